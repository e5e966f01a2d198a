"""PDF of the pages as they are shown, read back before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from exports.docx import WordOptions
from exports.docx.body import printed
from exports.exporting import Exported
from exports.files import write_checked
from exports.pdf.checking import checked
from exports.pdf.finishing import finish
from ipplanner.errors import ExportError
from ipplanner.importing.paging import PagesRead
from ipplanner.layouts import layout
from ipplanner.model import Document
from ui.exporting.glyphs import glyphs_of
from ui.exporting.pages import pages
from ui.exporting.painting import Sheet, paint

_DOTS = 600
"""Per inch."""


def export_pdf(
    document: Document,
    target: Path,
    options: WordOptions,
    cancelled: Callable[[], bool] | None = None,
    pages_read: PagesRead | None = None,
) -> Exported:
    """The official PDF file; ExportError leaves an older file as it was, as cancelling does.

    `pages_read` hears how far the reading back is.
    """
    one = printed(document, layout(document.layout))
    sheets = pages(document, layout(document.layout), options)
    glyphs = glyphs_of(sheets)

    def write(path: Path) -> None:
        paint_pdf(sheets, document.title, path)
        finish(path, glyphs.said)

    def check(path: Path) -> None:
        checked(path, one, options, glyphs, cancelled, pages_read)

    write_checked(target, write, check)
    return Exported(target, sum(1 for _ in document.walk_measures()))


def paint_pdf(sheets: list[Sheet], title: str, path: Path) -> None:
    """Paint pages into a file; ExportError where it cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("")
    writer.setResolution(_DOTS)
    _set_page(writer, sheets[0])
    painter = QPainter()
    if not painter.begin(writer):
        raise ExportError("PDF 写不进去，请换一个文件夹再试。")
    for number, sheet in enumerate(sheets):
        if number:
            _set_page(writer, sheet)
            writer.newPage()
        paint(sheet, painter, _DOTS / 72)
    painter.end()


def _set_page(writer: QPdfWriter, sheet: Sheet) -> None:
    size = QPageSize(QSizeF(sheet.width, sheet.height), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
