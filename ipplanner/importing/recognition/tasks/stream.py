"""The lines and rows of one sheet or text document, read as a table of tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ipplanner.importing.recognition.cells import (
    Reaching,
    above,
    is_full_width,
    last_row,
    line_of,
    reach_down,
    row_of,
    same_text_line,
)
from ipplanner.importing.recognition.columns import Header, rows_of
from ipplanner.importing.recognition.events import Event, HeaderRow, Line, Row
from ipplanner.importing.recognition.fitting import begins_other_table
from ipplanner.importing.recognition.given_columns import ColumnBook
from ipplanner.importing.recognition.headers import header_texts
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.tasks.headers import find_header, header_at
from ipplanner.importing.recognition.tasks.numbers import read_heading
from ipplanner.importing.source import Cell, Grid, Paragraph
from ipplanner.layouts import Layout
from ipplanner.text import clean, squeeze

_SHORTEST_TASK = 12
"""Characters."""
_FEWEST_COLUMNS = 2
_KEYS = ("measure", "item")


@dataclass(slots=True)
class Stream:
    """Turns grids into events, knowing the header of the table before."""

    layout: Layout
    marks: Marks
    book: ColumnBook
    header: Header | None = None

    def events(self, blocks: Iterable[Grid | Paragraph]) -> Iterator[Event]:
        """The events of all blocks in reading order."""
        for block in blocks:
            if isinstance(block, Grid):
                yield from self._grid(block)
            elif block.text.strip():
                yield Line(clean(block.text), block.place)

    def _grid(self, grid: Grid) -> Iterator[Event]:
        if self.marks.is_elsewhere(grid.name) and not any(cell.nested for cell in grid.cells):
            yield from _lines(grid)
            return
        header = self.book.header(grid, find_header(grid, self.layout), self.layout)
        if header:
            self.header = header
            grid = self.book.wanted(grid, header)
            yield from _lines(grid, stop=header.first)
            yield _header_row(grid, rows_of(grid), header)
            yield from self._rows(grid, header.last + 1)
        elif self.header and _continues(grid, self.header):
            self.book.note(grid, self.header)
            yield HeaderRow(self.header, ())
            yield from self._rows(grid, 0)
        elif any(cell.nested for cell in grid.cells):
            yield from self._frame(grid)
        else:
            yield from _lines(grid)

    def _frame(self, grid: Grid) -> Iterator[Event]:
        """Tables in the cells of a table that is only there for the page's looks."""
        for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)):
            if cell.text.strip():
                yield Line(clean(cell.text), grid.place(cell.row, cell.column))
            for nested in cell.nested:
                yield from self._grid(nested)

    def _rows(self, grid: Grid, start: int) -> Iterator[Event]:
        by_row = rows_of(grid)
        reaching: Reaching = {}
        other = False
        end = last_row(by_row, self.marks.last_row(grid.name))
        for row in sorted(row for row in by_row if row >= start):
            cells = by_row[row]
            filled = [cell for cell in cells if cell.text.strip() or cell.nested]
            again = header_at(by_row, row, self.layout)
            other = not again and (other or begins_other_table(filled))
            if row > end:
                if filled:
                    yield _line(grid, cells)
            elif again:
                self.header = again
                start = again.last + 1
                yield _header_row(grid, by_row, again)
            elif other and filled:
                yield _line(grid, cells, in_table=True)
            elif row >= start and (filled or self.marks.is_marked(grid.name, row)):
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
        said_again = None if higher else same_text_line(grid, filled, header)
        if said_again:
            return replace(said_again, at=(grid.name, row))
        if not higher and is_full_width(grid, filled, header):
            return _line(grid, filled, in_table=True)
        return row_of(grid, filled, higher, header, cells[0])


def _header_row(grid: Grid, by_row: dict[int, list[Cell]], header: Header) -> HeaderRow:
    cells = header_texts(by_row, header)
    return HeaderRow(
        header, tuple((grid.place(cell.row, cell.column), clean(cell.text)) for cell in cells)
    )


def _lines(grid: Grid, stop: int | None = None) -> Iterator[Line]:
    """Rows that hold no tasks, each one line."""
    by_row = rows_of(grid)
    for row in sorted(row for row in by_row if stop is None or row < stop):
        if any(cell.text.strip() or cell.nested for cell in by_row[row]):
            yield _line(grid, by_row[row])


def _line(grid: Grid, cells: list[Cell], *, in_table: bool = False) -> Line:
    line = line_of(grid, cells, in_table=in_table)
    return replace(line, at=(grid.name, cells[0].row))


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
