"""The text of the Word file: covering letter, label, title, table and what follows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from exports.docx.cells import small_table
from exports.docx.forms import form_table, is_form
from exports.docx.lines import cut_by_sense, written_lines
from exports.docx.marking import Marking, Visible
from exports.docx.options import WordOptions
from exports.docx.parts import relation_id
from exports.docx.running_text import Paragraph, running_text, written_text
from exports.docx.table import official_table
from exports.docx.xml import MAIN, Bookmarks, paragraph
from exports.package import HEADER, RELATIONS
from exports.page import TURNED, UPRIGHT, Page, page_of
from exports.rows import Table, table_of
from exports.safe import safe
from exports.surroundings import Line, Surroundings, surroundings
from ipplanner.layouts import Layout
from ipplanner.model import Document
from ipplanner.wording_changes import Run

_SPACES = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'
TITLE_HEIGHT, LINE_HEIGHT = 1080, 700
"""Twips of a one-line title, and of a line above or below it, with the space around them."""
_CLOSING = paragraph("TableGap", "")
_VISIBLE = Visible()


@dataclass(slots=True)
class Printed:
    """What stands on the pages of one table: its title with the id, what is around it, its rows."""

    title: tuple[Run, ...]
    id: str
    around: Surroundings
    table: Table
    page: Page
    text: Sequence[Paragraph] | None = None
    """What is printed in the table's place, where the body is running text."""

    @property
    def last_page(self) -> Page:
        """The sheet of what stands last: 版记 and forms to fill in stand upright."""
        return UPRIGHT if tail_at(self.around.after) is not None else self.page


def document_part(document: Document, layout: Layout, options: WordOptions) -> str:
    """word/document.xml."""
    return body_part([printed(document, layout)], options)


def printed(document: Document, layout: Layout) -> Printed:
    """What a document prints."""
    title = (Run("equal", safe(document.title)),)
    around, table = surroundings(document, layout), table_of(document, layout)
    text = running_text(document, layout) if layout.form == "text" else None
    return Printed(title, document.id, around, table, page_of(layout), text)


def body_part(prints: Sequence[Printed], options: WordOptions, marking: Marking = _VISIBLE) -> str:
    """word/document.xml of one or more tables, each beginning a page of its own."""
    writer, marks = _Writer(options, marking), Bookmarks()
    pieces = [writer.pages(one, marks) for one in prints]
    sections = [section_properties(one.last_page, options) for one in prints]
    ends = [paragraph("TableGap", "", section) for section in sections[:-1]]
    body = "".join(piece + end for piece, end in zip(pieces, [*ends, sections[-1]], strict=True))
    return f"{HEADER}<w:document {_SPACES}><w:body>{body}</w:body></w:document>"


class _Writer:
    """Writes paragraphs and tables with the marks of one kind."""

    def __init__(self, options: WordOptions, marking: Marking) -> None:
        self._options, self._marking = options, marking

    def pages(self, one: Printed, marks: Bookmarks) -> str:
        """One table or text with everything around it."""
        around, page = one.around, one.page
        pieces = [
            self._letter(around.letter),
            self._lines(around.above, page),
            self._title(one, marks),
            self._lines(around.below, page),
            self._table(one, marks) if one.text is None else written_text(one.text, marks),
            self._after(around.after, page),
        ]
        return "".join(pieces)

    def _table(self, one: Printed, marks: Bookmarks) -> str:
        around, page = one.around, one.page
        height = TITLE_HEIGHT + LINE_HEIGHT * (len(around.above) + len(around.below))
        table = official_table(one.table, page, self._options, marks, height, self._marking)
        # Word wants a paragraph after the last table; this low one makes no empty page.
        return table + _CLOSING

    def _after(self, lines: list[Line], page: Page) -> str:
        """What follows, from its annexes or 版记 on upright pages."""
        tail = tail_at(lines)
        if tail is None or page is UPRIGHT:
            return self._lines(lines, page)
        ending = paragraph("TableGap", "", section_properties(page, self._options))
        return self._lines(lines[:tail], page) + ending + self._lines(lines[tail:], UPRIGHT)

    def _title(self, one: Printed, marks: Bookmarks) -> str:
        content = marks.around(one.id, "".join(map(self._marking.run, one.title)))
        text = "".join(run.text for run in one.title)
        style = "PlanTitle" if text.strip() else "TableGap"
        cut = cut_by_sense(text, one.page)
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{cut}</w:pPr>{content}</w:p>'

    def _letter(self, lines: list[Line]) -> str:
        """The covering letter as a section of its own; its last paragraph ends the section."""
        if not lines:
            return ""
        section = section_properties(UPRIGHT, self._options)
        last = lines[-1]
        if last.kind in ("row", "imprint") or last.change != "equal":
            return self._lines(lines, UPRIGHT) + paragraph("TableGap", "", section)
        return self._lines(lines, UPRIGHT, section)

    def _lines(self, lines: Iterable[Line], page: Page, section: str = "") -> str:
        """Paragraphs, and rows with the same number of cells next to each other as one table.

        `section` goes into the properties of the last paragraph, which must not be a row.
        """
        groups = [list(group) for _, group in groupby(lines, key=lambda line: len(line.cells))]
        ends = [*("" for _ in groups[1:]), section]
        return "".join(
            self._small_table(group, page)
            if group[0].cells
            else written_lines(group, self._marking, end)
            for group, end in zip(groups, ends, strict=False)
        )

    def _small_table(self, lines: list[Line], page: Page) -> str:
        rows, kinds = [line.cells for line in lines], [line.change for line in lines]
        if is_form(lines):
            return form_table(rows, page) + _CLOSING
        return small_table(rows, page, kinds, self._marking) + _CLOSING


def tail_at(lines: Sequence[Line]) -> int | None:
    """Where the annexes begin, or without any the 版记."""
    for kind in ("annex_label", "imprint"):
        for at, line in enumerate(lines):
            if line.kind == kind:
                return at
    return None


def section_properties(page: Page, options: WordOptions) -> str:
    """The sheet with its margins and page numbers."""
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
