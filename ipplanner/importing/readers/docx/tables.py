"""A table's rows and cells with their spans, in one flat pass over its elements."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.marks import Marked
from ipplanner.importing.source import Cell, Grid

MAX_COLUMNS = 1_000

_TAGS = (
    n.T, n.P, n.TC, n.TR, n.V_MERGE, n.GRID_SPAN, n.H_MERGE, n.GRID_BEFORE, n.MARK, n.BOOKMARK,
)  # fmt: skip

OnMark = Callable[[Grid, "Cell | None", etree._Element], None]
OnBookmark = Callable[[Grid, "Cell | None", str], None]


class TableReader:
    """Reads one table that has no other table in it, marks standing for nested ones."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._row = -1
        self._next_column = 0
        self._above: dict[int, Cell] = {}
        """The cell that may go on downwards, by its first column."""
