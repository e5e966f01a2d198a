"""The list of templates as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.templates.entries import Entry

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class TemplatesModel(QAbstractTableModel):
    """Title, year, items, layout and where each template comes from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other templates."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def row_of(self, template_id: str) -> int:
        """The row of a template, -1 where it is not listed."""
        return next((at for at, one in enumerate(self.entries) if one.id == template_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._heads())

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """As Qt asks."""
        one = self.entries[index.row()]
        if role == Role.TextAlignmentRole and index.column() in (1, 2):
            return Qt.AlignmentFlag.AlignCenter
        if role == Role.ToolTipRole and index.column() == 0:
            return one.title
        if role != Role.DisplayRole:
            return None
        origin = self.tr("工作区") if one.own else self.tr("自带")
        return (one.title, one.year or self.tr("未注"), one.items, one.layout, origin)[
            index.column()
        ]

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Role.DisplayRole or way != Qt.Orientation.Horizontal:
            return None
        return self._heads()[section]

    def _heads(self) -> tuple[str, ...]:
        first = self.tr("模板"), self.tr("年份"), self.tr("条目")
        return (*first, self.tr("版式"), self.tr("来源"))
