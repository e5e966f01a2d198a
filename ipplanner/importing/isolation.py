"""Reading files in a watched process of its own: what hangs or eats memory is stopped from outside.

The same on all systems, and in a built program if its main module calls
`multiprocessing.freeze_support()` first.
"""

from __future__ import annotations

import multiprocessing
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

from ipplanner.errors import PlannerError, UnreadableFileError
from ipplanner.importing.paging import PagesRead
from ipplanner.importing.process_family import Family
from ipplanner.importing.reading_process import Bug, PagesDone, Refusal, serve

Made = TypeVar("Made")

SECONDS = 120.0
MEGABYTES = 1500
TOO_SLOW = "读取用时过长，已停止。"
TOO_LARGE = "占用内存过多，已停止。"
BROKEN_OFF = "读取时意外中断，文件可能已损坏；请用 WPS 或 Word 打开并另存后再导入。"
_TICK = 0.05
_TICKS_PER_FAMILY_LOOK = 10


class ReadingCancelledError(PlannerError):
    """The user stopped the reading of a file."""

    def __init__(self, name: str) -> None:
        super().__init__(f"已取消，没有导入“{name}”。")


class ReaderBugError(RuntimeError):
    """Our own fault in a reader; `places` says where in the code, without any text of the file."""

    def __init__(self, places: str) -> None:
        super().__init__(places)
        self.places = places


class ReadingWorker(Generic[Made]):
    """A process that reads one file after the other, started anew after it had to be stopped.

    `reader` makes something of a file there; both must be picklable. `seconds` is the time for one
    file, `megabytes` the memory of the process and what it starts.
    """

    def __init__(
        self,
        reader: Callable[[Path], Made],
        *,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
    ) -> None:
        self._seconds, self._bytes, self._reader = seconds, megabytes * 2**20, reader
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._family: Family | None = None
        self._scratch: str | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def read(
        self,
        path: Path,
        cancelled: Callable[[], bool] | None = None,
        pages: PagesRead | None = None,
    ) -> Made:
        """What comes of the file; raises UnreadableFileError, or ReadingCancelledError if asked.

        `pages` hears how far a file with pages is.
        """
        is_new = self._process is None
        try:
            answer = self._ask(path, cancelled, pages)
        except (EOFError, OSError) as error:
            if not is_new:
                # it may have ended by itself in between: only a new one's end is the file's doing
                return self.read(path, cancelled, pages)
            raise UnreadableFileError(path.name, BROKEN_OFF) from error
        if self._family is not None and self._family.memory() > self._bytes // 2:
            # what a large file left behind is not for the next one to carry
            self.stop()
        return _made(answer)

    def _ask(
        self, path: Path, cancelled: Callable[[], bool] | None, pages: PagesRead | None
    ) -> Made | Refusal | Bug:
        connection, family = self._running()
        deadline = time.monotonic() + self._seconds
        try:
            connection.send(path)
            while True:
                self._wait(path, connection, family, cancelled, deadline)
                answer: Made | Refusal | Bug | PagesDone = connection.recv()
                if not isinstance(answer, PagesDone):
                    return answer
                if pages is not None:
                    pages(answer.done, answer.total)
        except BaseException:
            self.stop()
            raise

    def _running(self) -> tuple[Connection, Family]:
        if self._connection is None or self._family is None:
            return self._start()
        return self._connection, self._family

    def _start(self) -> tuple[Connection, Family]:
        context = multiprocessing.get_context("spawn")
        self._scratch = tempfile.mkdtemp(prefix="ipplanner-reading-")
        ours, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, self._reader, self._scratch), daemon=True
        )
        with _ctrl_c_held_back():
            self._process.start()
        theirs.close()
        self._connection, self._family = ours, Family(self._process.pid or 0)
        return ours, self._family

    def _wait(
        self,
        path: Path,
        connection: Connection,
        family: Family,
        cancelled: Callable[[], bool] | None,
        deadline: float,
    ) -> None:
        self._check(path, family, cancelled, deadline)
        ticks = 0
        while not connection.poll(_TICK):
            ticks += 1
            if ticks % _TICKS_PER_FAMILY_LOOK == 0:
                family.look()
            self._check(path, family, cancelled, deadline)

    def _check(
        self, path: Path, family: Family, cancelled: Callable[[], bool] | None, deadline: float
    ) -> None:
        if cancelled is not None and cancelled():
            raise ReadingCancelledError(path.name)
        if family.memory() > self._bytes:
            raise UnreadableFileError(path.name, TOO_LARGE)
        if time.monotonic() > deadline:
            raise UnreadableFileError(path.name, TOO_SLOW)

    def stop(self) -> None:
        """End the process, whatever it started, and remove what it left behind."""
        if self._family is not None:
            self._family.kill()
        if self._process is not None and self._process.pid is not None:
            self._process.join()
        if self._connection is not None:
            self._connection.close()
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)
        self._process = self._connection = self._family = self._scratch = None


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """A process started meanwhile never hears Ctrl-C, not even before it can say so itself."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    # started only now, the tracker would let the signal through again
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _made(answer: Made | Refusal | Bug) -> Made:
    if isinstance(answer, Refusal):
        raise UnreadableFileError(answer.name, answer.reason, answer.place)
    if isinstance(answer, Bug):
        raise ReaderBugError(answer.trace)
    return answer
