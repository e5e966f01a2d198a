"""The thin “+” between two rows at the left edge: a click puts a new row there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.common.language import tr

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable


class Gap(NamedTuple):
    """Where something could be put in."""

    above: int
    """The row above it; -1 above the first."""
    is_item: bool
    """Whether an item comes there, as one ends above; within an item it is a measure."""


class Gaps:
    """The place between rows that the mouse is at."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self.here: Gap | None = None

    def hover(self, y: int | None) -> bool:
        """The mouse is at a height beside the rows, or gone for None; whether that is news."""
        before, self.here = self.here, None
        table = self._table
        if y is not None and not table.session.read_only and not table.drag.active:
            self.here = self._gap_at(y)
        return before != self.here

    def insert(self) -> None:
        """Put a row in at the place where the mouse is."""
        gap, self.here = self.here, None
        if gap is not None:
            self._table.insert_below(gap.above, item=gap.is_item)

    def words(self) -> str:
        """What a click does."""
        if self.here is None:
            return tr("单击选中这一行，拖动可移动选中的行")
        if self.here.is_item:
            return tr("在这里插入工作内容")
        return tr("在这里插入举措")

    def paint_sign(self, painter: QPainter, width: int) -> None:
        """The “+” itself, among the handles."""
        if self.here is None:
            return
        colours, radius = self._table.colours, self._reach() + 1.5
        middle = QPointF(width / 2, max(radius, self._line_at(self.here)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent, 1))
        painter.setBrush(colours.base)
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(colours.text, max(1.0, radius / 5)))
        arm = radius * 0.55
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))

    def paint_line(self, painter: QPainter) -> None:
        """A line over the table where the new row would come."""
        if self.here is None:
            return
        table = self._table
        kind = "item" if self.here.is_item else "measure"
        left = table.columnViewportPosition(table.plan_model.column_of_kind(kind))
        y = self._line_at(self.here)
        rect = QRectF(left, y - 1, table.viewport().width() - left, 2)
        painter.fillRect(rect, table.colours.accent)

    def _gap_at(self, y: int) -> Gap | None:
        table, rows = self._table, self._table.plan_model.rows
        row = table.rowAt(min(max(y, 0), table.viewport().height() - 1))
        if row < 0 and len(rows):  # below the last
            row = len(rows) - 1
        if row < 0:
            return None
        top = table.rowViewportPosition(row)
        if abs(y - top) <= self._reach():
            row -= 1
        elif abs(y - top - table.rowHeight(row)) > self._reach():
            return None
        return Gap(row, row < 0 or rows.span(row, "item").last == row)

    def _line_at(self, gap: Gap) -> int:
        if gap.above < 0:
            return self._table.rowViewportPosition(0)
        return self._table.rowViewportPosition(gap.above) + self._table.rowHeight(gap.above)

    def _reach(self) -> int:
        """Pixels from the border between two rows at which the mouse means it."""
        return max(4, round(self._table.type.em / 3))


CURSOR = Qt.CursorShape.PointingHandCursor
