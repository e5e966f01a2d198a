"""Finding words in a document, and what would replace them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ipplanner.cells.cell import CellPlace, cell_text
from ipplanner.layouts import Column, layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.search.query import EXTRA, FIELDS, Query

_AROUND = 16
"""Characters shown on each side of what was found."""


class Match(NamedTuple):
    """One place; ids are empty where the words stand in what lies above."""

    section_id: str
    item_id: str
    measure_id: str
    field: str
    start: int
    end: int
    text: str
    """The whole cell."""

    @property
    def place(self) -> CellPlace:
        """The cell."""
        return CellPlace(self.section_id, self.item_id, self.measure_id, self.field)

    @property
    def id(self) -> str:
        """Of the measure, item or section that the words stand in."""
        return self.measure_id or self.item_id or self.section_id

    @property
    def found(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    @property
    def context(self) -> tuple[str, str, str]:
        """A little before, the words, and a little after, each on one line."""
        before, after = self.text[: self.start], self.text[self.end :]
        cut_before = "…" + before[-_AROUND:] if len(before) > _AROUND else before
        cut_after = after[:_AROUND] + "…" if len(after) > _AROUND else after
        return _flat(cut_before), _flat(self.found), _flat(cut_after)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A proposal: these words in the place of what was found."""

    match: Match
    words: str


def find(document: Document, query: Query) -> list[Match]:
    """All places in printed order; UsageError when the expression cannot be read."""
    if not query.text:
        return []
    return list(_matches(document, query))


def proposals(matches: Iterable[Match], query: Query, words: str) -> list[Replacement]:
    """What replacing would make of each place; UsageError when the words make no sense."""
    return [
        Replacement(one, query.replaced(one.text, one.start, one.end, words)) for one in matches
    ]


def _matches(document: Document, query: Query) -> Iterator[Match]:
    composed = [column for column in layout(document.layout).columns if column.parts]
    return _in_composed(document, query, composed) if composed else _in_plain(document, query)


def _in_composed(document: Document, query: Query, columns: list[Column]) -> Iterator[Match]:
    """Where cells hold several fields, the printed texts are searched."""
    of_item = [column for column in columns if column.level == "item" and _wants(query, column)]
    of_measure = [column for column in columns if column.level != "item" and _wants(query, column)]
    for section in document.walk_sections():
        yield from _in_section(section, query)
        for item in section.items:
            for column in of_item:
                text = cell_text(column, section, item)
                yield from _in_cell(query, section, item, None, column.field, text)
            for measure in item.measures:
                texts = [
                    (column.field, cell_text(column, section, item, measure))
                    for column in of_measure
                ]
                done = {column.field for column in of_measure}
                plain = _texts(measure, query.fields - done, query.occurs)
                for field, text in [*texts, *plain]:
                    yield from _in_cell(query, section, item, measure, field, text)


def _wants(query: Query, column: Column) -> bool:
    field = column.field if column.field in FIELDS else EXTRA
    return field in query.fields


def _in_plain(document: Document, query: Query) -> Iterator[Match]:
    wanted, occurs = query.fields, query.occurs
    in_measures = bool(wanted & {"measure", "departments", "deadline", EXTRA})
    for section in document.walk_sections():
        yield from _in_section(section, query)
        for item in section.items:
            if "item" in wanted and occurs(item.title):
                yield from _in_cell(query, section, item, None, "item", item.title)
            if in_measures:
                for measure in item.measures:
                    for field, text in _texts(measure, wanted, occurs):
                        yield from _in_cell(query, section, item, measure, field, text)


def _in_section(section: Section, query: Query) -> Iterator[Match]:
    for field, text in (("section", section.title), ("goal", section.goal)):
        if field in query.fields and text and query.occurs(text):
            yield from _in_cell(query, section, None, None, field, text)


def _texts(
    measure: Measure, wanted: frozenset[str], occurs: Callable[[str], object]
) -> list[tuple[str, str]]:
    """The fields of a measure in which the words occur; nearly always none."""
    found: list[tuple[str, str]] = []
    if "measure" in wanted and occurs(measure.text):
        found.append(("measure", measure.text))
    if "departments" in wanted and occurs(measure.departments):
        found.append(("departments", measure.departments))
    if measure.deadline and "deadline" in wanted and occurs(measure.deadline):
        found.append(("deadline", measure.deadline))
    if measure.extra and EXTRA in wanted:
        found += [(name, text) for name, text in measure.extra.items() if occurs(text)]
    return found


def _in_cell(
    query: Query,
    section: Section,
    item: Item | None,
    measure: Measure | None,
    field: str,
    text: str,
) -> Iterator[Match]:
    ids = (section.id, item.id if item else "", measure.id if measure else "")
    for start, end in query.spans(text):
        yield Match(*ids, field, start, end, text)


def _flat(text: str) -> str:
    return text.replace("\n", " ")
