"""Whether rows fit under a plan's header, or belong to another table such as a list of contacts."""

from __future__ import annotations

from ipplanner.importing.recognition.headers import Header, rows_of
from ipplanner.importing.source import Cell, Grid
from ipplanner.numbering import ordinal
from ipplanner.text import squeeze

_FEWEST_COLUMNS = 4
_LONGEST_LABEL = 6
_SHORTEST_MEASURE = 12
"""Characters; a contact's cells are shorter than a measure."""


def continues(grid: Grid, header: Header) -> bool:
    """Whether a table without a header goes on with the plan's: as wide, and filled like one."""
    columns = {cell.column for cell in grid.cells}
    if max(columns, default=-1) != max(header.fields) or len(columns) < _FEWEST_COLUMNS:
        return False
    by_row = rows_of(grid)
    return not is_foreign(by_row[min(by_row)], header)


def is_foreign(filled: list[Cell], header: Header) -> bool:
    """Whether a row of several cells cannot be the plan's: across its columns, or unlike them."""
    if len(filled) < 2:
        return False
    across = any(_fields_under(cell, header) >= 2 for cell in filled)
    return (across and len(filled) < len(header.fields)) or _reads_otherwise(filled, header)


def _fields_under(cell: Cell, header: Header) -> int:
    columns = range(cell.column, cell.column + min(cell.column_span, 64))
    return sum(column in header.fields for column in columns)


def _reads_otherwise(filled: list[Cell], header: Header) -> bool:
    """A word where the number should be, and nothing as long as a measure beside it."""
    texts = {header.fields.get(cell.column): squeeze(cell.text) for cell in filled}
    number = texts.get("number", "")
    if not number or len(number) > _LONGEST_LABEL or any(c.isdigit() for c in number):
        return False
    return ordinal(number) is None and len(texts.get("measure", "")) < _SHORTEST_MEASURE
