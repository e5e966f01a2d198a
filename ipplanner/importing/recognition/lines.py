"""One stream of lines and table rows out of the blocks of a source, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ipplanner.importing.recognition.fitting import continues, is_foreign
from ipplanner.importing.recognition.guessing import guessed_header
from ipplanner.importing.recognition.headers import (
    Header,
    find_header,
    header_at,
    header_texts,
    rows_of,
)
from ipplanner.importing.recognition.marks import At, Marks
from ipplanner.importing.source import Cell, Grid, Paragraph
from ipplanner.layouts import Layout
from ipplanner.text import clean

_WIDE = 0.6
"""Share of a table's columns that a cell spans to count as a full-width row."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text outside the cells of a plan: a paragraph, or a full-width row of a table."""

    text: str
    place: str
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """The header of a plan's table, or the same header again."""

    header: Header
    cells: tuple[tuple[str, str], ...]
    """(place, text) of its cells."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a row has in one field."""

    text: str
    place: str
    fresh: bool = True
    """Begins in this row; otherwise a merged cell reaches down into it."""


NOTHING = Value("", "")


@dataclass(slots=True)
class Row:
    """One row of a plan's table by field."""

    at: At
    place: str
    values: dict[str, Value] = field(default_factory=dict)
    first_column_only: bool = False
    """Nothing but its first cell is filled, so it may be a heading or a note."""

    def value(self, field: str) -> Value:
        """What stands in a field, an empty value where nothing does."""
        return self.values.get(field, NOTHING)

    def has(self, field: str) -> bool:
        """Whether anything stands in a field."""
        return bool(self.value(field).text.strip())


Event = Line | HeaderRow | Row


def events(
    blocks: list[Grid | Paragraph],
    layout: Layout,
    marks: Marks,
    *,
    guess: bool = False,
) -> Iterator[Event]:
    """The stream of one sheet, or of all blocks of a text document.

    With `guess`, the columns of a table without a header are judged by their content. Rows with an
    id of ours are a plan's even if empty, and what comes after an empty row below them is not.
    """
    stream = _Stream(layout, guess, marks)
    for block in blocks:
        if isinstance(block, Grid):
            yield from stream.grid(block)
        elif block.text.strip():
            yield Line(clean(block.text), block.place)


@dataclass(slots=True)
class _Stream:
    """Turns grids into events, knowing the header of the table before."""

    layout: Layout
    guess: bool
    marks: Marks
    header: Header | None = None

    def grid(self, grid: Grid) -> Iterator[Event]:
        """The events of one table or sheet."""
        header = find_header(grid, self.layout)
        if self.guess and not header and not self.header:
            header = guessed_header(grid)
        if header:
            yield from _plain_lines(grid, stop=header.first)
            yield self._header_row(grid, rows_of(grid), header)
            yield from self._rows(grid, start=header.last + 1)
        elif self.header and continues(grid, self.header):
            yield HeaderRow(self.header, ())
            yield from self._rows(grid, start=0)
        elif any(cell.nested for cell in grid.cells):
            yield from self._frame(grid)
        else:
            yield from _plain_lines(grid)

    def _frame(self, grid: Grid) -> Iterator[Event]:
        """Tables in the cells of a table that is only there for the page's looks."""
        for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)):
            if cell.text.strip():
                yield Line(clean(cell.text), grid.place(cell.row, cell.column))
            for nested in cell.nested:
                yield from self.grid(nested)

    def _header_row(self, grid: Grid, by_row: dict[int, list[Cell]], header: Header) -> HeaderRow:
        self.header = header
        cells = [
            (grid.place(cell.row, cell.column), clean(cell.text))
            for cell in header_texts(by_row, header)
        ]
        return HeaderRow(header, tuple(cells))

    def _rows(self, grid: Grid, start: int) -> Iterator[Event]:
        by_row = rows_of(grid)
        reaching: dict[int, tuple[Cell, int]] = {}
        end = self._end_of_plan(grid, by_row)
        for row in sorted(by_row):
            if row < start:
                continue
            again = header_at(by_row, row, self.layout)
            if again:
                start = again.last + 1
                yield self._header_row(grid, by_row, again)
                continue
            filled = [cell for cell in by_row[row] if cell.text.strip() or cell.nested]
            if filled and row > end:
                yield _line_of(grid, by_row[row], in_table=True)
            elif filled or self.marks.is_marked(grid.name, row):
                yield self._line_or_row(grid, by_row[row], filled, reaching)
            _reach_down(by_row[row], reaching)

    def _end_of_plan(self, grid: Grid, by_row: dict[int, list[Cell]]) -> int:
        """The last row before an empty one below all ids of ours; without ids, the last of all."""
        last = max(by_row, default=0)
        marked = self.marks.last_row(grid.name)
        for row in range(last if marked is None else marked + 1, last + 1):
            if not any(cell.text.strip() for cell in by_row.get(row, [])):
                return row
        return last

    def _line_or_row(
        self,
        grid: Grid,
        cells: list[Cell],
        filled: list[Cell],
        reaching: dict[int, tuple[Cell, int]],
    ) -> Line | Row:
        header, row = self.header, cells[0].row
        assert header is not None
        above = {
            column: cell
            for column, (cell, end) in reaching.items()
            if end > row and cell.text.strip()
        }
        if not above and (_is_full_width(grid, filled, header) or is_foreign(filled, header)):
            return _line_of(grid, cells, in_table=True)
        values = _values(grid, filled, above, header)
        alone = len(filled) == 1 and not above and filled[0].column <= min(header.fields)
        place = grid.place(row, cells[0].column)
        return Row((grid.name, row), place, values, alone)


