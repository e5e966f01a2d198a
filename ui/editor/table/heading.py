"""The header row of the official table, in the document's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.common.colours import mixed

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
"""Qt then breaks as Chinese is set: no line begins with a bracket that closes."""
_MOST_LINES = 3
_FAR = 10_000


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
        """One to three lines, as the narrowest column needs."""
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
        painter.setFont(self._bold())
        painter.drawText(rect.adjusted(2, 0, -3, 0), _FLAGS, self._text(logicalIndex))
        painter.restore()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _text(self, column: int) -> str:
        return str(self._table.plan_model.headerData(column, Qt.Orientation.Horizontal) or "")

    def _lines(self) -> int:
        metrics, lines = QFontMetrics(self._bold()), 1
        for column in range(self.count()):
            room = QRect(0, 0, max(1, self.sectionSize(column) - 5), _FAR)
            height = metrics.boundingRect(room, _FLAGS, self._text(column)).height()
            lines = max(lines, -(-height // metrics.lineSpacing()))
        return min(lines, _MOST_LINES)


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
