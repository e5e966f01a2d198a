"""The tree of what was recognised, with a box to tick for each plan."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QPalette

from ui.importing.plan_nodes import PlanNode, PlanNodes, Thing

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_COLUMNS = 2


class PlanModel(QAbstractItemModel):
    """Plans, sections, items and measures; two columns."""

    wanted_changed = Signal(int, bool)
    """A plan by position, and whether the user wants it imported."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[PlanNode] = []
        self._wanted: list[bool] = []
        self._by_thing: dict[int, PlanNode] = {}
        self._lit: PlanNode | None = None

    def show(self, nodes: PlanNodes, wanted: list[bool]) -> None:
        """Replace all nodes."""
        self.beginResetModel()
        self._roots, self._by_thing, self._wanted = nodes.roots, nodes.by_thing, wanted
        self._lit = None
        self.endResetModel()

    def refresh_plans(self) -> None:
        """Say that plans have other titles or regions."""
        if self._roots:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._roots) - 1, 1))

    def light(self, thing: Thing | None) -> None:
        """Light a line, also where it is folded away; None lights none."""
        before, self._lit = self._lit, self._by_thing.get(id(thing))
        for node in filter(None, (before, self._lit)):
            index = self.createIndex(node.row, 0, node)
            self.dataChanged.emit(index, index.siblingAtColumn(1))

    def node(self, index: Index) -> PlanNode | None:
        """The node at an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, PlanNode) else None

    def index_of(self, thing: Thing) -> QModelIndex:
        """Where a section, item or measure stands; nowhere if it is not in the tree."""
        node = self._by_thing.get(id(thing))
        return self.createIndex(node.row, 0, node) if node else QModelIndex()

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """As Qt asks."""
        node = self.node(parent)
        siblings = node.children if node else self._roots
        if parent.isValid() and parent.column() > 0:
            return QModelIndex()
        if not (0 <= row < len(siblings) and 0 <= column < _COLUMNS):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """As Qt asks."""
        node = self.node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, node.parent)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        if parent.isValid() and parent.column() > 0:
            return 0
        node = self.node(parent)
        return len(node.children if node else self._roots)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and self._has_box(index, node):
            return Qt.CheckState.Checked if self._wanted[node.row] else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.beside() if index.column() else node.text()
        return self._lit_look(role) if node is self._lit else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """As Qt asks: ticks and unticks a plan."""
        node = self.node(index)
        if node is None or role != Qt.ItemDataRole.CheckStateRole or node.parent is not None:
            return False
        self._wanted[node.row] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.wanted_changed.emit(node.row, self._wanted[node.row])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks."""
        node = self.node(index)
        flags = super().flags(index)
        if node is not None and self._has_box(index, node):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """As Qt asks."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("识别结果"), self.tr("责任部门"))[section]
        return None

    def _lit_look(self, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            font = QGuiApplication.font()
            font.setUnderline(True)
            return font
        if role == Qt.ItemDataRole.BackgroundRole:
            colour = QGuiApplication.palette().color(QPalette.ColorRole.Highlight)
            colour.setAlphaF(0.22)
            return colour
        return None

    def _has_box(self, index: Index, node: PlanNode) -> bool:
        return index.column() == 0 and node.parent is None