def _is_full_width(grid: Grid, filled: list[Cell], header: Header) -> bool:
    if len(filled) != 1:
        return False
    span = min(filled[0].column_span, grid.column_count or 1)
    return span >= max(2, _WIDE * len(header.fields))


def _plain_lines(grid: Grid, stop: int | None = None) -> Iterator[Line]:
    """Rows that are not a plan's, each one line."""
    by_row = rows_of(grid)
    for row in sorted(by_row):
        if stop is not None and row >= stop:
            return
        if any(cell.text.strip() or cell.nested for cell in by_row[row]):
            yield _line_of(grid, by_row[row])


def _line_of(grid: Grid, cells: list[Cell], *, in_table: bool = False) -> Line:
    """A row as one line, its cells joined by tabs; a text alone in its row is just that text."""
    texts = [_flat(cell) for cell in cells]
    place = grid.place(cells[0].row, cells[0].column)
    filled = [text for text in texts if text.strip()]
    if len(filled) == 1 and (grid.is_sheet or len(texts) == 1):
        return Line(filled[0], place, in_table)
    return Line("\t".join(text.replace("\n", " ") for text in texts), place, in_table)


def _flat(cell: Cell) -> str:
    """A cell's text with the text of tables inside it."""
    if not cell.nested:
        return clean(cell.text)
    inner = [line.text for grid in cell.nested for line in _plain_lines(grid)]
    return clean("\n".join(text for text in (cell.text, *inner) if text.strip()))


def _reach_down(cells: list[Cell], reaching: dict[int, tuple[Cell, int]]) -> None:
    for cell in cells:
        if cell.row_span > 1:
            reaching[cell.column] = (cell, cell.row + cell.row_span)


def _values(
    grid: Grid, filled: list[Cell], above: dict[int, Cell], header: Header
) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for cell in filled:
        name = _field_under(cell, header)
        place = grid.place(cell.row, cell.column)
        text = _flat(cell)
        if name in values:
            text = f"{values[name].text}\n{text}"
        values[name] = Value(text, place)
    for cell in above.values():
        name = _field_under(cell, header)
        if name not in values:
            values[name] = Value(_flat(cell), grid.place(cell.row, cell.column), fresh=False)
    return values


def _field_under(cell: Cell, header: Header) -> str:
    """The field of the first known column under a cell; a column without a header is 其他."""
    for column in range(cell.column, cell.column + min(cell.column_span, 64)):
        if column in header.fields:
            return header.fields[column]
    return "其他"
