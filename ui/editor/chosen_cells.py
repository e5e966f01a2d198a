"""What is chosen in the table, as the clipboard needs it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex

from ipplanner.cells.cell import CellPlace
from ipplanner.pasting.filling import Target
from ipplanner.pasting.writing import Shown
from ui.editor.table import PlanTable
from ui.editor.table.outline import Unit


class Chosen:
    """The rectangle around all chosen cells; the caret's cell where nothing is chosen."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        # The view's own list leaves out what a merged cell covers.
        found = table.selectionModel().selectedIndexes() or [table.currentIndex()]
        self._chosen = {(one.row(), one.column()) for one in found if one.isValid()}
        self.rows = sorted({row for row, _ in self._chosen})
        self.columns = sorted({column for _, column in self._chosen})

    @property
    def is_empty(self) -> bool:
        """Whether there is no cell at all."""
        return not self._chosen

    @property
    def is_single(self) -> bool:
        """Whether it is one cell, also one that covers several rows."""
        return len(self.columns) == 1 and len({self._top(row) for row in self.rows}) == 1

    @property
    def is_whole_rows(self) -> bool:
        """Whether rows are chosen from one edge to the other."""
        count = self._table.plan_model.columnCount()
        return bool(self.rows) and len(self._chosen) == len(self.rows) * count

    @property
    def text(self) -> str:
        """What stands in the first cell."""
        row = self._top(self.rows[0])
        return self._table.plan_model.text(row, self.columns[0])

    def row_ids(self) -> list[str]:
        """Of the measure in each row, or of its item without one."""
        places = (self._place(row, self.columns[0]) for row in self.rows)
        return [id_ for place in places if (id_ := place.measure_id or place.item_id)]

    def units(self) -> list[Unit]:
        """The rows as items where all their measures are chosen, else as measures."""
        ids = set(self.row_ids())
        units: dict[Unit, None] = {}
        for row in self.rows:
            item_id = self._place(row, self.columns[0]).item_id
            item = self._table.session.index.items.get(item_id)
            if item is not None and ids.issuperset(one.id for one in item.measures):
                units[Unit("item", item_id)] = None
            elif item is not None:
                units[Unit("measure", self._place(row, self.columns[0]).measure_id)] = None
        return list(units)

    def last_id(self) -> str:
        """Of what stands in the last row; empty in an empty table."""
        if self.is_empty:
            return ""
        place = self._place(self.rows[-1], self.columns[0])
        return place.measure_id or place.item_id or place.section_id

    def targets(self) -> list[list[Target]]:
        """The cells to write into, row by row; a single one only once."""
        rows = self.rows[:1] if self.is_single else self.rows
        return [[self._target(row, column) for column in self.columns] for row in rows]

    def downwards(self, rows: int, columns: int) -> list[list[Target]]:
        """A block of this size from the first cell on; none where the table has no room for it."""
        top, left, model = self.rows[0], self.columns[0], self._table.plan_model
        if top + rows > model.rowCount() or left + columns > model.columnCount():
            return []
        return [
            [self._target(row, column) for column in range(left, left + columns)]
            for row in range(top, top + rows)
        ]

    def shown(self) -> list[list[Shown]]:
        """The cells with their merges; what is not chosen within the rectangle is empty."""
        return [[self._shown(row, column) for column in self.columns] for row in self.rows]

    def _shown(self, row: int, column: int) -> Shown:
        if (row, column) not in self._chosen:
            return Shown("")
        model = self._table.plan_model
        top = model.top(model.index(row, column)).row()
        same = [one for one in self._rows_of(column) if self._top(one, column) == top]
        return Shown(model.text(top, column), len(same) if row == same[0] else 0)

    def _rows_of(self, column: int) -> Iterable[int]:
        return (row for row in self.rows if (row, column) in self._chosen)

    def _target(self, row: int, column: int) -> Target:
        level = self._table.plan_model.column_at(row, column).level
        return self._place(row, column), level

    def _place(self, row: int, column: int) -> CellPlace:
        return CellPlace(*self._table.plan_model.place(self._index(row, column)))

    def _top(self, row: int, column: int | None = None) -> int:
        at = self.columns[0] if column is None else column
        return self._table.plan_model.top(self._index(row, at)).row()

    def _index(self, row: int, column: int) -> QModelIndex:
        return self._table.plan_model.index(row, column)
