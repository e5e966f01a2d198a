"""Undo and redo: a step is turned round by doing the opposite of each of its changes.

Doing so is itself noted like an edit, and that note takes the step's place: turned round again
it leads back.
"""

from __future__ import annotations

from sqlalchemy import Connection

from ipplanner.store import faults
from ipplanner.store import steps as kept
from ipplanner.store.changes import changed_by
from ipplanner.store.edit import Edit, Entry
from ipplanner.store.reverting import revert
from ipplanner.store.steps import Step
from ipplanner.store.tables import RECORDED
from ipplanner.store.workspace import Workspace


def undo(workspace: Workspace) -> str | None:
    """Takes the last step back; its name, or None when there is none."""
    return _turn_next(workspace, undone=False)


def redo(workspace: Workspace) -> str | None:
    """Does the step again that was taken back last; its name, or None when there is none."""
    return _turn_next(workspace, undone=True)


def can_undo(workspace: Workspace) -> bool:
    """Whether a step can be taken back."""
    return _next(workspace, undone=False) is not None


def can_redo(workspace: Workspace) -> bool:
    """Whether a step can be done again."""
    return _next(workspace, undone=True) is not None


def undo_label(workspace: Workspace) -> str | None:
    """The name of the step that undo takes back, None when there is none."""
    found = _next(workspace, undone=False)
    return found.label if found else None


def redo_label(workspace: Workspace) -> str | None:
    """The name of the step that redo does again, None when there is none."""
    found = _next(workspace, undone=True)
    return found.label if found else None


def steps(workspace: Workspace) -> list[Step]:
    """All steps, oldest first; those taken back stand at the end."""
    with workspace.reading() as connection:
        return kept.all_steps(connection)


def _next(workspace: Workspace, *, undone: bool) -> Step | None:
    with workspace.reading() as connection:
        return kept.next_to_turn(connection, undone=undone)


def _turn_next(workspace: Workspace, *, undone: bool) -> str | None:
    with workspace.writing() as connection:
        step = kept.next_to_turn(connection, undone=undone)
        if step is None:
            return None
        try:
            # The history is content of the file: where it cannot be followed, it is damaged.
            with faults.speaking(workspace.path, checking=True):
                entries = _turn(connection, step)
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise faults.damaged(workspace.path) from error
    workspace.tell(changed_by(step.label, entries))
    return step.label


def _turn(connection: Connection, step: Step) -> list[Entry]:
    edit = Edit(connection)
    for entry in reversed(kept.entries_of(connection, step.id)):
        revert(edit, entry, RECORDED[entry.table])
    entries = edit.entries()
    kept.turn(connection, step, entries)
    return entries
