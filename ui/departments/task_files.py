"""任务分工表 of one department or all of them, written in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from ipplanner.departments.assignments import Assignment
from ipplanner.model import Document
from ui.common.dialogs import Dialogs
from ui.common.file_writer import FileWriter

if TYPE_CHECKING:
    from exports.exporting import Exported

Kind = Literal["docx", "xlsx"]


class TaskFiles(QWidget):
    """Two buttons with the forms that the lists can be written in."""

    told = Signal(str, object)
    """What came of an export, with what was written."""
    broke = Signal(object)

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = FileWriter(dialogs, self)
        self._writer.told.connect(self.told)
        self._writer.broke.connect(self.broke)
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
            self._writer.write(lambda: _write_each(document, all_, folder, kind))

    def _export(self, chosen: Sequence[Assignment], name: str, kind: Kind) -> None:
        document = self._document
        target = self._ask(self.tr("导出任务分工表"), name, kind)
        if document is not None and target is not None:
            self._writer.write(lambda: _write(document, chosen, target, kind))

    def _ask(self, title: str, name: str, kind: Kind) -> Path | None:
        words = {"docx": self.tr("Word 文件"), "xlsx": self.tr("Excel 文件")}[kind]
        return self._writer.ask(title, f"{name}.{kind}", words)

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


def _write(document: Document, chosen: Sequence[Assignment], target: Path, kind: Kind) -> Exported:
    from exports.assignments import export_assignments_excel, export_assignments_word

    write = export_assignments_word if kind == "docx" else export_assignments_excel
    return write(document, chosen, target)


def _write_each(
    document: Document, chosen: Sequence[Assignment], folder: Path, kind: Kind
) -> Exported:
    from exports.assignments import export_assignment_files
    from exports.exporting import Exported

    files = export_assignment_files(document, chosen, folder, kind)
    warnings = [warning for one in files for warning in one.warnings]
    return Exported(folder, sum(one.rows for one in files), warnings)
