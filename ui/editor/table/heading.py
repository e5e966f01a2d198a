"""The header row of the official table, in the document's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.common.colours import mixed

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable


class Heading(QHeaderView):
    """Header words centred between thin lines."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(8)

    def sizeHint(self) -> QSize:
        """One or two lines, as the narrowest column needs."""
        type_ = self._table.type
        return QSize(0, self._lines() * type_.pitch + 3 * type_.pad_y)

    def paintSection(
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803 - Qt's name
    ) -> None:
        """One header."""
        colours = self._table.colours
        painter.save()
        painter.fillRect(rect, mixed(colours.text, colours.base, 0.06))
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(colours.text)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere
        painter.drawText(rect.adjusted(2, 0, -3, 0), flags, self._text(logicalIndex))
        painter.restore()

    def _text(self, column: int) -> str:
        return str(self._table.plan_model.headerData(column, Qt.Orientation.Horizontal) or "")

    def _lines(self) -> int:
        em = self._table.type.em
        lines = 1
        for column in range(self.count()):
            room = max(1, int((self.sectionSize(column) - 6) / em))
            lines = max(lines, -(-len(self._text(column)) // room))
        return min(lines, 3)


class Corner(QObject):
    """Paints the corner between the headers as flat as they are; a filter for its events."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__(table)
        self._table = table

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Our own paint in the place of the style's."""
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QWidget):
            return False
        colours = self._table.colours
        painter, rect = QPainter(watched), watched.rect()
        painter.fillRect(rect, mixed(colours.text, colours.base, 0.06))
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.end()
        return True
