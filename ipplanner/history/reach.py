"""What undo or redo would touch next: asked before it is done, so that it can be shown there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from ipplanner.store import faults
from ipplanner.store import steps as kept
from ipplanner.store.changes import changed_by
from ipplanner.store.edit import Entry
from ipplanner.store.tables import BELOW_DOCUMENT, RECORDED, document, key_of
from ipplanner.store.workspace import Workspace

_MOST = 50_000
"""Characters of a step that are looked at, besides those about whole documents."""
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Reach:
    """What a step is about that is turned round next."""

    label: str
    documents: tuple[str, ...]
    """The ids of documents with other contents afterwards, and there before and after."""
    leaving: tuple[tuple[str, str], ...]
    """Id and title of documents that leave the workspace."""
    coming: tuple[tuple[str, str], ...]
    """Of those that come back."""
    rows: frozenset[tuple[str, str]]
    """(table, id) of rows with other values, as `Changed` has them; of a long step only some."""


def reach_of_next(workspace: Workspace, *, undone: bool) -> Reach | None:
    """What undo, or redo, would do next; None where there is no step."""
    with workspace.reading() as connection:
        step = kept.next_to_turn(connection, undone=undone)
        if step is None:
            return None
        try:
            with faults.speaking(workspace.path, checking=True):
                entries = kept.some_entries_of(connection, step.id, document.name, _MOST)
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise faults.damaged(workspace.path) from error
        leaving, coming = _leaving(connection, entries), _coming(entries)
        whole = {id_ for id_, _ in (*leaving, *coming)}
        found = _documents(connection, entries)
    documents = tuple(id_ for id_ in found if id_ not in whole)
    rows = changed_by(step.label, entries).rows
    return Reach(step.label, documents, tuple(leaving), tuple(coming), rows)


def latest_step(workspace: Workspace) -> int:
    """The number of the step that undo takes next, 0 for none; later steps have higher ones."""
    with workspace.reading() as connection:
        step = kept.next_to_turn(connection, undone=False)
    return step.id if step is not None else 0


def _leaving(connection: Connection, entries: Iterable[Entry]) -> list[tuple[str, str]]:
    ids = [row[0] for one in entries if _is(one, "insert") for row in one.rows]
    query = select(document.c.id, document.c.title).where(document.c.id.in_(ids))
    return [(row.id, row.title) for row in connection.execute(query)]


def _coming(entries: Iterable[Entry]) -> list[tuple[str, str]]:
    found = []
    for one in entries:
        if _is(one, "delete"):
            id_, title = one.columns.index("id"), one.columns.index("title")
            found += [(str(row[id_]), str(row[title])) for row in one.rows]
    return found


def _is(entry: Entry, kind: str) -> bool:
    return entry.table == document.name and entry.kind == kind


def _documents(connection: Connection, entries: Iterable[Entry]) -> dict[str, None]:
    """The documents that the rows of entries belong to, in order."""
    found: dict[str, None] = {}
    unknown: dict[str, dict[str, None]] = {}
    """By table the keys of rows that do not say it themselves, to be asked for together."""
    for one in entries:
        if one.table == document.name:
            ids = (str(row[0]) for row in one.rows if one.kind == "update")
            found.update(dict.fromkeys(ids))
        elif "document_id" in one.columns:
            at = one.columns.index("document_id")
            found.update(dict.fromkeys(str(row[at]) for row in one.rows))
        elif RECORDED[one.table] in BELOW_DOCUMENT:
            unknown.setdefault(one.table, {}).update(dict.fromkeys(row[0] for row in one.rows))
    for table, keys in unknown.items():
        found.update(_looked_up(connection, RECORDED[table], list(keys)))
    return found


def _looked_up(connection: Connection, table: Table, keys: list[str]) -> dict[str, None]:
    column = table.c[key_of(table)[0]]
    found: dict[str, None] = {}
    for at in range(0, len(keys), _CHUNK):
        query = select(table.c.document_id).where(column.in_(keys[at : at + _CHUNK])).distinct()
        found |= dict.fromkeys(connection.scalars(query))
    return found
