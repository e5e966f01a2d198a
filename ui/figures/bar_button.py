"""One bar: a button as long as its number is large, with word and number beside it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ipplanner.search.filtering import Criteria

_ARROWS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -(10**6),
    Qt.Key.Key_End: 10**6,
}
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a bar shows, and what it stands for."""

    key: tuple[str, str]
    """Of the bar and of its portion."""
    name: str
    """The whole of it in words, for those who hear it."""
    word: str
    number: int
    number_text: str
    share: float
    """Of the longest bar, from 0 to 1."""
    striped: bool
    criteria: Criteria


class BarButton(QAbstractButton):
    """Draws itself by the palette; arrows ask for the neighbour, Enter is a click."""

    stepped = Signal(int)
    """To another bar, so many further."""
    entered = Signal()
    """It has the focus."""

    def __init__(self, shown: Shown, word_width: int, number_width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = shown
        self._word_width, self._number_width = word_width, number_width
        self.setAccessibleName(shown.name)
        self.setToolTip(shown.name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if shown.number:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As high as a line, with room for a short bar."""
        height = round(1.6 * self.fontMetrics().height())
        return QSize(self._word_width + self._number_width + 6 * height, height)

    def minimumSizeHint(self) -> QSize:
        """Word and number are always to be read."""
        height = self.sizeHint().height()
        return QSize(self._word_width + self._number_width + 2 * height, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter."""
        if event.key() in _ARROWS:
            self.stepped.emit(_ARROWS[Qt.Key(event.key())])
        elif event.key() in _PRESSING:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Word, bar, number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, area)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        middle = Qt.AlignmentFlag.AlignVCenter
        gap = self.fontMetrics().averageCharWidth()
        words = QRectF(area.left() + gap, area.top(), self._word_width, area.height())
        painter.drawText(words, middle, self.shown.word)
        bar = self._bar(area)
        self._paint_bar(painter, bar)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        number = QRectF(bar.right() + gap, area.top(), self._number_width, area.height())
        painter.drawText(number, middle, self.shown.number_text)

    def _bar(self, area: QRectF) -> QRectF:
        gap = self.fontMetrics().averageCharWidth()
        left = area.left() + self._word_width + 2 * gap
        longest = area.right() - left - self._number_width - 2 * gap
        inset = area.height() / 5
        width = max(2.0, self.shown.share * longest) if self.shown.number else 0.0
        return QRectF(left, area.top() + inset, width, area.height() - 2 * inset)

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        palette = self.palette()
        if self.hasFocus() or (self.underMouse() and self.shown.number):
            painter.fillRect(area, palette.color(QPalette.ColorRole.Midlight))
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1.5))
            painter.drawRect(area)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        """Filled, or striped by lines of our own: those of Qt get too fine on a sharp screen."""
        if bar.width() <= 0:
            return
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        if not self.shown.striped:
            painter.fillRect(bar, colour)
            return
        painter.save()
        painter.setClipRect(bar)
        painter.fillRect(bar, self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(QPen(colour, 1.5))
        step, at = bar.height() / 2.5, bar.left() - bar.height()
        while at < bar.right():
            painter.drawLine(QLineF(at, bar.bottom(), at + bar.height(), bar.top()))
            at += step
        painter.restore()
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
