"""A document as rows of its official table: one for each measure, and who shares a cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from typing import NamedTuple

from ipplanner.layouts import Level
from ipplanner.model import Item, Measure, Section
from ui.editor.table.places import Places
from ui.editor.table.starts import same_start, shifted, splice

Keep = Callable[[Section, Item, Measure | None], bool]
"""Whether a filter shows a row."""
Merges = tuple[list[int], list[int], list[int]]
"""Where cells of sections and of items begin, and which rows are chapters."""


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
        self._places: Places | None = None

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
        return self.know_places().row_of(id_)

    def know_places(self) -> Places:
        """Put down where everything is, which takes a moment; kept from then on."""
        if self._places is None or self._places.is_long_winded:
            self._places = Places(self._places_in(0, len(self)))
        return self._places

    def is_chapter(self, row: int) -> bool:
        """Whether a row is the title of a section over the whole width."""
        return row in self._chapters

    def is_named_above(self, row: int) -> bool:
        """Whether the title of a row's section stands in the row of a chapter above it."""
        before = self.span(row, "section").first - 1
        return before in self._chapters and self._sections[before] is self._sections[row]

    def merges(self, first: int, end: int) -> Merges:
        """How cells of some rows are merged, counted from the first of them."""
        return (
            shifted(self._section_starts, first, end, -first),
            shifted(self._item_starts, first, end, -first),
            sorted(row - first for row in self._chapters if first <= row < end),
        )

    def same_ends(self, first: int, count: int, other: Rows) -> tuple[int, int]:
        """How many rows, from one on, are those that other rows begin with, and end with."""
        part, most = slice(first, first + count), min(count, len(other))
        lists = (
            (self._sections[part], other._sections),
            (self._items[part], other._items),
            (self._measures[part], other._measures),
        )
        above = min(same_start(own, others, most) for own, others in lists)
        most -= above
        below = min(same_start(reversed(own), reversed(others), most) for own, others in lists)
        return above, below

    def sections(self) -> dict[str, Span]:
        """The rows of every section that is shown."""
        ends = [*self._section_starts[1:], len(self)]
        found: dict[str, Span] = {}
        for start, end in zip(self._section_starts, ends, strict=False):
            id_ = self._sections[start].id  # a chapter's rows begin anew below its title
            found[id_] = Span(found[id_].first if id_ in found else start, end - 1)
        return found

    def open_rows(self, start: int, waiting: Container[str]) -> Iterator[int]:
        """Rows in which something may be to be written, from one on, round once.

        They are those of `waiting` items, and all without items or in sections without titles.
        """
        starts = self._item_starts
        at = max(0, bisect_right(starts, start) - 1)
        order = [*range(at, len(starts)), *range(min(at + 1, len(starts)))]
        for turn, number in enumerate(order):
            row = starts[number]
            section, item = self._sections[row], self._items[row]
            if item is None or item.id in waiting or not section.title[:1].isalnum():
                end = starts[number + 1] if number + 1 < len(starts) else len(self)
                yield from range(row if turn else max(row, start), end)

    # --- making and changing -----------------------------------------------------------------

    def add_section(
        self, section: Section, keep: Keep | None = None, *, chapter: bool = False
    ) -> None:
        """The next rows, all of one section or those that a filter keeps."""
        if chapter and keep is None:
            self._chapters.add(len(self))
            self._add(section, None, _NO_MEASURE)
        if not section.items and not section.sections and keep is None:
            self._add(section, None, _NO_MEASURE)
        for item in section.items:
            measures = item.measures or _NO_MEASURE
            if keep is not None:
                measures = [one for one in measures if keep(section, item, one)]
            if measures:
                self._add(section, item, measures)

    def copy(self, other: Rows, first: int, end: int) -> None:
        """The next rows, all of some sections, taken over from other rows."""
        by, part = len(self) - first, slice(first, end)
        self.ids += other.ids[part]
        self._sections += other._sections[part]
        self._items += other._items[part]
        self._measures += other._measures[part]
        self._section_starts += shifted(other._section_starts, first, end, by)
        self._item_starts += shifted(other._item_starts, first, end, by)
        self._chapters |= {row + by for row in other._chapters if first <= row < end}

    def replace(self, first: int, count: int, new: Rows, same: tuple[int, int]) -> None:
        """Whole sections give way to others in place; at both ends some rows stay the same."""
        end, by = first + count, len(new) - count
        # The row below the others may now be, or no longer be, the first of its item.
        top, bottom = first + same[0], end - max(0, same[1] - 1)
        gone = self._places_in(top, bottom) if self._places is not None else {}
        part = slice(first, end)
        self.ids[part] = new.ids
        self._sections[part] = new._sections
        self._items[part] = new._items
        self._measures[part] = new._measures
        splice(self._section_starts, first, end, new._section_starts, by)
        splice(self._item_starts, first, end, new._item_starts, by)
        chapters = {row + by * (row >= end) for row in self._chapters if not first <= row < end}
        self._chapters = chapters | {row + first for row in new._chapters}
        if self._places is not None:
            came = self._places_in(top, bottom + by)
            self._places.replace(gone, range(top, bottom), came, bottom, by)

    def _add(self, section: Section, item: Item | None, measures: Sequence[Measure | None]) -> None:
        self._begin(section, item)
        self._sections += [section] * len(measures)
        self._items += [item] * len(measures)
        self._measures += measures
        self.ids += [(measure or item or section).id for measure in measures]

    def _begin(self, section: Section, item: Item | None) -> None:
        row = len(self._measures)
        begins = not self._sections or self._sections[-1] is not section
        if begins or row in self._chapters or row - 1 in self._chapters:
            self._section_starts.append(row)
            self._item_starts.append(row)
        elif self._items[-1] is not item:
            self._item_starts.append(row)

    def _places_in(self, first: int, end: int) -> dict[str, int]:
        sections, items = self._sections, self._items
        places: dict[str, int] = {}
        for row in shifted(self._section_starts, first, end, 0):
            if not row or sections[row - 1] is not sections[row]:
                places[sections[row].id] = row
        for row in shifted(self._item_starts, first, end, 0):
            item = items[row]
            if item is not None:
                places[item.id] = row
        # The row of an item without measures has the item's id, that of an empty section its.
        places.update(zip(self.ids[first:end], range(first, end), strict=True))
        return places


_NO_MEASURE: Sequence[Measure | None] = (None,)
