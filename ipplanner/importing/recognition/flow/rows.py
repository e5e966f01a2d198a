"""What it costs to begin a cell after another: rows run from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ipplanner.importing.recognition.flow.steps import Said, Step
from ipplanner.importing.recognition.wording import is_open

_LEVELS = ("number", "section", "item")
_LACKS_TITLE = -3.0
_LACKS_MEASURE = -4.5
_LACKS_NAMES = -5.0
_EMPTY_ROW = -8.0
"""A title with nothing beside it."""
_LACKS_OTHER = -0.5
_SECOND = -6.0
"""A second cell of one column in one row."""
_NEXT_MEASURE = -3.5
"""Another measure of the same item."""
_BEGINS = {"number": -0.5, "section": -3.0, "item": 0.0}
_LEFT_OPEN = -8.0
_GOES_ON_CLOSED = -3.0
_FORBIDDEN = -100.0
_EMPTY_CELL = 4.0


@dataclass(frozen=True, slots=True)
class Rows:
    """How cells of these fields follow each other."""

    fields: Sequence[str]

    def begin(self, before: Step, column: int, *, after_empty: bool = False) -> float:
        """Points for a new cell in a column after a step; an empty paragraph may be a cell."""
        points = self._begin(before, column)
        return min(points + _EMPTY_CELL, 0.0) if after_empty else points

    def _begin(self, before: Step, column: int) -> float:
        field = self.fields[column]
        if before.column < 0:
            return 0.0 if field in _LEVELS else _FORBIDDEN
        if field in _LEVELS:
            return self._new_row(before, field)
        points = 0.0
        if self._begins_measure(before, column):
            return _NEXT_MEASURE + self._unfinished(before)
        if before.row[column] is not None:
            points += _SECOND
        if before.column > column:
            points += _SECOND
        return points + self._skipped(before, column)

    def _new_row(self, before: Step, field: str) -> float:
        previous = self.fields[before.column]
        if previous in _LEVELS and not before.goes_on:
            if _LEVELS.index(previous) >= _LEVELS.index(field):
                return self._unfinished(before)
            return 0.0 if (previous, field) != ("number", "item") else _LACKS_TITLE
        return _BEGINS[field] + self._unfinished(before)

    def _begins_measure(self, before: Step, column: int) -> bool:
        """Whether another measure begins below a row that is complete."""
        if self.fields[column] != "measure" or before.column <= 0:
            return False
        if before.column > column:
            return True
        after = range(column + 1, len(self.fields))
        return (
            before.goes_on
            and before.row[column] is not None
            and any(before.row[at] for at in after)
        )

    def _skipped(self, before: Step, column: int) -> float:
        between = range(before.column + 1, column)
        return sum(self._lack(before, at) for at in between)

    def _unfinished(self, before: Step) -> float:
        """Points against ending a row as it is."""
        points = _LEFT_OPEN * before.open.bit_count()
        # what was skipped on the way is counted already
        left = range(before.column + 1, len(self.fields))
        return points + max(_EMPTY_ROW, sum(self._lack(before, at) for at in left))

    def _lack(self, before: Step, column: int) -> float:
        if before.row[column] is not None:
            return 0.0
        field = self.fields[column]
        if field in ("number", "section"):
            return 0.0
        costs = {"item": _LACKS_TITLE, "measure": _LACKS_MEASURE, "departments": _LACKS_NAMES}
        return costs.get(field, _LACKS_OTHER)

    def may_go_on(self, before: Step, column: int, page: float | None) -> bool:
        """Whether a page's top may have the rest of a cell: the row's cells come in order.

        `page` are the points for a page beginning here, None where none can.
        """
        if before.row[column] is None or self.fields[column] == "number":
            return False
        if self.follows_rest(before, column) or page == 0:
            return True
        return page is not None and before.column > column and self._has_open_measure(before)

    def _has_open_measure(self, before: Step) -> bool:
        said = before.row[self.fields.index("measure")] if "measure" in self.fields else None
        return said is not None and is_open(said.text)

    @staticmethod
    def follows_rest(before: Step, column: int) -> bool:
        """Whether a cut cell's rest stands right of the rest of another one."""
        return before.goes_on and before.column < column

    def go_on(self, before: Step, column: int) -> float:
        """Points for the rest of a cell that a page's end has cut."""
        said = before.row[column]
        return _GOES_ON_CLOSED if said is not None and said.closed else 0.0

    def end(self, last: Step) -> float:
        """Points against ending the table with this step."""
        return self._unfinished(last)

    def row_before(self, before: Step, column: int) -> tuple[Said | None, ...]:
        """What the row has already in which a new cell begins."""
        field = self.fields[column]
        if field in _LEVELS:
            return tuple(said if at < column else None for at, said in enumerate(before.row))
        if self._begins_measure(before, column):
            return tuple(said if at < column else None for at, said in enumerate(before.row))
        return before.row

    def is_new(self, before: Step, column: int) -> bool:
        """Whether a new cell begins a row or another measure of an item."""
        return self.fields[column] in _LEVELS or self._begins_measure(before, column)
