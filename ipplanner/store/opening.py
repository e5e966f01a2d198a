"""Making and opening a workspace file: refuse what is not one, lead older ones on."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from ipplanner.store import faults, sqlite
from ipplanner.store.migrations import stamp_fresh, upgrade
from ipplanner.store.tables import VERSION, metadata

FINGERPRINTS = {1: "beb1750883a7a9de", 2: "dd85f46927a12847"}
"""What `sqlite.fingerprint` gives for the tables of each version."""


def create_file(path: Path) -> None:
    """Makes an empty workspace; the file appears under its name when it is whole."""
    fresh = path.with_name(f".~{path.name}.{secrets.token_hex(4)}")
    try:
        fresh.touch(exist_ok=False)
        with faults.speaking(path):
            _fill(fresh)
        _put_in_place(fresh, path)
    except OSError as error:
        raise faults.of_system(path, error) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _fill(fresh: Path) -> None:
    engine = sqlite.connect(fresh)
    try:
        with engine.begin() as connection:
            metadata.create_all(connection)
            stamp_fresh(connection, VERSION)
            sqlite.stamp(connection, VERSION)
    finally:
        engine.dispose()


def _put_in_place(fresh: Path, path: Path) -> None:
    try:
        os.link(fresh, path)  # never replaces a file that came meanwhile
    except FileExistsError:
        raise
    except OSError:  # a memory stick knows no links
        fresh.rename(path)


def open_file(path: Path, *, read_only: bool = False) -> Engine:
    """An engine for a file that has been found to be a sound workspace of this version."""
    header = _checked_header(path)
    if read_only and (header.is_wal or header.version < VERSION):
        raise faults.needs_writing(path)
    if not read_only:
        _require_writable(path)
    if read_only:
        with suppress(SQLAlchemyError):  # where the folder is not writable, reading says so
            sqlite.roll_back_leftovers(path)
    engine = sqlite.connect(path, read_only=read_only)
    try:
        with faults.speaking(path, checking=True):
            if not read_only and not sqlite.leave_wal(engine):
                raise faults.damaged(path)
            _check_and_upgrade(path, engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _checked_header(path: Path) -> sqlite.Header:
    try:
        if not path.exists():
            raise faults.missing(path)
        if path.is_dir():
            raise faults.is_folder(path)
        if not path.is_file():  # a pipe could keep us waiting for ever
            raise faults.foreign(path)
        if path.stat().st_size == 0:
            raise faults.empty(path)
        header = sqlite.read_header(path)
    except OSError as error:
        raise faults.of_system(path, error) from error
    if not header.is_database or header.application_id != sqlite.APPLICATION_ID:
        raise faults.foreign(path)
    if header.version > VERSION:
        raise faults.newer(path)
    return header


def _require_writable(path: Path) -> None:
    try:
        path.open("r+b").close()
    except OSError as error:
        raise faults.of_system(path, error) from error


def _check_and_upgrade(path: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        version = _check(path, connection)
    if version < VERSION:
        _upgrade(path, engine, version)
        with engine.begin() as connection:
            _check(path, connection)


def _check(path: Path, connection: Connection) -> int:
    version = sqlite.version_of(connection)
    if version > VERSION:
        raise faults.newer(path)
    _refuse_extras(path, connection)
    if FINGERPRINTS.get(version) != sqlite.fingerprint(connection):
        raise faults.damaged(path)
    if not sqlite.is_sound(connection):
        raise faults.damaged(path)
    return version


def _refuse_extras(path: Path, connection: Connection) -> None:
    known = {*metadata.tables, "alembic_version"}
    for kind, name in sqlite.things(connection):
        if kind in ("trigger", "view") or (kind == "table" and name not in known):
            raise faults.unexpected(path)


def _upgrade(path: Path, engine: Engine, version: int) -> None:
    stamp = f"{datetime.now():%Y%m%d-%H%M%S}"
    sqlite.copy(engine, path.with_name(f"{path.stem}.升级前备份-{stamp}{path.suffix}"))
    with sqlite.transaction(engine) as connection:
        upgrade(connection, VERSION)
        sqlite.stamp(connection, VERSION)
