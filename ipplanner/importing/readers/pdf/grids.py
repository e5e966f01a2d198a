"""A table of all its pages to a grid."""

from __future__ import annotations

from ipplanner.importing.readers.pdf.over_pages import JoinedCell, JoinedTable, joined_table
from ipplanner.importing.readers.pdf.page_table import PageTable
from ipplanner.importing.readers.pdf.textlines import joined
from ipplanner.importing.source import Aside, Cell, Grid

REPEATED_HEADER = "重复的表头"


def grid_of(table: JoinedTable, name: str) -> tuple[Grid, list[Aside]]:
    """The table as a grid, and the headers that later pages said again."""
    grid = Grid(name, [], len(table.row_pages), table.column_count)
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        limit = table.limits[cell.columns]
        text = joined(cell.lines, limit)
        made = Cell(cell.row, cell.column, text, cell.row_span, cell.column_span)
        made.nested = _nested(cell, grid)
        grid.cells.append(made)
        place = grid.place(cell.row, cell.column)
        grid.places[cell.row, cell.column] = f"{place}（第 {table.row_pages[cell.row]} 页）"
    asides = [Aside(f"{name}（第 {page} 页）", text, REPEATED_HEADER) for page, text in table.again]
    return grid, asides


def _nested(cell: JoinedCell, grid: Grid) -> list[Grid]:
    """Tables within a cell."""
    place = grid.place(cell.row, cell.column)
    return [_alone(inner, f"{place}内的表格 {n}") for n, inner in enumerate(cell.inner, start=1)]


def _alone(table: PageTable, name: str) -> Grid:
    return grid_of(joined_table([table], {}), name)[0]
