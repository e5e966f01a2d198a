"""Draws the cells of the list: wrapped lines, a rule below each task, a bar at the current line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.answering.cells import ANSWER
from ui.answering.model import AnsweringModel
from ui.common.colours import mixed
from ui.common.rows.cells import Cell, Role
from ui.common.rows.drawing import draw_lines, height_of

Index = QModelIndex | QPersistentModelIndex
_FAINT = 0.12
_PLAIN = 0.3
"""How much a rule between tasks stands out; one between the lines of a task is faint."""
_HELD = 20_000


class TableDelegate(QStyledItemDelegate):
    """For a view whose model gives a `Cell`; the height follows from the column's width."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[Cell, int, str], int] = {}

    def height(self, index: Index) -> int:
        """The pixels that a cell needs in its column."""
        cell, width = index.data(Role.CELL), self._view.columnWidth(index.column())
        font = self._view.font()
        key = (cell, width, font.key())
        if key not in self._heights:
            if len(self._heights) > _HELD:
                self._heights.clear()
            self._heights[key] = height_of(cell, width, font)
        return self._heights[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks."""
        self.initStyleOption(option, index)
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the bar shows it
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setClipRect(option.rect)
        draw_lines(painter, option, index.data(Role.CELL))
        self._draw_edges(painter, option, index)
        painter.restore()

    def _draw_edges(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, role = option.palette, QPalette.ColorRole
        share = _PLAIN if index.column() < ANSWER or _ends_task(index) else _FAINT
        painter.setPen(mixed(colours.color(role.Text), colours.color(role.Base), share))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen and index.column() == ANSWER and self._view.hasFocus():
            bar = option.rect.adjusted(0, 0, 0, -1)
            bar.setWidth(max(3, QFontMetrics(option.font).height() // 5))
            painter.fillRect(bar, colours.color(role.Text))


def _ends_task(index: Index) -> bool:
    model = index.model()
    entry = model.entry(index.row()) if isinstance(model, AnsweringModel) else None
    return entry is None or entry.is_last
