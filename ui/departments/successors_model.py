"""Cells of departments before and after, each with a box to leave it as it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ipplanner.department_register.proposing import CellChange

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()


class SuccessorsModel(QAbstractTableModel):
    """The changes with a box each."""

    def __init__(self, changes: Sequence[CellChange], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.changes = list(changes)
        self._wanted = [True] * len(changes)

    def wanted(self) -> list[CellChange]:
        """The changes whose boxes are checked."""
        return [one for one, wanted in zip(self.changes, self._wanted, strict=True) if wanted]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.changes)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        one = self.changes[index.row()]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            where = one.item or one.section
            where = self.tr("{0}（{1}）").format(where, one.period) if one.period else where
            return (where, one.before.printed, one.after.printed)[index.column()]
        if role == _Role.CheckStateRole and index.column() == 0:
            wanted = self._wanted[index.row()]
            return Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Check a box or clear it."""
        if role != _Role.CheckStateRole or index.column() != 0:
            return False
        self._wanted[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def headerData(self, section: int, way: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        if role != _Role.DisplayRole or way != Qt.Orientation.Horizontal:
            return None
        return (self.tr("工作内容"), self.tr("原来的责任部门"), self.tr("替换后"))[section]
