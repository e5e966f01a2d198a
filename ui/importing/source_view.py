"""A page of a source as a table with its merged cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.common.rows.lazy_heights import LazyHeights
from ui.importing.column_header import ColumnHeader, Field
from ui.importing.pages import Page
from ui.importing.source_delegate import SourceDelegate, height_of
from ui.importing.source_model import Index, Position, SourceModel

_SAMPLED_ROWS = 120
_NARROWEST, _WIDEST = 4, 36
"""Average characters of a column that count for its width."""


class SourceView(QTableView):
    """One page; the cell under the mouse and the current cell are told."""

    hovered = Signal(int, int)
    """Row and column under the mouse, -1 when it left."""
    chosen = Signal(int, int)
    """Row and column that became current by mouse or keyboard."""
    field_chosen = Signal(int, str)

    def __init__(self, page: Page, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = SourceModel(page, self)
        self.columns = ColumnHeader(fields, self)
        self.columns.field_chosen.connect(self.field_chosen)
        self.setHorizontalHeader(self.columns)
        self.columns.setVisible(page.has_table)  # a text has no columns to say anything of
        self.setModel(self.source)
        self.setItemDelegate(SourceDelegate(self))
        self.setShowGrid(False)
        self._set_up()
        self._ends: dict[int, list[Position]] = {}
        self._span_all()
        self.heights = LazyHeights(self, self._needed_height)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_columns)
        self._weights = _weights(page)
        self._fitted = False
        self.columns.sectionResized.connect(lambda *_: self.heights.forget())
        self.entered.connect(lambda index: self.hovered.emit(index.row(), index.column()))

    def show_fields(self, fields: dict[int, str]) -> None:
        """Show which field each column holds."""
        self.columns.show_fields(self._used_columns(), fields)
        self._fitting.start()

    def light(self, positions: Iterable[Position]) -> None:
        """Light these cells."""
        self.source.light(positions)

    def go_to(self, row: int, column: int) -> None:
        """Bring a cell into view and light it."""
        self.heights.measure_up_to(row)
        index = self.source.index(row, column)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.heights.measure()
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.light([(row, column)])

    def currentChanged(self, current: Index, previous: Index) -> None:
        """As Qt asks."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.chosen.emit(current.row(), current.column())

    def leaveEvent(self, event: QEvent) -> None:
        """As Qt asks."""
        super().leaveEvent(event)
        self.hovered.emit(-1, -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As Qt asks: also a click on the cell that is current already is told."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index == before:
            self.chosen.emit(index.row(), index.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self._fitting.start()

    def _set_up(self) -> None:
        unit = self.fontMetrics().height()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("原文件"))
        self.verticalHeader().setDefaultSectionSize(round(unit * 1.6))
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        )

    def _used_columns(self) -> int:
        cells = self.source.page.grid.cells
        return max((min(c.column + c.column_span, 200) for c in cells), default=0)

    # merged cells and heights

    def _span_all(self) -> None:
        for row, column, tall, wide in self.source.page.spans:
            self.setSpan(row, column, tall, wide)
            if tall > 1:
                self._ends.setdefault(row + tall - 1, []).append((row, column))

    def _needed_height(self, row: int) -> int:
        metrics = self.fontMetrics()
        height = round(metrics.height() * 1.6)
        for column in range(self.source.columnCount()):
            text = self.source.text(row, column)
            if text and self.rowSpan(row, column) == 1:
                height = max(height, height_of(text, self._width(row, column), metrics))
        for top, column in self._ends.get(row, ()):
            text = self.source.text(top, column)
            above = sum(self.rowHeight(one) for one in range(top, row))
            if text:
                rest = height_of(text, self._width(top, column), metrics) - above
                height = max(height, rest)
        return height

    def _width(self, row: int, column: int) -> int:
        span = self.columnSpan(row, column)
        return sum(self.columnWidth(one) for one in range(column, column + span)) - 1

    def _fit_columns(self) -> None:
        """Share the width among the columns by what they hold."""
        if self._fitted:
            # the user may have made columns wider or narrower
            self._weights = [self.columnWidth(one) for one in range(len(self._weights))]
        self._fitted = True
        narrowest = [self.columns.narrowest(column) for column in range(len(self._weights))]
        widths = shared_out(self.viewport().width() - 1, self._weights, narrowest)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.heights.forget()


def shared_out(room: int, weights: Sequence[float], least: Sequence[int]) -> list[int]:
    """The room by weights, where nobody gets less than the least, be it more in all."""
    tight: set[int] = set()
    while True:
        total = sum(weight for n, weight in enumerate(weights) if n not in tight)
        rest = room - sum(least[n] for n in tight)
        shares = [int(rest * weight / total) if total else 0 for weight in weights]
        more = {n for n, share in enumerate(shares) if share < least[n]} - tight
        if not more:
            return [least[n] if n in tight else share for n, share in enumerate(shares)]
        tight |= more


def _weights(page: Page) -> list[float]:
    lengths: list[list[int]] = [[] for _ in range(page.column_count)]
    for cell in page.grid.cells:
        if cell.row < _SAMPLED_ROWS and cell.column_span == 1 and cell.column < len(lengths):
            lengths[cell.column].append(len(cell.text))
    return [
        min(_WIDEST, max(_NARROWEST, (sum(texts) / len(texts)) ** 0.8)) if texts else _NARROWEST
        for texts in lengths
    ]
