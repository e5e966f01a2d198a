"""The register from and to files, in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ipplanner.department_register.reading import RegisterFile, read_register_file
from ipplanner.department_register.taking_in import TakenIn, import_register
from ipplanner.store.register import Department
from ui.common.dialogs import Dialogs
from ui.common.file_writer import in_documents, with_ending
from ui.common.jobs import Job
from ui.session import Session

_QUICK = 20
"""Departments that are written well within 100 ms."""
_SHOWN = 12
"""Sentences that a message can hold."""


class RegisterFiles(QObject):
    """Asks for a file, reads or writes it, and tells what came of it."""

    told = Signal(str)
    broke = Signal(object)

    def __init__(self, session: Session, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs

    def take_in(self) -> None:
        """Choose a list and take its departments into the register."""
        kinds = self.tr("部门名单 (*.xlsx *.xls *.et *.csv *.docx)")
        paths = self._dialogs.open_files(self.tr("导入部门名单"), kinds)
        if paths:
            path = paths[0]
            self._start(Job(lambda job: _read(path, job)), self._write)

    def hand_out(self, register: Sequence[Department]) -> None:
        """Choose a file and write the register to it."""
        kinds = self.tr("Excel 文件 (*.xlsx);;CSV 文件 (*.csv)")
        proposal = in_documents(self.tr("部门名录.xlsx"))
        chosen = self._dialogs.save_file(self.tr("导出部门名录"), proposal, kinds)
        if chosen is not None:
            target = with_ending(chosen, proposal.suffix)
            self._start(Job(lambda _: _written(register, target)), self._tell_written)

    def _write(self, found: RegisterFile) -> None:
        workspace, lines = self._session.workspace, found.lines

        def tell(done: TakenIn) -> None:
            self._tell_taken_in(done, [*found.problems, *done.problems])

        self._session.perform(
            self.tr("导入部门名录"),
            lambda _: import_register(workspace, lines),
            tell,
            large=len(lines) > _QUICK,
        )

    def _tell_taken_in(self, done: TakenIn, problems: list[str]) -> None:
        text = self.tr("新增 {} 个部门，补充 {} 个部门。").format(done.added, done.changed)
        self.told.emit(text)
        if problems:
            listed = problems[:_SHOWN]
            if len(problems) > _SHOWN:
                listed.append(self.tr("还有 {} 处。").format(len(problems) - _SHOWN))
            self._dialogs.tell(self.tr("请看一看"), "\n".join([text, "", *listed]))

    def _tell_written(self, target: Path) -> None:
        self.told.emit(self.tr("已导出并核对：{}").format(target.name))

    def _start(self, job: Job, done: object) -> None:
        job.succeeded.connect(done)
        job.failed.connect(self._session.failed)
        job.broke.connect(self.broke)
        job.start()


def _read(path: Path, job: Job) -> RegisterFile:
    from ipplanner.importing.isolation import ReadingWorker

    with ReadingWorker(read_register_file) as worker:
        return worker.read(path, lambda: job.cancelled)


def _written(register: Sequence[Department], target: Path) -> Path:
    from exports.registers import export_register_csv, export_register_excel

    is_csv = target.suffix.lower() == ".csv"
    (export_register_csv if is_csv else export_register_excel)(register, target)
    return target
