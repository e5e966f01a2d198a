"""The Excel writer: .xlsx as text straight into a zip, printing like the official table."""

from __future__ import annotations

from pathlib import Path

from exports.package import write_zip
from exports.page import page_of
from exports.safe import safe
from exports.xlsx import workbook
from exports.xlsx.content import Content
from exports.xlsx.sheet import Sheet
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
    content = Content(document, layout, sheet)
    title = safe(document.title)
    files = workbook.parts(sheet, page_of(layout), content.widths, content.header, title)
    return files, content.warnings
