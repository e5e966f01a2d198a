"""The page 部门: register, names to settle, and the tasks of the open plan's departments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ipplanner.store.changes import Changed
from ui.common.dialogs import Dialogs
from ui.common.jobs import Job
from ui.common.page_head import PageHead
from ui.common.told_line import ToldLine
from ui.departments.facts import Facts, read_facts
from ui.departments.register_panel import RegisterPanel
from ui.departments.successors import SuccessorsDialog
from ui.departments.tasks_panel import TasksPanel
from ui.departments.unknown_panel import UnknownPanel
from ui.session import Session

Tab = Literal["register", "unknown", "tasks"]
_TABS: tuple[Tab, ...] = ("register", "unknown", "tasks")
_SOON = 150
"""Milliseconds after a change until names and tasks are read again."""


class DepartmentsPage(QWidget):
    """Follows the session by itself."""

    closed = Signal()
    place_requested = Signal(str)
    """The id of the measure of the open plan that the user wants to see."""
    broke = Signal(object)
    read = Signal()
    """Names and tasks are shown as they are now."""

    def __init__(
        self,
        session: Session,
        dialogs: Dialogs,
        tab: Tab = "register",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._job: Job | None = None
        self.tabs = QTabWidget()
        self.register = RegisterPanel(session, dialogs)
        self.unknown = UnknownPanel(session, dialogs)
        self.tasks = TasksPanel(dialogs)
        self.message, self.head = ToldLine(), PageHead(self.tr("部门"))
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._lay_out()
        self._connect()
        self.show_tab(tab)
        self.refresh()

    def show_tab(self, tab: Tab) -> None:
        """Put one of the three in front."""
        self.tabs.setCurrentIndex(_TABS.index(tab))
        views = (self.register.view, self.unknown.view, self.tasks.list)
        self.setFocusProxy(views[_TABS.index(tab)])

    def refresh(self) -> None:
        """Read names and tasks again, in the background."""
        document = self._session.document
        workspace, scope = self._session.workspace, self.unknown.scope
        id_ = document.id if document else ""
        if self._job is not None:
            self._job.cancel()
        self._job = job = Job(lambda _: read_facts(workspace, id_, scope))
        job.succeeded.connect(self._show)
        job.failed.connect(self.message.tell)
        job.broke.connect(self.broke)
        job.start()

    def replace_by_successors(self, only: Sequence[str] = ()) -> None:
        """Preview the open plan with successors in the place of the departments of before."""
        dialog = SuccessorsDialog(self._session, only, self)
        if self._dialogs.run(dialog):
            self.message.tell(dialog.done_text)

    def _show(self, facts: Facts) -> None:
        self.unknown.show_facts(facts)
        self.tasks.show_facts(facts)
        count = len(facts.unknown)
        text = self.tr("待确认名称（{}）").format(count) if count else self.tr("待确认名称")
        self.tabs.setTabText(_TABS.index("unknown"), text)
        self.read.emit()

    def _follow(self, changed: Changed) -> None:
        tables = {table for table, _ in changed.rows}
        if tables & {"department", "department_alias"}:
            self.register.refresh()
        self._soon.start()

    def _connect(self) -> None:
        self._session.changed.connect(self._follow)
        self._session.errands.ended.connect(self.register.refresh)
        self._session.document_opened.connect(self._soon.start)
        self._soon.timeout.connect(self.refresh)
        self.head.left.connect(self.closed)
        self.register.replacing_requested.connect(self.replace_by_successors)
        self.unknown.scope_changed.connect(self.refresh)
        self.register.told.connect(self.message.tell)
        self.tasks.told.connect(self.message.tell)
        for broke in (self.register.broke, self.tasks.broke):
            broke.connect(self.broke)
        for wanted in (self.unknown.place_requested, self.tasks.place_requested):
            wanted.connect(self.place_requested)

    def _lay_out(self) -> None:
        self.tabs.addTab(self.register, self.tr("名录"))
        self.tabs.addTab(self.unknown, self.tr("待确认名称"))
        self.tabs.addTab(self.tasks, self.tr("部门任务"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("部门的各页"))
        self.setAccessibleName(self.head.title.text())
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addWidget(self.message)
        column.addWidget(self.tabs, 1)
