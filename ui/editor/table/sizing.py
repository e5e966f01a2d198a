"""Heights and merged cells of the rows in view, set when they come into view.

Setting them for all rows up front takes seconds with 100,000 rows; this way a first paint takes
as long as with one screen of rows. What is on the screen stays where it is.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

_BEYOND = 3
"""Rows above and below the view that are measured too."""
_ROUNDS = 6
"""Rows that turn out lower let others into view, which are then measured as well."""
_AHEAD_MOST = 5000
"""Rows up to which all are measured in spare moments, so that the scroll bar tells the truth."""
_AHEAD_SECONDS = 0.004
"""So short that no key has to wait."""


class Sizer:
    """Keeps row heights and merged cells of a table right where one looks."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self._measured: set[int] = set()
        self._merged: set[tuple[int, int]] = set()
        self._busy = False
        self.paused = False
        """While rows are on their way to new places."""
        self._next = 0
        self._ahead = QTimer(table)
        self._ahead.setInterval(0)
        self._ahead.timeout.connect(self._measure_ahead)

    def forget_all(self) -> None:
        """Rows are others, or everything is of another size."""
        self._measured.clear()
        self.forget_merges()

    def forget_sizes(self) -> None:
        """Everything is of another size, merged as before."""
        self._measured.clear()

    def forget_merges(self) -> None:
        """Cells are merged in another way."""
        self._merged.clear()
        self._table.clearSpans()

    def forget(self, rows: set[int]) -> None:
        """These rows have other texts."""
        self._measured -= rows

    def shift(self, first: int, removed: int, inserted: int) -> None:
        """Rows came or went; those behind keep their heights."""
        by = inserted - removed
        self._measured = {
            row if row < first else row + by
            for row in self._measured
            if row < first or row >= first + removed
        }

    def settle(self, anchor: tuple[int, int] | None = None) -> None:
        """Measure what is in view; the anchor, a row and its place in the view, does not move."""
        if self._busy or self.paused or not self._table.plan_model.rowCount():
            return
        self._busy = True
        try:
            self._settle(anchor or self.anchor())
        finally:
            self._busy = False
        self._plan_ahead()

    def hold(self, anchor: tuple[int, int] | None) -> None:
        """After rows came or went: measure, with the anchor back at its place in the view."""
        if anchor is not None:
            self._busy = True
            self._keep(anchor)
            self._busy = False
        self.settle(anchor)

    def anchor(self) -> tuple[int, int]:
        """The caret's row if it is in view, else the first there of known height, and its place."""
        first, last = self.seen()
        caret = self._table.caret_row()
        rows = [caret] if first <= caret <= last else []
        row = next(
            (row for row in (*rows, *range(first, last + 1)) if row in self._measured), first
        )
        return row, self._table.rowViewportPosition(row)

    def seen(self) -> tuple[int, int]:
        """The first and the last row in view."""
        table = self._table
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height())
        return first, last if last >= 0 else table.plan_model.rowCount() - 1

    def measure(self, first: int, last: int) -> bool:
        """Set heights of rows; whether one was different."""
        table, other = self._table, False
        for row in range(max(0, first), min(last, table.plan_model.rowCount() - 1) + 1):
            if row in self._measured:
                continue
            self._measured.add(row)
            height = table.heights.height(row)
            if table.rowHeight(row) != height:
                table.setRowHeight(row, height)
                other = True
        return other

    def _settle(self, anchor: tuple[int, int]) -> None:
        other = False
        bar = self._table.verticalScrollBar()
        at_end = 0 < bar.maximum() == bar.value()
        for _ in range(_ROUNDS):
            first, last = self.seen()
            self._merge(first, last)
            if not self.measure(first - _BEYOND, last + _BEYOND):
                break
            other = True
            self._keep(anchor)
            if at_end:
                bar.setValue(bar.maximum())
        if other:
            self._table.viewport().update()
            self._table.update_editor()

    def _keep(self, anchor: tuple[int, int]) -> None:
        table, (row, y) = self._table, anchor
        table.updateGeometries()
        moved = table.rowViewportPosition(row) - y
        if moved:
            bar = table.verticalScrollBar()
            bar.setValue(bar.value() + moved)

    def _merge(self, first: int, last: int) -> None:
        model = self._table.plan_model
        for row in range(first, last + 1):
            if model.rows.is_chapter(row) and (row, 0) not in self._merged:
                self._merged.add((row, 0))
                self._table.setSpan(row, 0, 1, model.columnCount())
        for column in range(model.columnCount()):
            row = first
            while row <= last:
                span = model.merged(row, column)
                if span.size > 1 and (span.first, column) not in self._merged:
                    self._merged.add((span.first, column))
                    self._table.setSpan(span.first, column, span.size, 1)
                row = span.last + 1

    @property
    def busy_ahead(self) -> bool:
        """Whether rows are still measured in spare moments."""
        return self._ahead.isActive()

    # --- ahead -------------------------------------------------------------------------------

    def _plan_ahead(self) -> None:
        count = self._table.plan_model.rowCount()
        if len(self._measured) < count <= _AHEAD_MOST and self._table.isVisible():
            self._next = 0
            self._ahead.start()

    def _measure_ahead(self) -> None:
        count = self._table.plan_model.rowCount()
        anchor, other = self.anchor(), False
        end = perf_counter() + _AHEAD_SECONDS
        self._busy = True
        while self._next < count and perf_counter() < end:
            other = self.measure(self._next, self._next) or other
            self._next += 1
        if other:
            self._keep(anchor)
        self._busy = False
        if self._next >= count or count > _AHEAD_MOST:
            self._ahead.stop()
