"""What both streams of lines and rows do alike: blocks, tables within tables, headers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ipplanner.importing.recognition.columns import Header
from ipplanner.importing.recognition.events import Event, HeaderRow, Line
from ipplanner.importing.recognition.given_columns import ColumnBook
from ipplanner.importing.recognition.headers import header_texts
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.source import Cell, Grid, Paragraph
from ipplanner.layouts import Layout
from ipplanner.text import clean


@dataclass(slots=True)
class Streaming(ABC):
    """Turns blocks into events, knowing the header of the table before."""

    layout: Layout
    marks: Marks
    book: ColumnBook
    header: Header | None = None

    @abstractmethod
    def grid(self, grid: Grid) -> Iterator[Event]:
        """The events of one table or sheet."""

    def events(self, blocks: Iterable[Grid | Paragraph]) -> Iterator[Event]:
        """The events of all blocks in reading order."""
        for block in blocks:
            if isinstance(block, Grid):
                yield from self.grid(block)
            elif block.text.strip():
                yield Line(clean(block.text), block.place)

    def frame(self, grid: Grid) -> Iterator[Event]:
        """Tables in the cells of a table that is only there for the page's looks."""
        for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)):
            if cell.text.strip():
                yield Line(clean(cell.text), grid.place(cell.row, cell.column))
            for nested in cell.nested:
                yield from self.grid(nested)

    def header_row(self, grid: Grid, by_row: dict[int, list[Cell]], header: Header) -> HeaderRow:
        """The event of a header, which holds for the rows below it."""
        self.header = header
        cells = header_texts(by_row, header)
        texts = ((grid.place(cell.row, cell.column), clean(cell.text)) for cell in cells)
        return HeaderRow(header, tuple(texts))
