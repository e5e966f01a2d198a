"""One table of an OpenDocument spreadsheet as cells, merged areas and what is hidden.

Repeat counts are only counted, never gone through, unless the repeated cell has a text.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers.number_format import general
from ipplanner.importing.readers.ods_text import ANNOTATION, OFFICE, TABLE, own_text
from ipplanner.importing.readers.raw_sheet import FILTERED_ROW, HIDDEN_ROW, Area, RawSheet
from ipplanner.importing.readers.xlsx.references import LAST_COLUMN, LAST_ROW

Remarked = tuple[int, int, etree._Element]
_ROW, _COLUMN = f"{TABLE}table-row", f"{TABLE}table-column"
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_ROW_GROUPS = tuple(f"{TABLE}{name}" for name in ("table-row-group", "table-rows"))
_ROW_GROUPS += (f"{TABLE}table-header-rows",)
_COLUMN_GROUPS = tuple(f"{TABLE}{name}" for name in ("table-column-group", "table-columns"))
_COLUMN_GROUPS += (f"{TABLE}table-header-columns",)
_MAX_REPEATED = 100_000
_TOO_MUCH = "同样的内容重复得太多，已停止读取；请只保留计划所在的区域，另存后再导入。"


def fill(raw: RawSheet, table: etree._Element) -> list[Remarked]:
    """Take up a table's cells; gives row, column and element of the cells that have comments."""
    _hide_columns(raw, table)
    remarked: list[Remarked] = []
    row = 0
    for element in _within(table, _ROW, _ROW_GROUPS):
        if row > LAST_ROW:
            break
        count = min(_repeats(element, "number-rows-repeated"), LAST_ROW + 1 - row)
        _take_row(raw, element, range(row, row + count), remarked)
        row += count
    return remarked


def _within(parent: etree._Element, tag: str, groups: tuple[str, ...]) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in groups:
            yield from _within(child, tag, groups)


def _repeats(element: etree._Element, name: str) -> int:
    count = element.get(f"{TABLE}{name}", "1")
    return max(1, int(count)) if count.isdecimal() and len(count) < 10 else 1


def _hide_columns(raw: RawSheet, table: etree._Element) -> None:
    column = 0
    for element in _within(table, _COLUMN, _COLUMN_GROUPS):
        end = min(column + _repeats(element, "number-columns-repeated"), LAST_COLUMN + 1)
        if element.get(f"{TABLE}visibility", "visible") != "visible":
            raw.hidden_columns |= set(range(column, end))
        column = end


def _take_row(
    raw: RawSheet, element: etree._Element, rows: range, remarked: list[Remarked]
) -> None:
    column = 0
    for cell in element.iterchildren(*_CELLS):
        if column > LAST_COLUMN:
            break
        width = min(_repeats(cell, "number-columns-repeated"), LAST_COLUMN + 1 - column)
        _take_cell(raw, cell, rows, range(column, column + width))
        if len(cell) and cell.find(ANNOTATION) is not None:
            remarked.append((rows.start, column, cell))
        column += width
    _hide_rows(raw, element, rows)


def _hide_rows(raw: RawSheet, element: etree._Element, rows: range) -> None:
    visibility = element.get(f"{TABLE}visibility", "visible")
    if visibility != "visible":
        reason = FILTERED_ROW if visibility == "filter" else HIDDEN_ROW
        used = rows if len(rows) < _MAX_REPEATED else range(rows.start, rows.start)
        raw.hidden_rows |= dict.fromkeys(used, reason)


def _take_cell(raw: RawSheet, cell: etree._Element, rows: range, columns: range) -> None:
    text = _text(cell)
    if text and len(rows) * len(columns) > _MAX_REPEATED:
        raise UnreadableFileError(raw.file, _TOO_MUCH, raw.name)
    if text:
        for row in rows:
            for column in columns:
                raw.add(row, column, text)
    else:
        raw.add(rows.start, columns.start, "")
    _merge(raw, cell, rows.start, columns.start)


def _merge(raw: RawSheet, cell: etree._Element, row: int, column: int) -> None:
    height = _repeats(cell, "number-rows-spanned")
    width = _repeats(cell, "number-columns-spanned")
    if height > 1 or width > 1:
        raw.merge(Area(row, column, row + height - 1, column + width - 1))


def _text(cell: etree._Element) -> str:
    return own_text(cell) or _bare_value(cell)


def _bare_value(cell: etree._Element) -> str:
    """The value of a cell that some program wrote without the text it shows."""
    for name in ("string-value", "date-value", "time-value", "boolean-value"):
        value = cell.get(f"{OFFICE}{name}")
        if value:
            return str(value)
    try:
        number = cell.get(f"{OFFICE}value")
        return general(float(number)) if number else ""
    except (ValueError, OverflowError):
        return ""
