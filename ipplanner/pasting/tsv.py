"""Tables as text with tabs, quoted the way Excel does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ipplanner.importing.source import Cell, Grid
from ipplanner.pasting.limits import refuse_large, refuse_long
from ipplanner.text import clean

NAME = "剪贴板"

# A quote that nothing closes before a tab, line end or the end is a plain character.
_QUOTED = re.compile(r'"((?>(?:[^"]|"")*+))"(?=[\t\n]|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")
_NEEDS_QUOTES = re.compile(r'[\t\n"]')


def is_table(text: str) -> bool:
    """Whether a text has columns."""
    return "\t" in text


def grid_of(text: str) -> Grid:
    """The cells of a text, rows by line and columns by tab; ClipboardError when it is too much."""
    refuse_large(len(text))
    rows = _rows(clean(text).removesuffix("\n"))
    grid = Grid(NAME, row_count=len(rows), column_count=max(map(len, rows)))
    refuse_long(grid.row_count, sum(map(len, rows)))
    for row, texts in enumerate(rows):
        grid.cells += [Cell(row, column, value.strip()) for column, value in enumerate(texts)]
    return grid


def unquoted(text: str) -> str:
    """The text of a single cell, which Excel puts in quotation marks where it has lines."""
    quoted = _QUOTED.fullmatch(text)
    if quoted is None or not _NEEDS_QUOTES.search(quoted[1]):
        return text
    return quoted[1].replace('""', '"')


def grid_of_cell(text: str) -> Grid:
    """A text as the only cell there is."""
    return Grid(NAME, row_count=1, column_count=1, cells=[Cell(0, 0, text)])


def written(rows: Iterable[Sequence[str]]) -> str:
    """Rows as text that Excel, WPS and this program read back as the same cells."""
    return "".join("\t".join(map(_quoted, row)) + "\r\n" for row in rows)


def _rows(text: str) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        value, at = _field(text, at)
        rows[-1].append(value)
        if at >= len(text):
            return rows
        if text[at] == "\n":
            rows.append([])
        at += 1


def _field(text: str, at: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, at)
    if quoted:
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, at)
    assert plain is not None
    return plain[0], plain.end()


def _quoted(text: str) -> str:
    if not _NEEDS_QUOTES.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'
