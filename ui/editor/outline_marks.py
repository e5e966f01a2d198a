"""The signs of an item's state: shapes that differ without colour, in the palette's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF

from ipplanner.status import Status

_SCALES = (1.0, 1.25, 1.5, 2.0, 3.0)
Shape = Callable[[QPainter, QRectF], object]
Sign = Status | Literal["duty"]
"""An item's state, or that a task from above waits for it."""


def mark(status: Sign, size: int, palette: QPalette) -> QIcon:
    """● filled, ○ empty, ◇ own, ? undecided, ◆ a duty waits; `size` in logical pixels."""
    icon = QIcon()
    roles = QPalette.ColorRole
    for mode, role in (
        (QIcon.Mode.Normal, roles.Text),
        (QIcon.Mode.Selected, roles.HighlightedText),
    ):
        for scale in _SCALES:
            icon.addPixmap(_pixmap(status, size, scale, palette.color(role)), mode)
    return icon


def _pixmap(status: Sign, size: int, scale: float, color: QColor) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, max(1.2, size / 11)))
    if status in ("filled", "duty"):
        painter.setBrush(color)
    inset = size * 0.22
    _SHAPES[status](painter, QRectF(0, 0, size, size).adjusted(inset, inset, -inset, -inset))
    painter.end()
    return pixmap


def _diamond(painter: QPainter, box: QRectF) -> None:
    box = box.adjusted(-1, -1, 1, 1)
    middle = box.center()
    points = [
        QPointF(middle.x(), box.top()),
        QPointF(box.right(), middle.y()),
        QPointF(middle.x(), box.bottom()),
        QPointF(box.left(), middle.y()),
    ]
    painter.drawPolygon(QPolygonF(points))


def _question(painter: QPainter, box: QRectF) -> None:
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(max(6, round(box.height() * 1.6)))
    painter.setFont(font)
    painter.drawText(box.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, "?")


_SHAPES: dict[Sign, Shape] = {
    "duty": _diamond,
    "filled": lambda painter, box: painter.drawEllipse(box),
    "empty": lambda painter, box: painter.drawEllipse(box),
    "own": _diamond,
    "undecided": _question,
}
