"""A document put together from its rows: one SELECT per table, no objects in between."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Connection, Table, select

from ipplanner.fresh import without_collection
from ipplanner.model import (
    Answer,
    AnswerState,
    CarryLink,
    Concerned,
    Document,
    Ignored,
    Item,
    Measure,
    Phase,
    Relation,
    Role,
    Section,
)
from ipplanner.store.tables import (
    answer,
    carry_link,
    document,
    duty,
    ignored_finding,
    item,
    measure,
    section,
)
from ipplanner.text import clean

_NATIONAL = ("local_text", "obligation", "phases")
_NO_NATIONAL = ["", "", "[]"]


class BrokenRowsError(ValueError):
    """Rows that do not fit together, as no edit could have written them."""


def load_rows(connection: Connection, document_id: str) -> Document | None:
    """The document with this id, None where there is none; BrokenRowsError or ValueError."""
    plan = load_head(connection, document_id)
    if plan is None:
        return None
    with without_collection():
        sections = _load_sections(connection, plan)
        items = _load_items(connection, plan, sections)
        _load_links(connection, plan, items)
        _load_answers(connection, plan, items)
        measures = _load_measures(connection, plan, items)
        _load_duties(connection, plan, measures)
    return plan


def load_sections(connection: Connection, document_id: str) -> Document | None:
    """The same with its sections, but nothing in them."""
    plan = load_head(connection, document_id)
    if plan is not None:
        _load_sections(connection, plan)
    return plan


def load_items(connection: Connection, document_id: str) -> Document | None:
    """The same with its items as well, but nothing in them."""
    plan = load_head(connection, document_id)
    if plan is not None:
        _load_items(connection, plan, _load_sections(connection, plan))
    return plan


def load_head(connection: Connection, document_id: str) -> Document | None:
    """The same without its sections."""
    columns = [column for column in document.columns if column.name not in ("sequence", "created")]
    row = connection.execute(select(*columns).where(document.c.id == document_id)).first()
    if row is None:
        return None
    plan = _document(*row)
    _load_ignored(connection, plan)
    return plan


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


def phases_in(content: str) -> list[Phase]:
    """The phases that a column holds as JSON; BrokenRowsError for anything else."""
    if content == "[]":
        return []
    phases = json.loads(content)
    if not isinstance(phases, list):
        raise BrokenRowsError("not a list of phases")
    for one in phases:
        if not isinstance(one, list) or len(one) != 3 or not all(isinstance(t, str) for t in one):
            raise BrokenRowsError("not a phase")
    return [Phase(*map(_safe, one)) for one in phases]


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
    names = ("id", "section_id", "number", "title", "template_key", "note", "concerned")
    rows = _ordered(connection, item, plan, *names)
    with _parents_needed():
        for _, id_, section_id, number, title, template_key, note, concerned in rows:
            items[id_] = one = Item(id_, _safe(number), _safe(title), template_key)
            one.note, one.concerned = _safe(note), cast(Concerned, _safe(concerned))
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


def _load_answers(connection: Connection, plan: Document, items: dict[str, Item]) -> None:
    with _parents_needed():
        for _, item_id, task, state in _ordered(
            connection, answer, plan, "item_id", "task", "state"
        ):
            items[item_id].answers.append(Answer(_safe(task), cast(AnswerState, state)))


def _load_ignored(connection: Connection, plan: Document) -> None:
    columns = (ignored_finding.c[name] for name in ("target", "rule", "text", "reason"))
    query = select(*columns).where(ignored_finding.c.document_id == plan.id)
    plan.ignored = [Ignored(*map(_safe, row)) for row in connection.execute(query)]


def _load_measures(
    connection: Connection, plan: Document, items: dict[str, Item]
) -> dict[str, Measure]:
    measures: dict[str, Measure] = {}
    names = ("id", "item_id", "text", "departments", "deadline", "extra", *_NATIONAL)
    with _parents_needed():
        for _, id_, item_id, text, departments, deadline, extra, *national in _ordered(
            connection, measure, plan, *names
        ):
            measures[id_] = one = Measure(
                id_, _safe(text), _safe(departments), [], [], _safe(deadline), names_in(extra)
            )
            if national != _NO_NATIONAL:
                local_text, obligation, phases = national
                one.local_text, one.obligation = _safe(local_text), _safe(obligation)
                one.phases = phases_in(phases)
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
