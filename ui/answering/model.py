"""The lines of the list as a table; the cells of a task stand in its first line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.answering.cells import cells_of, headers, tip_of
from ui.answering.entries import Entry, Key
from ui.common.rows.cells import Cell, Role

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class AnsweringModel(QAbstractTableModel):
    """Shows entries; what stays in its place is only said to have other values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = headers()
        self._entries: Sequence[Entry] = ()
        self._several = False
        """Whether they are of several documents."""
        self._numbers: dict[str, int] = {}
        """Of tasks that have none themselves."""
        self._cells: dict[int, tuple[Cell, ...]] = {}
        """By line, as far as they were seen."""

    def show(self, entries: Sequence[Entry]) -> bool:
        """Other entries; whether lines came, went or moved."""
        moved = [one.key for one in entries] != [one.key for one in self._entries]
        if moved:
            self.beginResetModel()
            self._take(entries)
            self.endResetModel()
            return True
        seen = self._cells
        self._take(entries)
        for at, old in seen.items():
            if old != self._cells_of(at):
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(old) - 1))
        return False

    def entry(self, row: int) -> Entry | None:
        """The entry of a line, None where there is no such line."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @property
    def entries(self) -> Sequence[Entry]:
        """All lines."""
        return self._entries

    def row_of(self, key: Key) -> int:
        """Where a line stands, else any line of its task; -1 where there is none."""
        rows = [at for at, one in enumerate(self._entries) if one.key[0] == key[0]]
        exact = [at for at in rows if self._entries[at].key == key]
        return (exact or rows or [-1])[0]

    # As Qt asks

    def rowCount(self, parent: Index = ROOT) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """As Qt asks."""
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks."""
        if not index.isValid():
            return None
        if role == Role.ID:
            return self._entries[index.row()].key
        cell = self._cells_of(index.row())[index.column()]
        if role == Role.CELL:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(self._entries[index.row()], index.column(), cell.text)
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return cell.text if role in texts else None

    # Inside

    def _take(self, entries: Sequence[Entry]) -> None:
        self._entries, self._cells, self._numbers = entries, {}, {}
        self._several = len({entry.row.task.document_id for entry in entries}) > 1
        for entry in entries:
            self._numbers.setdefault(entry.row.task.id, len(self._numbers) + 1)

    def _cells_of(self, at: int) -> tuple[Cell, ...]:
        if at not in self._cells:
            entry = self._entries[at]
            number = self._numbers[entry.row.task.id]
            self._cells[at] = cells_of(entry, number, several=self._several)
        return self._cells[at]
