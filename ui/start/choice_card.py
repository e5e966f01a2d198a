"""One of the large choices of the start page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.common.icons import icon

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class ChoiceCard(QAbstractButton):
    """A button of three parts: icon, title and a line of explanation.

    With `dashed` its outline says that files can be dropped on it.
    """

    def __init__(
        self,
        icon_name: str,
        title: str,
        explanation: str,
        *,
        dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._explanation, self._dashed = icon_name, explanation, dashed
        self._target = False
        self.setText(title)
        self.setIcon(icon(icon_name))
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_as_target(self, on: bool) -> None:
        """Light up while something is dragged over the page."""
        self._target = on
        self.update()

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        unit = self.fontMetrics().height()
        return QSize(unit * 15, unit * 12)

    def minimumSizeHint(self) -> QSize:
        """As Qt asks."""
        unit = self.fontMetrics().height()
        return QSize(unit * 9, unit * 12)

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks."""
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(icon(self._icon_name))
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_content(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        active = self.hasFocus() or self._target
        colour = self._accent() if active or self.underMouse() else self._quiet()
        pen = QPen(colour, 2.0 if active else 1.0)
        pen.setStyle(Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(self._ground())
        radius = self.fontMetrics().height() * 0.5
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), radius, radius)

    def _paint_content(self, painter: QPainter) -> None:
        unit = self.fontMetrics().height()
        side = unit * 5 // 2
        room = self.rect().adjusted(unit, unit, -unit, -unit)
        # the same for all cards, so that their titles stand in one line
        top = room.top() + unit * 2 // 3
        place = QRect(room.center().x() - side // 2, top, side, side)
        self.icon().paint(painter, place)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.setFont(self._title_font(room.width()))
        height = painter.fontMetrics().height()
        title = QRect(room.left(), place.bottom() + unit * 2 // 3, room.width(), height)
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setFont(self.font())
        below = QRect(room.left(), title.bottom() + unit // 2, room.width(), unit * 4)
        painter.drawText(below, WRAP, self._explanation)

    def _title_font(self, room: int) -> QFont:
        """Large, though not larger than fits on one line of this width."""
        font = QFont(self.font())
        font.setBold(True)
        fitting = room / max(1, QFontMetrics(font).horizontalAdvance(self.text()))
        font.setPointSizeF(font.pointSizeF() * max(1, min(1.5, 0.98 * fitting)))
        return font

    def _accent(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Highlight)

    def _quiet(self) -> QColor:
        text = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        text.setAlphaF(0.45)
        return text

    def _ground(self) -> QColor:
        ground = QColor(self.palette().color(QPalette.ColorRole.Base))
        if self.isDown() or self._target:
            ground = QColor(self._accent())
            ground.setAlphaF(0.15)
        return ground
