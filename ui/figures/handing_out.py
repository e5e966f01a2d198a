"""The figures as a picture and as an Excel file, each written in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from exports.figures import export_figures_excel
from ipplanner.figures import Figure
from ipplanner.figures.figure import Unit
from ui.common.dialogs import Dialogs
from ui.common.jobs import Job
from ui.figures.picture import picture_of, write_picture


class HandingOut(QObject):
    """Asks where to, writes, and tells what came of it."""

    told = Signal(str)
    broke = Signal(object)
    """An exception that is our own fault."""

    def __init__(self, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._jobs: list[Job] = []

    def save_picture(self, title: str, figures: Sequence[Figure], unit: Unit) -> None:
        """As PNG."""
        target = self._target(self.tr("存为图片"), title, self.tr("图片"), ".png")
        if target is not None:
            heading = self.tr("{}　统计").format(title)
            image = picture_of(heading, figures, unit)
            done = self.tr("已存为图片：{}").format(target)
            self._start(lambda: write_picture(image, target), done)

    def export_excel(self, title: str, figures: Sequence[Figure], unit: Unit) -> None:
        """As tables with charts that Excel and WPS draw themselves."""
        target = self._target(self.tr("导出 Excel"), title, self.tr("Excel 文件"), ".xlsx")
        if target is not None:
            done = self.tr("已导出并核对：{}").format(target)
            self._start(lambda: export_figures_excel(title, figures, target, unit), done)

    def _target(self, question: str, title: str, kind: str, suffix: str) -> Path | None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        name = "".join(c for c in title if c not in '\\/:*?"<>|\n\t')
        folder = Path(QStandardPaths.writableLocation(documents))
        proposal = folder / self.tr("{0}（统计）{1}").format(name, suffix)
        target = self._dialogs.save_file(question, proposal, f"{kind} (*{suffix})")
        if target is not None and not target.suffix:
            target = target.with_suffix(suffix)
        return target

    def _start(self, write: Callable[[], object], done: str) -> None:
        job = Job(lambda _: write() or True)
        job.succeeded.connect(lambda _: self.told.emit(done))
        job.failed.connect(self.told)
        job.broke.connect(self.broke)
        job.ended.connect(lambda: self._jobs.remove(job))
        self._jobs.append(job)
        self.told.emit(self.tr("正在写入…"))
        job.start()
