"""Cell references such as $D$5, A1:E7 and 'Sheet 1'!D5."""

from __future__ import annotations

import re
from functools import lru_cache

from ipplanner.importing.readers.raw_sheet import Area

LAST_ROW, LAST_COLUMN = 1_048_575, 16_383
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ON_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(.+)", re.DOTALL)


def position(reference: str) -> tuple[int, int] | None:
    """Row and column of a cell reference, counted from 0; None if it names no cell."""
    match = _CELL.fullmatch(reference)
    if match is None:
        return None
    row, column = int(match[2]) - 1, column_number(match[1])
    return (row, column) if 0 <= row <= LAST_ROW and column <= LAST_COLUMN else None


@lru_cache(maxsize=20_000)
def column_number(letters: str) -> int:
    """The column counted from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def area(reference: str) -> Area | None:
    """The area of a reference of one or two corners; None if it names none."""
    first, _, second = reference.partition(":")
    start, end = position(first), position(second or first)
    if start is None or end is None:
        return None
    (top, bottom), (left, right) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return Area(top, left, bottom, right)


def on_sheet(reference: str) -> tuple[str, int, int] | None:
    """Sheet name, row and column of a reference to a cell of a named sheet, else None."""
    match = _ON_SHEET.fullmatch(reference.lstrip("="))
    found = area(match[3]) if match else None
    if match is None or found is None:
        return None
    return (match[1] or match[2]).replace("''", "'"), found.top, found.left
