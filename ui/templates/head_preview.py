"""The head of the official table at its true proportions, as a layout has it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exports.page import page_of
from exports.rows import Table, scaled_widths
from ipplanner.layouts import Layout

_TYPE = 240
"""Twips: the size of type in the table (小四)."""
_TITLE = 440
"""Twips: the size of the title's type (二号)."""
_PITCH = 1.5
_SAMPLE_ROWS = 2


class HeadPreview(QWidget):
    """A sheet as wide as the widget, with title, head, and the start of the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout: Layout | None = None
        self.current = -1
        """The column that is being changed, by its place in the layout."""
        self.setAccessibleName(self.tr("表头预览"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_layout(self, layout: Layout, current: int) -> None:
        """Show another layout, one of its columns marked."""
        self._layout, self.current = layout, current
        shown = [column.header for column in layout.columns if column.shown != "never"]
        self.setAccessibleDescription("、".join(shown))
        self.setFixedHeight(self._height_at(self.width()))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as a dialog."""
        width = 44 * self.fontMetrics().height()
        return QSize(width, self._height_at(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the start of the sheet is at this width."""
        super().resizeEvent(event)
        self.setFixedHeight(self._height_at(event.size().width()))

    def _height_at(self, width: int) -> int:
        """Room for the title, a head of two lines and three rows."""
        twips = 16838 if self._layout is None else page_of(self._layout).width
        return int(width / twips * (3.4 * _TITLE + 3.2 * _TYPE + 3.5 * _PITCH * _TYPE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt asks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.base())
        painter.setPen(QPen(palette.text().color()))
        layout = self._layout
        if layout is None:
            return
        page = page_of(layout)
        scale = self.width() / page.width
        left, width = page.left * scale, page.text_width * scale
        top = self._paint_title(painter, layout, QRectF(left, 0, width, 0), scale)
        if layout.form == "text":
            self._paint_text(painter, QRectF(left, top, width, self.height() - top))
        else:
            self._paint_table(painter, layout, left, top, scale)

    def _paint_title(self, painter: QPainter, layout: Layout, place: QRectF, scale: float) -> float:
        """The title; where the table begins."""
        painter.setFont(self._font(_TITLE * scale, bold=False))
        title = _example_title(layout)
        room = QRectF(place.left(), 0, place.width(), 3.4 * _TITLE * scale)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere
        painter.drawText(room, int(flags), title)
        return room.bottom()

    def _paint_text(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self.tr("分级的文字，没有表格。"))

    def _paint_table(
        self, painter: QPainter, layout: Layout, left: float, top: float, scale: float
    ) -> None:
        shown = [at for at, column in enumerate(layout.columns) if column.shown != "never"]
        columns = [layout.columns[at] for at in shown]
        if not columns:
            return
        widths = [width * scale for width in scaled_widths(columns, layout)]
        table = Table(columns, [column.header for column in columns], [], [])
        painter.setFont(self._font(_TYPE * scale, bold=True))
        height = self._head_height(table, widths, scale)
        x = left
        for at, span in enumerate(table.head_spans()):
            cell = QRectF(x, top, sum(widths[at : at + max(span, 1)]), height)
            if span:
                self._paint_head(painter, table.headers[at], cell, columns[at].shown == "used")
            if shown[at] == self.current:
                self._mark(painter, QRectF(x, top, widths[at], height))
            x += widths[at]
        self._paint_rows(painter, layout, (left, top + height, scale), widths)

    def _paint_head(self, painter: QPainter, text: str, cell: QRectF, sometimes: bool) -> None:
        painter.setPen(self._line(dashed=sometimes))
        painter.drawRect(cell)
        painter.setPen(self.palette().text().color())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere
        painter.drawText(cell.adjusted(1, 0, -1, 0), int(flags), text)

    def _paint_rows(
        self,
        painter: QPainter,
        layout: Layout,
        place: tuple[float, float, float],
        widths: list[float],
    ) -> None:
        left, y, scale = place
        pitch = _PITCH * _TYPE * scale
        painter.setFont(self._font(_TYPE * scale, bold=False))
        painter.setPen(self._line())
        if layout.chapter_rows:
            row = QRectF(left, y, sum(widths), pitch)
            painter.drawRect(row)
            painter.drawText(row.adjusted(3, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), "一、……")
            y += pitch
        for _ in range(_SAMPLE_ROWS):
            x = left
            for width in widths:
                painter.drawRect(QRectF(x, y, width, pitch))
                x += width
            y += pitch

    def _mark(self, painter: QPainter, cell: QRectF) -> None:
        """A double frame around the column that is being changed."""
        pen = QPen(self.palette().highlight().color(), 2)
        painter.setPen(pen)
        painter.drawRect(cell.adjusted(1.5, 1.5, -1.5, -1.5))

    def _head_height(self, table: Table, widths: list[float], scale: float) -> float:
        size, lines = _TYPE * scale, 1
        for header, width in zip(table.headers, widths, strict=True):
            a_line = max(1, int((width - 2) / size))
            lines = max(lines, -(-len(header) // a_line))
        return (min(lines, 4) * 1.3 + 0.6) * size

    def _line(self, *, dashed: bool = False) -> QPen:
        pen = QPen(self.palette().text().color())
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen

    def _font(self, pixels: float, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(6, round(pixels)))
        font.setBold(bold)
        return font


def _example_title(layout: Layout) -> str:
    try:
        return layout.title.format(region="示例省", year=2019).strip()
    except (ValueError, LookupError, AttributeError):  # while it is being written
        return layout.title
