"""Two entries of the register that are one department put together."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from ipplanner.edits.departments import add_alias, delete_department, set_parent, set_successor
from ipplanner.edits.support import row_of
from ipplanner.errors import UsageError
from ipplanner.store.edit import Row
from ipplanner.store.tables import department, department_alias
from ipplanner.store.workspace import Workspace

_TEXTS = ("contact", "phone", "note")


def merge_departments(workspace: Workspace, kept_id: str, gone_id: str) -> None:
    """Makes two departments one, as one step.

    The names of the one that goes become aliases of the other, which takes over what it has not
    itself; departments that belonged to it or were succeeded by it point to the other.
    """
    if kept_id == gone_id:
        raise UsageError("请选择两个不同的部门再合并。")
    kept, gone = (row_of(workspace, department, id_) for id_ in (kept_id, gone_id))
    with workspace.edit(f"合并部门“{gone['name']}”到“{kept['name']}”") as edit:
        aliases = edit.rows(
            select(department_alias.c.name).where(department_alias.c.department_id == gone_id)
        )
        pointing = _pointing(workspace, gone_id)
        delete_department(workspace, gone_id)
        for name in (gone["name"], *(row["name"] for row in aliases)):
            add_alias(workspace, kept_id, name)
        edit.update(department, kept_id, **_completed(kept, gone))
        _point(workspace, kept, gone)
        for column, ids in pointing.items():
            for id_ in ids - {kept_id}:
                _SETTERS[column](workspace, id_, kept_id)


_SETTERS = {"successor_id": set_successor, "parent_id": set_parent}


def _pointing(workspace: Workspace, id_: str) -> dict[str, set[str]]:
    """The departments that point to this one, by the column in which they do."""
    with workspace.reading() as connection:
        return {
            column: set(
                connection.scalars(select(department.c.id).where(department.c[column] == id_))
            )
            for column in _SETTERS
        }


def _completed(kept: Row, gone: Row) -> dict[str, Any]:
    values: dict[str, Any] = {name: kept[name] or gone[name] for name in _TEXTS}
    years = [year for year in (kept["since"], gone["since"]) if year is not None]
    return values | {
        "since": kept["since"] if kept["since"] is not None else min(years, default=None)
    }


def _point(workspace: Workspace, kept: Row, gone: Row) -> None:
    """Where the one that stays points to nothing, it points to where the other did."""
    for column, set_to in _SETTERS.items():
        mine = None if kept[column] == gone["id"] else kept[column]
        target = mine or gone[column]
        set_to(workspace, kept["id"], None if target == kept["id"] else target)
