"""Names that are not registered, a row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ipplanner.department_register.unknown import UnknownName

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class UnknownModel(QAbstractTableModel):
    """Only shows; deciding is for the panel."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.unknown: list[UnknownName] = []

    def show(self, unknown: Sequence[UnknownName]) -> None:
        """Show other names."""
        self.beginResetModel()
        self.unknown = list(unknown)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.unknown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        one = self.unknown[index.row()]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._texts(one)[index.column()]
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """As Qt asks."""
        if role != _Role.DisplayRole or way != Qt.Orientation.Horizontal:
            return None
        return (self.tr("名称"), self.tr("其他写法"), self.tr("出现"), self.tr("可能是"))[section]

    def _texts(self, one: UnknownName) -> tuple[str, str, str, str]:
        uses = self.tr("{} 处").format(len(one.uses))
        meant = "、".join(department.name for department in one.suggestions)
        return one.name, "、".join(one.others), uses, meant
