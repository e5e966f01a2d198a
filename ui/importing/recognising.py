"""Recognising a file again in the background, after the user said something of its columns."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ipplanner.layouts import Layout
from ui.common.jobs import Job
from ui.importing.imported_file import ImportedFile, Shown, recognised_again


class Recogniser(QObject):
    """One file at a time; what is asked meanwhile is done after it, only the last of it."""

    recognised = Signal(object)
    """The ImportedFile that has a new recognition."""
    idle = Signal()
    broke = Signal(object)
    """Our own fault, to be reported."""

    def __init__(self, layout: Layout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._job: Job | None = None
        self._file: ImportedFile | None = None
        self._next: list[ImportedFile] = []

    @property
    def busy(self) -> bool:
        """Whether a file is being recognised."""
        return self._job is not None

    def recognise(self, file: ImportedFile) -> None:
        """Recognise a file with its columns as they are now."""
        if file not in self._next:
            self._next.append(file)
        self._begin()

    def _begin(self) -> None:
        if self._job is not None or not self._next:
            return
        self._file = file = self._next.pop(0)
        before, columns = file.shown, dict(file.columns)
        assert before is not None
        self._job = Job(lambda _: recognised_again(before, self._layout, columns))
        self._job.succeeded.connect(self._take)
        self._job.broke.connect(self.broke)
        self._job.ended.connect(self._end)
        self._job.start()

    def _take(self, shown: Shown) -> None:
        file = self._file
        assert file is not None
        if file not in self._next:
            file.show(shown)
            self.recognised.emit(file)

    def _end(self) -> None:
        self._job = self._file = None
        self._begin()
        if self._job is None:
            self.idle.emit()
