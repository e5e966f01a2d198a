"""Which column of a clipboard is which: by its header, by their number, or by where one is."""

from __future__ import annotations

from collections.abc import Sequence

from ipplanner.importing.recognition.columns import Header, rows_of
from ipplanner.importing.recognition.guessing import guessed_header
from ipplanner.importing.recognition.headers import find_header, matched_field
from ipplanner.importing.source import Cell, Grid
from ipplanner.layouts import Layout
from ipplanner.numbering import ordinal
from ipplanner.pasting.limits import ClipboardError
from ipplanner.text import one_line

_NO_ROW = -1


def header_of(grid: Grid, layout: Layout) -> Header | None:
    """The header that a clipboard brings along."""
    return find_header(grid, layout) or _plain_header(grid, layout)


def assigned(grid: Grid, layout: Layout, printed: Sequence[str], at: str) -> Header:
    """The fields of a clipboard without a header, `printed` being those of the table in order.

    As many columns as the table has are the table's; fewer begin at field `at` as in a spreadsheet
    or, where they do not fit there, are judged by their content. ClipboardError if all that fails.
    """
    count = width_of(grid)
    start = 0 if count == len(printed) else _start(grid, printed, at)
    if start + count <= len(printed):
        return _header(printed[start : start + count])
    guessed = guessed_header(grid)
    if guessed is None:
        raise ClipboardError(
            f"复制的内容有 {count} 列，从现在这一栏起放不下。"
            "请点在靠左的一栏再粘贴，或连同表头一起复制。"
        )
    return _header([guessed.fields.get(column, "其他") for column in range(count)])


def width_of(grid: Grid) -> int:
    """Columns up to the last one with text."""
    return max((cell.column + 1 for cell in grid.cells if cell.text.strip()), default=0)


def _header(fields: Sequence[str]) -> Header:
    named = dict(enumerate(fields))
    return Header(_NO_ROW, _NO_ROW, named, {}, frozenset(fields))


def _start(grid: Grid, printed: Sequence[str], at: str) -> int:
    start = printed.index(at) if at in printed else 0
    # Rows are copied without their number more often than titles are meant to be numbers.
    if at == "number" and start + 1 < len(printed) and not _counts(grid):
        start += 1
    return start


def _counts(grid: Grid) -> bool:
    first = [cell.text for cell in grid.cells if cell.column == 0 and cell.text.strip()]
    return bool(first) and all(ordinal(text) is not None for text in first)


def _plain_header(grid: Grid, layout: Layout) -> Header | None:
    """A first row that holds nothing but names of columns, as when few columns are copied."""
    by_row = rows_of(grid)
    first = min(by_row, default=0)
    labels = [cell for cell in by_row.get(first, []) if cell.text.strip()]
    fields = {cell.column: _field(cell, layout) for cell in labels}
    names = [name for name in fields.values() if name]
    if len(by_row) < 2 or not labels or len(set(names)) < len(labels):
        return None
    known = {column: name for column, name in fields.items() if name}
    printed = {known[cell.column]: one_line(cell.text) for cell in labels}
    return Header(first, first, known, printed, frozenset(names))


def _field(cell: Cell, layout: Layout) -> str | None:
    return matched_field(cell.text, layout) if cell.column_span == 1 else None
