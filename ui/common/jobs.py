"""Long work off the main thread, with progress and cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from ipplanner.errors import PlannerError


def while_there(owner: QObject, do: Callable[..., object]) -> Callable[..., None]:
    """The same for a signal that may come when Qt has taken its owner apart: then nothing.

    Qt sees to that itself where a method of the owner is connected, but not with a lambda.
    """

    def follow(*told: object) -> None:
        if isValid(owner):
            do(*told)

    return follow


class Job(QObject):
    """One piece of work in the background; all its signals arrive on the main thread.

    The work is given the job: it calls `report` now and then and stops early when `cancelled`.
    """

    progressed = Signal(int, int, str)
    """Done, in all, and what is next."""
    succeeded = Signal(object)
    failed = Signal(str)
    """The sentence of a fault of the world."""
    broke = Signal(object)
    """An exception that is our own fault."""
    ended = Signal()
    """After any of the three, and after a cancel."""

    def __init__(self, work: Callable[[Job], object]) -> None:
        super().__init__()  # no parent: a page may go while its job is still at work
        self._work: Callable[[Job], object] | None = work
        self._cancel = threading.Event()
        self.ended.connect(self._let_go)

    def start(self) -> None:
        """Begin."""
        _free_done()
        _AT_WORK[id(self)] = self
        QThreadPool.globalInstance().start(_Runnable(self))

    def cancel(self) -> None:
        """Ask the work to stop; `ended` comes when it has."""
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop."""
        return self._cancel.is_set()

    def report(self, done: int, total: int, name: str = "") -> None:
        """Say how far the work is; called by the work itself."""
        self.progressed.emit(done, total, name)

    def run(self) -> None:
        """Do the work on the calling thread; once."""
        work, self._work = self._work, None  # it may hold a document, and a job is often kept
        assert work is not None
        try:
            result = work(self)
        except PlannerError as fault:
            if not self.cancelled:
                self.failed.emit(fault.sentence)
        except Exception as bug:  # told by the main thread, which owns the report
            self.broke.emit(bug)
        else:
            if not self.cancelled:
                self.succeeded.emit(result)
        self.ended.emit()

    def _let_go(self) -> None:
        QTimer.singleShot(_MOMENT, _free_done)


_AT_WORK: dict[int, Job] = {}
"""Jobs that nobody else may hold any more, but that still have something to say."""
_DONE: list[int] = []
"""Those that their own thread does not hold any more: ours is to let go of each last."""
_MOMENT = 20
"""Milliseconds that a thread takes to come to its end."""


def _free_done() -> None:
    while _DONE:
        _AT_WORK.pop(_DONE.pop(), None)


def wind_up(patience: int = 3000) -> bool:
    """Have all jobs stop, as the program ends; whether they did within some milliseconds."""
    for job in list(_AT_WORK.values()):
        job.cancel()
    return QThreadPool.globalInstance().waitForDone(patience)


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job: Job | None = job

    def run(self) -> None:
        job, self._job = self._job, None
        assert job is not None
        job.run()
        done = id(job)
        del job
        _DONE.append(done)
