"""A document as rows of its official table: one for each measure, and who shares a cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from typing import NamedTuple

from exports.rows import chapters_of
from ipplanner.layouts import Level, layout
from ipplanner.model import Document, Item, Measure, Section

Keep = Callable[[Section, Item, Measure | None], bool]
"""Whether a filter shows a row."""

_FEW = 12
"""Rows that are looked for one by one; putting down where all are takes as long as some dozen."""


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
        self.ids: list[str] = []
        """Of every row: its measure's, else its item's, else its section's."""
        self._sections: list[Section] = []
        self._items: list[Item | None] = []
        self._measures: list[Measure | None] = []
        self._section_starts: list[int] = []
        self._item_starts: list[int] = []
        self._chapters: set[int] = set()
        self._places: dict[str, int] | None = None
        self._lookups = 0

    def __len__(self) -> int:
        return len(self._measures)

    def entry(self, row: int) -> Entry:
        """What a row shows."""
        return Entry(self._sections[row], self._items[row], self._measures[row])

    def entries(self, first: int = 0, last: int | None = None) -> Iterator[Entry]:
        """What rows show, quicker than one by one."""
        part = slice(first, last)
        lists = (self._sections[part], self._items[part], self._measures[part])
        return map(Entry._make, zip(*lists, strict=True))

    def span(self, row: int, level: Level) -> Span:
        """The rows that the cell of a level covers that is seen in this row."""
        if level in ("measure", "document") or row in self._chapters:
            return Span(row, row)
        starts = self._section_starts if level == "section" else self._item_starts
        at = bisect_right(starts, row)
        end = starts[at] if at < len(starts) else len(self)
        return Span(starts[at - 1], end - 1)

    def row_of(self, id_: str) -> int | None:
        """The row of a measure, or the first one of an item or a section."""
        if self._places is None and self._lookups < _FEW:
            self._lookups += 1
            return self._search(id_)
        if self._places is None:
            self._places = self._all_places()
        return self._places.get(id_)

    def is_chapter(self, row: int) -> bool:
        """Whether a row is the title of a section over the whole width."""
        return row in self._chapters

    def is_named_above(self, row: int) -> bool:
        """Whether the title of a row's section stands in the row of a chapter above it."""
        before = self.span(row, "section").first - 1
        return before in self._chapters and self._sections[before] is self._sections[row]

    def same_merges(self, other: Rows) -> bool:
        """Whether the same rows share cells."""
        return (
            self._chapters == other._chapters
            and self._section_starts == other._section_starts
            and self._item_starts == other._item_starts
        )

    def sections(self) -> dict[str, Span]:
        """The rows of every section that is shown."""
        ends = [*self._section_starts[1:], len(self)]
        found: dict[str, Span] = {}
        for start, end in zip(self._section_starts, ends, strict=False):
            id_ = self._sections[start].id  # a chapter's rows begin anew below its title
            found[id_] = Span(found[id_].first if id_ in found else start, end - 1)
        return found

    def add_chapter(self, section: Section) -> None:
        """The next row: a section's title over the whole width."""
        self._chapters.add(len(self))
        self._begin(section, None)
        self._put(section, None, _NO_MEASURE)

    def add(self, section: Section, item: Item | None, measures: Sequence[Measure | None]) -> None:
        """The next rows, all of one item."""
        self._begin(section, item)
        self._put(section, item, measures)

    def _begin(self, section: Section, item: Item | None) -> None:
        row = len(self._measures)
        begins = not self._sections or self._sections[-1] is not section
        if begins or row in self._chapters or row - 1 in self._chapters:
            self._section_starts.append(row)
            self._item_starts.append(row)
        elif self._items[-1] is not item:
            self._item_starts.append(row)

    def _put(self, section: Section, item: Item | None, measures: Sequence[Measure | None]) -> None:
        self._sections += [section] * len(measures)
        self._items += [item] * len(measures)
        self._measures += measures
        self.ids += [(measure or item or section).id for measure in measures]

    def add_section(
        self, section: Section, keep: Keep | None = None, *, chapter: bool = False
    ) -> None:
        """The next rows, all of one section or those that a filter keeps."""
        if chapter and keep is None:
            self.add_chapter(section)
        if not section.items and not section.sections and keep is None:
            self.add(section, None, _NO_MEASURE)
        for item in section.items:
            measures = item.measures or _NO_MEASURE
            if keep is not None:
                measures = [one for one in measures if keep(section, item, one)]
            if measures:
                self.add(section, item, measures)

    def copy_section(self, other: Rows, span: Span) -> None:
        """The next rows, all of one section, taken over from other rows."""
        start, by = len(self), len(self) - span.first
        part = slice(span.first, span.last + 1)
        self._sections += other._sections[part]
        self._items += other._items[part]
        self._measures += other._measures[part]
        self.ids += other.ids[part]
        self._section_starts += _shifted(other._section_starts, span, by)
        self._item_starts += _shifted(other._item_starts, span, by)
        if span.first in other._chapters:
            self._chapters.add(start)

    def open_rows(self, start: int) -> Iterator[int]:
        """Rows in which something may still be to be written, from one on, round once."""
        for first, end in ((start, len(self)), (0, start)):
            part = slice(first, end)
            lists = (self._sections[part], self._items[part], self._measures[part])
            for row, (section, item, measure) in enumerate(zip(*lists, strict=True), first):
                if measure is None or item is None:
                    yield row
                    continue
                texts = (measure.text, measure.departments, item.title, section.title)
                if not all(text[:1].isalnum() for text in texts):  # most begin with a letter
                    yield row

    def _search(self, id_: str) -> int | None:
        if id_ in self.ids:
            return self.ids.index(id_)
        items, sections = self._items, self._sections
        for row in self._item_starts:
            item = items[row]
            if item is not None and item.id == id_:
                return row
        return next((row for row in self._section_starts if sections[row].id == id_), None)

    def _all_places(self) -> dict[str, int]:
        sections, items = self._sections, self._items
        places = {sections[row].id: row for row in reversed(self._section_starts)}
        for row in self._item_starts:
            item = items[row]
            if item is not None:
                places[item.id] = row
        # The row of an item without measures has the item's id, that of an empty section its.
        places.update(zip(self.ids, range(len(self.ids)), strict=True))
        return places


def _shifted(starts: list[int], span: Span, by: int) -> list[int]:
    first, end = bisect_left(starts, span.first), bisect_left(starts, span.last + 1)
    return [row + by for row in starts[first:end]]


def rows_of(document: Document | None, keep: Keep | None = None) -> Rows:
    """The rows of a document, all of them or those that a filter keeps."""
    rows = Rows()
    if document is None:
        return rows
    chapters = chapters_of(document, layout(document.layout))
    for section in document.walk_sections():
        rows.add_section(section, keep, chapter=id(section) in chapters)
    return rows


def rows_after(old: Rows, document: Document, keep: Keep | None, touched: Container[str]) -> Rows:
    """The same rows after some changes; known sections that are not `touched` are taken over."""
    rows, before = Rows(), old.sections()
    chapters = chapters_of(document, layout(document.layout))
    for section in document.walk_sections():
        span, chapter = before.get(section.id), id(section) in chapters
        other = span is not None and keep is None and old.is_chapter(span.first) != chapter
        if section.id in touched or other or (span is None and keep is None):
            rows.add_section(section, keep, chapter=chapter)
        elif span is not None:
            rows.copy_section(old, span)
    return rows


_NO_MEASURE: Sequence[Measure | None] = (None,)
