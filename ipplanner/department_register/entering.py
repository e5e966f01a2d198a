"""One field of a register's entry, written as a user types it."""

from __future__ import annotations

import re
from collections.abc import Callable

from ipplanner.departments.names import split_names
from ipplanner.departments.spellings import names_of
from ipplanner.edits.departments import (
    change_department,
    set_aliases,
    set_parent,
    set_since,
    set_successor,
)
from ipplanner.errors import UsageError
from ipplanner.store.register import departments
from ipplanner.store.workspace import Workspace
from ipplanner.text import fold

_YEAR = re.compile(r"((?:19|20)\d{2})年?")


def write_field(workspace: Workspace, department_id: str, field: str, text: str) -> None:
    """Writes a field (one of `listing.FIELDS`) as one step; UsageError for what cannot be."""
    text = text.strip()
    if field == "aliases":
        set_aliases(workspace, department_id, split_names(text))
    elif field == "since":
        set_since(workspace, department_id, _year(text))
    elif field in _POINTERS:
        _POINTERS[field](workspace, department_id, _meant(workspace, text))
    else:
        change_department(workspace, department_id, **{field: text})  # type: ignore[arg-type]


_POINTERS: dict[str, Callable[[Workspace, str, str | None], str]] = {
    "successor": set_successor,
    "parent": set_parent,
}


def _year(text: str) -> int | None:
    if not text:
        return None
    found = _YEAR.fullmatch(fold(text))
    if not found:
        raise UsageError(f"“{text}”不是年份，请写四位数字，例如 2018。")
    return int(found[1])


def _meant(workspace: Workspace, name: str) -> str | None:
    """The id of the department with this name or alias, None for no name."""
    if not name:
        return None
    for one in departments(workspace):
        if fold(name) in map(fold, names_of(one)):
            return one.id
    raise UsageError(f"名录里没有“{name}”，请先添加这个部门。")
