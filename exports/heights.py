"""How many lines a text takes in a cell, estimated without a font: square characters."""

from __future__ import annotations

from collections.abc import Sequence

from exports.rows import Row

SLACK = 1
"""Characters a line may stay short of full because punctuation must not begin the next one."""


def ems(text: str) -> float:
    """The printed width in character sizes: one for a Chinese character, a half for ASCII."""
    return len(text) - 0.5 * len(text.encode("ascii", "ignore"))


def line_count(text: str, width: float) -> int:
    """How many lines a text takes in a column so many character sizes wide, rather too many."""
    room = max(1.0, width - SLACK)
    if "\n" not in text:
        return int(ems(text) / room) + 1 if len(text) > room else 1
    return sum(line_count(line, width) for line in text.split("\n"))


def row_lines(rows: Sequence[Row], widths: Sequence[float]) -> list[int]:
    """The lines of each row, cells that cover several rows left aside."""
    return [_lines_of(row, widths) for row in rows]


def _lines_of(row: Row, widths: Sequence[float]) -> int:
    most = 1
    for index, ((text, _, span, across, *_), width) in enumerate(zip(row, widths, strict=True)):
        if span == 1 and (len(text) >= width - SLACK or "\n" in text):
            room = width if across == 1 else sum(widths[index : index + across])
            most = max(most, line_count(text, room))
    return most


def stretched(
    heights: Sequence[float], rows: Sequence[Row], widths: Sequence[float], line: float
) -> list[float]:
    """Row heights, the last row of a merged cell made higher where the cell's own text needs it."""
    result = list(heights)
    for index, row in enumerate(rows):
        for cell, width in zip(row, widths, strict=True):
            if cell.span > 1:
                have = sum(result[index : index + cell.span])
                missing = line_count(cell.text, width) * line - have
                if missing > 0:
                    result[index + cell.span - 1] += missing
    return result
