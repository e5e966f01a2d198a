"""Painting a change in a line of text: struck out before, bold and underlined after."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QTextLayout, QTextLine
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
Parts = tuple[str, str, str]
PARTS = Qt.ItemDataRole.UserRole
"""Parts: text before, the words, text after; None for a plain cell."""
STRUCK = Qt.ItemDataRole.UserRole + 1
"""Whether the words go."""
_SEEN_TO = 0.75
"""Share of a narrow column by whose end the words stand."""


class ChangeDelegate(QStyledItemDelegate):
    """Paints the words struck out (before) or bold and underlined (after), not by colour alone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        parts: Parts | None = index.data(PARTS)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style() if shown.widget else QApplication.style()
        if parts is None:
            super().paint(painter, option, index)
            self._paint_frame(painter, shown, style)
            return
        shown.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        self._paint_text(painter, shown, parts, struck=bool(index.data(STRUCK)))

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, style: QStyle) -> None:
        """The frame of the tick: some styles draw none that is seen on a dark ground."""
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            which = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            frame = style.subElementRect(which, option, option.widget)
            painter.setPen(option.palette.color(_text_role(option)))
            painter.drawRect(frame.adjusted(0, 0, -1, -1))

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, parts: Parts, *, struck: bool
    ) -> None:
        margin = option.fontMetrics.averageCharWidth()
        rect = option.rect.adjusted(margin, 0, -margin, 0)
        layout = QTextLayout("".join(parts), option.font)
        layout.setFormats([_marked(parts, option.font, struck=struck)])
        layout.beginLayout()
        line = layout.createLine()
        line.setNumColumns(len("".join(parts)))
        layout.endLayout()
        # The words stay in sight in a narrow column, with a little of what follows.
        found: Any = line.cursorToX(len(parts[0]) + len(parts[1]))
        least = rect.width() - line.naturalTextWidth()
        shift = min(0.0, max(least, _SEEN_TO * rect.width() - float(found[0])))
        shift = -_edge(line, -shift)
        rect.setWidth(int(_edge(line, rect.width() - shift, up=False) + shift))
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(option.palette.color(_text_role(option)))
        top = rect.top() + (rect.height() - line.height()) / 2
        layout.draw(painter, QPointF(rect.left() + shift, top))
        painter.restore()


def _edge(line: QTextLine, x: float, *, up: bool = True) -> float:
    """The next edge of a character from a place in a line: half characters look like others."""
    at = line.xToCursor(x)
    places: list[Any] = [line.cursorToX(max(0, at + step)) for step in (-1, 0, 1)]
    edges = [float(place[0]) for place in places]
    if up:
        return min((edge for edge in edges if edge >= x), default=x)
    return max((edge for edge in edges if edge <= x), default=x)


def _marked(parts: Parts, font: QFont, *, struck: bool) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = len(parts[0]), len(parts[1])
    bold = QFont(font)
    bold.setBold(not struck)
    bold.setUnderline(not struck)
    bold.setStrikeOut(struck)
    marked.format.setFont(bold)
    return marked


def _text_role(option: QStyleOptionViewItem) -> QPalette.ColorRole:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    return QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
