"""An open edit: writes rows and notes what undo needs, the state before.

Of inserted rows only the keys are noted, of changed rows only the changed columns. Rows of a
document that came into being in the same edit are not noted at all: they go with the document.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Table,
    and_,
    bindparam,
    select,
)

from ipplanner.store.tables import BELOW_DOCUMENT, document, key_of

Kind = Literal["insert", "update", "delete"]
Key = str | tuple[Any, ...]
Row = dict[str, Any]
_CHUNK = 100
"""Rows asked for by one statement."""


@dataclass(slots=True)
class Entry:
    """One thing done to rows of one table; `rows` holds what undo needs, by `columns`."""

    table: str
    kind: Kind
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


_watch = threading.local()


@contextmanager
def interruptible(check: Callable[[], None]) -> Iterator[None]:
    """Meanwhile, on this thread, `check` is called before each write of any edit.

    What it raises takes the edit back.
    """
    _watch.check = check
    try:
        yield
    finally:
        del _watch.check


def _ask_whether_to_go_on() -> None:
    check = getattr(_watch, "check", None)
    if check is not None:
        check()


class Edit:
    """Writes within one transaction; get it from `Workspace.edit`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._log: list[Entry] = []
        self._born: set[str] = set()

    def rows(self, statement: Executable) -> list[Row]:
        """The rows that a SELECT gives within this edit."""
        return [dict(row) for row in self.connection.execute(statement).mappings()]

    def insert(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Adds rows, each with a value for every column."""
        if not rows:
            return
        _ask_whether_to_go_on()
        self.connection.execute(table.insert(), list(rows))
        key = key_of(table)
        self._note(table, "insert", key, [row for row in rows if not self._is_born(table, row)])
        if table is document:
            self._born.update(row["id"] for row in rows)

    def update(self, table: Table, key: Key, **values: Any) -> bool:
        """Changes columns of one row; whether anything was different. LookupError without it."""
        _ask_whether_to_go_on()
        condition = is_row(table, key)
        before = self.row(table, key)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        self.connection.execute(table.update().where(condition).values(changed))
        if not self._is_born(table, before):
            self._note(table, "update", key_of(table) + tuple(changed), [before])
        return True

    def update_each(
        self, table: Table, names: Sequence[str], values: Mapping[str, Sequence[Any]]
    ) -> list[str]:
        """Changes columns of many rows, given by id; the ids of those where anything was different.

        LookupError where one is missing. One by one, 1,000 rows would take half a second.
        """
        _ask_whether_to_go_on()
        before = self._before(table, names, list(values))
        changed = [row for row in before if [row[name] for name in names] != [*values[row["id"]]]]
        if changed:
            new: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
            statement = table.update().where(table.c.id == bindparam("row_id")).values(new)
            keys = ["row_id", *(f"new_{name}" for name in names)]
            rows = [(row["id"], *values[row["id"]]) for row in changed]
            self.connection.execute(statement, [dict(zip(keys, row, strict=True)) for row in rows])
            noted = [row for row in changed if not self._is_born(table, row)]
            self._note(table, "update", ("id", *names), noted)
        return [row["id"] for row in changed]

    def _before(self, table: Table, names: Sequence[str], ids: list[str]) -> list[Row]:
        wanted = [column for column in table.c if column.name in ("id", "document_id", *names)]
        found: list[Row] = []
        for at in range(0, len(ids), _CHUNK):
            query = select(*wanted).where(table.c.id.in_(ids[at : at + _CHUNK]))
            found += self.rows(query)
        if len(found) != len(ids):
            raise LookupError(f"{table.name} has no such row")
        return found

    def row(self, table: Table, key: Key) -> Row:
        """The row with this key; LookupError without it."""
        found = self.rows(select(table).where(is_row(table, key)))
        if not found:
            raise LookupError(f"{table.name} has no such row")
        return found[0]

    def delete(self, table: Table, condition: ColumnElement[bool]) -> list[Row]:
        """Removes the rows that meet a condition and gives them back."""
        _ask_whether_to_go_on()
        before = self.rows(select(table).where(condition))
        if before:
            self.connection.execute(table.delete().where(condition))
            names = tuple(column.name for column in table.columns)
            # A document's own row is noted even then: its birth has been noted too.
            noted = [row for row in before if table is document or not self._is_born(table, row)]
            self._note(table, "delete", names, noted)
        return before

    def entries(self) -> list[Entry]:
        """What was done, neighbours of the same kind put together."""
        together: list[Entry] = []
        for entry in self._log:
            last = together[-1] if together else None
            if last and _same_shape(last, entry):
                last.rows.extend(entry.rows)
            else:
                together.append(Entry(entry.table, entry.kind, entry.columns, list(entry.rows)))
        return together

    @contextmanager
    def nested(self) -> Iterator[Edit]:
        """A part of this edit that, when it fails, is taken back as if it had not been begun."""
        length, born = len(self._log), set(self._born)
        try:
            with self.connection.begin_nested():
                yield self
        except BaseException:
            del self._log[length:]
            self._born = born
            raise

    def _note(
        self, table: Table, kind: Kind, columns: tuple[str, ...], rows: Sequence[Mapping[str, Any]]
    ) -> None:
        if rows:
            values = [tuple(row[name] for name in columns) for row in rows]
            self._log.append(Entry(table.name, kind, columns, values))

    def _is_born(self, table: Table, row: Mapping[str, Any]) -> bool:
        if table is document:
            return row["id"] in self._born
        return table in BELOW_DOCUMENT and row["document_id"] in self._born


def _same_shape(one: Entry, other: Entry) -> bool:
    return (one.table, one.kind, one.columns) == (other.table, other.kind, other.columns)


def is_row(table: Table, key: Key) -> ColumnElement[bool]:
    """The condition that a row is the one with this key."""
    values = key if isinstance(key, tuple) else (key,)
    pairs = zip(key_of(table), values, strict=True)
    return and_(*(table.c[name] == value for name, value in pairs))
