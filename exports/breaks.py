"""Where a table is divided: office suites take minutes over one endless table with merged cells."""

from __future__ import annotations

from collections.abc import Sequence

from exports.rows import Table, is_beside

LONG = 100
"""Rows after which a table ends at the next section; twice that, at the next item; else at 3x."""


def table_starts(table: Table) -> list[int]:
    """The rows at which a new table with its own header begins, the first one included."""
    starts = [0]
    for index in range(1, len(table.rows)):
        since = index - starts[-1]
        if since < LONG or table.kind(index) != "equal":
            continue
        if since >= LONG * _rank(table, index):
            starts.append(index)
    return starts


def page_starts(heights: Sequence[float], first_room: float, room: float) -> list[int]:
    """The rows that come first on their page, as far as heights (points) can be foreseen."""
    starts, left = [0], first_room
    for index, height in enumerate(heights):
        if height > left and index:
            starts.append(index)
            left = room
        left -= height
    return starts


def _rank(table: Table, index: int) -> int:
    """How deep a cut before this row goes: 1 between sections, 2 between items, 3 within one."""
    row = table.rows[index]
    covered = {
        column.level
        for at, (column, cell) in enumerate(zip(table.columns, row, strict=True))
        if not cell.span and not is_beside(row, at)
    }
    return 3 if "item" in covered else 2 if "section" in covered else 1
