"""任务分工表 of one department or all of them, written in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from ipplanner.departments.assignments import Assignment
from ipplanner.model import Document
from ui.common.dialogs import Dialogs
from ui.common.jobs import Job

Kind = Literal["docx", "xlsx"]
_FORBIDDEN = '\\/:*?"<>|\n'


class TaskFiles(QWidget):
    """Two buttons with the forms that the lists can be written in."""

    told = Signal(str)
    """What came of an export."""
    broke = Signal(object)

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._document: Document | None = None
        self._one: Assignment | None = None
        self._all: Sequence[Assignment] = ()
        self.one_button = QPushButton(self.tr("导出这个部门(&E)"))
        self.all_button = QPushButton(self.tr("导出全部部门(&A)"))
        self.one_button.setMenu(self._one_menu())
        self.all_button.setMenu(self._all_menu())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.one_button)
        line.addWidget(self.all_button)

    def set_content(
        self, document: Document | None, one: Assignment | None, all_: Sequence[Assignment]
    ) -> None:
        """What is handed out from now on."""
        self._document, self._one, self._all = document, one, all_
        self.one_button.setEnabled(one is not None)
        self.all_button.setEnabled(bool(all_))

    def export_one(self, kind: Kind) -> None:
        """The list of the chosen department."""
        if self._one is not None:
            name = self.tr("{}任务分工表").format(self._one.name)
            self._export([self._one], name, kind)

    def export_all(self, kind: Kind) -> None:
        """The lists of all departments in one file."""
        if self._document is not None:
            name = self.tr("{}任务分工表").format(self._document.title)
            self._export(self._all, name, kind)

    def export_each(self, kind: Kind) -> None:
        """A file for each department, in a folder of the name that is chosen."""
        document, all_ = self._document, self._all
        if document is None:
            return
        name = self.tr("{}任务分工表").format(document.title)
        target = self._ask(self.tr("每个部门一个文件，放进这个名称的文件夹"), name, kind)
        if target is not None:
            folder = target.with_suffix("")
            self._start(lambda: _write_each(document, all_, folder, kind), folder)

    def _export(self, chosen: Sequence[Assignment], name: str, kind: Kind) -> None:
        document = self._document
        target = self._ask(self.tr("导出任务分工表"), name, kind)
        if document is not None and target is not None:
            self._start(lambda: _write(document, chosen, target, kind), target)

    def _ask(self, title: str, name: str, kind: Kind) -> Path | None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        plain = "".join(one for one in name if one not in _FORBIDDEN)
        proposal = Path(QStandardPaths.writableLocation(place)) / f"{plain}.{kind}"
        kinds = {"docx": self.tr("Word 文件 (*.docx)"), "xlsx": self.tr("Excel 文件 (*.xlsx)")}
        return self._dialogs.save_file(title, proposal, kinds[kind])

    def _start(self, write: Callable[[], list[str]], target: Path) -> None:
        job = Job(lambda _: (target, write()))
        job.succeeded.connect(self._tell)
        job.failed.connect(self.told)
        job.broke.connect(self.broke)
        self.told.emit(self.tr("正在导出…"))
        job.start()

    def _tell(self, made: tuple[Path, list[str]]) -> None:
        target, warnings = made
        done = self.tr("已导出并核对：{}").format(target)
        self.told.emit(" ".join([done, *warnings]))

    def _one_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Word…"), lambda: self.export_one("docx"))
        menu.addAction(self.tr("Excel…"), lambda: self.export_one("xlsx"))
        return menu

    def _all_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(
            self.tr("一个 Word 文件，每个部门另起一页…"), lambda: self.export_all("docx")
        )
        menu.addAction(self.tr("一个 Excel 文件，每个部门一张表…"), lambda: self.export_all("xlsx"))
        menu.addSeparator()
        menu.addAction(self.tr("每个部门一个 Word 文件…"), lambda: self.export_each("docx"))
        menu.addAction(self.tr("每个部门一个 Excel 文件…"), lambda: self.export_each("xlsx"))
        return menu


def _write(document: Document, chosen: Sequence[Assignment], target: Path, kind: Kind) -> list[str]:
    from exports.assignments import export_assignments_excel, export_assignments_word

    write = export_assignments_word if kind == "docx" else export_assignments_excel
    return write(document, chosen, target).warnings


def _write_each(
    document: Document, chosen: Sequence[Assignment], folder: Path, kind: Kind
) -> list[str]:
    from exports.assignments import export_assignment_files

    files = export_assignment_files(document, chosen, folder, kind)
    return [warning for one in files for warning in one.warnings]
