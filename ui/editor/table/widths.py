"""Column widths: the official proportions over the width of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

LEAST_EMS = 2.6
"""Of one column, in characters."""
LEAST_TOTAL_EMS = 40
"""Below this the table is scrolled sideways rather than squeezed."""


class Widths:
    """How the columns of a table share its width; the user may share it otherwise."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self._shares: dict[tuple[object, ...], list[float]] = {}
        """By the columns and their official widths."""
        self._busy = False
        table.horizontalHeader().sectionResized.connect(self._follow_drag)

    @property
    def shares(self) -> list[float]:
        """For keeping it over a restart."""
        return list(self._shares.get(self._columns(), ()))

    def share(self, shares: Sequence[float]) -> None:
        """Share the width in this way; shares of other columns than those shown are not taken."""
        count = self._table.plan_model.columnCount()
        if len(shares) == count and all(share > 0 for share in shares):
            self._shares[self._columns()] = list(shares)
            self._apply()

    def spread(self) -> bool:
        """Give the columns the width of the view; whether any has another width now."""
        table, columns = self._table, self._table.plan_model.columns
        if columns is None or not len(columns):
            return False
        official = [float(width) for width in columns.widths]
        shares = self._shares.setdefault(self._columns(), official)
        widths = spread(shares, table.viewport().width(), table.type.em)
        before = self._present()
        self._busy = True
        for at, width in enumerate(widths):
            table.setColumnWidth(at, width)
        self._busy = False
        table.heights.set_widths(widths)
        return before != widths

    def _apply(self) -> None:
        self.spread()
        self._table.resize_all()

    def _follow_drag(self, column: int, old: int, new: int) -> None:
        """What one column gains its neighbour loses."""
        widths = self._present()
        if self._busy or len(widths) < 2:
            return
        neighbour = column + 1 if column + 1 < len(widths) else column - 1
        widths[neighbour] = max(1, widths[neighbour] - (new - old))
        self._shares[self._columns()] = [float(width) for width in widths]
        QTimer.singleShot(0, self._table, self._apply)

    def _columns(self) -> tuple[object, ...]:
        columns = self._table.plan_model.columns
        if columns is None:
            return ()
        return (*(column.field for column in columns.columns), *columns.widths)

    def _present(self) -> list[int]:
        return [self._table.columnWidth(at) for at in range(self._table.plan_model.columnCount())]


def spread(shares: Sequence[float], room: int, em: float) -> list[int]:
    """Pixels of each column: its share of the room, never too narrow to read."""
    total = max(room, int(LEAST_TOTAL_EMS * em))
    whole = sum(shares) or 1
    least = int(LEAST_EMS * em)
    widths = [max(least, int(total * share / whole)) for share in shares]
    widest = max(range(len(widths)), key=widths.__getitem__)
    widths[widest] = max(least, widths[widest] + total - sum(widths))
    return widths
