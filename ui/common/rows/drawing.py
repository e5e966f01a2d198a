"""The lines of such a cell as they are measured and drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.common.colours import mixed
from ui.common.rows.cells import Cell, Line, Mark

QUIET = 0.72
"""The share of the text's colour in a small line."""
_SMALL = 0.9


def _margin(unit: int) -> int:
    return max(4, unit // 3)


def _laid_out(line: Line, font: QFont, width: int) -> QTextLayout:
    if line.quiet:
        font = QFont(font)
        font.setPointSizeF(font.pointSizeF() * _SMALL)
    layout = QTextLayout(line.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(line)))
    layout.beginLayout()
    top = 0.0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(max(width, 1))
        row.setPosition(QPointF(0, top))
        top += row.height()
    layout.endLayout()
    return layout


def _formats(line: Line) -> list[QTextLayout.FormatRange]:
    formats, at = [], 0
    for run in line.runs:
        if run.mark:
            each = QTextLayout.FormatRange()
            each.start, each.length = at, _utf16(run.text)
            each.format = _format(run.mark)
            formats.append(each)
        at += _utf16(run.text)
    return formats


def _utf16(text: str) -> int:
    """Qt counts a character beyond the first plane as two."""
    return len(text.encode("utf-16-le")) // 2


def _format(mark: Mark) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontStrikeOut(mark == "gone")
    form.setFontUnderline(mark == "new")
    if mark in ("new", "strong"):
        form.setFontWeight(QFont.Weight.Bold)
    return form


def _colour(option: QStyleOptionViewItem, quiet: bool) -> QColor:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    active = bool(option.state & QStyle.StateFlag.State_Active)
    group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
    front, back = QPalette.ColorRole.Text, QPalette.ColorRole.Base
    if selected:
        front, back = QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight
    text = option.palette.color(group, front)
    return mixed(text, option.palette.color(group, back), QUIET) if quiet else text


def draw_lines(painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
    """The lines of a cell, wrapped within its place and in the colours of its state."""
    margin = _margin(QFontMetrics(option.font).height())
    room = option.rect.adjusted(margin, margin // 2, -margin, 0)
    top = float(room.top())
    for line in cell.lines:
        layout = _laid_out(line, option.font, room.width())
        painter.setPen(_colour(option, line.quiet))
        layout.draw(painter, QPointF(room.left(), top))
        top += layout.boundingRect().height()


def height_of(cell: Cell, width: int, font: QFont) -> int:
    """The pixels that a cell of a width needs, its margins included."""
    margin = _margin(QFontMetrics(font).height())
    room = width - 2 * margin
    lines = (_laid_out(line, font, room).boundingRect().height() for line in cell.lines)
    return round(sum(lines)) + margin
