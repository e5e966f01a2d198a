"""Row heights measured only for what is in view, corrected as more of it comes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

_BEYOND = 8
"""Rows measured below the last one in view."""


class LazyHeights(QObject):
    """Keeps the heights of a table's visible rows right; `needed` gives a row's pixels."""

    def __init__(self, view: QTableView, needed: Callable[[int], int]) -> None:
        super().__init__(view)
        self._view, self._needed = view, needed
        self._measured: set[int] = set()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.measure)
        view.verticalScrollBar().valueChanged.connect(self._timer.start)
        view.verticalScrollBar().rangeChanged.connect(self._timer.start)

    def forget(self) -> None:
        """Measure all again as they come into view: widths or texts are others."""
        self._measured.clear()
        self._timer.start()

    def measure(self) -> None:
        """Measure what is in view until nothing new comes into it."""
        while self._measure_visible():
            pass

    def measure_up_to(self, row: int) -> None:
        """Measure a row and those around it before it is scrolled to."""
        for near in range(max(0, row - _BEYOND), row + _BEYOND):
            self._measure_row(near)

    def _measure_visible(self) -> bool:
        view = self._view
        model = view.model()
        first = view.rowAt(0)
        if model is None or first < 0:
            return False
        last = view.rowAt(view.viewport().height() - 1)
        last = model.rowCount() - 1 if last < 0 else last
        rows = [row for row in range(first, last + 1) if row not in self._measured]
        for row in rows:
            self._measure_row(row)
        for row in range(last + 1, last + 1 + _BEYOND):
            self._measure_row(row)
        return bool(rows)

    def _measure_row(self, row: int) -> None:
        if row in self._measured or row >= self._view.model().rowCount():
            return
        self._measured.add(row)
        height = self._needed(row)
        if height != self._view.rowHeight(row):
            self._view.setRowHeight(row, height)
