"""Dealing with findings: put right one or all of a kind, or set aside, each as one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ipplanner.checks.finding import Finding
from ipplanner.edits.findings import ignore_finding, stop_ignoring
from ipplanner.model import Ignored
from ui.checks.fix_dialog import FixDialog
from ui.checks.places import Places
from ui.checks.snapshot import Snapshot
from ui.common.dialogs import Dialogs
from ui.session import Session

if TYPE_CHECKING:
    from ipplanner.checks.fixing import Fixed
    from ui.common.jobs import Job

_MANY = 100
"""Places that are put right in the background."""


class Mending(QObject):
    """Asks the core; what was done is told by `done`."""

    done = Signal(list)
    """The findings that were dealt with."""
    told = Signal(str)

    def __init__(self, session: Session, dialogs: Dialogs, places: Places, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._dialogs, self._places = session, dialogs, places

    def same_kind(self, finding: Finding, snapshot: Snapshot) -> list[Finding]:
        """The findings that can be put right together with this one."""
        from ipplanner.checks.fixing import of_same_kind

        return of_same_kind(finding, snapshot.of_rule(finding.rule))

    def fix_all(self, finding: Finding, snapshot: Snapshot) -> None:
        """All of the same kind, after a look at them."""
        rule = snapshot.names.get(finding.rule, "")
        form = FixDialog(self.same_kind(finding, snapshot), rule, self._places)
        if self._dialogs.run(form):
            self.fix(form.model.chosen())

    def fix(self, findings: Sequence[Finding]) -> None:
        """These, as one step."""
        workspace, document = self._session.workspace, self._session.document
        id_ = document.id if document is not None else ""

        def work(_job: Job | None) -> Fixed:
            from ipplanner.checks.fixing import apply_fixes

            return apply_fixes(workspace, findings, id_)

        self._session.perform(
            self.tr("修改"), work, partial(self._tell, list(findings)), large=len(findings) > _MANY
        )

    def ignore(self, finding: Finding) -> None:
        """Set one aside, with a reason."""
        document, workspace = self._session.document, self._session.workspace
        reason = self._dialogs.ask_text(self.tr("忽略"), self.tr("为什么这一处不用改（可以不填）"))
        if document is None or reason is None:
            return
        id_, asked = document.id, reason
        if self._session.run(lambda: ignore_finding(workspace, id_, finding, asked)) is not None:
            self.done.emit([finding])
            self.told.emit(self.tr("已忽略这一处，点“已忽略”可以恢复。"))

    def stop_ignoring(self, ignored: Ignored) -> None:
        """Let a finding be told again."""
        document, workspace = self._session.document, self._session.workspace
        if document is not None:
            id_ = document.id
            self._session.run(lambda: stop_ignoring(workspace, id_, ignored))

    def _tell(self, findings: list[Finding], fixed: Fixed) -> None:
        self.done.emit(findings)
        if fixed.skipped and not fixed.places:
            self.told.emit(self.tr("这里的文字已经改动，没有再改。"))
        elif fixed.skipped:
            said = self.tr("已修改 {0} 处，{1} 处文字已经改动，没有再改。")
            self.told.emit(said.format(fixed.places, fixed.skipped))
        else:
            self.told.emit(self.tr("已修改 {0} 处，可按 Ctrl+Z 撤销。").format(fixed.places))
