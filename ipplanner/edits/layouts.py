"""Edits of the layouts that belong to the templates of a workspace."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

from sqlalchemy import select

from ipplanner.edits.documents import change_headers
from ipplanner.edits.support import named, row_of, title_in
from ipplanner.layouts import Layout, layout, read_layout
from ipplanner.store.documents import load
from ipplanner.store.edit import Edit
from ipplanner.store.ids import new_id
from ipplanner.store.tables import document, own_layout
from ipplanner.store.workspace import Workspace


def give_layout(workspace: Workspace, document_id: str, wanted: Layout) -> str:
    """Has a document printed in a layout of its own; the layout's id.

    A layout that comes with the program, or that another document has too, stays as it is: the
    document gets a copy under a fresh id.
    """
    row = row_of(workspace, document, document_id)
    with workspace.edit(named("修改版式：", document, title_in(row))) as edit:
        own = replace(wanted, id=_id_for(edit, row["layout"], document_id))
        write_layout(edit, own)
        edit.update(document, document_id, layout=own.id)
    return own.id


def use_layout(workspace: Workspace, document_id: str, wanted: Layout) -> str:
    """Has a document printed in a layout of its own, with the headers of that; the layout's id.

    What the document said of the headers of these columns before no longer counts.
    """
    plan = load(workspace, document_id)
    known = {column.field for column in (*wanted.columns, *layout(plan.layout).columns)}
    kept = {field: header for field, header in plan.headers.items() if field not in known}
    with workspace.edit(named("修改版式：", document, plan.title)):
        change_headers(workspace, document_id, kept)
        return give_layout(workspace, document_id, wanted)


def write_layout(edit: Edit, wanted: Layout) -> None:
    """Within an open edit: keeps a layout under its id."""
    content = layout_json(wanted)
    if edit.rows(select(own_layout.c.id).where(own_layout.c.id == wanted.id)):
        edit.update(own_layout, wanted.id, content=content)
    else:
        edit.insert(own_layout, [{"id": wanted.id, "content": content}])


def layout_json(wanted: Layout) -> str:
    """A layout as it is kept and sent on; UsageError where it could not be read again."""
    text = json.dumps(asdict(wanted), ensure_ascii=False)
    read_layout(json.loads(text))
    return text


def is_own(layout_id: str) -> bool:
    """Whether a layout belongs to a workspace and not to the program."""
    return layout_id.startswith("l")


def _id_for(edit: Edit, present: str, document_id: str) -> str:
    """The id of the layout that the document has for itself, else a fresh one."""
    others = select(document.c.id).where(document.c.layout == present, document.c.id != document_id)
    alone = not edit.rows(others)
    kept = edit.rows(select(own_layout.c.id).where(own_layout.c.id == present))
    return present if kept and alone else new_id("l")
