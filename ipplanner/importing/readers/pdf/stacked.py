"""Tables that stand one below the other so closely that their lines touch."""

from __future__ import annotations

from dataclasses import replace

from ipplanner.importing.readers.pdf.page_table import PageTable


def unstacked(table: PageTable) -> list[PageTable]:
    """The table, or the tables it is made of: where all columns change, another one begins."""
    edges = [_edges(table, row) for row in range(table.row_count)]
    parts: list[PageTable] = []
    first = 0
    for row in range(1, table.row_count):
        above, below = set().union(*edges[first:row]), set().union(*edges[row:])
        if above and edges[row] and not above & below and not _is_crossed(table, row):
            parts.append(_rows(table, first, row))
            first = row
    return [*parts, _rows(table, first, table.row_count)] if parts else [table]


def _edges(table: PageTable, row: int) -> set[int]:
    """The edges between the cells of a row."""
    return {cell.column for cell in table.row(row)} - {0}


def _is_crossed(table: PageTable, row: int) -> bool:
    return any(cell.row < row < cell.row + cell.row_span for cell in table.cells)


def _rows(table: PageTable, first: int, end: int) -> PageTable:
    """Some of the rows with only the columns that they have."""
    cells = [cell for cell in table.cells if first <= cell.row < end]
    ends = {cell.column for cell in cells} | {cell.column + cell.column_span for cell in cells}
    number = {edge: position for position, edge in enumerate(sorted(ends))}
    moved = [
        replace(
            cell,
            row=cell.row - first,
            column=number[cell.column],
            column_span=number[cell.column + cell.column_span] - number[cell.column],
        )
        for cell in cells
    ]
    xs = [table.xs[edge] for edge in sorted(ends)]
    return PageTable(xs, table.ys[first : end + 1], moved, table.page)
