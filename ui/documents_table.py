"""The documents of a workspace as rows of a read-only table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ipplanner.store.documents import DocumentInfo

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

COLUMNS: tuple[tuple[str, Callable[[DocumentInfo], str]], ...] = (
    ("年度", lambda info: str(info.year or "")),
    ("地区", lambda info: info.region),
    ("标题", lambda info: info.title),
    ("条目", lambda info: str(info.items)),
    ("举措", lambda info: str(info.measures)),
)
TITLE = 2
NUMBERS = (0, 3, 4)


class DocumentsTable(QAbstractTableModel):
    """One row for each document, in the order given."""

    def __init__(self, infos: Sequence[DocumentInfo], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._infos = list(infos)

    def show(self, infos: Sequence[DocumentInfo]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._infos = list(infos)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._infos)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """As Qt asks."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()][1](self._infos[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in NUMBERS:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """As Qt asks."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section][0]
        return None
