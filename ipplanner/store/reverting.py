"""The opposite of what was done in an edit, done as part of another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, or_

from ipplanner.store.edit import Edit, Entry, is_row
from ipplanner.store.tables import BELOW_DOCUMENT, document, key_of

_CHUNK = 100
"""Rows taken out by one statement."""


def revert(edit: Edit, entry: Entry, table: Table) -> None:
    """Does the opposite of an entry, as part of an edit that notes how to get back again."""
    if entry.kind == "delete":
        edit.insert(table, [dict(zip(entry.columns, row, strict=True)) for row in entry.rows])
        return
    if entry.kind == "update":
        _revert_values(edit, entry, table)
    elif table is document:
        for row in reversed(entry.rows):
            _take_out(edit, table, _key(table, row))
    else:
        keys = [_key(table, row) for row in reversed(entry.rows)]
        for at in range(0, len(keys), _CHUNK):
            _take_out_rows(edit, table, keys[at : at + _CHUNK])


def _revert_values(edit: Edit, entry: Entry, table: Table) -> None:
    if key_of(table) == entry.columns[:1] == ("id",):
        # Of a row that was changed twice the first state counts.
        values = {row[0]: row[1:] for row in reversed(entry.rows)}
        edit.update_each(table, entry.columns[1:], values)
        return
    for row in reversed(entry.rows):
        edit.update(table, _key(table, row), **dict(zip(entry.columns, row, strict=True)))


def _key(table: Table, row: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(row[: len(key_of(table))])


def _take_out_rows(edit: Edit, table: Table, keys: Sequence[tuple[Any, ...]]) -> None:
    # By one column, or as alternatives: SQLite looks up neither lists of pairs nor of triples.
    names = key_of(table)
    condition: ColumnElement[bool] = table.c[names[0]].in_([key[0] for key in keys])
    if len(names) > 1:
        condition = or_(*(is_row(table, key) for key in keys))
    if len(edit.delete(table, condition)) != len(keys):
        raise LookupError(f"{table.name} has no such row")


def _take_out(edit: Edit, table: Table, key: tuple[Any, ...]) -> None:
    if table is document:
        for child in reversed(BELOW_DOCUMENT):
            edit.delete(child, child.c.document_id == key[0])
    if not edit.delete(table, is_row(table, key)):
        raise LookupError(f"{table.name} has no such row")
