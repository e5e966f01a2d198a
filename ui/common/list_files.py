"""The 对照表 as Word and Excel files, written in the background; what was written can be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from exports.exporting import Exported
from exports.lists import PlainList, export_lists_excel, export_lists_word
from ui.common.dialogs import Dialogs
from ui.common.file_writer import FileWriter
from ui.common.icons import icon
from ui.common.told_line import ToldLine

_KINDS = {"docx": "Word", "xlsx": "Excel"}
_ICONS = {"docx": "mdi6.file-word-outline", "xlsx": "mdi6.file-excel-outline"}


class HandingOut(ToldLine):
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
        self._lists, self._name = lists, name
        self._writer = FileWriter(dialogs, self)
        self._writer.told.connect(self.tell)
        self._writer.written.connect(self.exported)
        self._writer.broke.connect(self.broke)
        self.buttons = {kind: self._button(kind) for kind in _KINDS}

    def set_possible(self, possible: bool) -> None:
        """Whether there is anything to write."""
        for button in self.buttons.values():
            button.setEnabled(possible)

    def export(self, kind: str) -> None:
        """Ask where to, write, check, and only then say that it is done."""
        lists = self._lists()
        if not lists:
            return
        words = self.tr("{} 文件").format(_KINDS[kind])
        target = self._writer.ask(self.tr("导出对照表"), f"{self._name()}.{kind}", words)
        if target is not None:
            self._writer.write(partial(_write, kind, lists, target))

    def _button(self, kind: str) -> QPushButton:
        button = QPushButton(icon(_ICONS[kind]), self.tr("对照表 {}").format(_KINDS[kind]))
        button.setToolTip(self.tr("导出任务与本省工作要点对照表"))
        button.clicked.connect(lambda _=False: self.export(kind))
        return button


def _write(kind: str, lists: Sequence[PlainList], target: Path) -> Exported:
    return (export_lists_word if kind == "docx" else export_lists_excel)(lists, target)
