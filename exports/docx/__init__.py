"""The Word writer: .docx as text straight into a zip, in the official form."""

from __future__ import annotations

from pathlib import Path

from exports.docx.body import document_part
from exports.docx.footers import bottom_footer, edge_footer
from exports.docx.options import WordOptions
from exports.docx.parts import package_parts
from exports.docx.styles import fonts_part, settings_part, styles_part
from exports.package import write_zip
from exports.safe import safe
from ipplanner.layouts import Layout
from ipplanner.model import Document

__all__ = ["WordOptions", "parts", "parts_around", "write"]


def write(document: Document, layout: Layout, target: Path, options: WordOptions) -> None:
    """A new .docx at `target`; an OSError where the disk refuses (see `exports.files`)."""
    write_zip(target, parts(document, layout, options))


def parts(document: Document, layout: Layout, options: WordOptions) -> dict[str, str]:
    """The file's parts by name."""
    return parts_around(document_part(document, layout, options), safe(document.title), options)


def parts_around(body: str, title: str, options: WordOptions) -> dict[str, str]:
    """The parts of a file whose word/document.xml is given."""
    return package_parts(title) | {
        "word/document.xml": body,
        "word/styles.xml": styles_part(options),
        "word/settings.xml": settings_part(),
        "word/fontTable.xml": fonts_part(options),
        "word/footerOdd.xml": bottom_footer(even=False),
        "word/footerEven.xml": bottom_footer(even=True),
        "word/footerEdgeOdd.xml": edge_footer(even=False),
        "word/footerEdgeEven.xml": edge_footer(even=True),
    }
