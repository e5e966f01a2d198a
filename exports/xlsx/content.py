"""What is printed on the sheet, row by row, with the warnings that Excel's limits make needed."""

from __future__ import annotations

from collections.abc import Sequence

from exports.heights import line_count, row_lines, stretched
from exports.page import Page
from exports.rows import Cell, Table
from exports.surroundings import Kind, Line, Surroundings
from exports.xlsx.sheet import MAX_HEIGHT, Sheet
from exports.xlsx.styles import FORMATS
from ipplanner.errors import ExportError

MAX_TEXT, MAX_BREAKS = 32_767, 253
"""Characters and line breaks that Excel takes in one cell."""
PIXEL = 15
"""Twips; a cell keeps six pixels of its width free."""
PADDING = 6.0
"""Points above and below a row's text, together."""
_TO_FILL = 30.0
"""Points of a row with cells that somebody is to write in."""
_KINDS: dict[Kind, str] = {
    "label": "label",
    "issuer": "subtitle",
    "mark": "label",
    "letterhead": "letterhead",
    "red_number": "middle",
    "number": "middle",
    "heading": "heading",
    "level1": "text",
    "level2": "text",
    "recipient": "text",
    "body": "text",
    "annex": "text",
    "note": "text",
    "signer": "right",
    "date": "right",
    "subtitle": "subtitle",
    "annex_label": "label",
    "annex_title": "heading",
    "imprint": "text",
}


class Content:
    """Fills a sheet with a table; afterwards `header` is the header's row, counted from 1."""

    def __init__(
        self,
        sheet: Sheet,
        table: Table,
        around: Surroundings,
        page: Page,
        title: str,
        object_id: str = "",
    ) -> None:
        self._sheet, self._table = sheet, table
        self.widths = table.widths
        self._page_height = page.text_height / 20
        self.header = 0
        self.warnings: list[str] = []
        self._lines([*around.letter, *around.above])
        self._sheet.name_cell(0, object_id)
        self._wide("title", title)
        self._lines(around.below)
        if around.below and around.below[-1].kind == "row":
            self._gap()
        self._header()
        self._body()
        if around.after and (table.divides or any(line.kind == "row" for line in around.after)):
            self._gap()
        self._lines(around.after)

    def _lines(self, lines: Sequence[Line]) -> None:
        for line in lines:
            if line.kind == "row":
                self._small_row(line.cells)
            else:
                self._wide(_KINDS[line.kind], line.text)

    def _wide(self, kind: str, text: str) -> None:
        """A paragraph over the table's whole width."""
        self._check([text])
        form, last = FORMATS[kind], len(self.widths) - 1
        lines = line_count(text, _room(sum(self.widths), form.size))
        cells = [self._sheet.cell(0, kind, text)]
        cells += [self._sheet.cell(column, kind) for column in range(1, last + 1)]
        self._sheet.merge(0, last)
        self._add(cells, lines * form.line + PADDING, text)

    def _gap(self) -> None:
        """An empty row, so that what is beside the plan's table is not taken for part of it."""
        self._add([], FORMATS["left"].line, "")

    def _small_row(self, texts: list[str]) -> None:
        """Cells of a small table, each over its share of the columns."""
        self._check(texts)
        count = max(len(texts), len(self.widths))
        widths = self.widths + [self.widths[-1]] * (count - len(self.widths))
        starts = [index * count // len(texts) for index in range(len(texts) + 1)]
        cells = [self._sheet.cell(column, "center") for column in range(count)]
        lines = 1
        for text, start, end in zip(texts, starts, starts[1:], strict=False):
            cells[start] = self._sheet.cell(start, "center", text)
            self._sheet.merge(start, end - 1)
            lines = max(lines, line_count(text, _room(sum(widths[start:end]), 12)))
        height = lines * FORMATS["center"].line + PADDING
        to_fill = any(not text.strip() for text in texts)
        self._add(cells, max(height, _TO_FILL) if to_fill else height, texts[0])

    def _header(self) -> None:
        self.header = len(self._sheet.rows) + 1
        headers = self._table.headers
        self._check(headers)
        rooms = [_room(width, 12) for width in self.widths]
        lines = max(map(line_count, headers, rooms))
        cells = []
        for column, span in enumerate(self._table.head_spans()):
            if span > 1:
                self._sheet.merge(column, column + span - 1)
            cells.append(self._sheet.cell(column, "head", headers[column] if span else ""))
        self._add(cells, lines * FORMATS["head"].line + 2 * PADDING, headers[0])

    def _body(self) -> None:
        heights = _heights(self._table)
        for index, row in enumerate(self._table.rows):
            self._check([cell.text for cell in row])
            cells = [
                self._cell(column, cell, sum(heights[index : index + cell.span]))
                for column, cell in enumerate(row)
            ]
            text = next((cell.text for cell in reversed(row[:-1]) if cell.text), "")
            self._add(cells, heights[index], text)

    def _cell(self, index: int, cell: Cell, height: float) -> str:
        column = self._table.columns[index]
        kind = "center" if column.align == "center" else "left"
        if cell.across > 1:
            kind = "chapter"
            self._sheet.merge(index, index + cell.across - 1)
        if cell.span > 1:
            self._sheet.merge(index, index, cell.span)
            if height > self._page_height:
                kind += "_top"  # the middle would be on another page than the first row
        if cell.id:
            self._sheet.name_cell(index, cell.mark)
        if column.field == "number":
            return self._sheet.number_cell(index, kind, cell.text)
        return self._sheet.cell(index, kind, cell.text, cell.runs)

    def _add(self, cells: list[str], height: float, text: str) -> None:
        if height > MAX_HEIGHT:
            self.warnings.append(
                f"Excel 第 {len(self._sheet.rows) + 1} 行（{_start(text)}）的文字太长，"
                "超过 Excel 允许的行高，打印时末尾会看不到，建议分成几条。"
            )
        self._sheet.add_row(cells, height)

    def _check(self, texts: Sequence[str]) -> None:
        number = len(self._sheet.rows) + 1
        for text in texts:
            if len(text) > MAX_TEXT:
                raise ExportError(
                    f"无法导出 Excel：第 {number} 行（{_start(text)}）有 {len(text)} 个字，"
                    f"Excel 一格最多 {MAX_TEXT} 个字。请把这一条分成几条，或改为导出 Word。"
                )
            if text.count("\n") > MAX_BREAKS:
                self.warnings.append(
                    f"Excel 第 {number} 行（{_start(text)}）有 {text.count(chr(10))} 处换行，"
                    f"超过 Excel 一格的 {MAX_BREAKS} 处，打开后可能显示不全，建议分成几条。"
                )


def _heights(table: Table) -> list[float]:
    """Row heights in points; Excel does not find them itself where cells are merged."""
    line = FORMATS["left"].line
    rooms = [_room(width, FORMATS["left"].size) for width in table.widths]
    heights = [lines * line + PADDING for lines in row_lines(table.rows, rooms)]
    return stretched(heights, table.rows, rooms, line)


def _room(twips: int, size: int) -> float:
    """How many characters of a size (points) fit beside each other in a column."""
    return (twips / PIXEL - 6) * 0.75 / size


def _start(text: str) -> str:
    first = text.split("\n")[0]
    return f"“{first[:20]}…”" if len(first) > 20 else f"“{first}”"
