"""PDF of the pages as they are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from exports.files import write_checked
from ipplanner.errors import ExportError
from ui.exporting.painting import Sheet, paint

_DOTS = 600
"""Per inch."""


def write_pdf(sheets: list[Sheet], title: str, target: Path) -> None:
    """Write the pages; ExportError leaves an older file as it was."""

    def write(path: Path) -> None:
        writer = QPdfWriter(str(path))
        writer.setTitle(title)
        writer.setCreator("")
        writer.setResolution(_DOTS)
        _set_page(writer, sheets[0])
        painter = QPainter()
        if not painter.begin(writer):
            raise ExportError(f"写不了“{target.name}”，请换一个文件夹再试。")
        for number, sheet in enumerate(sheets):
            if number:
                _set_page(writer, sheet)
                writer.newPage()
            paint(sheet, painter, _DOTS / 72)
        painter.end()

    def check(path: Path) -> None:
        data = path.read_bytes()
        if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-1024:]:
            raise ExportError(f"写出的“{target.name}”不完整，没有导出。")

    write_checked(target, write, check)


def _set_page(writer: QPdfWriter, sheet: Sheet) -> None:
    size = QPageSize(QSizeF(sheet.width, sheet.height), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
