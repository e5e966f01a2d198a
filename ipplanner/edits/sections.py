"""Edits of sections (工作重点)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, and_

from ipplanner.edits.items import remove_items
from ipplanner.edits.support import (
    change,
    is_below,
    make_room,
    named,
    row_of,
    same_document,
    write,
)
from ipplanner.errors import UsageError
from ipplanner.model import Section
from ipplanner.store.edit import Edit
from ipplanner.store.ids import new_id
from ipplanner.store.rows import Rows
from ipplanner.store.tables import document, item, section
from ipplanner.store.workspace import Workspace


def add_section(
    workspace: Workspace,
    document_id: str,
    new: Section,
    *,
    parent_id: str | None = None,
    at: int | None = None,
) -> str:
    """Adds a section with all that is in it at an index, at the end for None; its id."""
    row = row_of(workspace, document, document_id)
    if parent_id is not None:
        same_document([{"document_id": row["id"]}, row_of(workspace, section, parent_id)])
    with workspace.edit(named("添加", section, new.title)) as edit:
        return insert_section(edit, document_id, new, parent_id, at)


def insert_section(
    edit: Edit, document_id: str, new: Section, parent_id: str | None, at: int | None
) -> str:
    """Within an open edit: a section with all that is in it, under fresh ids; its id."""
    rows = Rows(document_id, lambda _, kind: new_id(kind))
    places = make_room(edit, section, _siblings(document_id, parent_id), at)
    (id_,) = rows.add_sections([new], parent_id, places)
    write(edit, rows)
    return id_


def change_section(
    workspace: Workspace,
    section_id: str,
    *,
    title: str | None = None,
    number: str | None = None,
    goal: str | None = None,
) -> str:
    """Changes title, number or goal, None leaving what is there."""
    values = {"title": title, "number": number, "goal": goal}
    return change(workspace, section, section_id, "修改", **values)


def delete_section(workspace: Workspace, section_id: str) -> None:
    """Removes a section with its sections, items and measures."""
    row = row_of(workspace, section, section_id)
    with workspace.edit(named("删除", section, row["title"])) as edit:
        for id_ in reversed(list(_inner(edit, section_id))):
            remove_items(edit, is_below(item, "section_id", id_))
            edit.delete(section, section.c.id == id_)


def move_section(
    workspace: Workspace, section_id: str, *, parent_id: str | None = None, at: int | None = None
) -> str:
    """Moves a section within its document: to an index among the others, the end for None."""
    row = row_of(workspace, section, section_id)
    if parent_id is not None:
        same_document([row, row_of(workspace, section, parent_id)])
    with workspace.edit(named("移动", section, row["title"])) as edit:
        if parent_id in set(_inner(edit, section_id)):
            raise UsageError("工作重点不能移到它自己里面。")
        siblings = _siblings(row["document_id"], parent_id)
        (place,) = make_room(edit, section, siblings, at, without=[section_id])
        edit.update(section, section_id, parent_id=parent_id, position=place)
    return section_id


def _siblings(document_id: str, parent_id: str | None) -> ColumnElement[bool]:
    # "== None" is written by SQLAlchemy as IS NULL.
    return and_(section.c.document_id == document_id, section.c.parent_id == parent_id)


def _inner(edit: Edit, section_id: str) -> Iterator[str]:
    """The section itself and all within it, outer before inner."""
    waiting = [section_id]
    while waiting:
        id_ = waiting.pop()
        yield id_
        below = edit.rows(section.select().where(section.c.parent_id == id_))
        waiting += [row["id"] for row in below]
