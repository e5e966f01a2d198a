"""Blocks of paragraphs and tables written as office files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import xlwt
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ipplanner.importing.source import Cell, Paragraph, Source
from tests.importing.docx_files import down, p, tbl, tc, tr, write_docx
from tests.importing.recognition.tables import LEFT, UP, grid

Rows = list[list[str]]
"""A table by rows, in which UP and LEFT stand where a merged cell reaches."""
Block = str | Rows
"""A paragraph or a table."""


def as_source(blocks: list[Block], name: str) -> Source:
    """What a reader would give of a text document of these blocks."""
    made = Source(name)
    for position, block in enumerate(blocks, start=1):
        if isinstance(block, str):
            made.blocks.append(Paragraph(block, f"第 {position} 段"))
        else:
            made.blocks.append(grid(block, f"表格 {position}"))
    return made


def as_docx(path: Path, blocks: list[Block]) -> Path:
    """A Word file; line breaks in cells are paragraphs."""
    written = [p(escape(each)) if isinstance(each, str) else _table(each) for each in blocks]
    return write_docx(path, "".join(written))


def as_xlsx(path: Path, sheets: dict[str, list[Block]]) -> Path:
    """A workbook; paragraphs are rows whose first cell is filled."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, blocks in sheets.items():
        sheet = book.create_sheet(name)
        for cell in _sheet_cells(blocks):
            _write_cell(sheet, cell)
    book.save(path)
    return path


def as_xls(path: Path, sheets: dict[str, list[Block]]) -> Path:
    """A workbook of the old format."""
    book = xlwt.Workbook()
    for name, blocks in sheets.items():
        sheet = book.add_sheet(name)
        for cell in _sheet_cells(blocks):
            right, bottom = cell.column + cell.column_span - 1, cell.row + cell.row_span - 1
            sheet.write_merge(cell.row, bottom, cell.column, right, cell.text)
    book.save(str(path))
    return path


def _table(rows: Rows) -> str:
    made = grid(rows)
    by_place = {(cell.row, cell.column): cell for cell in made.cells}
    reaching: dict[int, Cell] = {}
    written = []
    for row in range(made.row_count):
        cells, column = [], 0
        while column < made.column_count:
            cell = by_place.get((row, column)) or reaching.get(column) or Cell(row, column, "")
            cells.append(_cell(cell, is_first=cell.row == row))
            reaching[column] = cell
            column += cell.column_span
        written.append(tr(*cells))
    return tbl(*written)


def _cell(cell: Cell, *, is_first: bool) -> str:
    properties = f'<w:gridSpan w:val="{cell.column_span}"/>' if cell.column_span > 1 else ""
    if cell.row_span > 1:
        properties += down("restart" if is_first else "")
    texts = escape(cell.text).split("\n") if is_first else [""]
    return tc(*(p(text) if text else p() for text in texts), properties=properties)


def _sheet_cells(blocks: list[Block]) -> Iterator[Cell]:
    """The cells of blocks that stand below each other in one sheet."""
    top = 0
    for block in blocks:
        rows = [[block]] if isinstance(block, str) else block
        for cell in grid(rows).cells:
            yield Cell(cell.row + top, cell.column, cell.text, cell.row_span, cell.column_span)
        top += len(rows)


def _write_cell(sheet: Worksheet, cell: Cell) -> None:
    row, column = cell.row + 1, cell.column + 1
    if cell.text:
        sheet.cell(row, column, cell.text).data_type = "s"
    if cell.row_span > 1 or cell.column_span > 1:
        last = (row + cell.row_span - 1, column + cell.column_span - 1)
        sheet.merge_cells(start_row=row, start_column=column, end_row=last[0], end_column=last[1])


__all__ = ["LEFT", "UP", "Block", "Rows", "as_docx", "as_source", "as_xls", "as_xlsx"]
