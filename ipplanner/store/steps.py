"""The undo steps in the file: what was done, as JSON, one text per table and kind of change."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from ipplanner.store.edit import Entry
from ipplanner.store.tables import RECORDED, change, key_of, step
from ipplanner.text import clean


@dataclass(frozen=True, slots=True)
class Step:
    """One undo step."""

    id: int
    label: str
    made: str
    """UTC, ISO 8601."""
    undone: bool


def now() -> str:
    """The moment as it is kept in the file: UTC, ISO 8601, seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def record(connection: Connection, label: str, entries: list[Entry]) -> None:
    """Adds a step; what was undone before it can no longer be redone."""
    gone = select(step.c.id).where(step.c.undone == 1)
    connection.execute(change.delete().where(change.c.step_id.in_(gone)))
    connection.execute(step.delete().where(step.c.undone == 1))
    step_id = (connection.scalar(select(func.max(step.c.id))) or 0) + 1
    row = {"id": step_id, "label": clean(label), "made": now(), "undone": 0}
    connection.execute(step.insert(), row)
    _write(connection, step_id, entries)


def all_steps(connection: Connection) -> list[Step]:
    """All steps, oldest first, those that are undone last."""
    return [_step(row) for row in connection.execute(select(step).order_by(step.c.id))]


def next_to_turn(connection: Connection, *, undone: bool) -> Step | None:
    """The step that undo or, among the undone, redo takes next."""
    order = step.c.id.asc() if undone else step.c.id.desc()
    query = select(step).where(step.c.undone == int(undone)).order_by(order).limit(1)
    row = connection.execute(query).first()
    return _step(row) if row else None


_LEAST = 20
"""Characters of an entry, at least."""


def entries_of(connection: Connection, step_id: int) -> list[Entry]:
    """What a step did, in order; ValueError when the file says what cannot be."""
    query = select(change).where(change.c.step_id == step_id).order_by(change.c.position)
    return [_entry(row) for row in connection.execute(query)]


def some_entries_of(connection: Connection, step_id: int, always: str, most: int) -> list[Entry]:
    """The shortest entries of a step, at least one, of `most` characters together, in order.

    All those of the table `always` are among them; ValueError as above.
    """
    length = func.length(change.c.content)
    listed = select(change.c.position, change.c.table_name, length.label("length"))
    listed = listed.where(change.c.step_id == step_id)
    whole = connection.execute(listed.where(change.c.table_name == always))
    wanted = [row.position for row in whole]
    rows = connection.execute(listed.order_by(length).limit(most // _LEAST + 1)).all()
    so_far = 0
    for row in rows:
        so_far += row.length
        if so_far > most and wanted:
            break
        wanted.append(row.position)
    chosen = change.c.position.in_(set(wanted))
    query = select(change).where(change.c.step_id == step_id, chosen).order_by(change.c.position)
    return [_entry(row) for row in connection.execute(query)]


def turn(connection: Connection, turned: Step, entries: list[Entry]) -> None:
    """Marks a step as undone or done again, with the entries that lead back."""
    connection.execute(change.delete().where(change.c.step_id == turned.id))
    flag = {"undone": int(not turned.undone)}
    connection.execute(step.update().where(step.c.id == turned.id).values(flag))
    _write(connection, turned.id, entries)


def _step(row: Any) -> Step:
    return Step(row.id, row.label, row.made, bool(row.undone))


def _write(connection: Connection, step_id: int, entries: list[Entry]) -> None:
    rows = [
        {
            "step_id": step_id,
            "position": position,
            "table_name": entry.table,
            "kind": entry.kind,
            "content": json.dumps(
                [entry.columns, entry.rows], ensure_ascii=False, separators=(",", ":")
            ),
        }
        for position, entry in enumerate(entries)
    ]
    if rows:
        connection.execute(change.insert(), rows)


def _entry(row: Any) -> Entry:
    columns, rows = json.loads(row.content)
    table = RECORDED.get(row.table_name)
    if table is None or row.kind not in ("insert", "update", "delete"):
        raise ValueError("unknown kind of change")
    names = {column.name for column in table.columns}
    key = key_of(table)
    if tuple(columns[: len(key)]) != key and row.kind != "delete":
        raise ValueError("change without key")
    if set(columns) - names or any(len(values) != len(columns) for values in rows):
        raise ValueError("change of unknown columns")
    return Entry(row.table_name, row.kind, tuple(columns), [tuple(values) for values in rows])
