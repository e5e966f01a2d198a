"""The view of what was worked on last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from ui.common.jobs import Job
from ui.start.recent import RecentFiles
from ui.start.recent_delegate import RecentDelegate
from ui.start.recent_model import Index, RecentModel, RecentRow
from ui.start.second_click import swallow_second_click


class RecentList(QListView):
    """Enter or a click opens a row, Delete takes a workspace off the list."""

    chosen = Signal(object)
    """The RecentRow to open; only of files that are there."""

    def __init__(self, recent: RecentFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = recent
        self._jobs: list[Job] = []
        self.rows = RecentModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RecentDelegate(self))
        self.setAccessibleName(self.tr("最近用过的工作区和计划"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.clicked.connect(self._click)
        recent.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is now, and look for files that are gone."""
        workspaces = self._recent.workspaces()
        self.rows.show(workspaces)
        self._look_for([one.path for one in workspaces])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self._recent.forget(self.rows.row(index).path)
        else:
            super().keyPressEvent(event)

    def _click(self, index: Index) -> None:
        swallow_second_click()
        self._choose(index)

    def _choose(self, index: Index) -> None:
        if not self.rows.is_missing(index):
            self.chosen.emit(self.rows.row(index))

    def _show_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menu_for(self.rows.row(index)).popup(self.viewport().mapToGlobal(at))

    def menu_for(self, row: RecentRow) -> QMenu:
        """What can be done with a row besides opening it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("从列表中移除"), lambda: self._recent.forget(row.path))
        return menu

    def _look_for(self, paths: list[Path]) -> None:
        # in the background: a network drive that is switched off answers after half a minute
        job = Job(lambda _: [path for path in paths if not path.exists()])
        job.succeeded.connect(self._found_missing)
        job.ended.connect(self._forget_job)
        self._jobs.append(job)
        job.start()

    def _found_missing(self, missing: list[Path]) -> None:
        self.rows.set_missing(missing)

    def _forget_job(self) -> None:
        self._jobs.pop(0)
