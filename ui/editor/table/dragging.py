"""Rows on their way to another place, and the line that shows where they would stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter, QPen

from ui.editor.table.outline import Outline, Spot, Unit

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

_TICK = 30
"""Milliseconds between two steps of scrolling at the edge."""


class Drag:
    """One drag of chosen rows within the table, at a time."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self._units: list[Unit] = []
        self._outline: Outline | None = None
        self._spot: Spot | None = None
        self._line: QRect | None = None
        self._y = 0
        self._scroll = QTimer(table)
        self._scroll.setInterval(_TICK)
        self._scroll.timeout.connect(self._scroll_on)

    @property
    def active(self) -> bool:
        """Whether rows are on their way."""
        return bool(self._units)

    def begin(self) -> bool:
        """Take up what is chosen; False where nothing can be moved."""
        document = self._table.document_to_change()
        if document is None:
            return False
        self._outline = Outline(document, self._table.session.index)
        self._units = self._table.chosen_of_one_kind(self._outline)
        if self._units:
            self._scroll.start()
        return self.active

    def move_to(self, y: int) -> None:
        """The mouse is at a height in the view."""
        self._y = y
        self._find_spot()
        self._table.viewport().update()

    def drop(self) -> None:
        """Put the rows there."""
        units, spot, line = self._units, self._spot, self._line
        self.cancel()
        if spot is not None and line is not None:
            self._table.move_units(units, spot, y=self._room_above(units, line.top() + 1))

    def _room_above(self, units: list[Unit], y: int) -> int:
        """Where the rows will be seen: at the line, less what leaves the rows in view above it."""
        table, rows = self._table, self._table.plan_model.rows
        for unit in units:
            at = rows.row_of(unit.id)
            span = rows.span(at, unit.kind) if at is not None else None
            for row in range(span.first, span.last + 1) if span else ():
                top = table.rowViewportPosition(row)
                if 0 <= top < y:
                    y -= min(table.rowHeight(row), y - top)
        return y

    def cancel(self) -> None:
        """Leave the rows where they were."""
        self._units, self._outline, self._spot, self._line = [], None, None, None
        self._scroll.stop()
        self._table.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """The line between two rows where the chosen ones would go."""
        if self._line is None:
            return
        width = max(2, round(self._table.type.em / 4))
        painter.setPen(QPen(self._table.colours.accent, width))
        painter.drawLine(self._line.topLeft(), self._line.topRight())

    def _find_spot(self) -> None:
        table, kind = self._table, self._units[0].kind
        model = table.plan_model
        row = table.rowAt(max(0, min(self._y, table.viewport().height() - 1)))
        row = model.rowCount() - 1 if row < 0 else row
        span = model.rows.span(row, kind)
        top = table.rowViewportPosition(span.first)
        bottom = table.rowViewportPosition(span.last) + table.rowHeight(span.last)
        after = self._y >= (top + bottom) // 2
        self._spot = self._spot_at(row, after)
        self._line = None
        if self._spot is not None:
            left = table.columnViewportPosition(model.column_of_kind(kind))
            right = table.viewport().width()
            self._line = QRect(left, (bottom if after else top) - 1, right - left, 1)

    def _spot_at(self, row: int, after: bool) -> Spot | None:
        kind, outline = self._units[0].kind, self._outline
        section, item, measure = self._table.plan_model.rows.entry(row)
        assert outline is not None
        target = {"section": section, "item": item, "measure": measure}[kind]
        if target is None:
            holder = section if kind == "item" else item
            return Spot(kind, holder.id, None) if holder is not None else None
        parent = outline.parent(target.id)
        siblings = outline.children(kind, parent)
        at = siblings.index(target.id) + int(after)
        if kind == "section" and any(unit.id == parent for unit in self._units):
            return None
        return Spot(kind, parent, siblings[at - 1] if at else None)

    def _scroll_on(self) -> None:
        table = self._table
        beyond = min(0, self._y) + max(0, self._y - table.viewport().height())
        if beyond:
            bar = table.verticalScrollBar()
            bar.setValue(bar.value() + max(-60, min(60, beyond)))
            self.move_to(self._y)
