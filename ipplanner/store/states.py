"""What the file holds of the rows that a change touched, read on whatever thread it was made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from ipplanner.model import Answer, CarryLink, Document
from ipplanner.store.changes import Changed
from ipplanner.store.loading import load_head
from ipplanner.store.tables import answer, carry_link, duty, item, measure, section
from ipplanner.store.workspace import Workspace

MOST = 20_000
"""Rows; loading the whole document is quicker beyond."""
MOST_ASIDE = 6_000
"""Rows that a document follows well within 100 ms: how long loading takes matters little where it
is done on a thread of its own."""
_CHUNK = 500
"""Ids in one query."""

_PARENTS = {"section": "parent_id", "item": "section_id", "measure": "item_id"}
VALUES = {
    "section": ("number", "title", "goal"),
    "item": ("number", "title", "template_key", "note", "concerned"),
    "measure": ("text", "departments", "deadline", "local_text", "obligation"),
}
"""Columns that are fields of the same name."""
_CODED = {"measure": ("extra", "phases")}
"""Columns that hold JSON."""
_TABLES = {"section": section, "item": item, "measure": measure}
"""Outer before inner."""


@dataclass(slots=True)
class State:
    """What the file holds now of the rows that a change touched."""

    changed: Changed
    head: Document | None = None
    """The document's own texts, where they are touched."""
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By table and id; those that are gone are missing."""
    orders: list[tuple[str, str | None, list[str]]] = field(default_factory=list)
    """Table, id of the parent and the ids of all that hang on it, in order."""
    links: dict[str, list[CarryLink]] = field(default_factory=dict)
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    duties: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    items: set[str] = field(default_factory=set)
    """The items that are touched, or have other measures; known when the document has followed."""


def concerns(changed: Changed, document_id: str) -> bool:
    """Whether a change may be one of this document's content."""
    return any(
        table in _TABLES or (table, id_) == ("document", document_id) for table, id_ in changed.rows
    )


def read_state(
    workspace: Workspace, document_id: str, changed: Changed, most: int = MOST
) -> State | None:
    """What a change made of its rows in a document; None where it has to be loaded anew.

    That is so where more than `most` rows are touched.
    """
    if len(changed.rows) > most:
        return None
    state = State(changed)
    with workspace.reading() as connection:
        if ("document", document_id) in changed.rows:
            state.head = load_head(connection, document_id)
            if state.head is None:
                return None
        for name, table in _TABLES.items():
            ids = [id_ for one, id_ in changed.rows if one == name]
            state.rows[name] = _present(connection, table, document_id, ids)
        if changed.structure:
            _read_orders(connection, document_id, state)
        _read_links(connection, state)
        _read_duties(connection, state)
    return state


def _present(
    connection: Connection, table: Table, document_id: str, ids: Sequence[str]
) -> dict[str, Any]:
    coded = _CODED.get(table.name, ())
    names = ("id", _PARENTS[table.name], *VALUES[table.name], *coded)
    query = select(*(table.c[name] for name in names)).where(table.c.document_id == document_id)
    chunks = (query.where(table.c.id.in_(some)) for some in _chunks(ids))
    return {row.id: row for chunk in chunks for row in connection.execute(chunk)}


def _read_orders(connection: Connection, document_id: str, state: State) -> None:
    for name, table in _TABLES.items():
        parents = {getattr(row, _PARENTS[name]) for row in state.rows[name].values()}
        found: dict[str | None, list[str]] = {parent: [] for parent in parents}
        for one in _children(table, _PARENTS[name], parents, document_id):
            for id_, parent, home in connection.execute(one):
                if parent in found and home == document_id:
                    found[parent].append(id_)
        state.orders += [(name, parent, ids) for parent, ids in found.items()]


def _children(
    table: Table, parent: str, ids: Collection[str | None], document_id: str
) -> Iterator[Select[Any]]:
    column, document = table.c[parent], table.c.document_id
    query = select(table.c.id, column, document).order_by(table.c.position)
    if None in ids:  # the outermost sections have no parent
        yield query.where(document == document_id)
        return
    # Asked for by document as well, SQLite would look through all that is in it.
    for some in _chunks(list(ids)):
        yield query.where(column.in_(some))


def _read_links(connection: Connection, state: State) -> None:
    for some in _chunks(list(state.rows["item"])):
        query = select(carry_link).where(carry_link.c.item_id.in_(some))
        for row in connection.execute(query.order_by(carry_link.c.position)):
            link = CarryLink(row.previous_item, row.relation, bool(row.sure), row.reason)
            state.links.setdefault(row.item_id, []).append(link)
        answers = select(answer).where(answer.c.item_id.in_(some)).order_by(answer.c.position)
        for row in connection.execute(answers):
            state.answers.setdefault(row.item_id, []).append(Answer(row.task, row.state))


def _read_duties(connection: Connection, state: State) -> None:
    for some in _chunks(list(state.rows["measure"])):
        query = select(duty.c.measure_id, duty.c.role, duty.c.name)
        query = query.where(duty.c.measure_id.in_(some)).order_by(duty.c.position)
        for measure_id, role, name in connection.execute(query):
            state.duties.setdefault(measure_id, []).append((role, name))


def _chunks(ids: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK))
