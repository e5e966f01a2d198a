"""A table, or the part of one, on one page."""

from __future__ import annotations

from dataclasses import dataclass, field

from ipplanner.importing.readers.pdf.page import Glyph
from ipplanner.importing.readers.pdf.textlines import Line


@dataclass(slots=True)
class PageCell:
    """A cell of a table on one page."""

    row: int
    column: int
    row_span: int
    column_span: int
    left: float
    top: float
    right: float
    bottom: float
    glyphs: list[Glyph] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    inner: list[PageTable] = field(default_factory=list)
    is_open: bool = False
    """Whether it is at the table's end without a line below it."""

    @property
    def text(self) -> str:
        """The text without white space, for comparing."""
        return "".join("".join(line.text.split()) for line in self.lines)


@dataclass(slots=True)
class PageTable:
    """A table or the part of one that is on one page; `xs` and `ys` are its edges."""

    xs: list[float]
    ys: list[float]
    cells: list[PageCell]
    page: int = 0

    @property
    def row_count(self) -> int:
        """Rows of the finest division."""
        return len(self.ys) - 1

    def row(self, number: int) -> list[PageCell]:
        """The cells that are in a row, from left to right."""
        found = [c for c in self.cells if c.row <= number < c.row + c.row_span]
        return sorted(found, key=lambda cell: cell.column)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]
