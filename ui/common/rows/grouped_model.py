"""Rows in a fixed number of groups; a row that changes its group is taken out and put in."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.common.rows.cells import Cell, Role

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: what tells it from all others, and a cell for each column."""

    id: Hashable
    cells: tuple[Cell, ...]


@dataclass(slots=True)
class Group:
    """A heading with its rows."""

    name: str
    heading: Cell
    rows: list[ListRow] = field(default_factory=list)


class GroupedModel(QAbstractItemModel):
    """A tree of two levels; `show` gives the same groups again with other rows."""

    def __init__(
        self, headers: Sequence[str], groups: list[Group], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._headers = headers
        self._groups = groups

    def show(self, groups: Sequence[Group]) -> None:
        """Other rows and headings for the same groups, with as few signals as there are changes."""
        for at, group in enumerate(groups):
            self._take_out(at, {row.id for row in group.rows})
        for at, group in enumerate(groups):
            self._put_in(at, group.rows)
            self._replace(at, group)

    def group_at(self, index: Index) -> Group:
        """The group of a heading or row."""
        parent = index.parent()
        return self._groups[(parent if parent.isValid() else index).row()]

    def id_at(self, index: Index) -> Hashable | None:
        """What a row stands for, None for a heading."""
        heading = index.internalId() if index.isValid() else 0
        return self._groups[heading - 1].rows[index.row()].id if heading else None

    def index_of(self, id_: Hashable) -> QModelIndex:
        """The row that stands for something, not valid where there is none."""
        for at, group in enumerate(self._groups):
            for place, row in enumerate(group.rows):
                if row.id == id_:
                    return self.index(place, 0, self.index(at, 0))
        return QModelIndex()

    @property
    def names(self) -> list[str]:
        """The groups by name."""
        return [group.name for group in self._groups]

    def ids(self, name: str) -> list[Hashable]:
        """What the rows of a group stand for."""
        return next([row.id for row in group.rows] for group in self._groups if group.name == name)

    # As Qt asks

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """As Qt asks."""
        if not (0 <= column < len(self._headers) and 0 <= row < self.rowCount(parent)):
            return QModelIndex()
        # 0 for headings, else the number of the heading from 1
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]
        """As Qt asks."""
        heading = index.internalId() if index.isValid() else 0
        return self.createIndex(heading - 1, 0, 0) if heading else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """As Qt asks."""
        if not parent.isValid():
            return len(self._groups)
        if parent.column() or parent.internalId():
            return 0
        return len(self._groups[parent.row()].rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As Qt asks."""
        return len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """As Qt asks."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks."""
        cell = self.cell(index)
        if cell is None:
            return None
        texts = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        if role in texts:
            return cell.text
        if role == Role.CELL:
            return cell
        return self.id_at(index) if role == Role.ID else None

    def cell(self, index: Index) -> Cell | None:
        """What a place shows; a view asks for all of them while it lays out."""
        if not index.isValid():
            return None
        heading = index.internalId()
        if heading:
            return self._groups[heading - 1].rows[index.row()].cells[index.column()]
        return None if index.column() else self._groups[index.row()].heading

    # Changes

    def _take_out(self, at: int, staying: set[Hashable]) -> None:
        group, parent = self._groups[at], self.index(at, 0)
        for place in range(len(group.rows) - 1, -1, -1):
            if group.rows[place].id not in staying:
                self.beginRemoveRows(parent, place, place)
                del group.rows[place]
                self.endRemoveRows()

    def _put_in(self, at: int, rows: Sequence[ListRow]) -> None:
        group, parent = self._groups[at], self.index(at, 0)
        present = {row.id for row in group.rows}
        for place, row in enumerate(rows):
            held = group.rows[place].id if place < len(group.rows) else None
            if held != row.id:
                if row.id in present:
                    self._take_out(at, {each.id for each in group.rows if each.id != row.id})
                self.beginInsertRows(parent, place, place)
                group.rows.insert(place, row)
                self.endInsertRows()

    def _replace(self, at: int, group: Group) -> None:
        held, heading = self._groups[at], self.index(at, 0)
        if held.heading != group.heading:
            held.heading = group.heading
            self.dataChanged.emit(heading, heading)
        other = [place for place, row in enumerate(group.rows) if held.rows[place] != row]
        for place in other:  # what is the same stays the same object: its height is known
            held.rows[place] = group.rows[place]
        for first, last in _runs(other):
            right = self.index(last, len(self._headers) - 1, heading)
            self.dataChanged.emit(self.index(first, 0, heading), right)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours together, as their first and last."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
