"""The official table as a Qt model that follows the session."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ipplanner.layouts import Column, Level
from ui.editor.table.cells import change_cell
from ui.editor.table.columns import Columns
from ui.editor.table.differences import Difference, difference
from ui.editor.table.rows import Entry, Keep, Rows, rows_of
from ui.editor.table.rows_model import NOWHERE, Index, Place, Role, RowsModel
from ui.session import Session

__all__ = ["Index", "Place", "PlanModel"]

_LEVELS: dict[str, Level] = {"section": "section", "item": "item", "measure": "measure"}


class PlanModel(RowsModel):
    """The rows of the session's document; writing into a cell is an edit of the plan."""

    about_to_follow = Signal()
    """Rows will come, go or move."""
    followed = Signal()
    """Rows are in their new places."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(read_only=session.read_only, parent=parent)
        self._session = session
        self._keep: Keep | None = None
        self._pinned: set[str] = set()
        self._take()
        session.document_opened.connect(self._open)
        session.document_reloaded.connect(self._follow)
        session.values_changed.connect(self._tell_values)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """One step of the plan's history; False when it could not be written."""
        if role != Role.EditRole or not index.isValid() or self._session.read_only:
            return False
        assert self.columns is not None
        entry, column = self.rows.entry(index.row()), index.column()
        text = str(value).strip("\n")
        if text == self.columns.own_text(entry, column):
            return True
        written = self.columns.columns[column]
        return self._session.run(lambda: self._write(entry, written, text)) is not None

    @property
    def filtered(self) -> bool:
        """Whether only some rows are shown."""
        return self._keep is not None

    def clear_cell(self, index: Index) -> bool:
        """Take the text out of a cell."""
        return self.setData(index, "")

    def set_filter(self, keep: Keep | None) -> None:
        """Show only the rows that are to be kept, all for None."""
        self._keep = keep
        self._pinned.clear()
        self._follow()

    def pin(self, id_: str) -> None:
        """Show a thing even though the filter would not, until the next filter."""
        if self._keep is not None:
            self._pinned.add(id_)
            self._follow()

    # --- following the session ---------------------------------------------------------------

    def _open(self) -> None:
        self._pinned.clear()
        self._reset()

    def _reset(self) -> None:
        self.about_to_follow.emit()
        self.beginResetModel()
        self._take()
        self.endResetModel()
        self.followed.emit()

    def _take(self) -> None:
        document = self._session.document
        self.columns = Columns(document, self._session.layout) if document else None
        self.rows = self._rows()

    def _rows(self) -> Rows:
        keep = self._keep
        if keep is None or not self._pinned:
            return rows_of(self._session.document, keep)
        pinned = self._pinned
        return rows_of(
            self._session.document,
            lambda s, i, m: keep(s, i, m) or not pinned.isdisjoint({s.id, i.id, m.id if m else ""}),
        )

    def _follow(self) -> None:
        document = self._session.document
        columns = Columns(document, self._session.layout) if document else None
        if columns is None or columns != self.columns:
            self._reset()
            return
        new = self._rows()
        found = difference(self.rows, new)
        if found.structure:
            self.about_to_follow.emit()
        self._replace(new, found)
        if found.structure:
            self.followed.emit()

    def _replace(self, new: Rows, found: Difference) -> None:
        gone, came = found.removed, found.inserted
        if gone:
            self.beginRemoveRows(NOWHERE, found.at, found.at + gone - 1)
            self.rows = self.rows.without(found.at, gone)
            self.endRemoveRows()
        if came:
            self.beginInsertRows(NOWHERE, found.at, found.at + came - 1)
        self.rows = new
        if came:
            self.endInsertRows()
        self._tell_rows(found.changed)

    def _tell_values(self, changed: Iterable[tuple[str, str]]) -> None:
        if self.columns is None:
            return
        ids = [(table, id_) for table, id_ in changed]
        if self._columns_may_differ(ids):
            self._follow()
            return
        self._tell_rows(sorted(self._rows_of(ids)))

    def _rows_of(self, ids: list[tuple[str, str]]) -> set[int]:
        rows: set[int] = set()
        for table, id_ in ids:
            row = self.rows.row_of(id_)
            if row is not None:
                span = self.rows.span(row, _LEVELS.get(table, "measure"))
                rows.update(range(span.first, span.last + 1))
        return rows

    def _columns_may_differ(self, ids: list[tuple[str, str]]) -> bool:
        document, columns = self._session.document, self.columns
        assert document is not None and columns is not None
        found = [self.rows.row_of(id_) for table, id_ in ids if table != "section"]
        if all(row is None or columns.fits(self.rows.entry(row)) for row in found):
            return False
        return Columns(document, self._session.layout) != columns

    def _tell_rows(self, rows: list[int]) -> None:
        last = self.columnCount() - 1
        for first, end in _runs(rows):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def _write(self, entry: Entry, column: Column, text: str) -> str:
        return change_cell(self._session.workspace, entry, column, text)


def _runs(rows: list[int]) -> Iterable[tuple[int, int]]:
    first = last = -1
    for row in rows:
        if row != last + 1 or first < 0:
            if first >= 0:
                yield first, last
            first = row
        last = row
    if first >= 0:
        yield first, last
