"""The figures as a picture and as an Excel file, each written in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from exports.exporting import Exported
from exports.figures import export_figures_excel
from ipplanner.figures import Figure
from ipplanner.figures.figure import Unit
from ui.common.file_writer import FileWriter
from ui.figures.picture import picture_of, write_picture


class HandingOut(FileWriter):
    """Asks where to, writes, and tells what came of it."""

    def save_picture(self, title: str, figures: Sequence[Figure], unit: Unit) -> None:
        """As PNG."""
        name = self.tr("{0}（统计）{1}").format(title, ".png")
        target = self.ask(self.tr("存为图片"), name, self.tr("图片"))
        if target is not None:
            image = picture_of(self.tr("{}　统计").format(title), figures, unit)
            self.write(lambda: _written(image, target), self.tr("已存为图片：{}"))

    def export_excel(self, title: str, figures: Sequence[Figure], unit: Unit) -> None:
        """As tables with charts that Excel and WPS draw themselves."""
        name = self.tr("{0}（统计）{1}").format(title, ".xlsx")
        target = self.ask(self.tr("导出 Excel"), name, self.tr("Excel 文件"))
        if target is not None:
            self.write(lambda: export_figures_excel(title, figures, target, unit))


def _written(image: QImage, target: Path) -> Exported:
    write_picture(image, target)
    return Exported(target, 0)
