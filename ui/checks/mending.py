"""Putting findings right, one or all of a kind, as one step of the plan's history."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ipplanner.checks.finding import Finding
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

        return of_same_kind(finding, snapshot.findings)

    def fix_all(self, finding: Finding, snapshot: Snapshot) -> None:
        """All of the same kind, after a look at them."""
        rule = snapshot.names.get(finding.rule, "")
        form = FixDialog(self.same_kind(finding, snapshot), rule, self._places)
        if self._dialogs.run(form):
            self.fix(form.model.chosen())

    def fix(self, findings: Sequence[Finding]) -> None:
        """These, as one step."""
        workspace = self._session.workspace

        def work(_job: Job | None) -> Fixed:
            from ipplanner.checks.fixing import apply_fixes

            return apply_fixes(workspace, findings)

        self._session.perform(
            self.tr("修改"), work, partial(self._tell, list(findings)), large=len(findings) > _MANY
        )

    def _tell(self, findings: list[Finding], fixed: Fixed) -> None:
        self.done.emit(findings)
        if fixed.skipped and not fixed.places:
            self.told.emit(self.tr("这里的文字已经改动，没有再改。"))
        elif fixed.skipped:
            said = self.tr("已修改 {0} 处，{1} 处文字已经改动，没有再改。")
            self.told.emit(said.format(fixed.places, fixed.skipped))
        else:
            self.told.emit(self.tr("已修改 {0} 处，可按 Ctrl+Z 撤销。").format(fixed.places))
