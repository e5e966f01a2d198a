"""Names that the office wants left as they are, kept with the workspace."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import select

from ipplanner.store.edit import Edit
from ipplanner.store.tables import setting
from ipplanner.store.workspace import Workspace

_SETTING = "department_names_left"


def left_names(workspace: Workspace) -> list[str]:
    """The names, in the order in which they were left."""
    with workspace.reading() as connection:
        value = connection.scalar(select(setting.c.value).where(setting.c.name == _SETTING))
    try:
        names = json.loads(value or "[]")
    except ValueError:  # of a file that another program wrote
        return []
    return [str(name) for name in names] if isinstance(names, list) else []


def ask_again(workspace: Workspace, names: Iterable[str] | None = None) -> None:
    """Takes names back to the list of the unknown ones, all for None, as one step."""
    left = left_names(workspace)
    back = set(left if names is None else names)
    with workspace.edit("重新确认部门名称") as edit:
        _write(edit, left, [name for name in left if name not in back])


def leave(edit: Edit, before: Iterable[str], names: Iterable[str]) -> None:
    """Within an open edit: these names are left as well as those before."""
    before = list(before)
    _write(edit, before, list(dict.fromkeys([*before, *names])))


def _write(edit: Edit, before: list[str], names: list[str]) -> None:
    if names == before:
        return
    value = json.dumps(names, ensure_ascii=False)
    try:
        edit.update(setting, _SETTING, value=value)
    except LookupError:
        edit.insert(setting, [{"name": _SETTING, "value": value}])
