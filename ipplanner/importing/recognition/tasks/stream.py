"""The lines and rows of one sheet or text document, read as a table of tasks."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.importing.recognition.cells import (
    Reaching,
    above,
    is_full_width,
    last_row,
    line_of,
    plain_lines,
    reach_down,
    row_of,
    same_text_line,
)
from ipplanner.importing.recognition.columns import Header, rows_of
from ipplanner.importing.recognition.events import Event, HeaderRow, Line, Row
from ipplanner.importing.recognition.fitting import begins_other_table
from ipplanner.importing.recognition.streaming import Streaming
from ipplanner.importing.recognition.tasks.headers import find_header, header_at
from ipplanner.importing.recognition.tasks.numbers import read_heading
from ipplanner.importing.source import Cell, Grid
from ipplanner.text import squeeze

_SHORTEST_TASK = 12
"""Characters."""
_FEWEST_COLUMNS = 2
_KEYS = ("measure", "item")


class Stream(Streaming):
    """The stream of national documents."""

    def grid(self, grid: Grid) -> Iterator[Event]:
        """The events of one table or sheet."""
        if self.marks.is_elsewhere(grid.name) and not any(cell.nested for cell in grid.cells):
            yield from plain_lines(grid)
            return
        header = self.book.header(grid, find_header(grid, self.layout), self.layout)
        if header:
            grid = self.book.wanted(grid, header)
            yield from plain_lines(grid, stop=header.first)
            yield self.header_row(grid, rows_of(grid), header)
            yield from self._rows(grid, header.last + 1)
        elif self.header and _continues(grid, self.header):
            self.book.note(grid, self.header)
            yield HeaderRow(self.header, ())
            yield from self._rows(grid, 0)
        elif any(cell.nested for cell in grid.cells):
            yield from self.frame(grid)
        else:
            yield from plain_lines(grid)

    def _rows(self, grid: Grid, start: int) -> Iterator[Event]:
        by_row = rows_of(grid)
        reaching: Reaching = {}
        other = False
        end = last_row(by_row, self.marks.last_row(grid.name))
        for row in sorted(row for row in by_row if row >= start):
            cells = by_row[row]
            filled = [cell for cell in cells if cell.text.strip() or cell.nested]
            marked = self.marks.is_marked(grid.name, row)
            ours = self.marks.is_row((grid.name, row))
            again = None if ours else header_at(by_row, row, self.layout)
            other = not (ours or again) and (other or begins_other_table(filled))
            if row > end:
                if filled:
                    yield line_of(grid, cells)
            elif again:
                start = again.last + 1
                yield self.header_row(grid, by_row, again)
            elif other and filled:
                yield line_of(grid, cells, in_table=True)
            elif row >= start and (filled or marked):
                yield self._line_or_row(grid, cells, filled, reaching)
            reach_down(cells, reaching)

    def _line_or_row(
        self,
        grid: Grid,
        cells: list[Cell],
        filled: list[Cell],
        reaching: Reaching,
    ) -> Line | Row:
        header, row = self.header, cells[0].row
        assert header is not None
        higher = above(row, reaching)
        if self.marks.is_row((grid.name, row)):
            return row_of(grid, filled, higher, header, cells[0])
        said_again = None if higher else same_text_line(grid, filled, header)
        if said_again:
            return said_again
        if not higher and is_full_width(grid, filled or cells, header):
            return line_of(grid, filled or cells, in_table=True)
        return row_of(grid, filled, higher, header, cells[0])


def _continues(grid: Grid, header: Header) -> bool:
    """Whether a table without a header goes on with the tasks above it."""
    columns = {cell.column for cell in grid.cells}
    if max(columns, default=-1) != max(header.fields) or len(columns) < _FEWEST_COLUMNS:
        return False
    by_row = rows_of(grid)
    if begins_other_table([cell for cell in by_row[min(by_row)] if cell.text.strip()]):
        return False
    keys = [cell for cell in grid.cells if header.fields.get(cell.column) in _KEYS]
    return any(
        read_heading(cell.text).rank or len(squeeze(cell.text)) >= _SHORTEST_TASK for cell in keys
    )
