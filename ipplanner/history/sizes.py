"""How much work waits: asked before it is decided whether it is done in the background."""

from __future__ import annotations

from sqlalchemy import case, func, select

from ipplanner.store.steps import next_to_turn
from ipplanner.store.tables import change, measure
from ipplanner.store.workspace import Workspace

_EACH = 150
"""Characters that take as long as each part of a step takes on top of its rows."""

_WEIGHTS = {"insert": 4, "update": 3}
"""Of rows put in only the keys are kept; changed ones are written one by one."""


def size_of_next(workspace: Workspace, *, undone: bool) -> int:
    """How much undo, or redo, has to turn round next, about in characters; 0 for nothing."""
    with workspace.reading() as connection:
        found = next_to_turn(connection, undone=undone)
        if found is None:
            return 0
        weight = case(_WEIGHTS, value=change.c.kind, else_=1)
        length = func.sum(func.length(change.c.content) * weight + _EACH)
        return int(connection.scalar(select(length).where(change.c.step_id == found.id)) or 0)


def rows_in(workspace: Workspace, document_id: str) -> int:
    """How many measures a document has; 0 for one that is not there."""
    query = select(func.count()).where(measure.c.document_id == document_id)
    with workspace.reading() as connection:
        return int(connection.scalar(query) or 0)
