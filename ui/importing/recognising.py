"""Recognising a file again in the background, after the user said something of its columns."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ipplanner.layouts import Layout
from ui.common.jobs import Job, while_there
from ui.importing.imported_file import Columns, ImportedFile, Shown, recognised_again


class Recogniser(QObject):
    """One file at a time; what is asked meanwhile is done after it, only the last of it."""

    recognised = Signal(object)
    """The ImportedFile that has a new recognition."""
    idle = Signal()
    broke = Signal(object)
    """Our own fault, to be reported."""

    def __init__(self, layout: Layout | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._job: Job | None = None
        self._file: ImportedFile | None = None
        self._next: list[ImportedFile] = []
        self._before: dict[ImportedFile, Columns] = {}
        """The columns with which a file was recognised last."""

    @property
    def busy(self) -> bool:
        """Whether a file is being recognised."""
        return self._job is not None

    def recognise(self, file: ImportedFile, before: Columns) -> None:
        """Recognise a file with its columns as they are now; `before` they were these."""
        self._before.setdefault(file, before)
        if file not in self._next:
            self._next.append(file)
        self._begin()

    def cancel(self) -> None:
        """Leave the files as they were recognised last, with the columns of then."""
        waiting, self._next = self._next, []
        for file in dict.fromkeys([*waiting, *([self._file] if self._file else [])]):
            file.columns = dict(self._before.get(file, {}))
            self.recognised.emit(file)
        job, self._job, self._file = self._job, None, None
        if job is not None:
            job.cancel()  # it goes on for a while, but nobody listens any more
        self._before.clear()
        self.idle.emit()

    def _begin(self) -> None:
        if self._job is not None or not self._next:
            return
        self._file = file = self._next.pop(0)
        before, columns = file.shown, dict(file.columns)
        assert before is not None
        job = self._job = Job(lambda _: recognised_again(before, self._layout, columns))
        job.succeeded.connect(while_there(self, lambda shown: self._take(job, shown)))
        job.broke.connect(self.broke)
        job.ended.connect(while_there(self, lambda: self._end(job)))
        job.start()

    def _take(self, job: Job, shown: Shown) -> None:
        file = self._file if job is self._job else None
        if file is not None and file not in self._next:
            self._before.pop(file, None)
            file.show(shown)
            self.recognised.emit(file)

    def _end(self, job: Job) -> None:
        if job is not self._job:
            return  # cancelled
        self._job = self._file = None
        self._begin()
        if self._job is None:
            self.idle.emit()
