"""A list of departments taken into the register."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ipplanner.department_register.listing import Line
from ipplanner.edits.departments import (
    add_alias,
    add_department,
    change_department,
    set_parent,
    set_successor,
)
from ipplanner.errors import UsageError
from ipplanner.store.register import Department, departments
from ipplanner.store.workspace import Workspace


@dataclass(slots=True)
class TakenIn:
    """How many departments are new and how many were completed, and what could not be done."""

    added: int = 0
    changed: int = 0
    problems: list[str] = field(default_factory=list)


def import_register(workspace: Workspace, lines: Sequence[Line]) -> TakenIn:
    """Takes the lines in as one step.

    Known departments (by any of their names) are completed, what the list says going before what
    was there; departments that are only named as successors or parents are added.
    """
    done = TakenIn()
    with workspace.edit(f"导入部门名录：{len(lines)} 个部门"):
        before = {one.id: one for one in departments(workspace)}
        ids = _ids(before.values())
        for line in lines:
            _take(workspace, line, ids, done)
        for line in lines:
            _point(workspace, line, ids, done)
        after = departments(workspace)
    done.added = sum(1 for one in after if one.id not in before)
    done.changed = sum(1 for one in after if one.id in before and before[one.id] != one)
    return done


def _ids(register: Iterable[Department]) -> dict[str, str]:
    """Ids by every name."""
    ids: dict[str, str] = {}
    for one in register:
        ids |= {alias.name: one.id for alias in one.aliases} | {one.name: one.id}
    return ids


def _take(workspace: Workspace, line: Line, ids: dict[str, str], done: TakenIn) -> None:
    known = ids.get(line.name)
    if known is None:
        known = ids[line.name] = add_department(workspace, line.name)
    change_department(
        workspace,
        known,
        since=line.since,
        contact=line.contact or None,
        phone=line.phone or None,
        note=line.note or None,
    )
    for alias in line.aliases:
        if alias not in ids:
            add_alias(workspace, known, alias)
            ids[alias] = known
        elif ids[alias] != known:
            done.problems.append(
                f"{line.place}：“{alias}”已经是别的部门的名称，没有作“{line.name}”的别名。"
            )


def _point(workspace: Workspace, line: Line, ids: dict[str, str], done: TakenIn) -> None:
    for target, point in ((line.successor, set_successor), (line.parent, set_parent)):
        if target and target != line.name:
            _point_to(workspace, line, target, point, ids, done)


def _point_to(
    workspace: Workspace,
    line: Line,
    target: str,
    point: Callable[[Workspace, str, str | None], str],
    ids: dict[str, str],
    done: TakenIn,
) -> None:
    if target not in ids:
        ids[target] = add_department(workspace, target)
    try:
        point(workspace, ids[line.name], ids[target])
    except UsageError as fault:
        done.problems.append(f"{line.place}：“{line.name}”与“{target}”：{fault.sentence}")
