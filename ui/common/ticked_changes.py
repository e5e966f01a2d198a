"""A list of changes, each with a tick: where, what stands there, and what would come."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.common.change_delegate import PARTS, STRUCK, Parts

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
PLACE, BEFORE, AFTER = range(3)


class TickedChanges(QAbstractTableModel):
    """The ticks and the columns; what a row says is told by whoever derives from it."""

    ticked = Signal()

    left: set[object]
    """Keys of the rows that are not to be done; made by whoever derives from it."""

    def key(self, row: int) -> object:
        """What the tick of a row is known by."""
        raise NotImplementedError

    def text(self, row: int, column: int, *, whole: bool) -> str:
        """What is to be read in a cell, in full or in short."""
        raise NotImplementedError

    def parts(self, row: int, column: int) -> Parts | None:
        """Before, the words concerned, and after; None for a plain cell."""
        raise NotImplementedError

    def tick_all(self, ticked: bool) -> None:
        """Tick all, or none."""
        rows = self.rowCount()
        self.left = set() if ticked else {self.key(row) for row in range(rows)}
        if rows:
            at = (self.index(0, PLACE), self.index(rows - 1, PLACE))
            self.dataChanged.emit(*at, [Role.CheckStateRole])
        self.ticked.emit()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else AFTER + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """As Qt asks."""
        if role != Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("位置"), self.tr("原文"), self.tr("改为")][section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == PLACE else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Role.CheckStateRole and column == PLACE:
            left = self.key(row) in self.left
            return Qt.CheckState.Unchecked if left else Qt.CheckState.Checked
        if role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return self.text(row, column, whole=role != Role.DisplayRole)
        if role == PARTS:
            return self.parts(row, column)
        return column == BEFORE if role == STRUCK else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Tick or leave out."""
        if role != Role.CheckStateRole or index.column() != PLACE:
            return False
        key = self.key(index.row())
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.left.discard(key)
        else:
            self.left.add(key)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True
