"""How the cells of the official table are painted and edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.editor.table.cell_editor import CellEditor
from ui.editor.table.table_model import Index

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

Marks = Callable[[Index], list[tuple[int, int]]]
"""Stretches of a cell's text (start, length) that are to be lit."""


class TableDelegate(QStyledItemDelegate):
    """Paints wrapped text between thin lines, and opens an editor in place."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__(table)
        self._table = table
        """Other editors by field."""
        self.marks: Marks | None = None
        self.underlines: Marks | None = None
        self.lights: list[Marks] = []
        """More that is to be lit, each asked for every cell."""

    # --- painting ----------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell; a merged one has its text in the part that can be seen."""
        rect: QRect = option.rect
        self._paint_ground(painter, rect, option, index)
        self._paint_text(painter, self._shown(rect, index), index)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        colours, table = self._table.colours, self._table
        state: QStyle.StateFlag = option.state
        row, column = index.row(), index.column()
        ground = colours.caret_row if table.is_in_caret_row(row, column) else colours.base
        if state & QStyle.StateFlag.State_Selected:
            ground = colours.selected
        painter.fillRect(rect, ground)
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if table.is_current(row, column):
            self._paint_frame(painter, rect)

    def _paint_frame(self, painter: QPainter, rect: QRect) -> None:
        focused = self._table.hasFocus()
        width = max(1, round(self._table.type.em / 7)) if focused else 1
        colours = self._table.colours
        pen = QPen(colours.accent if focused else colours.mark, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        inset = width // 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(inset, inset, -inset - 2, -inset - 2))

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index) -> None:
        table, row, column = self._table, index.row(), index.column()
        text = table.plan_model.text(row, column)
        type_ = table.type
        if not text:
            if table.plan_model.needs_text(row, column):
                self._paint_placeholder(painter, rect)
            return
        columns = table.plan_model.columns
        assert columns is not None
        inner = rect.width() - 2 * type_.pad_x - 1
        centred = columns.centred(column) and not table.plan_model.rows.is_chapter(row)
        laid = table.layouts.laid(text, inner, centred)
        x = rect.left() + type_.pad_x
        y = rect.top() + max(type_.pad_y, (rect.height() - 1 - laid.height) // 2)
        painter.setPen(table.colours.text)
        if laid.height <= rect.height():
            laid.layout.draw(painter, QPointF(x, y), self._lit(index))
            return
        painter.save()  # only here: clipping costs as much as a cell's text
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        laid.layout.draw(painter, QPointF(x, y), self._lit(index), QRectF(rect))
        painter.restore()

    def _paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        font = QFont(self._table.type.font)
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(self._table.colours.quiet)
        text = self.tr("（待填写）")
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _lit(self, index: Index) -> list[QTextLayout.FormatRange]:
        underlined = self.underlines(index) if self.underlines is not None else []
        lit = self.marks(index) if self.marks is not None else []
        for lights in self.lights:
            lit = [*lit, *lights(index)]
        return [*map(self._light, lit), *map(self._underline, underlined)]

    def _light(self, stretch: tuple[int, int]) -> QTextLayout.FormatRange:
        lit = QTextLayout.FormatRange()
        lit.start, lit.length = stretch
        lit.format.setBackground(self._table.colours.lit)
        return lit

    def _underline(self, stretch: tuple[int, int]) -> QTextLayout.FormatRange:
        line = QTextLayout.FormatRange()
        line.start, line.length = stretch
        line.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        line.format.setUnderlineColor(self._table.colours.doubt)
        return line

    def _shown(self, rect: QRect, index: Index) -> QRect:
        """The part of a section's or an item's cell within the view, as high as its text."""
        columns = self._table.plan_model.columns
        assert columns is not None
        chapter = self._table.plan_model.rows.is_chapter(index.row())
        if chapter or columns.level(index.column()) == "measure":
            return rect
        seen = rect.intersected(self._table.viewport().rect())
        needed = self._table.needed_height(index)
        if seen.height() >= needed:
            return seen
        if rect.top() < seen.top():  # what is left is at the cell's lower end
            seen.setTop(max(rect.top(), seen.bottom() + 1 - needed))
        else:
            seen.setHeight(min(needed, rect.height()))
        return seen

    # --- editing -----------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of a cell."""
        columns = self._table.plan_model.columns
        assert columns is not None
        editor = CellEditor(self._table.type, columns.centred(index.column()), parent)
        editor.setAccessibleName(columns.headers[index.column()])
        self._table.adopt(editor)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the cell's text; what the user has begun to write stays."""
        assert isinstance(editor, CellEditor)
        if not editor.touched:
            editor.start(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            self._table.place_cursor(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write the text into the plan."""
        assert isinstance(editor, CellEditor)
        editor.complete_composition()
        editor.refused = not model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over its cell, as high as its text."""
        assert isinstance(editor, CellEditor)
        self.place(editor, index)

    def place(self, editor: CellEditor, index: Index) -> None:
        """Put an editor over the part of its cell that can be seen."""
        cell = self._table.visualRect(index)
        editor.fit(self._shown(cell, index), self._table.viewport().rect())
