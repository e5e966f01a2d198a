"""Long work on the open workspace: one thing at a time, off the main thread, to be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from ipplanner.errors import PlannerError
from ipplanner.store.edit import interruptible
from ui.common.jobs import Job

_T = TypeVar("_T")


class StoppedError(PlannerError):
    """The user cancelled: leaving an open edit by this takes the edit back."""

    def __init__(self) -> None:
        super().__init__("")


class Errands(QObject):
    """Runs what takes a while; meanwhile the workspace cannot be edited by anything else."""

    begun = Signal(str)
    """What is being done, in a few words."""
    progressed = Signal(int, int)
    """Done, and in all."""
    stopping = Signal()
    """The user has cancelled."""
    ended = Signal()
    """It is done, has failed or was cancelled."""
    failed = Signal(str)
    """The sentence of a fault of the world."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        """What is being done; empty when nothing is."""
        self._job: Job | None = None
        self._result: list[Any] = []
        self._done: Callable[[Any], object] = _nothing
        self._after: Callable[[], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._job is not None

    def run(
        self,
        name: str,
        work: Callable[[Job], _T],
        done: Callable[[_T], object],
        ended: Callable[[], object] | None = None,
    ) -> bool:
        """Begin; `done` gets what the work gives, `ended` comes in any case; False while busy."""
        if self.busy:
            return False
        job = self._job = Job(lambda job: _interruptibly(work, job))
        self.name, self._result, self._done, self._after = name, [], done, ended
        job.progressed.connect(lambda n, total, _: self.progressed.emit(n, total))
        job.succeeded.connect(self._result.append)
        job.failed.connect(self.failed)
        job.broke.connect(_raise)
        job.ended.connect(self._end)  # no function that knows the job: both would stay for ever
        self.begun.emit(name)
        job.start()
        return True

    def cancel(self) -> None:
        """Ask what is being done to stop; what it has written so far is taken back."""
        if self._job is not None:
            self._job.cancel()
            self.stopping.emit()

    def _end(self) -> None:
        results, done, after = self._result, self._done, self._after
        self._result, self._done, self._after = [], _nothing, None
        self._job, self.name = None, ""  # what follows may take a while as well
        self.ended.emit()
        for result in results:
            done(result)
        if after is not None:
            after()


def step(job: Job | None, done: int, total: int) -> None:
    """Say how far an edit is; nothing without a job."""
    if job is not None:
        job.report(done, total)


def _interruptibly(work: Callable[[Job], _T], job: Job) -> _T:
    def check() -> None:
        if job.cancelled:
            raise StoppedError

    with interruptible(check):
        return work(job)


def _nothing(_: object) -> None:
    pass


def _raise(bug: Exception) -> None:
    # A fault of our own: the window's last resort tells and logs it.
    raise bug
