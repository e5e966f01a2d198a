"""A workspace that is read-only because another window has it: open again once that is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ipplanner.store.lock import is_held
from ui.common.jobs import Job

if TYPE_CHECKING:
    from ui.main.window import MainWindow

_PAUSE = 5_000
"""Milliseconds between two looks."""


class Reopening(QObject):
    """Looks now and then, in the background as the file may be far away, and then offers it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self.look)
        self.follow()

    def follow(self) -> None:
        """Be about the window's session, which is a new one."""
        if self._window.session.read_only:
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Ask whether somebody still has the workspace."""
        path = self._window.session.workspace.path
        if self._job is None:
            self._job = job = Job(lambda _: is_held(path))
            job.succeeded.connect(self._tell)
            job.ended.connect(self._end)
            job.start()

    def _tell(self, held: bool) -> None:
        if not held and self._window.session.read_only:
            self._timer.stop()
            said = self.tr("工作区已由别处关闭，重新打开就可以修改。")
            message = self._window.message
            message.say(said, self.tr("重新打开"), self._reopen)
            message.stay()

    def _end(self) -> None:
        self._job = None

    def _reopen(self) -> None:
        self._window.open_workspace(self._window.session.workspace.path)
