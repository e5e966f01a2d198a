"""问题: what the checks found in the open plan, to be walked through and put right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ipplanner.checks.finding import Finding
from ipplanner.edits.findings import ignore_finding, stop_ignoring
from ipplanner.model import Ignored
from ipplanner.status import OpenPlace
from ui.checks.actions import Actions, can_fix
from ui.checks.filters import Filters
from ui.checks.marks import CheckMarks
from ui.checks.mending import Mending
from ui.checks.model import FindingsModel, rows_of
from ui.checks.places import Places
from ui.checks.set_aside import SetAside
from ui.checks.snapshot import SERIOUS, Snapshot, cell_of
from ui.checks.todo import TodoList
from ui.checks.view import FindingsView
from ui.checks.watch import Watch
from ui.common.dialogs import Dialogs
from ui.editor.table import PlanTable
from ui.session import Session


class ChecksPanel(QWidget):
    """A list that follows the open document; `attach` tells it the table to go to places in."""

    told = Signal(str)
    """Something worth a line."""
    changed = Signal()
    """There is another `snapshot`."""

    def __init__(self, session: Session, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self.watch = Watch(session, self)
        self.places = Places(session)
        self.filters, self.actions_line = Filters(self), Actions(self)
        self.model = FindingsModel(self.places, self)
        self.view = FindingsView(self.model, self)
        self.set_aside = SetAside(session, self.places, self)
        self.pages = QStackedWidget()
        self._mending = Mending(session, dialogs, self.places, self)
        self._table: PlanTable | None = None
        self._marks: CheckMarks | None = None
        self._at: Finding | None = None
        """The finding that was gone to last, while the caret is still there."""
        self._todo: TodoList | None = None
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def snapshot(self) -> Snapshot:
        """What was found."""
        return self.watch.snapshot

    @property
    def current(self) -> Finding | None:
        """What the commands are about: the finding gone to, else the current one of the list."""
        if self.pages.currentWidget() is self.set_aside:
            return None
        return self._at or self.view.current

    def attach(self, table: PlanTable) -> None:
        """Go to places in this table, and mark the words there."""
        self._table = table
        self._marks = CheckMarks(table, self.places)
        self._marks.show(self.snapshot)
        table.place_changed.connect(self._leave)

    def stop(self) -> None:
        """Check nothing any more: the session ends."""
        self.watch.stop()

    # --- going -------------------------------------------------------------------------------

    def go_to(self, finding: Finding) -> None:
        """Choose the cell of a finding and light its words."""
        table = self._table
        if table is None or not finding.place.target:
            self.told.emit(finding.message)
            return
        self._at = None
        if not table.select(*cell_of(finding)):
            self.told.emit(self.tr("这一处被筛选隐藏，取消筛选即可看到。"))
            return
        self._at = finding
        if self._marks is not None:
            self._marks.light(finding)
        self.filters.set_aside.setChecked(False)
        self.view.select(finding)
        self._enable()

    def go_on(self, *, back: bool = False) -> bool:
        """Go to the next thing to do, open or doubtful; False when there is none."""
        document, table = self._session.document, self._table
        if document is None or table is None:
            return False
        self._todo = self._todo or TodoList(document, self.snapshot)
        todo = self._todo.next(table.current_place(), self._at, back=back)
        if isinstance(todo, Finding):
            self.go_to(todo)
            self.told.emit(f"{self.places.short(*_cell(todo))}：{todo.message}")
        elif isinstance(todo, OpenPlace):
            table.select(todo.measure_id or todo.item_id, todo.field)
        return todo is not None

    def go_to_problem(self, *, back: bool = False) -> bool:
        """Go to the next serious finding, whatever is open; False when there is none."""
        found = [one for one in self.snapshot.findings if one.level in SERIOUS]
        if not found:
            return False
        at = found.index(self.current) if self.current in found else (0 if back else -1)
        self.go_to(found[(at + (-1 if back else 1)) % len(found)])
        return True

    # --- changing ----------------------------------------------------------------------------

    def fix(self) -> None:
        """Put the current finding right."""
        if can_fix(self.current) and self.current is not None and self._may_change():
            self._mending.fix([self.current])

    def fix_all(self) -> None:
        """Put all of the current finding's kind right, after a look at them."""
        if can_fix(self.current) and self.current is not None and self._may_change():
            self._mending.fix_all(self.current, self.snapshot)

    def ignore(self) -> None:
        """Set the current finding aside, with a reason."""
        finding, document = self.current, self._session.document
        if finding is None or document is None or not self._may_change():
            return
        reason = self._dialogs.ask_text(self.tr("忽略"), self.tr("为什么这一处不用改（可以不填）"))
        workspace = self._session.workspace
        if reason is None:
            return
        work = lambda: ignore_finding(workspace, document.id, finding, reason)  # noqa: E731
        if self._session.run(work) is not None:
            self._gone([finding])
            self.told.emit(self.tr("已忽略这一处，点“已忽略”可以恢复。"))

    def stop_ignoring(self, ignored: Ignored) -> None:
        """Let a finding be told again."""
        document, workspace = self._session.document, self._session.workspace
        if document is not None:
            self._session.run(lambda: stop_ignoring(workspace, document.id, ignored))

    def show_settings(self) -> None:
        """Which rules there are, and the office's words."""
        from ui.checks.settings_dialog import CheckSettings

        self._dialogs.run(CheckSettings(self._session, self))
        self.watch.look_at_word_list()

    def _may_change(self) -> bool:
        if self._session.read_only:
            return False
        return self._table is None or self._table.commit_editing()

    def _gone(self, findings: list[Finding]) -> None:
        """Do not wait for the next check to take out what has been dealt with."""
        if self._at in findings:
            self._at = None
        self.watch.forget(findings)

    # --- following ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """List what was found and is wanted."""
        snapshot, document = self.snapshot, self._session.document
        ignored = document.ignored if document is not None else []
        self._todo = None
        self.filters.show_counts(snapshot, len(ignored))
        self.view.hint = self._hint()
        self.view.show_rows(rows_of(snapshot, self.filters.wants), snapshot.names.items())
        self.set_aside.show_all(ignored, snapshot.names)
        if not ignored and self.pages.currentWidget() is self.set_aside:
            self.filters.set_aside.setChecked(False)
        if self._marks is not None:
            self._marks.show(snapshot)
        self.filters.state.setText(self.tr("正在检查…") if self.watch.is_busy else "")
        self._enable()
        self.changed.emit()

    def _hint(self) -> str:
        if self._session.document is None:
            return self.tr("打开一份计划，检查发现的问题就列在这里。")
        if self.watch.is_busy and not self.snapshot.findings:
            return self.tr("正在检查…")
        if self.snapshot.findings:
            return self.tr("没有符合筛选条件的问题。")
        return self.tr("没有发现问题。")

    def _enable(self) -> None:
        current = self.current
        same = self._mending.same_kind(current, self.snapshot) if current is not None else []
        self.actions_line.show_finding(current, len(same), read_only=self._session.read_only)

    def _leave(self) -> None:
        """The caret went somewhere: nothing is lit any more."""
        table = self._table
        if self._at is not None and table is not None:
            place = table.current_place()
            if cell_of(self._at)[0] not in place[:3]:
                self._at = None
        if self._marks is not None:
            self._marks.light(self._at)
        self._enable()

    def _show_current(self) -> None:
        """The list is walked through: the table shows each place, the focus stays here."""
        current = self.view.current
        if self.view.hasFocus() and current is not None and current.place.target:
            self.go_to(current)
        elif self.view.hasFocus():
            self._at = None
        self._enable()

    def _enter(self, finding: Finding) -> None:
        self.go_to(finding)
        if self._at is not None and self._table is not None:
            self._table.setFocus()

    def _go_to_row(self, target: str) -> None:
        if self._table is not None and self._table.select(target):
            self._table.setFocus()

    def _turn(self, set_aside: bool) -> None:
        self.pages.setCurrentWidget(self.set_aside if set_aside else self.view)
        self._enable()

    # --- how it is made ----------------------------------------------------------------------

    def _connect(self) -> None:
        self.watch.changed.connect(self.refresh)
        self._session.document_reloaded.connect(self._outdate)
        self._session.values_changed.connect(self._outdate)
        self.filters.changed.connect(self.refresh)
        self.filters.set_aside_wanted.connect(self._turn)
        self.view.current_changed.connect(self._show_current)
        self.view.went_to.connect(self._enter)
        self.set_aside.restore_wanted.connect(self.stop_ignoring)
        self.set_aside.went_to.connect(self._go_to_row)
        self.actions_line.fix_wanted.connect(self.fix)
        self.actions_line.fix_all_wanted.connect(self.fix_all)
        self.actions_line.ignore_wanted.connect(self.ignore)
        self.actions_line.settings_wanted.connect(self.show_settings)
        self._mending.done.connect(self._gone)
        self._mending.told.connect(self.told)

    def _outdate(self) -> None:
        self._todo = None
        document = self._session.document
        if document is not None and self.set_aside.count != len(document.ignored):
            QTimer.singleShot(0, self, self.refresh)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("检查发现的问题"))
        space = self.fontMetrics().averageCharWidth()
        bar = QHBoxLayout()
        bar.setContentsMargins(space, space // 2, space, 0)
        bar.addWidget(self.filters)
        bar.addStretch(1)
        bar.addWidget(self.actions_line)
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.set_aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space // 2)
        column.addLayout(bar)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del sets aside; Esc goes back to the table."""
        if event.key() == Qt.Key.Key_Delete:
            self.ignore()
        elif event.key() == Qt.Key.Key_Escape and self._table is not None:
            self._table.setFocus()
        else:
            super().keyPressEvent(event)


def _cell(finding: Finding) -> tuple[str, str]:
    return finding.place.target, finding.place.field
