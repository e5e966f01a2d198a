"""The Excel writer: .xlsx as text straight into a zip, printing like the official table."""

from __future__ import annotations

from pathlib import Path

from exports.package import write_zip
from exports.page import page_of
from exports.rows import table_of
from exports.safe import safe
from exports.surroundings import surroundings
from exports.xlsx import workbook
from exports.xlsx.content import Content
from exports.xlsx.sheet import Sheet
from exports.xlsx.text_form import as_table
from exports.xlsx.workbook import Pages
from ipplanner.layouts import Layout
from ipplanner.model import Document

__all__ = ["parts", "write"]


def write(document: Document, layout: Layout, target: Path) -> list[str]:
    """A new .xlsx at `target`, and warnings; an ExportError for a text that Excel cannot hold."""
    files, warnings = parts(document, layout)
    write_zip(target, files)
    return warnings


def parts(document: Document, layout: Layout) -> tuple[dict[str, str], list[str]]:
    """The file's parts by name, and a sentence for each row that Excel will not show whole."""
    sheet = Sheet(workbook.sheet_name(safe(document.region) or layout.title_words[0]))
    title, page = safe(document.title), page_of(layout)
    around, table = surroundings(document, layout), table_of(document, as_table(layout))
    content = Content(sheet, table, around, page, title, document.id)
    files = workbook.parts([Pages(sheet, page, content.widths, content.header)], title)
    return files, content.warnings
