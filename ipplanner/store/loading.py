"""A document put together from its rows: one SELECT per table, no objects in between."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Connection, Table, select

from ipplanner.model import CarryLink, Document, Item, Measure, Relation, Role, Section
from ipplanner.store.tables import carry_link, document, duty, item, measure, section
from ipplanner.text import clean


class BrokenRowsError(ValueError):
    """Rows that do not fit together, as no edit could have written them."""


def load_rows(connection: Connection, document_id: str) -> Document | None:
    """The document with this id, None where there is none; BrokenRowsError or ValueError."""
    columns = [column for column in document.columns if column.name not in ("sequence", "created")]
    row = connection.execute(select(*columns).where(document.c.id == document_id)).first()
    if row is None:
        return None
    with _without_collection():
        plan = _document(*row)
        sections = _load_sections(connection, plan)
        items = _load_items(connection, plan, sections)
        _load_links(connection, plan, items)
        measures = _load_measures(connection, plan, items)
        _load_duties(connection, plan, measures)
    return plan


@contextmanager
def _without_collection() -> Iterator[None]:
    # Looking for cycles among 100,000 fresh objects again and again takes a third of the time.
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _safe(text: str) -> str:
    # Only a foreign hand can have put other texts into the file; printable ones need no look.
    return text if text.isprintable() else clean(text)


def _texts(content: str) -> list[str]:
    if content == "[]":
        return []
    texts = json.loads(content)
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise BrokenRowsError("not a list of texts")
    return [_safe(text) for text in texts]


def names_in(content: str) -> dict[str, str]:
    """The texts by name that a column holds as JSON; BrokenRowsError for anything else."""
    if content == "{}":
        return {}
    texts = json.loads(content)
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise BrokenRowsError("not texts by name")
    return {_safe(name): _safe(text) for name, text in texts.items()}


def _document(
    id_: str,
    layout: str,
    title: str,
    region: str,
    year: int | None,
    role: str,
    front: str,
    title_at: int,
    back: str,
    headers: str,
    source: str,
    template: str,
    previous: str,
) -> Document:
    if role not in ("plan", "template", "reference"):
        raise BrokenRowsError("unknown role")
    return Document(
        id_,
        layout,
        _safe(title),
        _safe(region),
        year,
        cast(Role, role),
        _texts(front),
        title_at,
        _texts(back),
        names_in(headers),
        source=_safe(source),
        template=template,
        previous=previous,
    )


def _ordered(connection: Connection, table: Table, plan: Document, *names: str) -> Sequence[Any]:
    """The rows of a document by position: the first column, to be sorted by."""
    columns = [table.c[name] for name in ("position", *names)]
    rows = connection.execute(select(*columns).where(table.c.document_id == plan.id)).all()
    return sorted(rows, key=itemgetter(0))


def _load_sections(connection: Connection, plan: Document) -> dict[str, Section]:
    rows = _ordered(connection, section, plan, "id", "parent_id", "number", "title", "goal")
    sections = {
        id_: Section(id_, _safe(number), _safe(title), _safe(goal))
        for _, id_, _, number, title, goal in rows
    }
    with _parents_needed():
        for _, id_, parent_id, *_ in rows:
            siblings = plan.sections if parent_id is None else sections[parent_id].sections
            siblings.append(sections[id_])
    if sum(1 for _ in plan.walk_sections()) != len(sections):
        raise BrokenRowsError("sections in a circle")
    return sections


def _load_items(
    connection: Connection, plan: Document, sections: dict[str, Section]
) -> dict[str, Item]:
    items: dict[str, Item] = {}
    rows = _ordered(connection, item, plan, "id", "section_id", "number", "title", "template_key")
    with _parents_needed():
        for _, id_, section_id, number, title, template_key in rows:
            items[id_] = one = Item(id_, _safe(number), _safe(title), template_key)
            sections[section_id].items.append(one)
    return items


def _load_links(connection: Connection, plan: Document, items: dict[str, Item]) -> None:
    rows = _ordered(
        connection, carry_link, plan, "item_id", "previous_item", "relation", "sure", "reason"
    )
    with _parents_needed():
        for _, item_id, previous_item, relation, sure, reason in rows:
            link = CarryLink(previous_item, cast(Relation, relation), bool(sure), _safe(reason))
            items[item_id].links.append(link)


def _load_measures(
    connection: Connection, plan: Document, items: dict[str, Item]
) -> dict[str, Measure]:
    measures: dict[str, Measure] = {}
    names = ("id", "item_id", "text", "departments", "deadline", "extra")
    with _parents_needed():
        for _, id_, item_id, text, departments, deadline, extra in _ordered(
            connection, measure, plan, *names
        ):
            measures[id_] = one = Measure(
                id_, _safe(text), _safe(departments), [], [], _safe(deadline), names_in(extra)
            )
            items[item_id].measures.append(one)
    return measures


def _load_duties(connection: Connection, plan: Document, measures: dict[str, Measure]) -> None:
    with _parents_needed():
        for _, measure_id, role, name in _ordered(
            connection, duty, plan, "measure_id", "role", "name"
        ):
            one = measures[measure_id]
            (one.lead if role == "lead" else one.support).append(_safe(name))


@contextmanager
def _parents_needed() -> Iterator[None]:
    try:
        yield
    except KeyError as error:
        raise BrokenRowsError("a row whose parent is missing") from error
