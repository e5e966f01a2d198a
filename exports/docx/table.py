"""The official table as WordprocessingML: fixed widths, repeated header, cells merged downwards."""

from __future__ import annotations

from collections.abc import Sequence

from exports.breaks import page_starts, table_starts
from exports.docx.options import WordOptions
from exports.docx.styles import CELL_LINE, CELL_SIZE
from exports.docx.xml import Bookmarks, paragraph, run
from exports.heights import row_lines, stretched
from exports.page import Page
from exports.rows import Cell, Row, Table

SIDE, EDGE = 57, 28
"""Space inside a cell in twips: left and right, above and below."""
HEAD_HEIGHT = 567
WIDE = 4000
"""Twips from which text is justified; in narrower columns that tears the characters apart."""
SURE = 0.8
"""Estimated part of a page up to which rows are certain to fit on one."""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def official_table(
    table: Table, page: Page, options: WordOptions, marks: Bookmarks, above: int = 0
) -> str:
    """The table, as several where it is very long or where names are repeated on each page.

    `above` is how many twips of the first page are taken by what stands before the table.
    """
    heights, room = _row_heights(table), page.text_height - HEAD_HEIGHT
    starts, gap = table_starts(table), paragraph("TableGap", "")
    if options.repeat_names:
        starts = page_starts(heights, room - above, room)
        gap = paragraph("TableGap", "", "<w:pageBreakBefore/>")
    writer = _TableWriter(table.cut(starts), heights, SURE * room, marks)
    ends = [*starts[1:], len(table.rows)]
    return gap.join(writer.part(start, end) for start, end in zip(starts, ends, strict=True))


def small_table(rows: Sequence[Sequence[str]], page: Page) -> str:
    """A plain table of equal columns, such as a list of contacts; rows have equal lengths."""
    count = len(rows[0])
    widths = [page.text_width // count] * count
    widths[-1] += page.text_width - sum(widths)
    body = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr>{_width(width)}<w:vAlign w:val="center"/></w:tcPr>'
            f"{_paragraphs('CellCentred', text)}</w:tc>"
            for width, text in zip(widths, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return f"{_opening(widths)}{body}</w:tbl>"


def _row_heights(table: Table) -> list[float]:
    """Estimated heights in twips, rather too high."""
    size = CELL_SIZE * 10
    widths = [(width - 2 * SIDE) / size for width in table.widths]
    heights = [lines * CELL_LINE + 2 * EDGE for lines in row_lines(table.rows, widths)]
    return stretched(heights, table.rows, widths, CELL_LINE)


class _TableWriter:
    """Writes runs of rows; what is the same for all cells of a column is made once."""

    def __init__(self, table: Table, heights: list[float], sure: float, marks: Bookmarks) -> None:
        self._table, self._heights, self._sure, self._marks = table, heights, sure, marks
        self._widths = [_width(width) for width in table.widths]
        self._styles = [
            _style(column.align, width)
            for column, width in zip(table.columns, table.widths, strict=True)
        ]
        self._covered = [
            f"<w:tc><w:tcPr>{width}<w:vMerge/></w:tcPr>{paragraph(style, '')}</w:tc>"
            for width, style in zip(self._widths, self._styles, strict=True)
        ]

    def part(self, start: int, end: int) -> str:
        """One table of the rows from start up to end."""
        rows = [self._row(index) for index in range(start, end)]
        return f"{_opening(self._table.widths)}{self._header()}{''.join(rows)}</w:tbl>"

    def _header(self) -> str:
        cells = "".join(
            f'<w:tc><w:tcPr>{width}<w:vAlign w:val="center"/></w:tcPr>'
            f"{_paragraphs('TableHead', text)}</w:tc>"
            for width, text in zip(self._widths, self._table.headers, strict=True)
        )
        height = f'<w:trHeight w:val="{HEAD_HEIGHT}" w:hRule="atLeast"/>'
        return f"<w:tr><w:trPr><w:cantSplit/>{height}<w:tblHeader/></w:trPr>{cells}</w:tr>"

    def _row(self, index: int) -> str:
        # A row that is higher than a page and may not be divided loses text in LibreOffice.
        whole = self._heights[index] <= self._sure
        properties = "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""
        row: Row = self._table.rows[index]
        cells = [
            self._cell(index, column, cell) if cell.span else self._covered[column]
            for column, cell in enumerate(row)
        ]
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    def _cell(self, index: int, column: int, cell: Cell) -> str:
        heights, span = self._heights, cell.span
        merge = '<w:vMerge w:val="restart"/>' if span > 1 else ""
        height = heights[index] if span == 1 else sum(heights[index : index + span])
        align = '<w:vAlign w:val="center"/>' if height <= self._sure else ""
        content = _paragraphs(self._styles[column], cell.text, self._marks, cell.id)
        return f"<w:tc><w:tcPr>{self._widths[column]}{merge}{align}</w:tcPr>{content}</w:tc>"


def _paragraphs(style: str, text: str, marks: Bookmarks | None = None, object_id: str = "") -> str:
    """The text as paragraphs, one for each of its lines, the first one carrying the id."""
    first, *more = text.split("\n") if "\n" in text else (text,)
    content = run(first)
    if marks and object_id:
        content = marks.around(object_id, content)
    whole = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
    return whole + "".join(paragraph(style, line) for line in more)


def _opening(widths: Sequence[int]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{EDGE}" w:type="dxa"/><w:left w:w="{SIDE}" w:type="dxa"/>'
        f'<w:bottom w:w="{EDGE}" w:type="dxa"/><w:right w:w="{SIDE}" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def _style(align: str, width: int) -> str:
    if align == "center":
        return "CellCentred"
    return "CellText" if width >= WIDE else "CellLeft"


def _width(width: int) -> str:
    return f'<w:tcW w:w="{width}" w:type="dxa"/>'
