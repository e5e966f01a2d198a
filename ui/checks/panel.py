"""问题: what the checks found in the open plan, to be walked through and put right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ipplanner.checks.finding import AROUND, Finding
from ui.checks.actions import can_fix
from ui.checks.around import show_around
from ui.checks.going import Going
from ui.checks.mending import Mending
from ui.checks.model import rows_of
from ui.checks.panel_parts import PanelParts
from ui.checks.snapshot import Snapshot
from ui.checks.watch import Watch
from ui.common.dialogs import Dialogs
from ui.editor.table import PlanTable
from ui.session import Session


class ChecksPanel(PanelParts):
    """A list that follows the open document; `attach` tells it the table to go to places in."""

    told = Signal(str)
    """Something worth a line."""
    changed = Signal()
    """There is another `snapshot`."""

    def __init__(self, session: Session, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._session, self._dialogs = session, dialogs
        self.watch = Watch(session, self)
        self._mending = Mending(session, dialogs, self.places, self)
        self.going = Going(session, self.places, self)
        self._listed: Snapshot | None = None
        self._same: tuple[object, int] = (None, 0)
        """What the number of the same kind was counted for, and the number."""
        self._connect()
        self.refresh()
        self._follow()

    @property
    def snapshot(self) -> Snapshot:
        """What was found."""
        return self.watch.snapshot

    @property
    def current(self) -> Finding | None:
        """What the commands are about: the finding gone to, else the current one of the list."""
        if self.pages.currentWidget() is self.set_aside:
            return None
        return self.going.at or self.view.current

    def attach(self, table: PlanTable) -> None:
        """Go to places in this table, and mark the words there."""
        self.going.attach(table)

    def stop(self) -> None:
        """Check nothing any more: the session ends."""
        self.watch.stop()

    # --- going -------------------------------------------------------------------------------

    def go_to(self, finding: Finding) -> None:
        """Choose the cell of a finding and light its words."""
        self.going.go_to(finding)

    def go_on(self, *, back: bool = False) -> bool:
        """Go to the next thing to do, open or doubtful; False when there is none."""
        return self.going.go_on(back=back)

    def go_to_problem(self, *, back: bool = False) -> bool:
        """Go to the next serious finding, whatever is open; False when there is none."""
        return self.going.go_to_problem(self.current, back=back)

    def _arrive(self, finding: Finding) -> None:
        self.filters.set_aside.setChecked(False)
        self.view.select(finding)
        self._enable()

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
        if self.current is not None and self._may_change():
            self._mending.ignore(self.current)

    def show_settings(self) -> None:
        """Which rules there are, and the office's words."""
        from ui.checks.settings_dialog import CheckSettings

        self._dialogs.run(CheckSettings(self._session, self))
        self.watch.knowledge.look_at_word_list()

    def _may_change(self) -> bool:
        if self._session.read_only:
            return False
        table = self.going.table
        return table is None or table.commit_editing()

    def _gone(self, findings: list[Finding]) -> None:
        """Do not wait for the next check to take out what has been dealt with."""
        if self.going.at in findings:
            self.going.forget()
        self.watch.forget(findings)

    # --- following ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """List what was found and is wanted."""
        snapshot = self._listed = self.snapshot
        self._show_set_aside()
        self.going.show(snapshot)
        self.view.show_rows(rows_of(snapshot, self.filters.wants), snapshot.names.items())
        self._enable()
        self.changed.emit()

    def _follow(self) -> None:
        """There is news; it may be no more than that the checks are at work."""
        self.view.hint = self._hint()
        self.filters.state.setText(self.tr("正在检查…") if self.watch.is_busy else "")
        if self.snapshot is not self._listed:
            self.refresh()
        elif not self.snapshot.findings:
            self.view.viewport().update()

    def _show_set_aside(self) -> None:
        document = self._session.document
        ignored = document.ignored if document is not None else []
        self.filters.show_counts(self.snapshot, len(ignored), settled=self.watch.is_settled)
        self.set_aside.show_all(ignored, self.snapshot.names)
        if not ignored and self.pages.currentWidget() is self.set_aside:
            self.filters.set_aside.setChecked(False)

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
        if self._same[0] != (current, id(self.snapshot)):
            same = self._mending.same_kind(current, self.snapshot) if current is not None else []
            self._same = (current, id(self.snapshot)), len(same)
        read_only = self._session.read_only
        words = self.places.changed(current) if can_fix(current) and current is not None else ""
        self.actions_line.show_finding(current, words, self._same[1], read_only=read_only)

    def _show_current(self) -> None:
        """The list is walked through: the table shows each place, the focus stays here."""
        current = self.view.current
        if self.view.hasFocus() and current is not None and current.place.target:
            self.go_to(current)
        elif self.view.hasFocus():
            self.going.forget()
        self._enable()

    def _enter(self, finding: Finding) -> None:
        if finding.place.field in AROUND:
            self._show_around(finding)
        elif self.going.go_to(finding):
            self._back_to_table()

    def _show_around(self, finding: Finding) -> None:
        table = self.going.table
        if table is None or table.commit_editing():
            show_around(self._session, self._dialogs, finding, self.window())

    def _go_to_row(self, target: str) -> None:
        table = self.going.table
        if table is not None and table.select(target):
            table.setFocus()

    def _back_to_table(self) -> None:
        if self.going.table is not None:
            self.going.table.setFocus()

    def _turn(self, set_aside: bool) -> None:
        self.pages.setCurrentWidget(self.set_aside if set_aside else self.view)
        self._enable()

    # --- how it is made ----------------------------------------------------------------------

    def _connect(self) -> None:
        self.watch.changed.connect(self._follow)
        self._session.document_reloaded.connect(self._outdate)
        self._session.values_changed.connect(self._outdate)
        self.filters.changed.connect(self.refresh)
        self.filters.set_aside_wanted.connect(self._turn)
        self.view.current_changed.connect(self._show_current)
        self.view.went_to.connect(self._enter)
        self.set_aside.restore_wanted.connect(self._mending.stop_ignoring)
        self.set_aside.went_to.connect(self._go_to_row)
        self.actions_line.fix_wanted.connect(self.fix)
        self.actions_line.fix_all_wanted.connect(self.fix_all)
        self.actions_line.ignore_wanted.connect(self.ignore)
        self.actions_line.settings_wanted.connect(self.show_settings)
        self._mending.done.connect(self._gone)
        self._mending.told.connect(self.told)
        self.going.told.connect(self.told)
        self.going.arrived.connect(self._arrive)
        self.going.left.connect(self._enable)

    def _outdate(self) -> None:
        document = self._session.document
        if document is not None and self.set_aside.count != len(document.ignored):
            self._show_set_aside()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del sets aside; Esc goes back to the table."""
        if event.key() == Qt.Key.Key_Delete:
            self.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._back_to_table()
        else:
            super().keyPressEvent(event)
