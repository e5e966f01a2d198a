"""The most likely way to tell the cells of a copied table apart: a dynamic programme."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from ipplanner.importing.recognition.flow.rows import Rows
from ipplanner.importing.recognition.flow.spans import Span, Spans
from ipplanner.importing.recognition.flow.steps import Said, Step, nothing

_HOPELESS = 22.0
"""Points behind the best way at a place; such a way is given up."""
_MOST_WAYS = 20
_MOST_RESTS = 3
_MORE = 3.0
"""Points that a cell may get at most for following on another."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A way up to a cell's beginning, with what its row has before the cell."""

    before: Step
    points: float
    row: tuple[Said | None, ...]
    open: int
    kind: int
    """What of the row matters for what may follow: the columns that have something or are open."""


@dataclass(slots=True)
class Search:
    """The search through one table's chunks."""

    spans: Spans
    rows: Rows
    _ways: list[dict[int, Step]] = field(default_factory=list)
    _tops: list[float] = field(default_factory=list)

    def best(self) -> list[Step]:
        """The cells of the best way, in printed order."""
        count = len(self.spans.chunks)
        self._ways = [{} for _ in range(count + 1)]
        self._tops = [-math.inf] * (count + 1)
        first = nothing(len(self.rows.fields))
        self._ways[0][-1] = first
        self._tops[0] = first.points
        for at in range(count):
            self._advance(at)
        ways = self._ways[count].values()
        last = max(ways, key=lambda step: step.points + self.rows.end(step), default=None)
        return list(last.walk())[::-1] if last else []

    def _advance(self, at: int) -> None:
        ways = self._ways[at].values()
        if not ways:
            return
        least = self._tops[at] - _HOPELESS
        hopeful = [step for step in ways if step.points > least]
        if len(hopeful) > _MOST_WAYS:
            hopeful = nlargest(_MOST_WAYS, hopeful, key=lambda step: step.points)
        for column in range(len(self.rows.fields)):
            self._begin(at, column, hopeful)
            self._go_on(at, column, hopeful)

    def _begin(self, at: int, column: int, ways: Iterable[Step]) -> None:
        entries = _best_of_each(self._entry(at, column, step) for step in ways)
        most = max(entry.points for entry in entries)
        for span in self.spans.after(at, column):
            if most + span.points + _MORE > self._tops[span.end] - _HOPELESS:
                for entry in entries:
                    self._keep(at, column, span, entry, goes_on=False)

    def _entry(self, at: int, column: int, step: Step) -> _Entry:
        empty = self.spans.chunks[at].after_empty
        points = step.points + self.rows.begin(step, column, after_empty=empty)
        opened = 0 if self.rows.is_new(step, column) else step.open & ~(1 << column)
        row = self.rows.row_before(step, column)
        return _Entry(step, points, row, opened, _kind(row, column, opened))

    def _go_on(self, at: int, column: int, ways: Iterable[Step]) -> None:
        page = self.spans.page_points(at)
        able = (step for step in ways if self.rows.may_go_on(step, column, page))
        rests = _best_of_each(self._rest_of(column, step, page or 0.0) for step in able)
        for entry in nlargest(_MOST_RESTS, rests, key=lambda entry: entry.points):
            said = entry.row[column]
            assert said is not None
            for span in self.spans.after(at, column, said.text):
                self._keep(at, column, span, entry, goes_on=True)

    def _rest_of(self, column: int, step: Step, page: float) -> _Entry:
        said = step.row[column]
        assert said is not None
        page = 0.0 if self.rows.follows_rest(step, column) else page
        points = step.points + page + self.rows.go_on(step, column) - said.points
        opened = step.open & ~(1 << column)
        return _Entry(step, points, step.row, opened, _kind(step.row, column, opened))

    def _keep(self, at: int, column: int, span: Span, entry: _Entry, *, goes_on: bool) -> None:
        """Note a cell after a way, if no better way leads to the same."""
        number = entry.before.number
        points = entry.points + span.points
        if self.rows.fields[column] == "number":
            points += self.spans.columns.follows(column, span.text, number)
            number = span.text
        elif not goes_on and (last := entry.before.row[column]):
            points += self.spans.columns.follows(column, span.text, last.text)
        opened = entry.open | (1 << column if span.cut else 0)
        if points < self._tops[span.end] - _HOPELESS:
            return
        self._tops[span.end] = max(self._tops[span.end], points)
        key = (entry.kind << 8 | opened) << 8 | column << 1 | goes_on
        old = self._ways[span.end].get(key)
        if old is None or old.points < points:
            said = Said(span.text, span.given, span.closed)
            row = (*entry.row[:column], said, *entry.row[column + 1 :])
            self._ways[span.end][key] = Step(
                column, goes_on, at, span.end, points, entry.before, row, opened, number
            )


def _kind(row: Sequence[Said | None], column: int, opened: int) -> int:
    filled = sum(1 << at for at, said in enumerate(row) if said is not None or at == column)
    return filled << 16 | opened


def _best_of_each(entries: Iterable[_Entry]) -> Sequence[_Entry]:
    best: dict[int, _Entry] = {}
    for entry in entries:
        old = best.get(entry.kind)
        if old is None or old.points < entry.points:
            best[entry.kind] = entry
    return list(best.values())
