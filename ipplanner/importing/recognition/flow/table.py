"""The rows of a copied table as a grid, each cell knowing its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ipplanner.importing.recognition.flow.chunks import Bond, Chunk
from ipplanner.importing.recognition.flow.joining import beside_digit
from ipplanner.importing.recognition.flow.steps import Step
from ipplanner.importing.source import Cell, Grid

_DOUBTFUL = -4.0
"""Points; a cell that costs more was put together for want of a better way."""
_LEVELS = ("number", "section", "item")


@dataclass(slots=True)
class FlowCell:
    """A cell put together, at the line where it begins."""

    text: str
    place: str


@dataclass(slots=True)
class FlowRow:
    """One row by field; what reaches down from above is not in it."""

    cells: dict[str, FlowCell] = field(default_factory=dict)
    doubtful: bool = False


def rows_of(steps: Sequence[Step], chunks: Sequence[Chunk], fields: Sequence[str]) -> list[FlowRow]:
    """The rows that a way through the chunks amounts to."""
    rows: list[FlowRow] = []
    for step in steps:
        name = fields[step.column]
        text = text_of(chunks[step.start : step.end])
        if step.goes_on:
            _append(rows, name, text)
        else:
            if not rows or _begins_row(rows[-1], name, fields):
                rows.append(FlowRow())
            rows[-1].cells[name] = FlowCell(text, chunks[step.start].place)
        rows[-1].doubtful |= step.gain < _DOUBTFUL
    return rows


def place_of(row: FlowRow) -> str:
    """Where a row begins."""
    return next(iter(row.cells.values())).place


def _begins_row(row: FlowRow, name: str, fields: Sequence[str]) -> bool:
    """Whether a cell stands in the next row: not to the right of all that this one has."""
    order = [fields.index(other) for other in row.cells]
    return fields.index(name) <= max(order)


def _append(rows: Sequence[FlowRow], name: str, text: str) -> None:
    """Put the rest of a cell that a page's end has cut behind it."""
    cut = next(row.cells[name] for row in reversed(rows) if name in row.cells)
    cut.text += text


def text_of(chunks: Sequence[Chunk]) -> str:
    """A cell's text: lines joined, paragraphs on lines of their own."""
    text = ""
    for at, chunk in enumerate(chunks):
        text += _between(chunks[at - 1], chunk) + chunk.text if at else chunk.text
    return text


def _between(left: Chunk, right: Chunk) -> str:
    if right.bond is Bond.END:
        return "\n"
    words = left.text[-1].isascii() and right.text[0].isascii()
    is_space = right.bond is Bond.GAP and (words or not beside_digit(left, right))
    return " " if is_space else ""


def grid_of(
    rows: Sequence[FlowRow], fields: Sequence[str], header: Sequence[str], header_place: str
) -> Grid:
    """The grid of a table with its header as first row; titles reach down over their rows."""
    grid = Grid("表格", row_count=len(rows) + 1, column_count=len(fields))
    for column, text in enumerate(header):
        _put(grid, Cell(0, column, text), header_place)
    reaching: dict[str, Cell] = {}
    for at, row in enumerate(rows, 1):
        for name, cell in row.cells.items():
            made = Cell(at, fields.index(name), cell.text)
            _put(grid, made, cell.place)
            if name in _LEVELS:
                _reach(reaching, name, made)
        for above in reaching.values():
            above.row_span = at - above.row + 1
    return grid


def _reach(reaching: dict[str, Cell], name: str, cell: Cell) -> None:
    """Let a title reach down from here, and those of its level and below end."""
    for ended in _LEVELS[_LEVELS.index(name) :]:
        reaching.pop(ended, None)
    reaching[name] = cell


def _put(grid: Grid, cell: Cell, place: str) -> None:
    grid.cells.append(cell)
    grid.places[cell.row, cell.column] = place
