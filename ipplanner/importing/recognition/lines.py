"""One stream of lines and table rows out of the blocks of a source, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ipplanner.importing.recognition.guessing import guessed_header
from ipplanner.importing.recognition.headers import (
    Header,
    find_header,
    header_at,
    header_texts,
    rows_of,
)
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


@dataclass(slots=True)
class Row:
    """One row of a plan's table by field."""

    grid: str
    row: int
    place: str
    values: dict[str, Value] = field(default_factory=dict)
    first_column_only: bool = False
    """Nothing but its first cell is filled, so it may be a heading or a note."""


Event = Line | HeaderRow | Row


def events(
    blocks: list[Grid | Paragraph], layout: Layout, *, guess: bool = False
) -> Iterator[Event]:
    """The stream of one sheet, or of all blocks of a text document.

    With `guess`, the columns of a table without a header are judged by their content.
    """
    header: Header | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.text.strip():
                yield Line(clean(block.text), block.place)
            continue
        for event in _grid_events(block, layout, header, guess=guess):
            if isinstance(event, HeaderRow):
                header = event.header
            yield event


def _grid_events(
    grid: Grid, layout: Layout, before: Header | None, *, guess: bool = False
) -> Iterator[Event]:
    header = find_header(grid, layout)
    if guess and not header and not before:
        header = guessed_header(grid)
    if header:
        yield from _plan_events(grid, layout, header)
    elif before and _continues(grid, before):
        yield HeaderRow(before, ())
        yield from _rows(grid, layout, before, start=0)
    elif any(cell.nested for cell in grid.cells):
        yield from _wrapper_events(grid, layout)
    else:
        yield from _plain_lines(grid)


def _continues(grid: Grid, header: Header) -> bool:
    """Whether a table without a header goes on with the plan's: as wide, and filled like one."""
    columns = {cell.column for cell in grid.cells}
    return max(columns, default=-1) == max(header.fields) and len(columns) >= 4


def _wrapper_events(grid: Grid, layout: Layout) -> Iterator[Event]:
    """Tables in the cells of a table that is only there for the page's looks."""
    for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)):
        if cell.text.strip():
            yield Line(clean(cell.text), grid.place(cell.row, cell.column))
        for nested in cell.nested:
            yield from _grid_events(nested, layout, None)


def _plan_events(grid: Grid, layout: Layout, header: Header) -> Iterator[Event]:
    yield from _plain_lines(grid, stop=header.first)
    yield _header_row(grid, rows_of(grid), header)
    yield from _rows(grid, layout, header, start=header.last + 1)


def _header_row(grid: Grid, by_row: dict[int, list[Cell]], header: Header) -> HeaderRow:
    cells = [
        (grid.place(cell.row, cell.column), clean(cell.text))
        for cell in header_texts(by_row, header)
    ]
    return HeaderRow(header, tuple(cells))


def _plain_lines(grid: Grid, stop: int | None = None) -> Iterator[Line]:
    """Rows that are not a plan's: each one line, its cells joined by tabs."""
    by_row = rows_of(grid)
    for row in sorted(by_row):
        if stop is not None and row >= stop:
            return
        texts = [_flat(cell).replace("\n", " ") for cell in by_row[row]]
        if any(text.strip() for text in texts):
            if sum(bool(text.strip()) for text in texts) == 1 and grid.is_sheet:
                texts = [text for text in texts if text.strip()]
            yield Line("\t".join(texts), grid.place(row, by_row[row][0].column))


def _flat(cell: Cell) -> str:
    """A cell's text with the text of tables inside it."""
    if not cell.nested:
        return clean(cell.text)
    inner = [line.text for grid in cell.nested for line in _plain_lines(grid)]
    return clean("\n".join(text for text in (cell.text, *inner) if text.strip()))


def _rows(grid: Grid, layout: Layout, header: Header, start: int) -> Iterator[Event]:
    by_row = rows_of(grid)
    reaching: dict[int, tuple[Cell, int]] = {}
    skip_to = start
    for row in sorted(by_row):
        if row < skip_to:
            continue
        again = header_at(by_row, row, layout)
        if again:
            header, skip_to = again, again.last + 1
            yield _header_row(grid, by_row, again)
            continue
        filled = [cell for cell in by_row[row] if cell.text.strip() or cell.nested]
        if filled:
            yield _line_or_row(grid, row, filled, header, reaching)
        _reach_down(by_row[row], reaching)


def _reach_down(cells: list[Cell], reaching: dict[int, tuple[Cell, int]]) -> None:
    for cell in cells:
        if cell.row_span > 1:
            reaching[cell.column] = (cell, cell.row + cell.row_span)


def _line_or_row(
    grid: Grid,
    row: int,
    filled: list[Cell],
    header: Header,
    reaching: dict[int, tuple[Cell, int]],
) -> Line | Row:
    place = grid.place(row, filled[0].column)
    above = {
        column: cell for column, (cell, end) in reaching.items() if end > row and cell.text.strip()
    }
    if len(filled) == 1 and not above:
        span = min(filled[0].column_span, grid.column_count or 1)
        if span >= max(2, _WIDE * len(header.fields)):
            return Line(_flat(filled[0]), place, in_table=True)
    values = _values(grid, filled, above, header)
    alone = len(filled) == 1 and not above and filled[0].column <= min(header.fields)
    return Row(grid.name, row, place, values, alone)


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
