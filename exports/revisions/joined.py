"""Two official tables as one for reading: what is in both stays one cell, whatever is around it."""

from __future__ import annotations

from dataclasses import replace

from exports.revisions.merged import both, kind_of, merged_table, span_down, whole
from exports.revisions.tables import Pair
from exports.rows import COVERED, Row, Table, is_beside

Owner = tuple[int | None, int | None]
"""The rows of the old and of the new table in which a merged cell begins."""


def joined_table(pair: Pair) -> Table:
    """Both tables in one, a section's name over its old and new rows together."""
    if any(cell.across > 1 for table in (pair.old, pair.new) for row in table.rows for cell in row):
        return merged_table(pair)  # rows over the whole width cannot be joined with others
    columns = range(len(pair.new.columns))
    rows: list[Row] = [[COVERED for _ in columns] for _ in pair.order.steps]
    for column in columns:
        _fill(rows, column, pair)
        span_down(rows, column)
    kinds = [kind_of(step) for step in pair.order.steps]
    return replace(pair.new, rows=rows, kinds=kinds, heads=pair.heads)


def _fill(rows: list[Row], column: int, pair: Pair) -> None:
    owners = _owners(pair, column)
    last: Owner | None = None
    for row, owner in zip(rows, owners, strict=True):
        if owner != last:
            old, new = owner
            if old is None and new is not None:
                row[column] = whole(pair.new.rows[new][column], "insert")
            elif old is not None and new is None:
                row[column] = whole(pair.old.rows[old][column], "delete")
            elif old is not None and new is not None:
                row[column] = both(pair.old.rows[old][column], pair.new.rows[new][column])
        last = owner


def _owners(pair: Pair, column: int) -> list[Owner]:
    """The cell that each row belongs to; a row in both versions says which two cells are one."""
    old, new = _starts(pair.old, column), _starts(pair.new, column)
    new_of: dict[int, int] = {}
    old_of: dict[int, int] = {}
    for one, other in pair.order.steps:
        if one is not None and other is not None and old[one] not in new_of:
            old_of.setdefault(new[other], old[one])
            if old_of[new[other]] == old[one]:
                new_of[old[one]] = new[other]
    owners: list[Owner] = []
    for one, other in pair.order.steps:
        if other is not None:
            owners.append((old_of.get(new[other]), new[other]))
        elif one is not None:
            owners.append((old[one], new_of.get(old[one])))
    return owners


def _starts(table: Table, column: int) -> list[int]:
    """For each row the one in which its cell begins."""
    starts: list[int] = []
    for index, row in enumerate(table.rows):
        begins = bool(row[column].span) or is_beside(row, column) or not starts
        starts.append(index if begins else starts[-1])
    return starts
