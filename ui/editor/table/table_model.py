"""The official table as a Qt model that follows the session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ipplanner.layouts import Column
from ui.editor.table.cells import Cell, change_cell
from ui.editor.table.differences import difference
from ui.editor.table.following_model import FollowingModel
from ui.editor.table.rows import Entry, Keep, Rows
from ui.editor.table.rows_model import Index, Place, Role
from ui.editor.table.splices import rows_of

__all__ = ["Index", "Place", "PlanModel"]


class PlanModel(FollowingModel):
    """The rows of the session's document; writing into a cell is an edit of the plan."""

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """One step of the plan's history; False when it could not be written."""
        if role != Role.EditRole or not index.isValid() or self._session.read_only:
            return False
        assert self.columns is not None
        entry, column = self.cell_of(index)
        text = str(value).strip("\n")
        if text == self.own_text(index.row(), index.column()):
            return True
        return self._session.run(lambda: self._write(entry, column, text)) is not None

    @property
    def filtered(self) -> bool:
        """Whether only some rows are shown."""
        return self._keep is not None

    def rows_to_write(self, start: int) -> Iterator[int]:
        """Rows in which something may be to be written, from one on, round once."""
        return self.rows.open_rows(start, self._session.tally.waiting)

    def cell_of(self, index: Index) -> Cell:
        """What a cell holds, for writing into it."""
        assert self.columns is not None
        return self.rows.entry(index.row()), self.column_at(index.row(), index.column())

    def set_filter(self, keep: Keep | None) -> None:
        """Show only the rows that are to be kept, all for None."""
        if keep is not None or self._keep is not None:
            self.show_filtered(keep, rows_of(self._session.document, keep))

    def show_filtered(self, keep: Keep | None, rows: Rows) -> None:
        """The same, with the rows that it leaves already found."""
        self._keep = keep
        self._pinned.clear()
        self._replace(rows, difference(self.rows, rows, texts=False))

    def pin(self, *ids: str) -> None:
        """Show things even though the filter would not, until the next filter."""
        if self._keep is not None:
            self._pinned.update(ids)
            self._follow_some([("", id_) for id_ in ids])

    def _write(self, entry: Entry, column: Column, text: str) -> str:
        return change_cell(self._session.workspace, entry, column, text)
