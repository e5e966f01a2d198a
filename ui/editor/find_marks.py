"""What is found, lit in the table."""

from __future__ import annotations

from ui.editor.finder import ByCell
from ui.editor.table import PlanTable
from ui.editor.table.table_model import Index


class FindMarks:
    """The stretches of each cell of a table in which something was found."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self._by_cell: ByCell = {}

    def set_matches(self, by_cell: ByCell) -> None:
        """Light other stretches."""
        self._by_cell = by_cell
        self._table.viewport().update()

    def stretches(self, index: Index) -> list[tuple[int, int]]:
        """Start and length of what is lit in a cell."""
        model = self._table.plan_model
        *ids, field = model.place(index)
        keys = [(id_, field) for id_ in reversed(ids) if id_]
        found = next((self._by_cell[key] for key in keys if key in self._by_cell), [])
        if not found:
            return []
        # What is printed may begin with a number that is not part of the text.
        shift = model.text(index.row(), index.column()).find(found[0].text)
        return [(one.start + shift, one.end - one.start) for one in found] if shift >= 0 else []
