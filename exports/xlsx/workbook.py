"""The parts of the Excel file around its rows: page set-up, print titles and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from exports.package import HEADER, RELATIONS, content_types, properties, relations, root_relations
from exports.page import Page
from exports.xlsx.sheet import Sheet, strings_part
from exports.xlsx.styles import SPACE, styles_part
from ipplanner.importing.source import column_letters

_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_FOOT = '&amp;"宋体,Regular"&amp;14— &amp;P —'
FREEZE = 220
"""Points of rows above the table's body up to which they stay in view."""
DIGIT = 8
"""Pixels of a digit in the sheet's default font, the unit of column widths."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A sheet with how it is printed; `header` is the table header's row, counted from 1."""

    sheet: Sheet
    page: Page
    widths: Sequence[int]
    header: int


def parts(sheets: Sequence[Pages], title: str) -> dict[str, str]:
    """The file's parts by name; the sheets share their strings."""
    names = [f"worksheets/sheet{number}.xml" for number in range(1, len(sheets) + 1)]
    worksheets = [(f"xl/{name}", f"{_TYPES}.worksheet+xml") for name in names]
    files = {
        "[Content_Types].xml": content_types(
            ("xl/workbook.xml", f"{_TYPES}.sheet.main+xml"),
            *worksheets,
            ("xl/styles.xml", f"{_TYPES}.styles+xml"),
            ("xl/sharedStrings.xml", f"{_TYPES}.sharedStrings+xml"),
        ),
        "_rels/.rels": root_relations("xl/workbook.xml"),
        **properties(title),
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _relations(names),
        "xl/styles.xml": styles_part(),
    }
    for at, (one, name) in enumerate(zip(sheets, names, strict=True)):
        files[f"xl/{name}"] = _worksheet(one, is_first=not at)
    return {**files, "xl/sharedStrings.xml": strings_part(sheets[0].sheet.strings)}


def _relations(names: Sequence[str]) -> str:
    others = (("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"))
    targets = [*(("worksheet", name) for name in names), *others]
    return relations(
        *(
            (f"rId{number}", f"{RELATIONS}/{kind}", target)
            for number, (kind, target) in enumerate(targets, 1)
        )
    )


def sheet_name(wanted: str) -> str:
    """A name that Excel takes for a sheet: at most 31 characters, some marks not among them."""
    return _NOT_IN_NAMES.sub("", wanted).strip()[:31] or "Sheet1"


def _workbook(sheets: Sequence[Pages]) -> str:
    names = "".join(_printed_names(at, one) for at, one in enumerate(sheets))
    own = "".join(
        f'<definedName name="{name}" hidden="1">{escape(_where(one.sheet) + place)}</definedName>'
        for one in sheets
        for name, place in one.sheet.names
    )
    rows = "".join(
        f'<sheet name={quoteattr(one.sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, one in enumerate(sheets, 1)
    )
    return (
        f'{HEADER}<workbook xmlns="{SPACE}" xmlns:r="{RELATIONS}"><bookViews>'
        '<workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/>'
        f"</bookViews><sheets>{rows}"
        f"</sheets><definedNames>{names}{own}</definedNames></workbook>"
    )


def _printed_names(at: int, one: Pages) -> str:
    area = f"$A$1:${column_letters(len(one.widths) - 1)}${len(one.sheet.rows)}"
    built_in = (("Print_Area", area), ("Print_Titles", f"${one.header}:${one.header}"))
    return "".join(
        f'<definedName name="_xlnm.{name}" localSheetId="{at}">'
        f"{escape(_where(one.sheet) + value)}</definedName>"
        for name, value in built_in
    )


def _where(sheet: Sheet) -> str:
    return f"'{sheet.name}'!"


def _worksheet(one: Pages, is_first: bool) -> str:
    sheet, widths, header = one.sheet, one.widths, one.header
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
        f'<dimension ref="A1:{last}"/>{_view(sheet, header, is_first)}'
        '<sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{columns}</cols><sheetData>{''.join(sheet.rows)}</sheetData>{merges}"
        f"{_printing(one.page)}</worksheet>"
    )


def _view(sheet: Sheet, header: int, is_first: bool) -> str:
    """The header kept in view, unless a long letter above it would fill the window."""
    pane = ""
    if sum(sheet.heights[:header]) <= FREEZE:
        pane = (
            f'<pane ySplit="{header}" topLeftCell="A{header + 1}" activePane="bottomLeft" '
            'state="frozen"/><selection pane="bottomLeft"/>'
        )
    selected = ' tabSelected="1"' if is_first else ""
    view = f'<sheetView showGridLines="0"{selected} workbookViewId="0">'
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
