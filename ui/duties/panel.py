"""要答复的任务: every task from above with what it asks of our province in a year, and why."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ipplanner.answering.coverage import Covered
from ipplanner.answering.tasks import has_tasks
from ipplanner.edits.items import declare_concerned
from ipplanner.model import Concerned
from ipplanner.store.changes import Changed
from ui.answering.book import DutyBook
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.rows_view import RowsView
from ui.duties.counts_line import CountsLine
from ui.duties.details import Details
from ui.duties.rows import groups, headers
from ui.session import Session

_SHARES = (0.36, 0.4, 0.24)


class DutiesPanel(QWidget):
    """A list that follows the workspace while it is to be seen."""

    profile_asked = Signal(object)
    """The office wants to declare what it is, for this year; None where documents have none."""
    task_opened = Signal(str, str)
    """A task is wanted itself: the ids of its document and its item."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._book = session, DutyBook(session)
        self._rows: list[Covered] = []
        self._stale = True
        self.year_box = QComboBox()
        self.counts = CountsLine()
        model = GroupedModel(headers(), groups([], "", drafting=False), self)
        self.view = RowsView(model, _SHARES, self._nothing(), self)
        self.details = Details()
        self.profile_button = QPushButton(self.tr("本省情况(&P)…"))
        self._lay_out()
        self._connect()

    @property
    def year(self) -> int | None:
        """The year whose documents are listed."""
        year = self.year_box.currentData()
        return int(year) if year else None

    @property
    def rows(self) -> list[Covered]:
        """Every task of the year, those that ask nothing of us too."""
        return self._rows

    def refresh(self) -> None:
        """Show everything as it is now; later while nobody sees it or long work is being done."""
        self._stale = not self.isVisible() or self._session.busy
        if not self._stale:
            self._show_years()
            self._show_rows()

    def show_year(self, year: int | None) -> None:
        """List the documents of a year, where there are any."""
        at = self.year_box.findData(year or 0)
        if at >= 0:
            self.year_box.setCurrentIndex(at)

    def showEvent(self, event: QShowEvent) -> None:
        """As Qt asks."""
        super().showEvent(event)
        self._catch_up()

    # --- what is shown -----------------------------------------------------------------------

    def _show_years(self) -> None:
        years = [year or 0 for year in self._book.years]
        self.year_box.setEnabled(bool(years))
        if years == [self.year_box.itemData(at) for at in range(self.year_box.count())]:
            return
        wanted = self.year_box.currentData()
        document = self._session.document
        if wanted not in years:
            wanted = document.year if document else None
        with QSignalBlocker(self.year_box):
            self.year_box.clear()
            for year in years:
                self.year_box.addItem(str(year) if year else self.tr("未注年份"), year)
            self.year_box.setCurrentIndex(max(0, self.year_box.findData(wanted)))

    def _show_rows(self) -> None:
        plan = self._session.document
        drafting = plan is not None and plan.role == "plan" and not has_tasks(plan)
        current = self.view.current_id
        self._rows = self._book.duties(self.year) if self.year_box.count() else []
        self.counts.show_counts(self._rows, drafting=drafting)
        self.view.show_groups(groups(self._rows, self.counts.wanted, drafting=drafting))
        if current is not None and self.view.current_id != current:
            self.view.select(current)
        if self.view.current_id is None:
            self._choose_first()
        self._show_details()

    def _choose_first(self) -> None:
        rows = self.view.rows
        self.view.select(next((id_ for name in rows.names for id_ in rows.ids(name)), None))

    def _show_details(self) -> None:
        found = self._current()
        self.details.show_task(found, read_only=self._session.read_only)

    def _current(self) -> Covered | None:
        id_ = self.view.current_id
        return next((row for row in self._rows if row.task.id == id_), None)

    # --- what is done ------------------------------------------------------------------------

    def _declare(self, item_id: str, concerned: Concerned) -> None:
        workspace = self._session.workspace
        self._session.run(lambda: declare_concerned(workspace, item_id, concerned))
        self._show_details()

    def _open_task(self) -> None:
        found = self._current()
        if found is not None:
            self.task_opened.emit(found.task.document_id, found.task.id)

    def _follow(self, changed: Changed) -> None:
        self._book.follow(changed)
        self.refresh()

    def _catch_up(self) -> None:
        if self._stale:
            self.refresh()

    def _open_other(self) -> None:
        document = self._session.document
        if document is not None and not self._stale:
            self.show_year(document.year)
        self.refresh()

    # --- how it is made ----------------------------------------------------------------------

    def _connect(self) -> None:
        self._session.changed.connect(self._follow)
        self._session.document_opened.connect(self._open_other)
        self._session.errands.ended.connect(self._catch_up)
        self.year_box.currentIndexChanged.connect(lambda _: self.refresh())
        self.counts.chosen.connect(self.refresh)
        self.view.current_changed.connect(lambda _: self._show_details())
        self.view.doubleClicked.connect(lambda _: self._open_task())
        self.details.declared.connect(self._declare)
        self.profile_button.clicked.connect(lambda: self.profile_asked.emit(self.year))
        for key in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._open_task)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("要答复的任务"))
        self.view.setAccessibleName(self.tr("要答复的任务"))
        self.profile_button.setToolTip(self.tr("填写本省在这一年属于哪一类、有哪些试点"))
        label = QLabel(self.tr("年份(&Y)："))
        label.setBuddy(self.year_box)
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.year_box)
        top.addWidget(self.counts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(self.details)
        order: list[QWidget] = [self.year_box, self.counts.tabs, self.view, self.details.area]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _nothing(self) -> str:
        return self.tr(
            "这里列出上级文件要本省答复的任务。先导入写有“省份：……必做；……选做”的上级文件。"
        )
