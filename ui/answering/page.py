"""答复上级任务: every task from above beside what the open plan does about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from exports.coverage import coverage_lists
from exports.lists import PlainList
from ipplanner.edits.items import declare_concerned
from ipplanner.model import Concerned
from ui.answering import deciding
from ui.answering.actions import Actions
from ui.answering.details import Details
from ui.answering.documents_button import DocumentsButton
from ui.answering.entries import Entry, entries_of, wanted
from ui.answering.filter_tabs import FilterTabs
from ui.answering.hints import hint
from ui.answering.model import AnsweringModel
from ui.answering.provider import provider_of
from ui.answering.view import TaskView
from ui.common.dialogs import Dialogs
from ui.common.list_files import HandingOut
from ui.common.page_head import PageHead
from ui.common.rows.picker import Picker
from ui.session import Session


class AnsweringPage(QWidget):
    """Follows the open plan, the office's profile and the documents while it is to be seen."""

    closed = Signal()
    item_opened = Signal(str)
    """The id of an item of the open plan that is wanted in the table."""
    profile_asked = Signal(object)
    """The office wants to declare what it is, for this year; None where the plan has none."""
    import_asked = Signal()
    """Documents from above are to be brought in."""
    broke = Signal(object)

    def __init__(self, session: Session, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._provider = session, provider_of(session)
        self._stale = True
        self.documents = DocumentsButton(session, self._provider)
        self.profile_button = QPushButton(self.tr("本省情况(&P)…"))
        self.import_button = QPushButton(self.tr("导入上级文件(&I)…"))
        self.tabs = FilterTabs()
        self.model = AnsweringModel(self)
        self.view = TaskView(self.model)
        self.actions_line = Actions(self.view)
        self.handing_out = HandingOut(dialogs, self._lists, self._file_name)
        self.details = Details()
        self.head = self._head()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def refresh(self) -> None:
        """Show everything as it is now; later while nobody sees it or long work is being done."""
        self._stale = not self.isVisible() or self._session.busy
        if self._stale:
            return
        rows = self._provider.rows
        self.documents.refresh()
        self.tabs.show_counts(rows, suggesting=self._provider.is_suggesting)
        self.handing_out.set_possible(bool(rows))
        self.import_button.setVisible(not rows and self._provider.is_answering)
        self.view.empty = hint(self._provider)
        shown = wanted(rows, self.tabs.wanted)
        self.view.show_entries(entries_of(shown, self._session.index.items))
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """As Qt asks."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # --- what is done ------------------------------------------------------------------------

    def confirm(self) -> None:
        """The selected suggestions answer their tasks; on to the next line that waits."""
        chosen = self._chosen("suggested")
        tasks = {entry.row.task.id for entry in chosen}
        after = [key for key in self.view.keys_after() if key[0] not in tasks]
        if deciding.confirm(self._session, chosen):
            self.view.go_on(after)

    def refuse(self) -> None:
        """The selected suggestions do not answer their tasks."""
        chosen = self._chosen("suggested")
        gone = {entry.key for entry in chosen}
        here = chosen[0].row.task.id if chosen else ""
        after = [key for key in self.view.keys_after() if key not in gone]
        if deciding.refuse(self._session, chosen):
            same = [key for key in after if key[0] == here]
            self.view.go_on([*same, (here, ""), *after])

    def withdraw(self) -> None:
        """The selected answers are open again."""
        chosen = self._chosen("confirmed")
        keys = [entry.key for entry in chosen[:1]]
        if deciding.withdraw(self._session, chosen):
            self.view.go_on([*keys, *self.view.keys_after()])

    def choose(self) -> Picker | None:
        """Ask which item of the plan answers the current task."""
        entry, plan = self.view.current, self._session.document
        if entry is None or plan is None or self._session.read_only:
            return None
        picker = deciding.picker_for(plan, entry.row, self)
        picker.chosen.connect(lambda item_id: self._answer_by(entry, str(item_id)))
        picker.open()
        return picker

    def open_item(self) -> None:
        """Lead to the item of the current line, or choose one where there is none."""
        entry = self.view.current
        if entry is None:
            return
        if entry.item is None:
            self.choose()
        else:
            self.item_opened.emit(entry.item.id)

    def _answer_by(self, entry: Entry, item_id: str) -> None:
        item = self._session.index.items.get(item_id)
        if item is not None:
            chosen, task_id = [Entry(entry.row, item, "suggested")], entry.row.task.id
            after = [key for key in self.view.keys_after() if key[0] != task_id]
            # a task that is answered now goes to the end of the list
            here = [(task_id, item_id)] if entry.row.is_answered else []
            if deciding.confirm(self._session, chosen):
                self.view.go_on([*here, *after])

    def _declare(self, task_id: str, concerned: Concerned) -> None:
        workspace = self._session.workspace
        self._session.run(lambda: declare_concerned(workspace, task_id, concerned))
        self._show_current()

    # --- where the list stands ---------------------------------------------------------------

    def _chosen(self, state: str) -> list[Entry]:
        if self._session.read_only:
            return []
        return [entry for entry in self.view.chosen if entry.state == state]

    def _show_current(self) -> None:
        entry, read_only = self.view.current, self._session.read_only
        self.details.show_entry(entry, read_only=read_only)
        self.actions_line.enable(
            entry.state if entry else None,
            has_item=entry is not None and entry.item is not None,
            read_only=read_only,
        )

    # --- the list that is handed out ---------------------------------------------------------

    def _lists(self) -> list[PlainList]:
        return coverage_lists(self._provider.rows)

    def _file_name(self) -> str:
        plan = self._session.document
        return self.tr("{}（任务对照表）").format(plan.title if plan else "")

    # --- how it is made ----------------------------------------------------------------------

    def _connect(self) -> None:
        self._provider.changed.connect(self.refresh)
        self.tabs.chosen.connect(self.refresh)
        self.view.current_changed.connect(self._show_current)
        self.view.doubleClicked.connect(lambda _: self.open_item())
        actions = self.actions_line
        actions.confirm_wanted.connect(self.confirm)
        actions.refuse_wanted.connect(self.refuse)
        actions.choose_wanted.connect(self.choose)
        actions.withdraw_wanted.connect(self.withdraw)
        actions.open_wanted.connect(self.open_item)
        self.details.declared.connect(self._declare)
        self.handing_out.broke.connect(self.broke)
        self.head.left.connect(self.closed)
        self.import_button.clicked.connect(self.import_asked)
        self.profile_button.clicked.connect(self._ask_profile)

    def _ask_profile(self) -> None:
        plan = self._session.document
        self.profile_asked.emit(plan.year if plan else None)

    def _head(self) -> PageHead:
        exports = self.handing_out.buttons.values()
        buttons = (self.import_button, self.documents, self.profile_button, *exports)
        return PageHead(self.tr("答复上级任务"), buttons)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.head.title.text())
        self.view.setAccessibleName(self.tr("上级任务和本省的答复"))
        self.profile_button.setToolTip(self.tr("填写本省在这一年属于哪一类、有哪些试点"))
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addWidget(self.handing_out)
        column.addWidget(self.tabs)
        column.addWidget(self.view, 1)
        column.addWidget(self.actions_line)
        column.addWidget(self.details)
