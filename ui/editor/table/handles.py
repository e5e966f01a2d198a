"""The handles at the left edge: a click chooses a row, dragging moves what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView

from ui.editor.table.gaps import CURSOR

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable


class Handles(QHeaderView):
    """A narrow column of grips; Esc while dragging puts everything back."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self._pressed: QPoint | None = None
        self._hovered = -1
        self._was_chosen = False
        self.setMouseTracking(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setAccessibleName(self.tr("行的拖动柄"))

    def sizeHint(self) -> QSize:
        """Wide enough for a grip."""
        return QSize(round(self._table.type.em * 1.4), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Below the last row the ground of the table goes on."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint_rest(painter)
        self._table.gaps.paint_sign(painter, self.viewport().width())
        painter.end()

    def _paint_rest(self, painter: QPainter) -> None:
        end, view = self.length() - self.offset(), self.viewport().rect()
        if end < view.height():
            painter.fillRect(view.adjusted(0, max(0, end), 0, 0), self._table.colours.base)

    def paintSection(
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803 - Qt's name
    ) -> None:
        """A grip in the rows that are chosen, pointed at or hold the caret."""
        colours = self._table.colours
        painter.fillRect(rect, colours.base)
        painter.setPen(colours.line)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        current = self._table.currentIndex()
        if logicalIndex == self._hovered or self._is_chosen(logicalIndex):
            self._paint_grip(painter, rect, colours.text)
        elif logicalIndex == current.row():
            self._paint_grip(painter, rect, colours.mark)

    def _paint_grip(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        dot = max(2.0, self._table.type.em / 6)
        left = rect.center().x() - dot * 1.25
        seen = rect.intersected(self.viewport().rect())
        top = seen.center().y() - dot * 2.5
        for row in range(3):
            for column in range(2):
                place = QRectF(left + column * dot * 1.8, top + row * dot * 1.9, dot, dot)
                painter.drawEllipse(place)
        painter.restore()

    # --- mouse -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row, unless it is chosen already and may be about to be dragged."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        row = self.logicalIndexAt(event.position().toPoint())
        if row < 0 and self._table.gaps.here is None:
            return
        self._pressed = event.position().toPoint()
        if self._table.gaps.here is not None:
            return
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._was_chosen = plain and self._is_chosen(row)
        if not self._was_chosen:
            self._table.choose_row(row, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the grip under the mouse, or where the rows would go."""
        here = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(self.logicalIndexAt(here), here.y())
            return
        if self._table.gaps.here is not None:
            return
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._table.drag.active or (far and self._table.drag.begin()):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._table.drag.move_to(here.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the rows go where they are."""
        pressed, self._pressed = self._pressed, None
        if self._table.gaps.here is not None:
            if pressed is not None:
                self._table.gaps.insert()
        elif self._table.drag.active:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self._table.drag.drop()
        elif pressed is not None and self._was_chosen:
            self._table.choose_row(self.logicalIndexAt(pressed), event.modifiers())

    def leaveEvent(self, event: QEvent) -> None:
        """No grip without the mouse."""
        self._hover(-1, None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys are for the table."""
        event.ignore()

    def _hover(self, row: int, y: int | None) -> None:
        gaps = self._table.gaps
        if gaps.hover(y):
            self.setToolTip(gaps.words())
            self._table.viewport().update()
        elif row == self._hovered:
            return
        self._hovered = row
        self.setCursor(Qt.CursorShape.OpenHandCursor if gaps.here is None else CURSOR)
        self.viewport().update()

    def _is_chosen(self, row: int) -> bool:
        return self._table.is_row_chosen(row)
