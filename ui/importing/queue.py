"""Reading files in the background, one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.files import gather
from ipplanner.importing.isolation import ReadingCancelledError, ReadingWorker
from ipplanner.layouts import Layout
from ui.common.jobs import Job
from ui.common.language import tr
from ui.importing.imported_file import ImportedFile, Shown, State, shown
from ui.importing.reading import Reading, WorkbenchReader


class ReadingQueue(QObject):
    """Files waiting to be read in a process of their own; ask it to `close` at the end."""

    found = Signal(object)
    """A list of the paths that folders turned out to hold."""
    changed = Signal(object)
    """The ImportedFile whose state is another."""
    idle = Signal()
    """Nothing is waiting any more."""
    broke = Signal(object)
    """Our own fault, to be reported."""

    def __init__(self, layout: Layout | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: ReadingWorker[Reading] = ReadingWorker(WorkbenchReader(layout))
        self._waiting: list[ImportedFile] = []
        self._current: ImportedFile | None = None
        self._job: Job | None = None
        self._gathering: list[Job] = []
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether a file is being read or waits for it."""
        return self._job is not None or bool(self._waiting)

    @property
    def current(self) -> ImportedFile | None:
        """The file that is being read."""
        return self._current

    @property
    def is_looking(self) -> bool:
        """Whether folders are being searched for files."""
        return bool(self._gathering)

    def look_into(self, folders: list[Path]) -> None:
        """Find the office files in folders; `found` tells them."""
        job = Job(lambda _: gather(folders))
        job.succeeded.connect(self.found)
        job.ended.connect(self._end_gathering)
        self._gathering.append(job)
        job.start()

    def add(self, files: Iterable[ImportedFile]) -> None:
        """Read these too."""
        for file in files:
            file.state = State.WAITING
            self._waiting.append(file)
            self.changed.emit(file)
        self._begin_next()

    def remove(self, file: ImportedFile) -> None:
        """Do not read this one, or stop reading it."""
        if file in self._waiting:
            self._waiting.remove(file)
        elif file is self._current and self._job is not None:
            self._job.cancel()

    def cancel(self) -> None:
        """Stop reading; what is not read yet stays as cancelled."""
        waiting, self._waiting = self._waiting, []
        for file in waiting:
            file.state = State.CANCELLED
            self.changed.emit(file)
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Stop for good and end the reading process."""
        self._closed = True
        self.cancel()
        if self._job is None:
            self._worker.stop()

    def _begin_next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        self._current = file = self._waiting.pop(0)
        file.state = State.READING
        worker, path = self._worker, file.path
        self._job = Job(lambda job: _read(worker, path, job))
        self.changed.emit(file)
        self._job.succeeded.connect(self._take)
        self._job.broke.connect(self._take_bug)
        self._job.progressed.connect(self._tell_pages)
        self._job.ended.connect(self._end)
        self._job.start()

    def _tell_pages(self, done: int, total: int) -> None:
        file = self._current
        if file is not None and total > 1:
            file.pages_read = (done, total)
            self.changed.emit(file)

    def _take(self, result: Shown | UnreadableFileError) -> None:
        file = self._current
        assert file is not None
        if isinstance(result, UnreadableFileError):
            file.state, file.fault = State.UNREADABLE, result.reason
        else:
            file.show(result)

    def _take_bug(self, bug: Exception) -> None:
        assert self._current is not None
        self._current.state = State.UNREADABLE
        self._current.fault = tr("程序没能读懂这个文件；请用 WPS 或 Word 打开并另存后再导入。")
        self.broke.emit(bug)

    def _end(self) -> None:
        file, self._current, self._job = self._current, None, None
        assert file is not None
        if file.state is State.READING:
            file.state = State.CANCELLED
        self.changed.emit(file)
        self._begin_next()
        if self._job is None:
            # nobody waits for the process: it is started anew for the next files
            self._worker.stop()
            self.idle.emit()

    def _end_gathering(self) -> None:
        self._gathering.pop(0)


def _read(
    worker: ReadingWorker[Reading], path: Path, job: Job
) -> Shown | UnreadableFileError | None:
    try:
        return shown(worker.read(path, lambda: job.cancelled, job.report))
    except UnreadableFileError as fault:
        return fault
    except ReadingCancelledError:
        return None
    finally:
        if job.cancelled:
            # here, because nobody may be left to do it
            worker.stop()
