"""The import workbench: files are read, reviewed, and taken in with one button."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ipplanner.layouts import layout
from ui.common.dialogs import Dialogs
from ui.common.dropping import dropped, is_welcome, office_kinds
from ui.importing.columns import with_column
from ui.importing.desk import Desk
from ui.importing.findings import Finding
from ui.importing.findings_pane import sum_of
from ui.importing.imported_file import ImportedFile, State
from ui.importing.queue import ReadingQueue
from ui.importing.recognising import Recogniser
from ui.importing.taking_in import TakingIn
from ui.importing.twins import twins
from ui.session import Session

_LAYOUT = "provincial-outline"
"""Whose columns can be said of a file in which nothing is recognised."""
_SLOW = 300
"""Milliseconds after which recognising again is worth a word."""


class ImportWorkbench(Desk):
    """Nothing enters the workspace before 导入 is pressed; then it is one undo step."""

    imported = Signal(list)
    """The ids of the documents that came into the workspace."""
    closed = Signal()
    """The user is done here."""
    broke = Signal(object)
    """An exception that is our own fault, to be reported."""

    def __init__(
        self,
        session: Session,
        files: Sequence[Path],
        dialogs: Dialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(layout(_LAYOUT), parent)
        self._session, self._dialogs = session, dialogs
        self.queue = ReadingQueue(None, self)
        self.recogniser = Recogniser(None, self)
        self.taking_in = TakingIn(session, self)
        self._shown: ImportedFile | None = None
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self._show_state)
        self.findings.twins = partial(twins, session)
        self._connect()
        self.setAcceptDrops(True)
        self._show_current(None)
        self.add_files(files)

    def add_files(self, paths: Iterable[Path]) -> None:
        """Read these too; folders are searched for office files."""
        known = {file.path for file in self.files.files.files}
        fresh = [path for path in dict.fromkeys(paths) if path not in known]
        folders = [path for path in fresh if path.is_dir()]
        if folders:
            self.queue.look_into(folders)
        added = [ImportedFile(path) for path in fresh if path not in folders]
        self.files.files.add(added)
        if added and self.files.current is None:
            self.files.make_current(added[0])
        self.queue.add(added)

    @property
    def is_unfinished(self) -> bool:
        """Whether there are files that are not taken in."""
        return bool(self.files.files.files) or self.queue.is_looking

    @property
    def decided(self) -> int:
        """How much the user settled that would be lost without it."""
        return sum(file.decided for file in self.files.files.files)

    def stop(self) -> None:
        """End all reading; call it when the workbench is put away."""
        self.queue.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Qt asks."""
        self.stop()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.queue.changed.connect(self._file_changed)
        self.queue.found.connect(self.add_files)
        self.queue.broke.connect(self.broke)
        self.recogniser.recognised.connect(self._recognised)
        self.recogniser.idle.connect(self._show_state)
        self.recogniser.broke.connect(self.broke)
        self.taking_in.done.connect(self._taken_in)
        self.taking_in.ended.connect(self._show_state)
        self.taking_in.broke.connect(self.broke)
        self.files.current_changed.connect(self._show_current)
        self.files.add_requested.connect(self._ask_for_files)
        self.files.remove_requested.connect(self.remove)
        self.message.retry_requested.connect(self._retry)
        self.message.remove_requested.connect(self._remove_current)
        self.review.decided.connect(self._decided)
        self.review.field_chosen.connect(self._set_column)
        self.findings.chosen.connect(self._lead_to)
        self.bar.import_requested.connect(self.take_in)
        self.bar.cancel_requested.connect(self._cancel)
        self.bar.close_requested.connect(self._close)

    # files

    def remove(self, file: ImportedFile) -> None:
        """Take a file off the list."""
        self.queue.remove(file)
        self.files.files.remove(file)
        self._show_state()

    def _remove_current(self) -> None:
        if self.files.current is not None:
            self.remove(self.files.current)

    def _retry(self) -> None:
        if self.files.current is not None:
            self.queue.add([self.files.current])

    def _ask_for_files(self) -> None:
        self.add_files(self._dialogs.open_files(self.tr("添加文件"), office_kinds()))

    def _file_changed(self, file: ImportedFile) -> None:
        self.files.files.refresh(file)
        if file is self.files.current:
            self._show_current(file)
        self._show_state()

    def _show_current(self, file: ImportedFile | None) -> None:
        readable = file is not None and file.state is State.READ
        self.show_review(readable)
        if file is not None and readable:
            if file is not self._shown:
                self.review.show_file(file)
            self.findings.show_file(file)
        else:
            self.message.show_file(file)
        self._shown = file if readable else None
        self._show_state()

    # what the user settles

    def _set_column(self, page: int, column: int, field: str) -> None:
        file = self._shown
        if file is not None and file.shown is not None:
            before = file.columns
            file.columns = with_column(file, file.shown.pages.pages[page], column, field)
            self.recogniser.recognise(file, before)
            self._show_state()
            self._slow.start()

    def _recognised(self, file: ImportedFile) -> None:
        self.files.files.refresh(file)
        if file is self._shown:
            self.review.show_recognised()
            self.findings.show_file(file)
        self._show_state()

    def _decided(self) -> None:
        if self._shown is not None:
            self.files.files.refresh(self._shown)
            self.findings.show_file(self._shown)
        self._show_state()

    def _lead_to(self, finding: Finding) -> None:
        if finding.kind == "region":
            self.review.form.region.setFocus()
        elif finding.kind == "year":
            self.review.form.year.setFocus()
        else:
            self.review.go_to_place(finding.place)

    # the bar, and taking in

    def take_in(self) -> None:
        """Take the chosen plans into the workspace."""
        if self._why_not() == "":
            self.taking_in.start([file for file in self.files.files.files if file.wanted])
            self._show_state()

    def _taken_in(self, files: list[ImportedFile], ids: list[str]) -> None:
        for file in files:
            self.files.files.remove(file)
        self.imported.emit(ids)

    def _show_state(self) -> None:
        files = self.files.files.files
        self.bar.show_sum(sum_of(self.files.current))
        self.bar.offer(sum(len(file.wanted) for file in files), self._why_not())
        if self.taking_in.busy:
            self.bar.show_work(self.tr("正在导入"))
        elif self.queue.current is not None:
            done = sum(file.state not in (State.WAITING, State.READING) for file in files)
            name = self.queue.current.path.name
            words = self.tr("正在读 {:,}/{:,}：{}").format(done + 1, len(files), name)
            self.bar.show_work(words, done, len(files))
        elif self.recogniser.busy and not self._slow.isActive():
            self.bar.show_work(self.tr("正在重新识别"), cancellable=True)
        else:
            self.bar.show_idle()

    def _why_not(self) -> str:
        if self._session.read_only:
            return self.tr("工作区以只读方式打开，不能导入")
        if self.queue.busy:
            return self.tr("文件还没有读完")
        if self.recogniser.busy:
            return self.tr("正在重新识别")
        return self.tr("正在导入") if self.taking_in.busy else ""

    def _cancel(self) -> None:
        self.queue.cancel()
        if self.recogniser.busy:
            self.recogniser.cancel()

    def _close(self) -> None:
        self.stop()
        self.closed.emit()

    # files dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """As Qt asks."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """As Qt asks."""
        event.acceptProposedAction()
        self.add_files(dropped(event.mimeData()))
