"""One stream of lines and table rows out of the blocks of a source, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
from ipplanner.importing.recognition.columns import rows_of
from ipplanner.importing.recognition.events import Event, HeaderRow, Line, Row
from ipplanner.importing.recognition.fitting import (
    begins_other_table,
    continues,
    is_foreign,
    reads_like_plan,
)
from ipplanner.importing.recognition.given_columns import ColumnBook
from ipplanner.importing.recognition.guessing import guessed_header
from ipplanner.importing.recognition.headers import find_header, header_at
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.streaming import Streaming
from ipplanner.importing.source import Cell, Grid, Paragraph
from ipplanner.layouts import Layout


def events(
    blocks: list[Grid | Paragraph],
    layout: Layout,
    marks: Marks,
    *,
    guess: bool = False,
    book: ColumnBook | None = None,
) -> Iterator[Event]:
    """The stream of one sheet, or of all blocks of a text document.

    With `guess`, the columns of a table without a header are judged by their content. Rows with an
    id of ours are a plan's even if empty, and what comes after an empty row below them is not.
    """
    return _Stream(layout, marks, book or ColumnBook(), guess=guess).events(blocks)


@dataclass(slots=True)
class _Stream(Streaming):
    """The stream of plans."""

    guess: bool = False

    def grid(self, grid: Grid) -> Iterator[Event]:
        """The events of one table or sheet."""
        header = self.book.header(grid, find_header(grid, self.layout), self.layout)
        if self.guess and not header and not self.header:
            header = guessed_header(grid)
        if header:
            grid = self.book.wanted(grid, header)
            yield from plain_lines(grid, stop=header.first)
            yield self.header_row(grid, rows_of(grid), header)
            yield from self._rows(grid, start=header.last + 1)
        elif self.header and continues(grid, self.header):
            self.book.note(grid, self.header)
            yield HeaderRow(self.header, ())
            yield from self._rows(grid, start=0)
        elif any(cell.nested for cell in grid.cells):
            yield from self.frame(grid)
        else:
            yield from plain_lines(grid)

    def _rows(self, grid: Grid, start: int) -> Iterator[Event]:
        by_row = rows_of(grid)
        reaching: Reaching = {}
        end = last_row(by_row, self.marks.last_row(grid.name))
        other = False
        for row in sorted(by_row):
            if row < start:
                continue
            ours = self.marks.is_row((grid.name, row))
            again = None if ours else header_at(by_row, row, self.layout)
            if again:
                again = self.book.header(grid, again, self.layout) or again
                start = again.last + 1
                yield self.header_row(grid, by_row, again)
                continue
            filled = [cell for cell in by_row[row] if cell.text.strip() or cell.nested]
            begins = not ours and begins_other_table(filled)
            other = begins or (other and not ours and self._is_other(filled))
            if filled and (row > end or other):
                yield line_of(grid, by_row[row], in_table=True)
            elif filled or self.marks.is_marked(grid.name, row):
                yield self._line_or_row(grid, by_row[row], filled, reaching)
            reach_down(by_row[row], reaching)

    def _is_other(self, filled: list[Cell]) -> bool:
        """Whether a row below another table's header belongs to that table."""
        assert self.header is not None
        return bool(filled) and not reads_like_plan(filled, self.header)

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
        if not higher and (is_full_width(grid, filled, header) or is_foreign(filled, header)):
            return line_of(grid, cells, in_table=True)
        return row_of(grid, filled, higher, header, cells[0])
