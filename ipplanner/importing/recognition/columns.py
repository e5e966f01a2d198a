"""The columns of a table: which field each holds, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.importing.source import Cell, Grid
from ipplanner.text import fold

_READ_ROWS = 200
"""As many are enough to judge a column."""


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


def rows_of(grid: Grid) -> dict[int, list[Cell]]:
    """The cells that begin in each row, from left to right."""
    by_row: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        by_row.setdefault(cell.row, []).append(cell)
    for cells in by_row.values():
        cells.sort(key=lambda cell: cell.column)
    return by_row


def columns_below(by_row: dict[int, list[Cell]], last: int) -> dict[int, list[str]]:
    """The texts of the filled cells below a row, folded, by column."""
    columns: dict[int, list[str]] = {}
    for row in sorted(row for row in by_row if row > last)[:_READ_ROWS]:
        for cell in by_row[row]:
            text = fold(cell.text)
            if text:
                columns.setdefault(cell.column, []).append(text)
    return columns
