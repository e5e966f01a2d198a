"""The official table as its columns go down over the pages, against what they should say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from exports.pdf.expecting import OfficialGrid

if TYPE_CHECKING:
    from exports.pdf.reading import Box

_NEAR = 0.7
"""Points by which frames may miss the columns."""


class Columns:
    """Takes the frames of a table from top to bottom and notes where they differ."""

    def __init__(self, grid: OfficialGrid, plain: Callable[[str], str]) -> None:
        self._grid = grid
        self._header = [plain(text) for text in grid.header]
        self._columns = [
            _Column([(row, plain(text)) for row, text in cells]) for cells in grid.columns
        ]
        self._starts: dict[int, tuple[int, float]] = {}
        """Where rows begin: page and height."""
        self._wrong: dict[tuple[int, int], None] = {}
        """Rows and columns that differ, in their order."""

    def take(self, boxes: Sequence[Box]) -> int:
        """Read frames while they are the table's; how many those were."""
        at = 0
        headed = 0
        for (page, _), together in groupby(boxes, key=lambda box: (box.page, box.top)):
            row = list(together)
            columns = [self._column_of(box) for box in row]
            if -1 in columns:
                break
            if [box.text for box in row] == self._header:
                headed = page
            elif self._is_done(row):
                break
            elif page != headed:  # each page begins with the header
                self._note(self._next_row(columns), columns[0])
                break
            else:
                self._take_row(row, columns)
            at += len(row)
        return at

    def places(self) -> list[str]:
        """Where the table differs, as users call it."""
        for number, column in enumerate(self._columns):
            if not any(at == number for _, at in self._wrong) and column.open_row:
                self._note(column.open_row, number)
        return [f"第 {row} 行“{self._grid.names[at]}”" for row, at in sorted(self._wrong)]

    def _take_row(self, row: Sequence[Box], columns: Sequence[int]) -> None:
        for box, number in zip(row, columns, strict=True):
            column = self._columns[number]
            if not box.text or column.is_lost:
                continue
            begun, place = column.take(box), (box.page, box.top)
            if column.is_lost or (begun and self._starts.setdefault(begun, place) != place):
                self._note(begun, number)

    def _note(self, row: int, column: int) -> None:
        self._wrong[row, column] = None

    def _is_done(self, row: Sequence[Box]) -> bool:
        """Whether all cells have been seen and this row is the next table's."""
        return any(box.text for box in row) and not any(one.open_row for one in self._columns)

    def _next_row(self, columns: Sequence[int]) -> int:
        return self._columns[columns[0]].open_row or 1

    def _column_of(self, box: Box) -> int:
        """The column that a frame begins in; -1 for one that is not of this table."""
        edges = self._grid.edges
        begins = [n for n, edge in enumerate(edges[:-1]) if abs(edge - box.left) < _NEAR]
        ends = any(abs(edge - box.right) < _NEAR for edge in edges[1:])
        return begins[0] if begins and ends else -1


class _Column:
    """The cells of one column that are still to come."""

    def __init__(self, cells: list[tuple[int, str]]) -> None:
        self._cells, self._at, self._seen = cells, 0, ""
        self._page = 0
        self.is_lost = False
        """Whether it has differed: what follows cannot be told."""

    @property
    def open_row(self) -> int:
        """The row of the cell that is not wholly seen; 0 when all are."""
        return self._cells[self._at][0] if self._at < len(self._cells) else 0

    def take(self, box: Box) -> int:
        """Read on in a cell or begin the next one; the row that begins or that differs, else 0."""
        if not self.open_row:
            self.is_lost = True
            return self._cells[-1][0] if self._cells else 1
        row, text = self._cells[self._at]
        goes_on = bool(self._seen)
        seen = self._seen + box.text
        if not text.startswith(seen) or (goes_on and box.page == self._page):
            self.is_lost = True
            return row
        self._seen, self._page = ("", 0) if seen == text else (seen, box.page)
        self._at += seen == text
        return 0 if goes_on else row
