"""The text of the Word file: covering letter, label, title, table and what follows it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from exports.docx.options import WordOptions
from exports.docx.parts import relation_id
from exports.docx.table import official_table, small_table
from exports.docx.xml import MAIN, Bookmarks, paragraph, run
from exports.package import HEADER, RELATIONS
from exports.page import TURNED, UPRIGHT, Page, page_of
from exports.rows import table_of
from exports.safe import safe
from exports.surroundings import Kind, Line, surroundings
from ipplanner.layouts import Layout
from ipplanner.model import Document

_STYLES: dict[Kind, str] = {
    "label": "AttachmentLabel",
    "number": "LetterNumber",
    "heading": "LetterTitle",
    "recipient": "Recipient",
    "body": "LetterText",
    "level1": "Level1",
    "level2": "Level2",
    "annex": "Annex",
    "signer": "Signer",
    "date": "SignDate",
    "subtitle": "Subtitle2",
    "note": "TableNote",
}
_SPACES = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'
TITLE_HEIGHT, LINE_HEIGHT = 1080, 700
"""Twips of a one-line title, and of a line above or below it, with the space around them."""
_CLOSING = paragraph("TableGap", "")


def document_part(document: Document, layout: Layout, options: WordOptions) -> str:
    """word/document.xml."""
    around, page, marks = surroundings(document, layout), page_of(layout), Bookmarks()
    title, table = safe(document.title), table_of(document, layout)
    height = TITLE_HEIGHT + LINE_HEIGHT * (len(around.above) + len(around.below))
    pieces = [
        _letter(around.letter, options),
        _lines(around.above, page),
        _title(title, document.id, marks),
        _lines(around.below, page),
        official_table(table, page, options, marks, height),
        # Word wants a paragraph after the last table; this low one makes no empty page.
        _CLOSING,
        _lines(around.after, page),
        _section(page, options),
    ]
    return f"{HEADER}<w:document {_SPACES}><w:body>{''.join(pieces)}</w:body></w:document>"


def _title(title: str, document_id: str, marks: Bookmarks) -> str:
    content = marks.around(document_id, run(title))
    style = "PlanTitle" if title.strip() else "TableGap"
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _letter(lines: list[Line], options: WordOptions) -> str:
    """The covering letter as a section of its own; its last paragraph ends the section."""
    if not lines:
        return ""
    section = _section(UPRIGHT, options)
    if lines[-1].kind == "row":
        return _lines(lines, UPRIGHT) + paragraph("TableGap", "", section)
    return _lines(lines[:-1], UPRIGHT) + _line(lines[-1], section)


def _lines(lines: Iterable[Line], page: Page) -> str:
    """Paragraphs, and rows with the same number of cells next to each other as one table."""
    groups = groupby(lines, key=lambda line: len(line.cells))
    return "".join(
        small_table([line.cells for line in group], page) + _CLOSING
        if cells
        else "".join(map(_line, group))
        for cells, group in groups
    )


def _line(line: Line, section: str = "") -> str:
    indent = ""
    if line.right:
        chars, twips = round(line.right * 100), round(line.right * 315)
        indent = f'<w:ind w:rightChars="{chars}" w:right="{twips}"/>'
    return paragraph(_STYLES[line.kind], line.text, indent + section)


def _section(page: Page, options: WordOptions) -> str:
    edge = "Edge" if page is TURNED and options.page_number == "standard" else ""
    odd, even = relation_id(f"footer{edge}Odd"), relation_id(f"footer{edge}Even")
    turned = ' w:orient="landscape"' if page is TURNED else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{odd}"/>'
        f'<w:footerReference w:type="even" r:id="{even}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" '
        f'w:left="{page.left}" w:header="851" w:footer="{page.footer}" w:gutter="0"/>'
        '<w:cols w:space="425"/></w:sectPr>'
    )
