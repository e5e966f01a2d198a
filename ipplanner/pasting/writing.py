"""Rows of the official table as HTML that Word, WPS and Excel paste as a table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple


class Shown(NamedTuple):
    """A cell: `span` is how many rows it covers, 0 where the cell above reaches down to here."""

    text: str
    span: int = 1


_CELL = (
    "border:0.5pt solid windowtext;padding:0 5.4pt;vertical-align:middle;mso-number-format:'\\@'"
)
# Excel would make two cells of two lines otherwise.
_BREAK = '<br style="mso-data-placement:same-cell">'


def html_of(rows: Sequence[Sequence[Shown]], headers: Sequence[str] = ()) -> str:
    """A table, its first row the headers where there are any, merged downwards as printed."""
    lines = [_line([Shown(text) for text in headers], "th")] if headers else []
    lines += [_line(row, "td") for row in rows]
    style = "border-collapse:collapse"
    return (
        '<html><head><meta charset="utf-8"></head><body><!--StartFragment-->'
        f'<table border="1" cellspacing="0" style="{style}">{"".join(lines)}</table>'
        "<!--EndFragment--></body></html>"
    )


def texts_of(rows: Sequence[Sequence[Shown]], headers: Sequence[str] = ()) -> list[list[str]]:
    """The same as plain texts; what a merged cell covers is empty, as Excel has it."""
    lines = [list(headers)] if headers else []
    return lines + [[cell.text if cell.span else "" for cell in row] for row in rows]


def _line(row: Sequence[Shown], tag: str) -> str:
    return "<tr>" + "".join(_cell(cell, tag) for cell in row if cell.span) + "</tr>"


def _cell(cell: Shown, tag: str) -> str:
    span = f' rowspan="{cell.span}"' if cell.span > 1 else ""
    text = _BREAK.join(escape(line, quote=False) for line in cell.text.split("\n"))
    return f'<{tag}{span} style="{_CELL}">{text}</{tag}>'
