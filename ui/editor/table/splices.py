"""What becomes of a table's rows after a change: few give way to others, all the rest stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from exports.rows import chapters_of
from ipplanner.layouts import layout
from ipplanner.model import Document
from ui.editor.table.rows import Keep, Rows

_MOST = 20
"""Stretches of rows that are replaced one by one; telling views of each takes some ms."""


class Splice(NamedTuple):
    """Rows from `first` on, `size` of them, give way to others; at both ends some stay the same."""

    first: int
    size: int
    rows: Rows
    same: tuple[int, int]
    merges: bool
    """Whether cells are merged in another way."""

    @property
    def end(self) -> int:
        """The row behind them."""
        return self.first + self.size

    @property
    def at(self) -> int:
        """The first row that differs."""
        return self.first + self.same[0]

    @property
    def removed(self) -> int:
        """How many rows differ before."""
        return self.size - sum(self.same)

    @property
    def inserted(self) -> int:
        """How many rows differ afterwards."""
        return len(self.rows) - sum(self.same)

    @property
    def is_needed(self) -> bool:
        """Whether anything differs."""
        return bool(self.removed or self.inserted or self.merges)


def rows_of(document: Document | None, keep: Keep | None = None) -> Rows:
    """The rows of a document, all of them or those that a filter keeps."""
    rows = Rows()
    if document is not None:
        chapters = chapters_of(document, layout(document.layout))
        for section in document.walk_sections():
            rows.add_section(section, keep, chapter=id(section) in chapters)
    rows.know_places()  # while nobody waits for it, where this is not the main thread
    return rows


def splices(
    old: Rows, document: Document, keep: Keep | None, touched: Collection[str]
) -> list[Splice]:
    """What brings rows up to date after some changes, from the top down; rows counted as before.

    Known sections that are not `touched` are as they were.
    """
    plan = _Plan(old, document, keep, touched)
    found: list[list[Splice]] = []
    for one in plan.splices():
        if one.is_needed and found and one.first == found[-1][-1].end:
            found[-1].append(one)
        elif one.is_needed:
            found.append([one])
    if len(found) > _MOST:
        found = [[one for some in found for one in some]]
    return [_together(old, some) for some in found]


class _Plan:
    """Which sections there were, and which there are now."""

    def __init__(
        self, old: Rows, document: Document, keep: Keep | None, touched: Collection[str]
    ) -> None:
        self._old, self._keep = old, keep
        self._before = old.sections()
        self._chapters = chapters_of(document, layout(document.layout))
        self._now = {
            one.id: one
            for one in document.walk_sections()
            if keep is None or one.id in touched or one.id in self._before
        }
        self._staying = _in_order(self._before, self._now)
        """Sections of before with the same neighbours, apart from those that came and went."""
        self._kept = {id_ for id_ in self._now if id_ not in touched and self._is_as_before(id_)}

    def splices(self) -> Iterator[Splice]:
        now, at = list(self._now), 0
        for id_, span in self._before.items():
            came = at
            while came < len(now) and now[came] not in self._staying:
                came += 1
            if came > at:
                yield self._splice(span.first, 0, now[at:came])
            at = came
            if id_ not in self._staying:
                yield self._splice(span.first, span.size, [])
            else:
                at += 1
                if id_ not in self._kept:
                    yield self._splice(span.first, span.size, [id_])
        if now[at:]:
            yield self._splice(len(self._old), 0, now[at:])

    def _is_as_before(self, id_: str) -> bool:
        span, chapter = self._before.get(id_), id(self._now[id_]) in self._chapters
        if span is None:
            return False
        return self._keep is not None or self._old.is_chapter(span.first) == chapter

    def _splice(self, first: int, count: int, ids: Sequence[str]) -> Splice:
        new = Rows()
        for id_ in ids:
            if id_ in self._kept:
                span = self._before[id_]
                new.copy(self._old, span.first, span.last + 1)
            else:
                section = self._now[id_]
                new.add_section(section, self._keep, chapter=id(section) in self._chapters)
        return _splice(self._old, first, count, new)


def _splice(old: Rows, first: int, count: int, new: Rows) -> Splice:
    merges = old.merges(first, first + count) != new.merges(0, len(new))
    return Splice(first, count, new, old.same_ends(first, count, new), merges)


def _in_order(before: Iterable[str], now: Iterable[str]) -> set[str]:
    """The most ids that stand in the same order in both: what moved is not among them."""
    places = {id_: at for at, id_ in enumerate(before)}
    ends: list[int] = []  # for each length of a rising row of places the lowest last one
    links: dict[int, int | None] = {}
    for at in (places[id_] for id_ in now if id_ in places):
        length = bisect_left(ends, at)
        links[at] = ends[length - 1] if length else None
        ends[length : length + 1] = [at]
    staying: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        staying.add(last)
        last = links[last]
    return {id_ for id_, at in places.items() if at in staying}


def _together(old: Rows, found: Sequence[Splice]) -> Splice:
    """The same as one splice, with the rows that stay between them."""
    if len(found) == 1:
        return found[0]
    new, first = Rows(), found[0].first
    row = first
    for one in found:
        new.copy(old, row, one.first)
        new.copy(one.rows, 0, len(one.rows))
        row = one.end
    return _splice(old, first, row - first, new)
