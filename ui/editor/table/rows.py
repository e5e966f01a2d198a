"""A document as rows of its official table: one for each measure, and who shares a cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ipplanner.layouts import Level
from ipplanner.model import Document, Item, Measure, Section

Keep = Callable[[Section, Item, Measure | None], bool]
"""Whether a filter shows a row."""


class Entry(NamedTuple):
    """What one row shows; an item may be without measures and a section without items."""

    section: Section
    item: Item | None
    measure: Measure | None

    @property
    def id(self) -> str:
        """Of the innermost thing: the row is found again by it."""
        return (self.measure or self.item or self.section).id


class Span(NamedTuple):
    """Rows that one cell covers, both included."""

    first: int
    last: int

    @property
    def size(self) -> int:
        """How many they are."""
        return self.last - self.first + 1


class Rows:
    """The rows in printed order, as long lists: 100,000 small objects would take half a second."""

    def __init__(self) -> None:
        self._sections: list[Section] = []
        self._items: list[Item | None] = []
        self._measures: list[Measure | None] = []
        self._section_starts: list[int] = []
        self._item_starts: list[int] = []
        self._places: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self._measures)

    def entry(self, row: int) -> Entry:
        """What a row shows."""
        return Entry(self._sections[row], self._items[row], self._measures[row])

    def span(self, row: int, level: Level) -> Span:
        """The rows that the cell of a level covers that is seen in this row."""
        if level in ("measure", "document"):
            return Span(row, row)
        starts = self._section_starts if level == "section" else self._item_starts
        at = bisect_right(starts, row)
        end = starts[at] if at < len(starts) else len(self)
        return Span(starts[at - 1], end - 1)

    def row_of(self, id_: str) -> int | None:
        """The row of a measure, or the first one of an item or a section."""
        if self._places is None:
            self._places = self._all_places()
        return self._places.get(id_)

    def ids(self) -> list[str]:
        """The id of every row."""
        together = zip(self._measures, self._items, self._sections, strict=True)
        return [(measure or item or section).id for measure, item, section in together]

    def same_merges(self, other: Rows) -> bool:
        """Whether the same rows share cells."""
        return (
            self._section_starts == other._section_starts
            and self._item_starts == other._item_starts
        )

    def without(self, first: int, count: int) -> Rows:
        """The rows but some."""
        kept = Rows()
        for row in (*range(first), *range(first + count, len(self))):
            section, item, measure = self.entry(row)
            kept.add(section, item, [measure])
        return kept

    def add(self, section: Section, item: Item | None, measures: Sequence[Measure | None]) -> None:
        """The next rows, all of one item."""
        row = len(self._measures)
        if not self._sections or self._sections[-1] is not section:
            self._section_starts.append(row)
            self._item_starts.append(row)
        elif self._items[-1] is not item:
            self._item_starts.append(row)
        self._sections += [section] * len(measures)
        self._items += [item] * len(measures)
        self._measures += measures

    def _all_places(self) -> dict[str, int]:
        sections, items, measures = self._sections, self._items, self._measures
        places = {sections[row].id: row for row in self._section_starts}
        for row in self._item_starts:
            item = items[row]
            if item is not None:
                places[item.id] = row
        for row, measure in enumerate(measures):
            if measure is not None:
                places[measure.id] = row
        return places


def rows_of(document: Document | None, keep: Keep | None = None) -> Rows:
    """The rows of a document, all of them or those that a filter keeps."""
    rows = Rows()
    for section in document.walk_sections() if document is not None else ():
        if not section.items and keep is None:
            rows.add(section, None, _NO_MEASURE)
        for item in section.items:
            measures = item.measures or _NO_MEASURE
            if keep is not None:
                measures = [one for one in measures if keep(section, item, one)]
            if measures:
                rows.add(section, item, measures)
    return rows


_NO_MEASURE: Sequence[Measure | None] = (None,)
