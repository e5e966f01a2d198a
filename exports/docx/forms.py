"""Forms to fill in, such as a table of contacts: high rows, and empty cells that take text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from exports.docx.cells import opening, paragraphs, width_property
from exports.page import Page
from exports.printed_lines import Line

FORM_HEIGHT = 850
"""Twips of a row that is filled in by hand: 15 mm."""
_FIRST_SHARE = 0.22
_BLANK = "\u3000\u3000"
"""What an empty control shows: something to click on that prints as nothing."""


def is_form(lines: Sequence[Line]) -> bool:
    """Whether rows are to be filled in: in one of them at least half of the cells are empty."""
    if any(line.change != "equal" or line.runs for line in lines):
        return False
    return any(2 * sum(map(_is_empty, line.cells)) >= len(line.cells) for line in lines)


def form_table(rows: Sequence[Sequence[str]], page: Page) -> str:
    """The rows as a table; they have equal lengths, and the first one names the columns."""
    widths = form_widths(len(rows[0]), page)
    height = f'<w:trPr><w:cantSplit/><w:trHeight w:val="{FORM_HEIGHT}" w:hRule="atLeast"/></w:trPr>'
    body = "".join(f"<w:tr>{height}{''.join(_cells(row, rows[0], widths))}</w:tr>" for row in rows)
    return f"{opening(widths)}{body}</w:tbl>"


def form_widths(count: int, page: Page) -> list[int]:
    """A wider column for what each row is about, and equal ones to write in."""
    first = int(page.text_width * max(_FIRST_SHARE, 1 / count))
    others = [(page.text_width - first) // (count - 1)] * (count - 1)
    return [page.text_width - sum(others), *others]


def _cells(row: Sequence[str], head: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for text, name, width in zip(row, head, widths, strict=True):
        about = " ".join(part for part in (row[0].strip(), name.strip()) if part)
        is_control = _is_empty(text) and row is not head
        style = "TableHead" if row is head else "CellCentred"
        content = _control(about) if is_control else paragraphs(style, text)
        properties = f'<w:tcPr>{width_property(width)}<w:vAlign w:val="center"/></w:tcPr>'
        yield f"<w:tc>{properties}{content}</w:tc>"


def _control(about: str) -> str:
    """A paragraph with a plain text control that is still empty."""
    name = f"<w:alias w:val={quoteattr(about[:60])}/>" if about else ""
    return (
        '<w:p><w:pPr><w:pStyle w:val="CellCentred"/></w:pPr><w:sdt><w:sdtPr>'
        f"{name}<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r>"
        f'<w:t xml:space="preserve">{_BLANK}</w:t></w:r></w:sdtContent></w:sdt></w:p>'
    )


def _is_empty(text: str) -> bool:
    return not text.strip()
