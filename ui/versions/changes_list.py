"""The list of changes with its filter by kind; choosing one leads to its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ipplanner.versions import Change
from ui.common.rows.lazy_heights import LazyHeights
from ui.versions.changes_model import KINDS, ChangesModel, kind_words


class ChangesList(QWidget):
    """Boxes for the kinds above the list."""

    chosen = Signal(object)
    """A `Change` that the user looks at."""
    opened = Signal(object)
    """A `Change` whose place in the plan is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChangesModel(self)
        self.boxes = {kind: QCheckBox() for kind in KINDS}
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("不同之处"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self._size_columns()
        self._heights = LazyHeights(self.view, self.view.sizeHintForRow)
        self.view.horizontalHeader().sectionResized.connect(self._measure)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.view.activated.connect(lambda at: self.opened.emit(self.model.change(at.row())))
        self._lay_out()
        self.show_changes(())

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show other changes, with how many there are of each kind."""
        counts = Counter(change.kind for change in changes)
        for kind, word in kind_words().items():
            self.boxes[kind].setText(f"{word} {counts[kind]}")
        at = max(0, self.view.currentIndex().row())
        self.model.show(changes)
        self._measure()
        self.view.setCurrentIndex(self.model.index(min(at, self.model.rowCount() - 1), 0))

    def _size_columns(self) -> None:
        header = self.view.horizontalHeader()
        unit = self.fontMetrics().horizontalAdvance("新")
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        widest = max(map(self.fontMetrics().horizontalAdvance, kind_words().values()))
        self.view.setColumnWidth(0, widest + 2 * unit)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._filter)
            line.addWidget(box)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.view)

    def _filter(self) -> None:
        self.model.set_kinds([kind for kind, box in self.boxes.items() if box.isChecked()])
        self._measure()

    def _measure(self) -> None:
        self._heights.forget()

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.change(current.row()))
