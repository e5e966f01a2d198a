"""The official tables of two versions, made alike: the same columns, and ids in every part."""

from __future__ import annotations

from dataclasses import dataclass, replace

from exports.revisions.steps import Order, Rows, order_of
from exports.rows import Table, table_of
from ipplanner.layouts import Layout
from ipplanner.model import Document
from ipplanner.store.ids import Kind, new_id
from ipplanner.versions.changes import Comparison
from ipplanner.wording_changes import Run, wording_changes

_LEVELS: dict[str, Kind] = {"section": "s", "item": "i", "measure": "m"}


@dataclass(slots=True)
class Pair:
    """Two tables with the same columns, and in which order their rows stand together."""

    old: Table
    new: Table
    order: Order
    heads: list[tuple[Run, ...]]


def pair_of(comparison: Comparison, layout: Layout, are_heads_kept: bool) -> Pair:
    """The tables of both versions; for `are_heads_kept` see `order_of`."""
    old, new = _tables(comparison.old, comparison.new, layout)
    rows = Rows(comparison.old, layout), Rows(comparison.new, layout)
    assert [one.count for one in rows] == [len(old.rows), len(new.rows)]
    _spread_ids(comparison, old, new)
    order = order_of(comparison, *rows, are_heads_kept)
    return Pair(old, new, order, _heads(comparison, layout, new))


def column_sets(comparison: Comparison, layout: Layout) -> tuple[list[str], list[str]]:
    """The names of the columns that only the old and that only the new table has."""
    old, new = _headers(comparison.old, layout), _headers(comparison.new, layout)
    gone = [header for name, header in old.items() if name not in new]
    return gone, [header for name, header in new.items() if name not in old]


def _headers(document: Document, layout: Layout) -> dict[str, str]:
    columns = layout.printed_columns(document)
    return {column.field: layout.header_of(document, column) for column in columns}


def _tables(old: Document, new: Document, layout: Layout) -> tuple[Table, Table]:
    fields = _headers(new, layout) | _headers(old, layout)
    one, other = (
        replace(each, headers={name: each.headers.get(name, "") for name in fields})
        for each in (old, new)
    )
    return table_of(one, layout), table_of(other, layout)


def _heads(comparison: Comparison, layout: Layout, table: Table) -> list[tuple[Run, ...]]:
    old, new = _headers(comparison.old, layout), _headers(comparison.new, layout)
    return [
        tuple(wording_changes(old.get(column.field, ""), new.get(column.field, "")))
        for column in table.columns
    ]


def _spread_ids(comparison: Comparison, old: Table, new: Table) -> None:
    """Ids for all parts, each once in both tables: by them the importer tells what is what.

    What is in both versions has the new one's id; what moved has it in its new place only.
    """
    _fill(comparison.new, new)
    taken = {cell.id for row in new.rows for cell in row}
    for row in old.rows:
        for at, cell in enumerate(row):
            if cell.id in taken and cell.id:
                row[at] = cell._replace(id=new_id(_LEVELS.get(_level(cell.id), "i")))
    _fill(comparison.old, old)


def _level(object_id: str) -> str:
    return next((level for level, letter in _LEVELS.items() if object_id[0] == letter), "item")


def _fill(document: Document, table: Table) -> None:
    places = {
        column.field: at
        for at, column in enumerate(table.columns)
        if column.field in _LEVELS and column.field == column.level
    }
    fields = [column.field for column in table.columns]
    counts_items = any(item.number for _, item in document.walk_items())
    if counts_items and "number" in fields and len(places) == len(_LEVELS):
        places["item"] = fields.index("number")  # the item's id tells what that column counts
    for row in table.rows:
        for level, at in places.items():
            if row[at].span and not row[at].id:
                row[at] = row[at]._replace(id=new_id(_LEVELS[level]))
