"""The rows of the official table with their texts broken into lines."""

from __future__ import annotations

from collections.abc import Sequence

from exports.docx import WordOptions
from exports.docx.table import column_style
from exports.rows import Cell, Table, is_beside
from ui.exporting.breaking import Lines, broken
from ui.exporting.faces import face_of
from ui.exporting.flow import EDGE, HAIR, SIDE


class PrintedCell:
    """A cell with its lines, and how many of them stand on earlier pages."""

    def __init__(self, lines: Lines, width: float, *, is_middle: bool) -> None:
        self.lines, self.width, self.is_middle = lines, width, is_middle
        self.is_merged, self.last_row = False, 0
        self._done = 0

    @property
    def left_height(self) -> float:
        """Points that the lines which stand on no page yet need."""
        return (len(self.lines.lines) - self._done) * self.lines.face.pitch + 2 * EDGE

    def _fitting(self, height: float) -> int:
        room = max(0, int((height - 2 * EDGE + HAIR) / self.lines.face.pitch))
        return min(room, len(self.lines.lines) - self._done)

    def fitting_height(self, height: float) -> float:
        """Points that its next lines take of this height."""
        return self._fitting(height) * self.lines.face.pitch + 2 * EDGE

    def next_lines(self, height: float) -> Lines:
        """The next lines, as many as fit; they are done with then."""
        part = self.lines.part(self._done, self._fitting(height))
        self._done += len(part.lines)
        return part


class PrintedRow:
    """A row: its cells by column, merged ones in each row that they reach over."""

    def __init__(self, cells: list[PrintedCell | None], *, divides: bool, keeps_next: bool) -> None:
        self.cells, self.divides, self.keeps_next = cells, divides, keeps_next
        self.ending: list[PrintedCell] = []
        """The merged cells of which this is the last row."""
        self._own = [cell for cell in cells if cell and not cell.is_merged]
        pitches = [cell.lines.face.pitch for cell in cells if cell]
        self.least = max(pitches) + 2 * EDGE
        """Points of one line of it."""

    @property
    def height(self) -> float:
        """Points of what is left of it; merged cells are no part of that."""
        return max((cell.left_height for cell in self._own), default=self.least)

    def fitting(self, height: float) -> float:
        """Points up to this height that the next lines take."""
        return max(
            (cell.fitting_height(height) for cell in self._own),
            default=height,
        )


class TableRows:
    """Header and rows of a table with their texts broken into lines."""

    def __init__(
        self,
        table: Table,
        heights: Sequence[float],
        whole: float,
        sure: float,
        options: WordOptions,
    ) -> None:
        """Rows that the estimated `heights` put over `whole` may be divided.

        Cells up to `sure` have their text in the middle, if no row is divided.
        """
        self.widths = [width / 20 for width in table.widths]
        self._table, self._heights, self._options = table, heights, options
        is_tall = table.divides and max(heights, default=0) > whole
        self._middle = 0.0 if is_tall else sure
        self._styles = [column_style(table, column) for column in range(len(table.columns))]
        self.header = self._header()
        self.rows: list[PrintedRow] = []
        for index, height in enumerate(heights):
            self._add_row(index, divides=height > whole)

    def _header(self) -> list[PrintedCell]:
        runs, cells = self._table.header_runs(), []
        for at, span in enumerate(self._table.head_spans()):
            if span:
                text = "".join(run.text for run in runs[at])
                cells.append(self._broken(text, "TableHead", at, span, is_middle=True))
        return cells

    def _add_row(self, index: int, *, divides: bool) -> None:
        row = self._table.rows[index]
        cells = [self._cell(index, column, cell) for column, cell in enumerate(row)]
        keeps_next = any(cell.across > 1 for cell in row)
        self.rows.append(PrintedRow(cells, divides=divides, keeps_next=keeps_next))
        for cell in dict.fromkeys(cells):
            if cell and cell.is_merged and index == cell.last_row:
                self.rows[index].ending.append(cell)

    def _cell(self, index: int, column: int, cell: Cell) -> PrintedCell | None:
        if not cell.span:
            is_covered_from_above = index and not is_beside(self._table.rows[index], column)
            return self.rows[index - 1].cells[column] if is_covered_from_above else None
        height = sum(self._heights[index : index + cell.span])
        style = "ChapterRow" if cell.across > 1 else self._styles[column]
        made = self._broken(cell.text, style, column, cell.across, is_middle=height <= self._middle)
        made.last_row, made.is_merged = index + cell.span - 1, cell.span > 1
        return made

    def _broken(
        self, text: str, style: str, column: int, across: int, *, is_middle: bool
    ) -> PrintedCell:
        width = sum(self.widths[column : column + across])
        lines = broken(text, face_of(style, self._options), width - 2 * SIDE)
        return PrintedCell(lines, width, is_middle=is_middle)
