"""Everything that is particular to SQLite: connecting, pragmas, file header, structure checks."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

APPLICATION_ID = 0x49505031
""""IPP1"."""

WAITS = 10.0
"""Seconds to wait for another program that reads or copies the file."""

_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The first bytes of a database file, read without letting SQLite touch the file."""

    is_database: bool
    is_wal: bool = False
    application_id: int = 0
    version: int = 0


def read_header(path: Path) -> Header:
    """What a file says it is; OSError when it cannot be read."""
    with path.open("rb") as stream:
        start = stream.read(_HEADER_SIZE)
    if len(start) < _HEADER_SIZE or not start.startswith(_MAGIC):
        return Header(is_database=False)
    number = int.from_bytes
    return Header(
        is_database=True,
        is_wal=2 in (start[18], start[19]),
        application_id=number(start[68:72], "big"),
        version=number(start[60:64], "big", signed=True),
    )


def connect(path: Path, *, read_only: bool = False) -> Engine:
    """An engine with one connection to an existing file, never creating one."""
    place = path.absolute().as_posix()
    place = quote(place if place.startswith("/") else "/" + place)
    uri = f"file://{place}?mode={'ro' if read_only else 'rw'}"

    def opened() -> sqlite3.Connection:
        # The workspace lets only one thread in at a time.
        return sqlite3.connect(
            uri, uri=True, timeout=WAITS, isolation_level=None, check_same_thread=False
        )

    engine = create_engine("sqlite://", creator=opened, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def roll_back_leftovers(path: Path) -> None:
    """Lets SQLite take back what a killed program left half written; a read-only one cannot."""
    journal = path.with_name(path.name + "-journal")
    if not journal.exists():
        return
    engine = connect(path)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    finally:
        engine.dispose()


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in (
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "foreign_keys=ON",
        "synchronous=FULL",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # The sqlite3 module's own transactions start too late for a consistent read.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """A transaction that is the only writing one from its first moment."""
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        yield connection


def leave_wal(engine: Engine) -> bool:
    """Sets the rollback journal, which is a property of the file; whether that was possible."""
    raw = engine.raw_connection()
    try:
        mode = raw.cursor().execute("PRAGMA journal_mode=DELETE").fetchone()
    finally:
        raw.close()
    return bool(mode == ("delete",))


def stamp(connection: Connection, version: int) -> None:
    """Writes the file's kind and schema version."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


def version_of(connection: Connection) -> int:
    """The schema version that the file says it has."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def things(connection: Connection) -> set[tuple[str, str]]:
    """Kind and name of everything that is defined in the file, without SQLite's own indexes."""
    found = connection.exec_driver_sql("SELECT type, name FROM sqlite_master")
    return {(kind, name) for kind, name in found if not str(name).startswith("sqlite_autoindex_")}


_STRUCTURE = (
    'SELECT m.name, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden'
    " FROM sqlite_master m, pragma_table_xinfo(m.name) x WHERE m.type = 'table'",
    'SELECT m.name, f."table", f."from", f."to", f.on_update, f.on_delete'
    " FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
    'SELECT m.name, i.name, i."unique", i.partial, x.seqno, x.name'
    " FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) x"
    " WHERE m.type = 'table'",
    "SELECT name, strict, wr FROM pragma_table_list"
    " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
)


def fingerprint(connection: Connection) -> str:
    """A short sum of all tables, columns, keys and indexes, whatever their order in the file."""
    lines: list[Any] = []
    for query in _STRUCTURE:
        lines += [repr(tuple(row)) for row in connection.exec_driver_sql(query)]
    return hashlib.sha256("\n".join(sorted(lines)).encode("utf-8")).hexdigest()[:16]


def is_sound(connection: Connection) -> bool:
    """Whether SQLite finds nothing wrong with the pages and rows of the file."""
    return bool(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() == "ok")


def is_consistent(connection: Connection) -> bool:
    """Whether, beyond `is_sound`, indexes agree with their tables and no row hangs in the air."""
    found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    return found == "ok" and not connection.exec_driver_sql("PRAGMA foreign_key_check").first()


def copy(engine: Engine, target: Path) -> None:
    """Copies the whole file as of now, whatever else is going on; `target` must not exist."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(target),))
    finally:
        raw.close()
