"""The official table over pages: header on each, merged cells, tall rows divided between pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from exports.docx import WordOptions
from exports.docx.body import Printed
from exports.docx.table import HEAD_HEIGHT, LOW, SURE
from exports.pdf.expecting import table_parts
from ui.exporting.flow import EDGE, HAIR, Flow
from ui.exporting.table_rows import PrintedCell, PrintedRow, TableRows

_LOWEST_HEADER = HEAD_HEIGHT / 20


def official_table(flow: Flow, one: Printed, options: WordOptions) -> None:
    """The table, in as many parts as the Word file has."""
    table, starts, heights = table_parts(one, options)
    room = one.page.text_height - HEAD_HEIGHT
    whole = SURE * room * (LOW / SURE if table.divides else 1)
    rows = TableRows(table, heights, whole, SURE * room, options)
    for start, end in zip(starts, [*starts[1:], len(table.rows)], strict=True):
        if start and options.repeat_names:
            flow.new_sheet()
        TablePages(flow, rows, rows.rows[start:end]).fill()


class _Piece:
    """What stands of a row on the page: from which line of its cells on, and how high it is."""

    __slots__ = ("height", "row")

    def __init__(self, row: PrintedRow, height: float) -> None:
        self.row, self.height = row, height


class TablePages:
    """Spreads the rows of a table over the pages of a flow."""

    def __init__(self, flow: Flow, table: TableRows, rows: Sequence[PrintedRow]) -> None:
        self._flow, self._table, self._rows = flow, table, rows
        self._pieces: list[_Piece] = []
        self._head = max(_LOWEST_HEADER, *(one.lines.height + 2 * EDGE for one in table.header))

    def fill(self) -> None:
        """Draw header and rows, on a new page where the next row does not fit."""
        self._flow.begin_table(self._head + self._least(0))
        self._draw_header()
        for number in range(len(self._rows)):
            self._place(number)
        self._draw()

    def _place(self, number: int) -> None:
        """Set a row on this page or the next, or divide it between pages."""
        row = self._rows[number]
        while True:
            free = self._flow.bottom - self._flow.y
            height = self._height(row)
            below = self._least(number + 1) if row.keeps_next else 0.0
            if height + below <= free + HAIR:
                self._add(row, height)
                return
            is_endless = not self._pieces and height > free
            if (row.divides or is_endless) and row.least <= free + HAIR:
                self._add(row, min(height, row.fitting(free)))
            elif not self._pieces:  # nothing more can be done for what is higher than a page
                self._add(row, height)
                return
            self._turn_page()

    def _least(self, number: int) -> float:
        """How much of a row must fit on the page of what it is kept with."""
        if number >= len(self._rows):
            return 0.0
        row = self._rows[number]
        least = row.least if row.divides else self._height(row)
        follows = self._least(number + 1) if row.keeps_next else 0.0
        return min(least + follows, self._flow.room - self._head)

    def _height(self, row: PrintedRow) -> float:
        """Points of what is left of a row, with room for the merged cells that end in it."""
        height = row.height
        for cell in row.ending:
            above = sum(piece.height for piece in self._pieces if cell in piece.row.cells)
            height = max(height, cell.left_height - above)
        return height

    def _add(self, row: PrintedRow, height: float) -> None:
        self._pieces.append(_Piece(row, height))
        self._flow.y += height

    def _turn_page(self) -> None:
        self._draw()
        self._flow.new_sheet()
        self._draw_header()

    def _draw_header(self) -> None:
        x, flow = self._flow.left, self._flow
        for cell in self._table.header:
            flow.cell(cell.lines, QRectF(x, flow.y, cell.width, self._head))
            x += cell.width
        flow.y += self._head

    def _draw(self) -> None:
        """The rows of one page; a merged cell shows its text where it begins."""
        pieces, self._pieces = self._pieces, []
        top = self._flow.y - sum(piece.height for piece in pieces)
        x = self._flow.left
        for column, width in enumerate(self._table.widths):
            y, at = top, 0
            while at < len(pieces):
                cell = pieces[at].row.cells[column]
                height = pieces[at].height
                at += 1
                while at < len(pieces) and pieces[at].row.cells[column] is cell:
                    height += pieces[at].height
                    at += 1
                if cell is not None:
                    self._draw_cell(cell, QRectF(x, y, cell.width, height))
                y += height
            x += width

    def _draw_cell(self, cell: PrintedCell, place: QRectF) -> None:
        self._flow.cell(cell.next_lines(place.height()), place, is_middle=cell.is_middle)
