"""Which of the latest steps touched certain rows."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from ipplanner.store import faults
from ipplanner.store import steps as kept
from ipplanner.store.edit import Entry
from ipplanner.store.steps import Step
from ipplanner.store.tables import step
from ipplanner.store.workspace import Workspace

MOST = 200
"""How many of the latest steps are looked through."""


def steps_concerning(workspace: Workspace, ids: Iterable[str], most: int = MOST) -> list[Step]:
    """Those of the latest steps that touched rows with these ids or rows in them, newest first.

    Steps that are taken back come first of all, as they would be done again next.
    """
    known = set(ids)
    with workspace.reading() as connection, faults.speaking(workspace.path, checking=True):
        rows = connection.execute(select(step).order_by(step.c.id.desc()).limit(most)).all()
        latest = [Step(row.id, row.label, row.made, bool(row.undone)) for row in rows]
        try:
            return [one for one in latest if _touches(kept.entries_of(connection, one.id), known)]
        except (ValueError, TypeError, LookupError) as error:
            raise faults.damaged(workspace.path) from error


def _touches(entries: list[Entry], known: set[str]) -> bool:
    """Whether a step did; rows it took out become known, so that earlier steps are found."""
    found = False
    for entry in entries:
        for row in entry.rows:
            if known.isdisjoint(value for value in row if isinstance(value, str)):
                continue
            found = True
            if entry.kind == "delete" and "id" in entry.columns:
                known.add(row[entry.columns.index("id")])
    return found
