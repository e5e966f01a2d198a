"""Finding a table's header: which column holds which field of the layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ipplanner.importing.source import Cell, Grid
from ipplanner.layouts import Column, Layout
from ipplanner.text import fold, one_line

_NOTE = re.compile(r"[（(\[【].*?[）)\]】]")
_LONGEST_HEADER = 40
"""Characters; a longer cell is content."""
_SEARCHED_ROWS = 60
_CORE_FIELDS = frozenset({"item", "measure", "departments", "lead"})


@dataclass(frozen=True, slots=True)
class Header:
    """A recognised header: rows `first` to `last` of a grid."""

    first: int
    last: int
    fields: dict[int, str]
    """Field by column; a column that the layout does not know has its own text as its field."""
    printed: dict[str, str]
    """Header text by field, as printed."""
    known: frozenset[str]
    """The fields that the layout knows."""

    def same_as(self, other: Header) -> bool:
        """Whether another row says the same header again."""
        return {fold(text) for text in self.printed.values()} == {
            fold(text) for text in other.printed.values()
        }


def matched_field(text: str, layout: Layout) -> str | None:
    """The layout's field that a header text names, if any."""
    label = _label(text)
    if not label or len(label) > _LONGEST_HEADER:
        return None
    for column in layout.columns:
        if label in _names(column):
            return column.field
    return _contained_field(label, layout)


def _contained_field(label: str, layout: Layout) -> str | None:
    found = [
        (len(name), column.field)
        for column in layout.columns
        for name in _names(column)
        if len(name) >= 3 and name in label and len(label) <= len(name) + 6
    ]
    return max(found)[1] if found else None


def _label(text: str) -> str:
    return fold(_NOTE.sub("", text)) or fold(text)


def _names(column: Column) -> set[str]:
    return {fold(name) for name in (column.header, *column.aliases)}


def find_header(grid: Grid, layout: Layout, start: int = 0) -> Header | None:
    """The first header at or after row `start`, if the grid has one."""
    by_row = rows_of(grid)
    seen = 0
    for row in sorted(by_row):
        if row < start:
            continue
        header = header_at(by_row, row, layout)
        if header:
            return header
        seen += 1
        if seen >= _SEARCHED_ROWS:
            return None
    return None


def rows_of(grid: Grid) -> dict[int, list[Cell]]:
    """The cells that begin in each row, from left to right."""
    by_row: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        by_row.setdefault(cell.row, []).append(cell)
    for cells in by_row.values():
        cells.sort(key=lambda cell: cell.column)
    return by_row


def header_at(by_row: dict[int, list[Cell]], row: int, layout: Layout) -> Header | None:
    """The header that begins in this row, if one does."""
    top = [cell for cell in by_row.get(row, []) if cell.text.strip()]
    if len(top) < 2 or any(len(fold(cell.text)) > _LONGEST_HEADER for cell in top):
        return None
    if not any(matched_field(cell.text, layout) for cell in top):
        return None
    last = _last_row(by_row, row, top, layout)
    labels = _labels(by_row, row, last)
    fields, printed, known = _assign(labels, layout)
    if len(known) < 2 or len(known & _CORE_FIELDS) < 1 or "measure" not in known | {_other(known)}:
        return None
    return Header(row, last, fields, printed, frozenset(known))


def _other(known: set[str]) -> str:
    # A table without a column for measures is still a plan when items and departments are named.
    return "measure" if {"item", "departments"} <= known or {"item", "lead"} <= known else ""


def _last_row(by_row: dict[int, list[Cell]], row: int, top: list[Cell], layout: Layout) -> int:
    tallest = max(cell.row_span for cell in top)
    if tallest == 1 and any(cell.column_span > 1 for cell in top):
        below = [cell for cell in by_row.get(row + 1, []) if cell.text.strip()]
        if below and all(matched_field(cell.text, layout) for cell in below):
            return row + 1
    return row + min(tallest, 3) - 1


def _labels(by_row: dict[int, list[Cell]], first: int, last: int) -> dict[int, list[str]]:
    labels: dict[int, list[str]] = {}
    for row in range(first, last + 1):
        for cell in by_row.get(row, []):
            text = one_line(cell.text)
            for column in range(cell.column, cell.column + min(cell.column_span, 64)):
                if text:
                    labels.setdefault(column, []).append(text)
    return labels


def _assign(
    labels: dict[int, list[str]], layout: Layout
) -> tuple[dict[int, str], dict[str, str], set[str]]:
    fields: dict[int, str] = {}
    printed: dict[str, str] = {}
    known: set[str] = set()
    for column in sorted(labels):
        field, text = _field_of(labels[column], layout)
        if field in known and printed.get(field) != text:
            field = text
        elif field != text or matched_field(text, layout):
            known.add(field)
        fields[column] = field
        printed.setdefault(field, text)
    return fields, printed, known


def _field_of(texts: list[str], layout: Layout) -> tuple[str, str]:
    """The field of a column with its labels from top to bottom; the deepest known one decides."""
    for text in reversed(texts):
        field = matched_field(text, layout)
        if field:
            return field, text
    joined = " ".join(dict.fromkeys(texts))
    return joined, joined


def header_texts(by_row: dict[int, list[Cell]], header: Header) -> Iterator[Cell]:
    """The cells of a header's rows."""
    for row in range(header.first, header.last + 1):
        yield from by_row.get(row, [])
