"""The view of what was recognised."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ui.importing.plan_model import Index, PlanModel
from ui.importing.plan_nodes import PlanNodes, Thing

_SHARE_OF_TEXT = 0.68
_MOST_OPEN = 4
"""With more plans than this, only their titles are shown at first."""
_MOST_NODES = 10_000
"""With more lines than this, only sections are shown at first."""


class PlanTree(QTreeView):
    """One line each for plans, sections, items and measures."""

    hovered = Signal(object)
    """The section, item or measure under the mouse; None when it left."""
    chosen = Signal(object)
    """The one that became current by mouse or keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self.plans = PlanModel(self)
        self.setModel(self.plans)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("识别结果"))
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.entered.connect(self._hover)

    def show_plans(self, nodes: PlanNodes, wanted: list[bool]) -> None:
        """Show these, down to their items where there are few."""
        self.plans.show(nodes, wanted)
        if len(nodes.roots) <= _MOST_OPEN:
            self.expandToDepth(1 if len(nodes.by_thing) <= _MOST_NODES else 0)
        if nodes.roots:
            self._select(self.plans.index(0, 0))

    def go_to(self, thing: Thing) -> None:
        """Make a section, item or measure current and bring it into view, telling nobody."""
        index = self.plans.index_of(thing)
        if index.isValid():
            self._select(index)
            self.scrollTo(index)

    def current_plan(self) -> int | None:
        """The position of the plan that the current line belongs to."""
        node = self.plans.node(self.currentIndex())
        return node.plan.row if node else None

    def selected_plans(self) -> list[int]:
        """The positions of the plans whose lines are selected, the current one among them."""
        plans = {self.current_plan()}
        for index in self.selectionModel().selectedRows():
            node = self.plans.node(index)
            plans.add(node.plan.row if node else None)
        return sorted(plan for plan in plans if plan is not None)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """As Qt asks."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._tell(current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As Qt asks: also a click on the line that is current already is told."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.siblingAtColumn(0) == before.siblingAtColumn(0):
            self._tell(index)

    def leaveEvent(self, event: QEvent) -> None:
        """As Qt asks."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self.header().resizeSection(0, int(self.viewport().width() * _SHARE_OF_TEXT))

    def _select(self, index: Index) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self._quiet = True
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._quiet = False

    def _hover(self, index: Index) -> None:
        node = self.plans.node(index)
        self.hovered.emit(node.thing if node else None)

    def _tell(self, index: Index) -> None:
        node = self.plans.node(index)
        if node is not None and not self._quiet:
            self.chosen.emit(node.thing)
