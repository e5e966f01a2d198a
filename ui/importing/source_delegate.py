"""How a source's cell is drawn: wrapped, lit with a frame, what is left out struck in grey."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.importing.source_model import CellRole, Index

FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_FAR = 100_000


def padding(metrics: QFontMetrics) -> int:
    """Pixels between a cell's edge and its text."""
    return max(3, metrics.height() // 4)


def height_of(text: str, width: int, metrics: QFontMetrics) -> int:
    """Pixels that a text needs in a cell of this width."""
    pad = padding(metrics)
    room = QRect(0, 0, max(1, width - 2 * pad), _FAR)
    return metrics.boundingRect(room, FLAGS, text).height() + 2 * pad


class SourceDelegate(QStyledItemDelegate):
    """Draws with the palette's colours only; nothing is told by colour alone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks."""
        lit = bool(index.data(CellRole.LIT))
        reason = str(index.data(CellRole.LEFT_OUT) or "")
        painter.save()
        painter.fillRect(option.rect, _ground(option.palette, lit, reason))
        self._draw_text(painter, option, index, reason)
        if lit or option.state & QStyle.StateFlag.State_HasFocus:
            _draw_frame(painter, option)
        else:
            _draw_lines(painter, option)
        painter.restore()

    def _draw_text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, reason: str
    ) -> None:
        colour = QColor(option.palette.color(QPalette.ColorRole.Text))
        font = option.font
        if reason:
            colour.setAlphaF(0.7)
            font.setItalic(True)
        painter.setFont(font)
        painter.setPen(colour)
        pad = padding(QFontMetrics(font))
        painter.setClipRect(option.rect)
        painter.drawText(option.rect.adjusted(pad, pad, -pad, -pad), FLAGS, str(index.data()))


def _ground(palette: QPalette, lit: bool, reason: str) -> QColor:
    ground = QColor(palette.color(QPalette.ColorRole.Base))
    if lit:
        return _mixed(ground, palette.color(QPalette.ColorRole.Highlight), 0.22)
    if reason:
        return _mixed(ground, palette.color(QPalette.ColorRole.Text), 0.08)
    return ground


def _mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    def between(a: int, b: int) -> int:
        return round(a * (1 - share) + b * share)

    return QColor(
        between(ground.red(), colour.red()),
        between(ground.green(), colour.green()),
        between(ground.blue(), colour.blue()),
    )


def _draw_lines(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The grid, as the style's own lines cannot be seen in the dark."""
    base, text = QPalette.ColorRole.Base, QPalette.ColorRole.Text
    painter.setPen(_mixed(option.palette.color(base), option.palette.color(text), 0.32))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    painter.drawLine(option.rect.topRight(), option.rect.bottomRight())


def _draw_frame(painter: QPainter, option: QStyleOptionViewItem) -> None:
    painter.setClipping(False)
    painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 2))
    painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
