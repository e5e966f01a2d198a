"""Unknown names settled: another name of a known department, a new one, or left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ipplanner.department_register.left import leave, left_names
from ipplanner.edits.departments import add_alias, add_department
from ipplanner.errors import UsageError
from ipplanner.store.workspace import Workspace

Action = Literal["alias", "new", "leave"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided on one department's spellings."""

    names: tuple[str, ...]
    """The first becomes the official name of a new department, the others its aliases."""
    action: Action
    department_id: str = ""
    """Whose aliases the names become."""


def settle(workspace: Workspace, decisions: Sequence[Decision]) -> None:
    """Carries decisions out as one step; UsageError takes all of them back."""
    if not any(one.names for one in decisions):
        raise UsageError("请先选择要确认的部门名称。")
    with workspace.edit(_label(decisions)) as edit:
        for one in decisions:
            if one.action == "leave":
                leave(edit, left_names(workspace), one.names)
            elif one.action == "new":
                _add(workspace, one.names)
            else:
                _add_aliases(workspace, one.department_id, one.names)


def _add(workspace: Workspace, names: Sequence[str]) -> None:
    _add_aliases(workspace, add_department(workspace, names[0]), names[1:])


def _add_aliases(workspace: Workspace, department_id: str, names: Sequence[str]) -> None:
    for name in names:
        add_alias(workspace, department_id, name)


def _label(decisions: Sequence[Decision]) -> str:
    if len(decisions) == 1 and decisions[0].names:
        return f"确认部门名称“{decisions[0].names[0]}”"
    return f"确认 {len(decisions)} 个部门名称"
