"""Edits of the office's register of departments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import func, or_, select

from ipplanner.edits.support import change, named, row_of
from ipplanner.errors import UsageError
from ipplanner.ordering import GAP
from ipplanner.store.edit import Edit
from ipplanner.store.ids import new_id
from ipplanner.store.tables import department, department_alias
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean, one_line


def add_department(
    workspace: Workspace,
    name: str,
    *,
    since: int | None = None,
    parent_id: str | None = None,
    contact: str = "",
    phone: str = "",
    note: str = "",
) -> str:
    """Adds a department, `since` being the year of its founding; its id."""
    name = one_line(clean(name))
    with workspace.edit(named("添加", department, name)) as edit:
        _refuse_taken(edit, name)
        row = {
            "id": new_id("p"),
            "position": _last_position(edit) + GAP,
            "name": name,
            "since": since,
            "successor_id": None,
            "parent_id": parent_id and row_of(workspace, department, parent_id)["id"],
            "contact": clean(contact),
            "phone": clean(phone),
            "note": clean(note),
        }
        edit.insert(department, [row])
        return str(row["id"])


def change_department(
    workspace: Workspace,
    department_id: str,
    *,
    name: str | None = None,
    since: int | None = None,
    contact: str | None = None,
    phone: str | None = None,
    note: str | None = None,
) -> str:
    """Changes what is said of a department, None leaving what is there."""
    if name is not None:
        name = one_line(clean(name))
        if name != row_of(workspace, department, department_id)["name"]:
            with workspace.reading() as connection:
                _refuse_taken(Edit(connection), name)
    values = {"name": name, "since": since, "contact": contact, "phone": phone, "note": note}
    return change(workspace, department, department_id, "修改", **values)


def set_since(workspace: Workspace, department_id: str, year: int | None) -> str:
    """Says in which year a department was founded; None when that is not known."""
    row = row_of(workspace, department, department_id)
    with workspace.edit(named("修改", department, row["name"])) as edit:
        edit.update(department, department_id, since=year)
    return department_id


def set_successor(workspace: Workspace, department_id: str, successor_id: str | None) -> str:
    """Says which department took over, None for none."""
    return _point(workspace, department_id, "设置承接：", "successor_id", successor_id)


def set_parent(workspace: Workspace, department_id: str, parent_id: str | None) -> str:
    """Says which department this one belongs to, None for none."""
    return _point(workspace, department_id, "设置上级：", "parent_id", parent_id)


def delete_department(workspace: Workspace, department_id: str) -> None:
    """Removes a department and its aliases; others that pointed to it point nowhere."""
    row = row_of(workspace, department, department_id)
    with workspace.edit(named("删除", department, row["name"])) as edit:
        for column in ("successor_id", "parent_id"):
            pointing = select(department.c.id).where(department.c[column] == department_id)
            for other in edit.rows(pointing):
                edit.update(department, other["id"], **{column: None})
        edit.delete(department_alias, department_alias.c.department_id == department_id)
        edit.delete(department, department.c.id == department_id)


def delete_departments(workspace: Workspace, department_ids: Sequence[str]) -> None:
    """Removes several departments as one step."""
    with workspace.edit(f"删除 {len(department_ids)} 个部门"):
        for id_ in department_ids:
            delete_department(workspace, id_)


def add_alias(workspace: Workspace, department_id: str, name: str) -> str:
    """Adds another name under which a department is printed; the alias's id."""
    row_of(workspace, department, department_id)
    name = one_line(clean(name))
    with workspace.edit(named("添加", department_alias, name)) as edit:
        _refuse_taken(edit, name)
        row = {"id": new_id("a"), "department_id": department_id, "name": name}
        edit.insert(department_alias, [row])
        return row["id"]


def set_aliases(workspace: Workspace, department_id: str, names: Iterable[str]) -> str:
    """Gives a department these aliases and no others, as one step."""
    row = row_of(workspace, department, department_id)
    wanted = list(dict.fromkeys(filter(None, (one_line(clean(name)) for name in names))))
    with workspace.edit(named("修改", department, row["name"])) as edit:
        query = select(department_alias).where(department_alias.c.department_id == department_id)
        present = {alias["name"]: alias["id"] for alias in edit.rows(query)}
        for name, id_ in present.items():
            if name not in wanted:
                edit.delete(department_alias, department_alias.c.id == id_)
        for name in wanted:
            if name not in present:
                add_alias(workspace, department_id, name)
    return department_id


def _point(
    workspace: Workspace, department_id: str, verb: str, column: str, target: str | None
) -> str:
    row = row_of(workspace, department, department_id)
    with workspace.edit(named(verb, department, row["name"])) as edit:
        _refuse_circle(workspace, column, department_id, target)
        edit.update(department, department_id, **{column: target})
    return department_id


def _refuse_circle(
    workspace: Workspace, column: str, department_id: str, target: str | None
) -> None:
    seen: set[Any] = {department_id}
    while target is not None:
        if target in seen:
            raise UsageError("部门之间的承接或上下级关系不能首尾相连。")
        seen.add(target)
        target = row_of(workspace, department, target)[column]


def _refuse_taken(edit: Edit, name: str) -> None:
    if not name:
        raise UsageError("部门名称不能为空。")
    names = select(department.c.name).union(select(department_alias.c.name)).subquery()
    if edit.rows(select(names.c.name).where(or_(names.c.name == name))):
        raise UsageError(f"部门名称“{name}”已经登记过了。")


def _last_position(edit: Edit) -> int:
    return edit.connection.scalar(select(func.max(department.c.position))) or 0
