"""Which column is which in a table without a header, judged by what stands in it."""

from __future__ import annotations

from collections.abc import Callable

from ipplanner.importing.recognition.columns import Header, rows_of
from ipplanner.importing.recognition.wording import is_department
from ipplanner.importing.source import Cell, Grid
from ipplanner.numbering import ordinal
from ipplanner.text import squeeze

_ENOUGH_ROWS = 3
_MOST = 0.6
"""Share of a column's filled cells that must look alike."""
_FEWEST_COLUMNS = 3


def guessed_header(grid: Grid) -> Header | None:
    """A header without rows for a table that prints none; None if it is no plan's table."""
    by_row = rows_of(grid)
    table_rows = [row for row in sorted(by_row) if len(_filled(by_row[row])) >= 2]
    if len(table_rows) < _ENOUGH_ROWS or grid.column_count < _FEWEST_COLUMNS:
        return None
    columns = _columns(by_row, table_rows)
    departments = _last_where(columns, lambda texts: _share(texts, is_department) >= _MOST)
    if departments is None:
        return None
    measure = max(
        (column for column in columns if column < departments),
        key=lambda column: _mean_length(columns[column]),
        default=None,
    )
    if measure is None or _mean_length(columns[measure]) < 2 * _mean_length(columns[departments]):
        return None
    return _header(columns, measure, departments, table_rows[0])


def _header(
    columns: dict[int, list[str]], measure: int, departments: int, first_row: int
) -> Header:
    fields = {measure: "measure", departments: "departments"}
    left = [column for column in sorted(columns) if column < measure]
    if left and _share(columns[left[0]], ordinal) >= _MOST:
        fields[left.pop(0)] = "number"
    for name in ("item", "section"):
        if left:
            fields[left.pop()] = name
    return Header(first_row, first_row - 1, fields, {}, frozenset(fields.values()))


def _columns(by_row: dict[int, list[Cell]], rows: list[int]) -> dict[int, list[str]]:
    columns: dict[int, list[str]] = {}
    for row in rows:
        for cell in _filled(by_row[row]):
            columns.setdefault(cell.column, []).append(squeeze(cell.text))
    return columns


def _filled(cells: list[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.text.strip()]


def _last_where(columns: dict[int, list[str]], holds: Callable[[list[str]], bool]) -> int | None:
    return max((column for column, texts in columns.items() if holds(texts)), default=None)


def _share(texts: list[str], test: Callable[[str], object]) -> float:
    return sum(test(text) not in (None, False) for text in texts) / len(texts)


def _mean_length(texts: list[str]) -> float:
    return sum(map(len, texts)) / len(texts)
