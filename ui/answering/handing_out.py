"""The 对照表 as Word and Excel files, written in the background; what was written can be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from exports.exporting import Exported
from exports.lists import PlainList, export_lists_excel, export_lists_word
from ui.common.dialogs import Dialogs
from ui.common.icons import icon
from ui.common.jobs import Job

_KINDS = {"docx": "Word", "xlsx": "Excel"}
_ICONS = {"docx": "mdi6.file-word-outline", "xlsx": "mdi6.file-excel-outline"}


class HandingOut(QWidget):
    """The line that tells what came of an export; its two buttons are put where they fit."""

    exported = Signal(str)
    """The path of a file that was written, read again and found equal."""
    broke = Signal(object)

    def __init__(
        self,
        dialogs: Dialogs,
        lists: Callable[[], Sequence[PlainList]],
        name: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """`lists` gives what is written, `name` what the file is called."""
        super().__init__(parent)
        self._dialogs, self._lists, self._name = dialogs, lists, name
        self._job: Job | None = None
        self._written: Path | None = None
        self.buttons = {kind: self._button(kind) for kind in _KINDS}
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_file = QPushButton(self.tr("打开文件"))
        self.open_folder = QPushButton(self.tr("打开所在文件夹"))
        self._lay_out()
        self._tell("")

    def set_possible(self, possible: bool) -> None:
        """Whether there is anything to write."""
        for button in self.buttons.values():
            button.setEnabled(possible)

    def export(self, kind: str) -> None:
        """Ask where to, write, check, and only then say that it is done."""
        lists = self._lists()
        if not lists or self._job is not None:
            return
        target = self._dialogs.save_file(
            self.tr("导出对照表"),
            _proposal(self._name(), kind),
            self.tr("{} 文件").format(_KINDS[kind]) + f" (*.{kind})",
        )
        if target is not None:
            target = target if target.suffix else target.with_suffix(f".{kind}")
            self._start(partial(_write, kind, lists, target))

    def _start(self, write: Callable[[], Exported]) -> None:
        self._tell(self.tr("正在导出并核对"))
        self._job = job = Job(lambda _: write())
        job.succeeded.connect(self._tell_exported)
        job.failed.connect(self._tell)
        job.broke.connect(self.broke)
        job.ended.connect(self._end)
        job.start()

    def _end(self) -> None:
        self._job = None

    def _tell_exported(self, result: object) -> None:
        assert isinstance(result, Exported)
        done = self.tr("已导出并核对：{} 行一致。").format(result.rows)
        self._tell("\n".join([f"{done}{result.path}", *result.warnings]), result.path)
        self.exported.emit(str(result.path))

    def _tell(self, text: str, written: Path | None = None) -> None:
        self._written = written
        self.message.setText(text)
        self.open_file.setVisible(written is not None)
        self.open_folder.setVisible(written is not None)
        self.setVisible(bool(text))

    def _button(self, kind: str) -> QPushButton:
        button = QPushButton(icon(_ICONS[kind]), self.tr("对照表 {}").format(_KINDS[kind]))
        button.setToolTip(self.tr("导出任务与本省工作要点对照表"))
        button.clicked.connect(lambda _=False: self.export(kind))
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.message, 1)
        line.addWidget(self.open_file)
        line.addWidget(self.open_folder)
        self.open_file.clicked.connect(lambda: self._open(self._written))
        self.open_folder.clicked.connect(
            lambda: self._open(self._written.parent if self._written else None)
        )

    def _open(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._tell(self.tr("没有能打开它的程序：{}").format(path), self._written)


def _write(kind: str, lists: Sequence[PlainList], target: Path) -> Exported:
    return (export_lists_word if kind == "docx" else export_lists_excel)(lists, target)


def _proposal(name: str, kind: str) -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    allowed = "".join(c for c in name if c not in '\\/:*?"<>|\n\t')
    return Path(folder) / f"{allowed}.{kind}"
