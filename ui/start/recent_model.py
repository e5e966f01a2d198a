"""The list of recent workspaces and plans, one row each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.start.recent import RecentDocument, RecentWorkspace

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row has besides its text."""

    DETAIL = Qt.ItemDataRole.UserRole + 1
    """The quieter words beside the text."""
    REMARK = Qt.ItemDataRole.UserRole + 2
    """What is still open."""
    IS_WORKSPACE = Qt.ItemDataRole.UserRole + 3
    MISSING = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A workspace, or a plan in it."""

    path: Path
    document: RecentDocument | None = None


class RecentModel(QAbstractListModel):
    """Each workspace, and below it its plans."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RecentRow] = []
        self._missing: frozenset[Path] = frozenset()

    def show(self, workspaces: list[RecentWorkspace]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = []
        for one in workspaces:
            self._rows.append(RecentRow(one.path))
            self._rows += [RecentRow(one.path, document) for document in one.documents]
        self.endResetModel()

    def set_missing(self, paths: Collection[Path]) -> None:
        """Say which files are no longer there."""
        self._missing = frozenset(paths)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row(self, index: Index) -> RecentRow:
        """What stands at an index."""
        return self._rows[index.row()]

    def is_missing(self, index: Index) -> bool:
        """Whether the file of a row is gone."""
        return self.row(index).path in self._missing

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid():
            return None
        row, missing = self.row(index), self.is_missing(index)
        if role == Role.IS_WORKSPACE:
            return row.document is None
        if role == Role.MISSING:
            return missing
        if role == Role.DETAIL:
            return self._detail(row)
        if role == Role.REMARK:
            return self._remark(row, missing)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.document.title if row.document else row.path.stem
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(row.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = row.document.title if row.document else row.path.stem
            parts = [name, self._detail(row), self._remark(row, missing)]
            return self.tr("，").join(part for part in parts if part)
        return None

    def _detail(self, row: RecentRow) -> str:
        if row.document is None:
            return str(row.path.parent)
        year = self.tr("{} 年").format(row.document.year) if row.document.year else ""
        source = row.document.source if self._has_namesake(row) else ""
        return " · ".join(part for part in (row.document.region, year, source) if part)

    def _has_namesake(self, row: RecentRow) -> bool:
        title = row.document.title if row.document else ""
        same = [one for one in self._rows if one.path == row.path and one.document]
        return sum(one.document is not None and one.document.title == title for one in same) > 1

    def _remark(self, row: RecentRow, missing: bool) -> str:
        if row.document is None:
            return self.tr("找不到文件") if missing else ""
        if row.document.unfilled is None:
            return ""
        if row.document.unfilled:
            return self.tr("还有 {} 项未填").format(row.document.unfilled)
        return self.tr("已填完")
