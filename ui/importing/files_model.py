"""The files on the workbench, each with its state."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.common.icons import icon
from ui.importing.imported_file import ImportedFile, State

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_COLUMNS = 2
_ICONS = {
    State.WAITING: "mdi6.timer-sand",
    State.READING: "mdi6.progress-clock",
    State.CANCELLED: "mdi6.cancel",
    State.UNREADABLE: "mdi6.close-circle-outline",
}


class FilesModel(QAbstractTableModel):
    """Files in the order in which they came."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files: list[ImportedFile] = []

    def add(self, files: list[ImportedFile]) -> None:
        """Append these."""
        if files:
            first = len(self.files)
            self.beginInsertRows(NOWHERE, first, first + len(files) - 1)
            self.files += files
            self.endInsertRows()

    def remove(self, file: ImportedFile) -> None:
        """Take one away."""
        row = self.files.index(file)
        self.beginRemoveRows(NOWHERE, row, row)
        del self.files[row]
        self.endRemoveRows()

    def refresh(self, file: ImportedFile) -> None:
        """Say that a file's state is another."""
        if file in self.files:
            row = self.files.index(file)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid():
            return None
        file = self.files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return file.state_text() if index.column() else file.path.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return file.state_text() if index.column() else str(file.path)
        if role == Qt.ItemDataRole.DecorationRole and index.column():
            return icon(_icon_name(file))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """As Qt asks."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("文件"), self.tr("状态"))[section]
        return None


def _icon_name(file: ImportedFile) -> str:
    if file.state in _ICONS:
        return _ICONS[file.state]
    if not file.documents or file.problems():
        return "mdi6.alert-outline"
    return "mdi6.check-circle-outline"
