"""The two lists below: what to look at, and the text that is not imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of a list: its columns, and the place it leads to."""

    texts: tuple[str, ...]
    place: str
    kind: str = ""


class FindingsModel(QAbstractTableModel):
    """Findings by line."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = headers
        self.findings: list[Finding] = []

    def show(self, findings: list[Finding]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid():
            return None
        text = self.findings[index.row()].texts[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text.replace("\n", " ")
        return text if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """As Qt asks."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None


class FindingsList(QWidget):
    """A title, and the lines, or words that say that there are none."""

    chosen = Signal(object)
    """The Finding that became current or was clicked."""

    def __init__(self, headers: Sequence[str], nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingsModel(headers, self)
        self.title = QLabel()
        self.view = _view(self.findings)
        self.title.setBuddy(self.view)
        self._nothing = QLabel(nothing)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)
        self.view.clicked.connect(self._tell)
        self.view.activated.connect(self._tell)

    def show_findings(self, title: str, findings: list[Finding]) -> None:
        """Show these."""
        self.title.setText(title)
        self.view.setAccessibleName(title)
        self.findings.show(findings)
        self._stack.setCurrentWidget(self.view if findings else self._nothing)

    def _tell(self, index: Index) -> None:
        self.chosen.emit(self.findings.findings[index.row()])


def _view(model: FindingsModel) -> QTreeView:
    view = QTreeView()
    view.setModel(model)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAllColumnsShowFocus(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    header, unit = view.header(), view.fontMetrics().height()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    header.resizeSection(0, unit * 10)
    if model.columnCount() > 2:
        header.resizeSection(2, unit * 8)
    return view
