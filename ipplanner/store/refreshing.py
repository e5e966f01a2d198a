"""Bringing a loaded document up to date after a change of values, without loading it anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, select

from ipplanner.model import Answer, CarryLink, Document, Item, Measure, Section
from ipplanner.store.changes import Changed
from ipplanner.store.loading import names_in, phases_in
from ipplanner.store.tables import answer, carry_link, duty, item, measure, section
from ipplanner.store.workspace import Workspace

_MOST = 200
"""Rows; loading the whole document is quicker beyond."""


class Index:
    """The sections, items and measures of a loaded document by id."""

    def __init__(self, document: Document) -> None:
        self.sections: dict[str, Section] = {one.id: one for one in document.walk_sections()}
        self.items: dict[str, Item] = {one.id: one for _, one in document.walk_items()}
        self.measures: dict[str, Measure] = {one.id: one for *_, one in document.walk_measures()}


def refresh(workspace: Workspace, index: Index, changed: Changed) -> bool:
    """Take changed values into a loaded document; False where it has to be loaded anew."""
    tables = {table for table, _ in changed.rows}
    if changed.structure or len(changed.rows) > _MOST or not tables <= set(_REFRESH):
        return False
    with workspace.reading() as connection:
        for table, id_ in changed.rows:
            _REFRESH[table](connection, index, id_)
    return True


def _values(connection: Connection, table: Table, id_: str, names: Iterable[str]) -> Any:
    columns = [table.c[name] for name in names]
    return connection.execute(select(*columns).where(table.c.id == id_)).one()


def _refresh_section(connection: Connection, index: Index, id_: str) -> None:
    one = index.sections.get(id_)
    if one is not None:
        names = ("number", "title", "goal")
        one.number, one.title, one.goal = _values(connection, section, id_, names)


def _refresh_item(connection: Connection, index: Index, id_: str) -> None:
    one = index.items.get(id_)
    if one is not None:
        names = ("number", "title", "template_key", "note", "concerned")
        for name, value in zip(names, _values(connection, item, id_, names), strict=True):
            setattr(one, name, value)
        query = select(carry_link).where(carry_link.c.item_id == id_)
        rows = connection.execute(query.order_by(carry_link.c.position)).all()
        one.links = [CarryLink(r.previous_item, r.relation, bool(r.sure), r.reason) for r in rows]
        answers = select(answer).where(answer.c.item_id == id_).order_by(answer.c.position)
        one.answers = [Answer(r.task, r.state) for r in connection.execute(answers)]


def _refresh_measure(connection: Connection, index: Index, id_: str) -> None:
    one = index.measures.get(id_)
    if one is None:
        return
    names = ("text", "departments", "deadline", "local_text", "obligation", "extra", "phases")
    *texts, extra, phases = _values(connection, measure, id_, names)
    one.text, one.departments, one.deadline, one.local_text, one.obligation = texts
    one.extra, one.phases = names_in(extra), phases_in(phases)
    query = select(duty.c.role, duty.c.name).where(duty.c.measure_id == id_)
    duties = connection.execute(query.order_by(duty.c.position)).all()
    one.lead = [name for role, name in duties if role == "lead"]
    one.support = [name for role, name in duties if role != "lead"]


_REFRESH = {"section": _refresh_section, "item": _refresh_item, "measure": _refresh_measure}
