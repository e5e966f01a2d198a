"""Draws the cells of such a list: wrapped lines with struck and underlined words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOption,
    QStyleOptionViewItem,
    QTableView,
)

from ui.common.colours import mixed
from ui.common.rows.cells import Cell, Role
from ui.common.rows.drawing import draw_lines, height_of
from ui.common.rows.grouped_model import GroupedModel

Index = QModelIndex | QPersistentModelIndex
_FAINT = 0.12
_HELD = 20_000


class CellDelegate(QStyledItemDelegate):
    """For a table whose model gives a `Cell`; the height follows from the columns' widths."""

    def __init__(self, view: QTableView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self._heights: dict[tuple[Cell, int], int] = {}
        self._latest: dict[int, tuple[Cell, int, int]] = {}
        """By the cell itself, with its width and height."""
        self._font = ""

    @property
    def indent(self) -> int:
        """The pixels by which rows stand in below their heading, whose arrow is there."""
        model = self._view.model()
        headed = isinstance(model, GroupedModel) and model.headed
        return self._view.fontMetrics().height() if headed else 0

    def row_height(self, row: int) -> int:
        """The pixels that a row of the table needs."""
        model, font = self._view.model(), self._view.font()
        assert isinstance(model, GroupedModel)
        if font.key() != self._font:
            self._font = font.key()
            self._forget()
        columns = 1 if model.is_heading(row) else model.columnCount()
        cells = ((model.cell(model.index(row, column)), column) for column in range(columns))
        heights = (
            self._height(cell, self._width(column, columns), font)
            for cell, column in cells
            if cell is not None
        )
        return max(heights, default=QFontMetrics(font).height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks."""
        cell = index.data(Role.CELL)
        self.initStyleOption(option, index)
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the bar shows it
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if not isinstance(cell, Cell):
            return
        painter.save()
        painter.setClipRect(option.rect)
        self._draw_edges(painter, option, index)
        if not index.column():
            self._draw_arrow(painter, option, index)
            option.rect.setLeft(option.rect.left() + self.indent)
        draw_lines(painter, option, cell)
        painter.restore()

    def _draw_edges(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A line below each row, and a bar before the one that the keys work on."""
        colours, role = option.palette, QPalette.ColorRole
        line = mixed(colours.color(role.Text), colours.color(role.Base), _FAINT)
        painter.setPen(line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen and not index.column() and self._view.hasFocus():
            bar = option.rect.adjusted(0, 0, 0, -1)
            bar.setWidth(max(3, QFontMetrics(option.font).height() // 5))
            painter.fillRect(bar, colours.color(role.Text))

    def _draw_arrow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Before a heading, as in a tree."""
        model, state = index.model(), QStyle.StateFlag
        if not isinstance(model, GroupedModel) or not model.is_heading(index.row()):
            return
        arrow = QStyleOption(option)
        arrow.rect = option.rect.adjusted(0, 0, 0, -1)
        arrow.rect.setWidth(self.indent)
        arrow.state = state.State_Children | (option.state & state.State_Enabled)
        if model.is_open(model.group_at(index).name):
            arrow.state |= state.State_Open
        style, element = option.widget.style(), QStyle.PrimitiveElement.PE_IndicatorBranch
        style.drawPrimitive(element, arrow, painter, option.widget)

    def _width(self, column: int, columns: int) -> int:
        view = self._view
        width = view.viewport().width() if columns == 1 else view.columnWidth(column)
        return width - (self.indent if column == 0 else 0)

    def _height(self, cell: Cell, width: int, font: QFont) -> int:
        known = self._latest.get(id(cell))  # putting the whole text into a key takes long
        if known is not None and known[0] is cell and known[1] == width:
            return known[2]
        if len(self._heights) > _HELD:
            self._forget()
        key = (cell, width)
        if key not in self._heights:
            self._heights[key] = height_of(cell, width, font)
        self._latest[id(cell)] = (cell, width, self._heights[key])
        return self._heights[key]

    def _forget(self) -> None:
        self._heights.clear()
        self._latest.clear()
