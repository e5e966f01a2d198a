"""Work of the editor that is done at once where it is small, in the background where it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui.common.jobs import Job
from ui.session import Session

_T = TypeVar("_T")


class Aside(QObject):
    """Runs one thing at a time; a fault is told by the session."""

    begun = Signal()
    """Work has begun that takes a while."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is still being done."""
        return self._job is not None

    def run(self, work: Callable[[], _T], done: Callable[[_T], None], *, large: bool) -> None:
        """Do the work and hand over what it gives, never None; not while something else is done."""
        if self.is_busy:
            return
        if large:
            self._start(work, done)
            return
        result = self._session.run(work)
        if result is not None:
            done(result)

    def _start(self, work: Callable[[], _T], done: Callable[[_T], None]) -> None:
        job = self._job = Job(lambda _: work())
        job.succeeded.connect(lambda result: self._finish(done, result))
        job.failed.connect(self._session.failed)
        job.broke.connect(_raise)
        job.ended.connect(self._forget)
        self.begun.emit()
        job.start()

    def _finish(self, done: Callable[[_T], None], result: _T) -> None:
        self._job = None  # what follows may be large as well
        done(result)

    def _forget(self) -> None:
        if self.sender() is self._job:
            self._job = None


def _raise(bug: Exception) -> None:
    # A fault of our own: the window's last resort tells and logs it.
    raise bug
