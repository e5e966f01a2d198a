"""One sheet of tables with their charts, read again before it counts as written."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from exports.exporting import Exported
from exports.figures.tables import Table, Value, tables_of
from exports.files import write_checked
from exports.safe import safe
from ipplanner.errors import ExportError
from ipplanner.figures.figure import Figure, Unit

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_SHEET = "统计"
_POINTS = 15.0
"""Height of a row of one line."""
_ROW = _POINTS * 2.54 / 72
"""The same in centimetres."""
_PAGE = 38.0
"""Centimetres of the sheet that are printed on a page, which is made as wide as the paper."""
_LAST = 6.0
"""Centimetres that the last table and its chart take at least."""
_WIDTHS = (36, 9, 9, 3)
"""Letters of the columns: label, numbers, and a gap before the charts."""


def export_figures_excel(
    title: str, figures: Sequence[Figure], target: Path, unit: Unit = "items"
) -> Exported:
    """The figures as tables with native charts; ExportError leaves an older file as it was."""
    tables = tables_of(figures, unit)
    heading = f"{safe(title)}　统计"
    placed = list(_placed(tables))

    def write(path: Path) -> None:
        _write(heading, placed, path)

    def check(path: Path) -> None:
        _check(heading, placed, path, target.name)

    write_checked(target, write, check)
    return Exported(target, sum(len(table.rows) for table in tables))


def _placed(tables: Sequence[Table]) -> Iterator[tuple[int, Table]]:
    """The row in which each table begins, below the chart of the one before."""
    from exports.figures.charts import height_of

    row = 3
    for table in tables:
        yield row, table
        beside = math.ceil(height_of(table) / _ROW) if table.rows else 0
        row += max(len(table.lines), beside) + 2


def _write(heading: str, placed: Sequence[tuple[int, Table]], path: Path) -> None:
    from openpyxl import Workbook

    from exports.figures.charts import add_chart

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _SHEET
    _set_page(sheet)
    _set_breaks(sheet, [row for row, _ in placed])
    _put(sheet, 1, 1, heading, "title")
    for row, table in placed:
        _put_table(sheet, row, table)
        if table.rows:
            add_chart(sheet, table, row + 1, f"E{row}")
    book.save(path)
    book.close()


def _put_table(sheet: Worksheet, row: int, table: Table) -> None:
    for at, line in enumerate(table.lines):
        kind = "name" if not at else "head" if line is table.header else "cell"
        for column, value in enumerate(line, 1):
            _put(sheet, row + at, column, value, kind)
        if kind == "cell":
            lines = math.ceil(sum(2 - one.isascii() for one in str(line[0])) / _WIDTHS[0])
            sheet.row_dimensions[row + at].height = max(1, lines) * _POINTS


def _set_breaks(sheet: Worksheet, rows: Sequence[int]) -> None:
    """A table and its chart go to the next page together."""
    from openpyxl.worksheet.pagebreak import Break

    top = 1
    for row, following in pairwise([*rows, rows[-1] + round(_LAST / _ROW)] if rows else []):
        if (following - top) * _ROW > _PAGE and row > top + 2:
            sheet.row_breaks.append(Break(id=row - 1))
            top = row


def _put(sheet: Worksheet, row: int, column: int, value: Value, kind: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # whatever it begins with, it is no formula
        cell.quotePrefix = value[:1] in ("=", "+", "-", "@")
    cell.font = Font(name="宋体" if kind == "cell" else "黑体", size=16 if kind == "title" else 11)
    if kind in ("head", "cell"):
        edge = Side(style="thin")
        cell.border = Border(edge, edge, edge, edge)
        cell.alignment = Alignment(wrap_text=isinstance(value, str), vertical="center")


def _set_page(sheet: Worksheet) -> None:
    """A4, as wide as the paper, however long."""
    from openpyxl.worksheet.properties import PageSetupProperties

    for column, width in zip("ABCD", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _check(heading: str, placed: Sequence[tuple[int, Table]], path: Path, name: str) -> None:
    """Every number where it belongs, and a chart for each table."""
    wanted: dict[tuple[int, int], object] = {(1, 1): heading}
    for row, table in placed:
        for at, line in enumerate(table.lines):
            wanted.update(((row + at, column), value) for column, value in enumerate(line, 1))
    charts = sum(bool(table.rows) for _, table in placed)
    try:
        found = _read(path)
    except Exception as error:  # openpyxl raises what it likes where a file is broken
        raise ExportError(f"写入“{name}”后重新读取时出错，没有导出。") from error
    if found != (wanted, charts):
        raise ExportError(f"写入“{name}”后重新读取不一致，没有导出。")


def _read(path: Path) -> tuple[dict[tuple[int, int], object], int]:
    """The values of the first sheet by row and column, and how many charts there are."""
    from openpyxl import load_workbook

    book = load_workbook(path)
    sheet = book.worksheets[0]
    found: dict[tuple[int, int], object] = {
        (cell.row, cell.column): cell.value
        for row_of_cells in sheet.iter_rows()
        for cell in row_of_cells
        if cell.value is not None
    }
    charts = len(getattr(sheet, "_charts"))  # noqa: B009 - openpyxl tells of them nowhere else
    book.close()
    return found, charts
