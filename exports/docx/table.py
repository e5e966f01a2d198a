"""The official table as WordprocessingML: fixed widths, repeated header, cells merged downwards."""

from __future__ import annotations

from exports.breaks import page_starts, table_starts
from exports.docx.cells import (
    EDGE,
    SIDE,
    cell_style,
    marked_paragraphs,
    opening,
    paragraphs,
    row_properties,
    width_property,
)
from exports.docx.marking import Marking, Visible
from exports.docx.options import WordOptions
from exports.docx.styles import CELL_LINE, CELL_SIZE
from exports.docx.xml import Bookmarks, paragraph
from exports.heights import row_lines, stretched
from exports.page import Page
from exports.rows import Cell, Row, Table, is_beside
from ipplanner.wording_changes import Kind, Run

HEAD_HEIGHT = 567
SURE = 0.8
"""Estimated part of a page up to which rows are certain to fit on one."""
LOW = 1 / 3
"""Part of a page up to which rows are kept whole where tall ones may be divided."""
_VISIBLE = Visible()


def official_table(
    table: Table,
    page: Page,
    options: WordOptions,
    marks: Bookmarks,
    above: int = 0,
    marking: Marking = _VISIBLE,
) -> str:
    """The table, as several where it is very long or where names are repeated on each page.

    `above` is how many twips of the first page are taken by what stands before the table.
    """
    heights, room = row_heights(table), page.text_height - HEAD_HEIGHT
    starts, gap = table_starts(table), paragraph("TableGap", "")
    if options.repeat_names:
        starts = page_starts(heights, room - above, room)
        gap = paragraph("TableGap", "", "<w:pageBreakBefore/>")
    writer = _TableWriter(table.cut(starts), heights, SURE * room, marks, marking)
    ends = [*starts[1:], len(table.rows)]
    return gap.join(writer.part(start, end) for start, end in zip(starts, ends, strict=True))


def row_heights(table: Table) -> list[float]:
    """Estimated heights in twips, rather too high."""
    size = CELL_SIZE * 10
    widths = [(width - 2 * SIDE) / size for width in table.widths]
    heights = [lines * CELL_LINE + 2 * EDGE for lines in row_lines(table.rows, widths)]
    return stretched(heights, table.rows, widths, CELL_LINE)


class _TableWriter:
    """Writes runs of rows; what is the same for all cells of a column is made once."""

    def __init__(
        self,
        table: Table,
        heights: list[float],
        sure: float,
        marks: Bookmarks,
        marking: Marking,
    ) -> None:
        self._table, self._heights, self._sure, self._marks = table, heights, sure, marks
        self._marking = marking
        self._whole = sure * LOW / SURE if table.divides else sure
        # beside texts that go on over the page, all begin at the top of their cells
        self._is_tall = table.divides and max(heights, default=0) > self._whole
        self._widths = [width_property(width) for width in table.widths]
        self._styles = [column_style(table, column) for column in range(len(table.columns))]
        self._covered = [
            f"<w:tc><w:tcPr>{width}<w:vMerge/></w:tcPr>{paragraph(style, '')}</w:tc>"
            for width, style in zip(self._widths, self._styles, strict=True)
        ]

    def part(self, start: int, end: int) -> str:
        """One table of the rows from start up to end."""
        rows = [self._row(index) for index in range(start, end)]
        return f"{opening(self._table.widths)}{self._header()}{''.join(rows)}</w:tbl>"

    def _header(self) -> str:
        table = self._table
        cells = []
        for at, span in enumerate(table.head_spans()):
            if span:
                runs = marked_paragraphs("TableHead", table.header_runs()[at], self._marking)
                width = self._across(at, span)
                cells.append(
                    f'<w:tc><w:tcPr>{width}<w:vAlign w:val="center"/></w:tcPr>{runs}</w:tc>'
                )
        height = f'<w:trHeight w:val="{HEAD_HEIGHT}" w:hRule="atLeast"/>'
        properties = f"<w:trPr><w:cantSplit/>{height}<w:tblHeader/></w:trPr>"
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    def _across(self, column: int, span: int) -> str:
        """The width of a cell over so many columns."""
        if span == 1:
            return self._widths[column]
        whole = width_property(sum(self._table.widths[column : column + span]))
        return f'{whole}<w:gridSpan w:val="{span}"/>'

    def _row(self, index: int) -> str:
        # A row that is higher than a page and may not be divided loses text in LibreOffice.
        whole = self._heights[index] <= self._whole
        change = self._marking.row(self._table.kind(index))
        properties = row_properties(("<w:cantSplit/>" if whole else "") + change)
        row: Row = self._table.rows[index]
        cells = [
            self._cell(index, column, cell) if cell.span else self._covering(index, column)
            for column, cell in enumerate(row)
        ]
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    def _covering(self, index: int, column: int) -> str:
        """What stands for a cell that another one reaches over."""
        if is_beside(self._table.rows[index], column):
            return ""
        kind = self._table.kind(index)
        if kind == "equal":
            return self._covered[column]
        empty = marked_paragraphs(self._styles[column], (), self._marking, kind)
        return f"<w:tc><w:tcPr>{self._widths[column]}<w:vMerge/></w:tcPr>{empty}</w:tc>"

    def _cell(self, index: int, column: int, cell: Cell) -> str:
        heights, span = self._heights, cell.span
        merge = '<w:vMerge w:val="restart"/>' if span > 1 else ""
        height = heights[index] if span == 1 else sum(heights[index : index + span])
        is_middle = height <= self._sure and not self._is_tall
        align = '<w:vAlign w:val="center"/>' if is_middle else ""
        width = self._across(column, cell.across)
        style = "ChapterRow" if cell.across > 1 else self._styles[column]
        content = self._content(style, cell, self._table.kind(index))
        return f"<w:tc><w:tcPr>{width}{merge}{align}</w:tcPr>{content}</w:tc>"

    def _content(self, style: str, cell: Cell, kind: Kind) -> str:
        if not cell.runs and kind == "equal":
            return paragraphs(style, cell.text, self._marks, cell.mark)
        runs = cell.runs or (Run(kind, cell.text),)
        return marked_paragraphs(
            style, runs, self._marking, kind, self._marks, cell.mark, cell.old_id
        )


def column_style(table: Table, column: int) -> str:
    """The paragraph style of a column; where its texts have several paragraphs, indented ones."""
    style = cell_style(table.columns[column].align, table.widths[column])
    is_prose = style == "CellText" and bool(table.columns[column].parts)
    has_several = is_prose and any("\n" in row[column].text.strip() for row in table.rows)
    return "CellPara" if has_several else style
