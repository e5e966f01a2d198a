"""What the cells of one row say: a line of text, or values by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ipplanner.importing.recognition.columns import Header, rows_of
from ipplanner.importing.recognition.events import Line, Row, Value
from ipplanner.importing.source import Cell, Grid
from ipplanner.text import clean, fold

Reaching = dict[int, tuple[Cell, int]]
"""By column the last cell of more than one row, and the row behind it."""

_WIDE = 0.6
"""Share of a table's columns that a cell spans to count as a full-width row."""
_SHORTEST_SAID_AGAIN = 4
"""Characters; shorter ones may be 无 or / in every cell of a real row."""


def is_full_width(grid: Grid, filled: list[Cell], header: Header) -> bool:
    """Whether a row's only filled cell spans most of the table."""
    if len(filled) != 1:
        return False
    span = min(filled[0].column_span, grid.column_count or 1)
    return span >= max(2, _WIDE * len(header.fields))


def same_text_line(grid: Grid, filled: list[Cell], header: Header) -> Line | None:
    """A row whose cells all say the same, as some programs fill merged cells, as one line."""
    if not filled:
        return None
    fields = set(header.fields.values())
    first, *rest = filled
    said = fold(first.text)
    if len(filled) < max(3, _WIDE * len(fields)) or len(said) < _SHORTEST_SAID_AGAIN:
        return None
    if any(fold(cell.text) != said for cell in rest):
        return None
    again = tuple(Value(flat(cell), grid.place(cell.row, cell.column)) for cell in rest)
    at, place = (grid.name, first.row), grid.place(first.row, first.column)
    return Line(flat(first), place, in_table=True, again=again, at=at)


def plain_lines(grid: Grid, stop: int | None = None) -> Iterator[Line]:
    """Rows that are not a plan's, each one line."""
    by_row = rows_of(grid)
    for row in sorted(by_row):
        if stop is not None and row >= stop:
            return
        if any(cell.text.strip() or cell.nested for cell in by_row[row]):
            yield line_of(grid, by_row[row])


def line_of(grid: Grid, cells: list[Cell], *, in_table: bool = False) -> Line:
    """A row as one line, its cells joined by tabs; a text alone in its row is just that text."""
    texts = [flat(cell) for cell in cells]
    at, place = (grid.name, cells[0].row), grid.place(cells[0].row, cells[0].column)
    filled = [text for text in texts if text.strip()]
    if len(filled) == 1 and (grid.is_sheet or len(texts) == 1):
        return Line(filled[0], place, in_table, at=at)
    return Line("\t".join(text.replace("\n", " ") for text in texts), place, in_table, at=at)


def flat(cell: Cell) -> str:
    """A cell's text with the text of tables inside it."""
    if not cell.nested:
        return clean(cell.text)
    inner = [line.text for grid in cell.nested for line in plain_lines(grid)]
    return clean("\n".join(text for text in (cell.text, *inner) if text.strip()))


def reach_down(cells: list[Cell], reaching: Reaching) -> None:
    """Note in `reaching` which cells go on below a row, and to which row."""
    for cell in cells:
        if cell.row_span > 1:
            reaching[cell.column] = (cell, cell.row + cell.row_span)


def above(row: int, reaching: Reaching) -> dict[int, Cell]:
    """By column the filled cells that begin higher up and reach down into a row."""
    return {
        column: cell for column, (cell, end) in reaching.items() if end > row and cell.text.strip()
    }


def last_row(by_row: Mapping[int, list[Cell]], marked: int | None) -> int:
    """The last row before an empty one below `marked`, the last id of ours; without, of all."""
    last = max(by_row, default=0)
    for row in range(last if marked is None else marked + 1, last):
        if not any(cell.text.strip() for cell in by_row.get(row, [])):
            return row
    return last


def row_of(
    grid: Grid, filled: list[Cell], higher: dict[int, Cell], header: Header, at: Cell
) -> Row:
    """The table row that begins with the cell `at`; `higher` reach down into it."""
    alone = len(filled) == 1 and not higher
    place = grid.place(at.row, at.column)
    return Row((grid.name, at.row), place, values(grid, filled, higher, header), alone)


def values(
    grid: Grid, filled: list[Cell], higher: dict[int, Cell], header: Header
) -> dict[str, Value]:
    """What a row has by field, from its own filled cells and those that reach down into it."""
    made: dict[str, Value] = {}
    for cell in filled:
        name = field_under(cell, header)
        place = grid.place(cell.row, cell.column)
        text = flat(cell)
        if name in made:
            text = f"{made[name].text}\n{text}"
        made[name] = Value(text, place)
    for cell in higher.values():
        name = field_under(cell, header)
        if name not in made:
            made[name] = Value(flat(cell), grid.place(cell.row, cell.column), fresh=False)
    return made


def field_under(cell: Cell, header: Header) -> str:
    """The field of the first known column under a cell; a column without a header is 其他."""
    for column in range(cell.column, cell.column + min(cell.column_span, 64)):
        if column in header.fields:
            return header.fields[column]
    return "其他"
