"""How a row of the outline is drawn: mark, title, and on sections the count at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.common.icons import icon
from ui.editor.outline_marks import Sign, mark
from ui.editor.outline_model import COUNT_ROLE, PROBLEMS_ROLE, STATUS_ROLE

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Draws with the style and the palette of the view; the view's palette changes are followed."""

    def __init__(self, view: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self._marks: dict[tuple[Sign, int], QIcon] = {}
        self._spacing = view.fontMetrics().height() // 2

    def forget_marks(self) -> None:
        """Draw the marks anew, after the palette or the font changed."""
        self._marks.clear()
        self._spacing = self._view.fontMetrics().height() // 2

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The mark of an item as its icon; sections in bold."""
        super().initStyleOption(option, index)
        status = index.data(STATUS_ROLE)
        item: Any = option
        if status is None:
            item.font.setBold(True)
            return
        size = item.fontMetrics.height()
        item.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        item.decorationSize = QSize(size, size)
        item.icon = self._mark(status, size)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks."""
        item: Any = QStyleOptionViewItem(option)
        self.initStyleOption(item, index)
        style = self._view.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, item, self._view)
        problems = index.data(PROBLEMS_ROLE)
        count = str(problems) if problems else index.data(COUNT_ROLE)
        sign = item.fontMetrics.height() if problems else 0
        width = sign + item.fontMetrics.horizontalAdvance(count) + self._spacing if count else 0
        item.text = _elided(item, room.width() - width - self._spacing // 2)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, item, painter, self._view)
        if count:
            self._draw_count(painter, item, count, width)
        if problems:
            self._draw_sign(painter, item, width)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, with a little air; the same for all rows."""
        height = self._view.fontMetrics().height()
        return QSize(super().sizeHint(option, index).width(), height + height // 2)

    def _draw_count(self, painter: QPainter, item: Any, count: str, width: int) -> None:
        room = QRect(item.rect)
        room.setLeft(room.right() - width)
        selected = bool(item.state & QStyle.StateFlag.State_Selected)
        roles = QPalette.ColorRole
        active = bool(item.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        painter.save()
        painter.setFont(self._view.font())
        role = roles.HighlightedText if selected else roles.Text
        painter.setPen(item.palette.color(group, role))
        painter.drawText(
            room.adjusted(0, 0, -self._spacing // 2, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            count,
        )
        painter.restore()

    def _draw_sign(self, painter: QPainter, item: Any, width: int) -> None:
        """⚠ before the number of problems."""
        size = item.fontMetrics.height()
        left = item.rect.right() - width + self._spacing // 4
        top = item.rect.top() + (item.rect.height() - size) // 2
        selected = bool(item.state & QStyle.StateFlag.State_Selected)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        icon("mdi6.alert-outline").paint(painter, QRect(left, top, size, size), mode=mode)

    def _mark(self, status: Sign, size: int) -> QIcon:
        key = (status, size)
        if key not in self._marks:
            self._marks[key] = mark(status, size, self._view.palette())
        return self._marks[key]


def _elided(item: Any, width: int) -> str:

    # The own metrics of the option are those of the plain font.
    return QFontMetrics(item.font).elidedText(item.text, Qt.TextElideMode.ElideRight, width)
