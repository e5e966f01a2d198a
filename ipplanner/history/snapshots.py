"""Named older states of documents, and single items brought back from them.

Taking a snapshot is no undo step: undo right after it takes back what was drafted before.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from ipplanner.edits.items import remove_items
from ipplanner.edits.sections import insert_section
from ipplanner.edits.support import is_below, make_room, named, row_of, write
from ipplanner.errors import UsageError
from ipplanner.model import Document, Item, Section
from ipplanner.store import faults
from ipplanner.store.documents import load
from ipplanner.store.edit import Edit
from ipplanner.store.frozen import freeze, thaw
from ipplanner.store.ids import Kind, new_id
from ipplanner.store.rows import Naming, Rows
from ipplanner.store.steps import now
from ipplanner.store.tables import item, measure
from ipplanner.store.tables import snapshot as table
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean, fold, one_line


@dataclass(frozen=True, slots=True)
class SnapshotInfo:
    """One line of the list of snapshots."""

    id: str
    document_id: str
    name: str
    created: str
    """UTC, ISO 8601."""


def snapshot(workspace: Workspace, document_id: str, name: str) -> str:
    """Keeps a document as it is now under a name; the snapshot's id."""
    row = {
        "id": new_id("n"),
        "document_id": document_id,
        "created": now(),
        "name": one_line(clean(name)),
        "content": freeze(load(workspace, document_id)),
    }
    with workspace.writing() as connection:
        last = connection.scalar(select(func.max(table.c.sequence))) or 0
        connection.execute(table.insert(), row | {"sequence": last + 1})
    return str(row["id"])


def snapshots(workspace: Workspace, document_id: str | None = None) -> list[SnapshotInfo]:
    """The snapshots of a document, or of all of them, oldest first."""
    columns = (table.c.id, table.c.document_id, table.c.name, table.c.created)
    query = select(*columns).order_by(table.c.sequence)
    if document_id is not None:
        query = query.where(table.c.document_id == document_id)
    with workspace.reading() as connection:
        return [SnapshotInfo(*row) for row in connection.execute(query)]


def load_snapshot(workspace: Workspace, snapshot_id: str) -> Document:
    """The document as it was."""
    row = row_of(workspace, table, snapshot_id)
    try:
        return thaw(row["content"])
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise faults.damaged(workspace.path) from error


def delete_snapshot(workspace: Workspace, snapshot_id: str) -> None:
    """Removes a snapshot, as a step that can be undone."""
    row = row_of(workspace, table, snapshot_id)
    with workspace.edit(named("删除", table, row["name"])) as edit:
        edit.delete(table, table.c.id == snapshot_id)


def restore_item(workspace: Workspace, snapshot_id: str, item_id: str) -> str:
    """Brings one item with its measures back to how it was; its id.

    Where it still is, it stays in its place. Where it is gone, it returns to its section, behind
    what stood before it; a section that is gone too comes back without its other items.
    """
    old = load_snapshot(workspace, snapshot_id)
    found = [(section, one) for section, one in old.walk_items() if one.id == item_id]
    if not found:
        raise UsageError("留存版本里没有这项工作内容。")
    return bring_back(workspace, load(workspace, old.id), *found[0])


def bring_back(workspace: Workspace, plan: Document, section: Section, one: Item) -> str:
    """Lets an item be again as it was, in a plan as it is now, once in that section; its id."""
    with workspace.edit(named("恢复", item, one.title)) as edit:
        section_id, place = _place_for(edit, plan, section, one)
        remove_items(edit, item.c.id == one.id)
        rows = Rows(plan.id, _keeping_free_ids(edit))
        rows.add_items([one], section_id, [place])
        write(edit, rows)
    return one.id


def _place_for(edit: Edit, plan: Document, old: Section, one: Item) -> tuple[str, int]:
    for row in edit.rows(select(item).where(item.c.id == one.id)):
        return row["section_id"], row["position"]
    home = _section_for(plan, old)
    if home is None:
        bare = Section(number=old.number, title=old.title, goal=old.goal)
        section_id, at = insert_section(edit, plan.id, bare, None, None), 0
    else:
        section_id, at = home.id, _index_in(home, old, one)
    (place,) = make_room(edit, item, is_below(item, "section_id", section_id), at)
    return section_id, place


def _section_for(plan: Document, old: Section) -> Section | None:
    sections = list(plan.walk_sections())
    same = [one for one in sections if one.id == old.id]
    alike = [one for one in sections if fold(one.title) == fold(old.title)]
    return next(iter(same + alike), None)


def _index_in(home: Section, old: Section, one: Item) -> int:
    before = {earlier.id for earlier in old.items[: old.items.index(one)]}
    places = [index for index, present in enumerate(home.items) if present.id in before]
    return places[-1] + 1 if places else 0


def _keeping_free_ids(edit: Edit) -> Naming:
    tables = {"i": item, "m": measure}

    def name(old: str, kind: Kind) -> str:
        ids = tables[kind].c.id
        return new_id(kind) if edit.rows(select(ids).where(ids == old)) else old

    return name
