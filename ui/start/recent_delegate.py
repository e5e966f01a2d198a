"""How a recent workspace or plan is drawn: two lines, and at the right what is still open."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.start.recent_model import Index, Role

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RecentDelegate(QStyledItemDelegate):
    """A workspace is a heading of one line; a plan stands indented below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As Qt asks."""
        unit = QFontMetrics(option.font).height()
        return QSize(unit * 10, round(unit * 2.0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks."""
        self.initStyleOption(option, index)
        style = option.widget.style()
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        self._draw(painter, option, index)
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        font, palette = QFont(option.font), option.palette
        unit = QFontMetrics(font).height()
        is_workspace = bool(index.data(Role.IS_WORKSPACE))
        room: QRect = option.rect.adjusted(unit // 2, 0, -unit // 2, 0)
        if not is_workspace:
            room.setLeft(room.left() + unit)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        strong, quiet = _colours(palette, selected, bool(index.data(Role.MISSING)))
        painter.setPen(quiet)
        remark = str(index.data(Role.REMARK) or "")
        painter.drawText(room, _RIGHT, remark)
        room.setRight(room.right() - QFontMetrics(font).horizontalAdvance(remark) - unit)
        font.setBold(is_workspace)
        painter.setFont(font)
        painter.setPen(strong)
        used = _draw_elided(painter, room, str(index.data()))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(quiet)
        room.setLeft(room.left() + used + unit)
        if room.width() > 3 * unit:
            _draw_elided(painter, room, str(index.data(Role.DETAIL)))


def _draw_elided(painter: QPainter, room: QRect, text: str) -> int:
    """Draws one line and gives its width in pixels."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, _LEFT, shown)
    return metrics.horizontalAdvance(shown)


def _colours(palette: QPalette, selected: bool, missing: bool) -> tuple[QColor, QColor]:
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    strong = QColor(palette.color(role))
    quiet = QColor(strong)
    # 70 % of black on white is a contrast of 8 : 1
    quiet.setAlphaF(1.0 if selected else 0.7)
    return (quiet if missing else strong), quiet
