"""The list of changes: kind, place and what was done; some kinds can be left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ipplanner.versions import Change
from ipplanner.versions.changes import Kind
from ui.common.language import tr

Index = QModelIndex | QPersistentModelIndex
KINDS: tuple[Kind, ...] = ("added", "deleted", "moved", "changed")


class ChangesModel(QAbstractTableModel):
    """Changes as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Change] = ()
        self._kinds: Collection[Kind] = KINDS
        self._shown: list[Change] = []
        self._words = kind_words()

    def show(self, changes: Sequence[Change]) -> None:
        """Show other changes."""
        self._all = changes
        self._fill()

    def set_kinds(self, kinds: Collection[Kind]) -> None:
        """Show only changes of these kinds."""
        self._kinds = kinds
        self._fill()

    def change(self, row: int) -> Change:
        """The change in a row."""
        return self._shown[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        change = self._shown[index.row()]
        texts = (self._words[change.kind], _place(change), change.note)
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, texts))
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or way != Qt.Orientation.Horizontal:
            return None
        return (self.tr("类别"), self.tr("位置"), self.tr("说明"))[section]

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = [change for change in self._all if change.kind in self._kinds]
        self.endResetModel()


def kind_words() -> dict[Kind, str]:
    """The kinds as users call them."""
    return {
        "added": tr("新增"),
        "deleted": tr("删除"),
        "moved": tr("移动"),
        "changed": tr("修改"),
    }


def _place(change: Change) -> str:
    if change.level == "document":
        return change.name
    was = tr("原 ") if change.kind == "deleted" else ""
    return f"{was}{change.place} {change.near}".split("\n")[0]
