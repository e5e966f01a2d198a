"""One worksheet part as cells, merged areas and what is hidden."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, datetime

from lxml import etree

from ipplanner.importing.readers.format_codes import GENERAL
from ipplanner.importing.readers.number_format import shown
from ipplanner.importing.readers.raw_sheet import FILTERED_ROW, HIDDEN_ROW, Area, RawSheet
from ipplanner.importing.readers.xlsx.parts import MAIN, is_on
from ipplanner.importing.readers.xlsx.references import LAST_COLUMN, LAST_ROW, area, position
from ipplanner.importing.readers.xlsx.texts import decoded, rich_text

_ROW, _CELL, _VALUE, _INLINE = f"{MAIN}row", f"{MAIN}c", f"{MAIN}v", f"{MAIN}is"


@dataclass(slots=True)
class Values:
    """What cells refer to: shared strings, number formats by style, and the calendar."""

    strings: list[str]
    formats: list[str]
    since_1904: bool = False


def fill(raw: RawSheet, root: etree._Element, values: Values, filtered: list[Area]) -> None:
    """Take up a worksheet's cells; hidden rows within the `filtered` areas are told apart."""
    _hide_columns(raw, root)
    in_filter = _Rows(filtered)
    row = -1
    for element in root.iterfind(f"{MAIN}sheetData/{_ROW}"):
        number = element.get("r", "")
        row = int(number) - 1 if number.isdecimal() else row + 1
        if 0 <= row <= LAST_ROW:
            _take_row(raw, element, row, values)
            if is_on(element, "hidden") or element.get("ht") in ("0", "0.0"):
                raw.hidden_rows[row] = FILTERED_ROW if row in in_filter else HIDDEN_ROW
    for merge in root.iterfind(f"{MAIN}mergeCells/{MAIN}mergeCell"):
        found = area(str(merge.get("ref", "")))
        if found is not None:
            raw.merge(found)


class _Rows:
    """The rows below the first one of any of the areas given, however many they are."""

    def __init__(self, areas: list[Area]) -> None:
        self._tops: list[int] = []
        self._bottoms: list[int] = []
        for top, _, bottom, _ in sorted(areas):
            if self._tops and top < self._bottoms[-1]:
                self._bottoms[-1] = max(self._bottoms[-1], bottom)
            else:
                self._tops.append(top)
                self._bottoms.append(bottom)

    def __contains__(self, row: int) -> bool:
        at = bisect_left(self._tops, row) - 1
        return at >= 0 and row <= self._bottoms[at]


def filter_areas(root: etree._Element) -> list[Area]:
    """The areas of a sheet's or table's filters that are in use."""
    filters = (item for item in root.iter(f"{MAIN}autoFilter") if len(item))
    areas = (area(str(item.get("ref", ""))) for item in filters)
    return [found for found in areas if found is not None]


def _hide_columns(raw: RawSheet, root: etree._Element) -> None:
    for element in root.iterfind(f"{MAIN}cols/{MAIN}col"):
        first, last = str(element.get("min", "")), str(element.get("max", ""))
        gone = is_on(element, "hidden") or element.get("width") in ("0", "0.0")
        if gone and first.isdecimal() and last.isdecimal():
            raw.hidden_columns |= set(range(int(first) - 1, min(int(last) - 1, LAST_COLUMN) + 1))


def _take_row(raw: RawSheet, element: etree._Element, row: int, values: Values) -> None:
    column = -1
    for cell in element.iterchildren(_CELL):
        found = position(str(cell.get("r", "")))
        column = found[1] if found is not None else column + 1
        raw.add(row, column, _text(cell, values))


def _text(cell: etree._Element, values: Values) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(_INLINE)
        return "" if inline is None else rich_text(inline)
    value = cell.findtext(_VALUE) or ""
    if not value or kind == "e":
        return value
    if kind == "s":
        return _shared(value, values.strings)
    if kind == "b":
        return "TRUE" if value in ("1", "true") else "FALSE"
    if kind == "d":
        return _iso_date(value)
    return decoded(value) if kind == "str" else _number(cell, value, values)


def _shared(value: str, strings: list[str]) -> str:
    index = int(value) if value.isdecimal() else len(strings)
    return strings[index] if index < len(strings) else ""


def _number(cell: etree._Element, value: str, values: Values) -> str:
    try:
        number = float(value)
    except ValueError:
        return value
    if not math.isfinite(number):
        return value
    style = cell.get("s", "")
    index = int(style) if style.isdecimal() else len(values.formats)
    code = values.formats[index] if index < len(values.formats) else GENERAL
    return shown(number, code, since_1904=values.since_1904)


def _iso_date(value: str) -> str:
    try:
        moment = datetime.fromisoformat(value.rstrip("Z"))
    except ValueError:
        return value
    day = _chinese_date(moment.date())
    return day if moment.time() == datetime.min.time() else f"{day} {moment:%H:%M}"


def _chinese_date(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
