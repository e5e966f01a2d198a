"""The parts of the Excel file around its rows: page set-up, print titles and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from exports.package import HEADER, RELATIONS, content_types, properties, relations, root_relations
from exports.page import Page
from exports.xlsx.sheet import Sheet
from exports.xlsx.styles import SPACE, styles_part
from ipplanner.importing.source import column_letters

_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_FOOT = '&amp;"宋体,Regular"&amp;14— &amp;P —'
FREEZE = 220
"""Points of rows above the table's body up to which they stay in view."""
DIGIT = 8
"""Pixels of a digit in the sheet's default font, the unit of column widths."""


def parts(
    sheet: Sheet, page: Page, widths: Sequence[int], header: int, title: str
) -> dict[str, str]:
    """The file's parts by name; `header` is the table header's row, counted from 1."""
    return {
        "[Content_Types].xml": content_types(
            ("xl/workbook.xml", f"{_TYPES}.sheet.main+xml"),
            ("xl/worksheets/sheet1.xml", f"{_TYPES}.worksheet+xml"),
            ("xl/styles.xml", f"{_TYPES}.styles+xml"),
            ("xl/sharedStrings.xml", f"{_TYPES}.sharedStrings+xml"),
        ),
        "_rels/.rels": root_relations("xl/workbook.xml"),
        **properties(title),
        "xl/workbook.xml": _workbook(sheet, len(widths), header),
        "xl/_rels/workbook.xml.rels": relations(
            ("rId1", f"{RELATIONS}/worksheet", "worksheets/sheet1.xml"),
            ("rId2", f"{RELATIONS}/styles", "styles.xml"),
            ("rId3", f"{RELATIONS}/sharedStrings", "sharedStrings.xml"),
        ),
        "xl/styles.xml": styles_part(),
        "xl/worksheets/sheet1.xml": _worksheet(sheet, page, widths, header),
        "xl/sharedStrings.xml": sheet.strings_part(),
    }


def sheet_name(wanted: str) -> str:
    """A name that Excel takes for a sheet: at most 31 characters, some marks not among them."""
    return _NOT_IN_NAMES.sub("", wanted).strip()[:31] or "Sheet1"


def _workbook(sheet: Sheet, columns: int, header: int) -> str:
    where = f"'{sheet.name}'!"
    area = f"$A$1:${column_letters(columns - 1)}${len(sheet.rows)}"
    built_in = (("Print_Area", area), ("Print_Titles", f"${header}:${header}"))
    names = "".join(
        f'<definedName name="_xlnm.{name}" localSheetId="0">{escape(where + value)}</definedName>'
        for name, value in built_in
    )
    own = "".join(
        f'<definedName name="{name}" hidden="1">{escape(where + place)}</definedName>'
        for name, place in sheet.names
    )
    return (
        f'{HEADER}<workbook xmlns="{SPACE}" xmlns:r="{RELATIONS}"><bookViews>'
        '<workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/>'
        f'</bookViews><sheets><sheet name={quoteattr(sheet.name)} sheetId="1" r:id="rId1"/>'
        f"</sheets><definedNames>{names}{own}</definedNames></workbook>"
    )


def _worksheet(sheet: Sheet, page: Page, widths: Sequence[int], header: int) -> str:
    last = f"{column_letters(len(widths) - 1)}{len(sheet.rows)}"
    columns = "".join(
        f'<col min="{index}" max="{index}" width="{width / 15 / DIGIT:.2f}" customWidth="1"/>'
        for index, width in enumerate(widths, 1)
    )
    merges = "".join(f'<mergeCell ref="{place}"/>' for place in sheet.merges)
    if merges:
        merges = f'<mergeCells count="{len(sheet.merges)}">{merges}</mergeCells>'
    return (
        f'{HEADER}<worksheet xmlns="{SPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{last}"/>{_view(sheet, header)}<sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{columns}</cols><sheetData>{''.join(sheet.rows)}</sheetData>{merges}"
        f"{_printing(page)}</worksheet>"
    )


def _view(sheet: Sheet, header: int) -> str:
    """The header kept in view, unless a long letter above it would fill the window."""
    pane = ""
    if sum(sheet.heights[:header]) <= FREEZE:
        pane = (
            f'<pane ySplit="{header}" topLeftCell="A{header + 1}" activePane="bottomLeft" '
            'state="frozen"/><selection pane="bottomLeft"/>'
        )
    view = '<sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
    return f"<sheetViews>{view}{pane}</sheetView></sheetViews>"


def _printing(page: Page) -> str:
    """A4 in the official margins, as wide as the sheet, page numbers outside right and left."""
    edges = (page.left, page.right, page.top, page.bottom, 850, page.footer)
    margins = " ".join(
        f'{name}="{twips / 1440:.3f}"'
        for name, twips in zip(
            ("left", "right", "top", "bottom", "header", "footer"), edges, strict=True
        )
    )
    turned = "landscape" if page.width > page.height else "portrait"
    return (
        f'<printOptions horizontalCentered="1"/><pageMargins {margins}/>'
        f'<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="{turned}"/>'
        f'<headerFooter differentOddEven="1"><oddFooter>&amp;R{_FOOT}　</oddFooter>'
        f"<evenFooter>&amp;L　{_FOOT}</evenFooter></headerFooter>"
    )
