"""What was done: undo and redo, which survive a restart, and named older states of documents."""

from ipplanner.history.snapshots import (
    SnapshotInfo,
    delete_snapshot,
    load_snapshot,
    restore_item,
    snapshot,
    snapshots,
)
from ipplanner.history.undoing import (
    can_redo,
    can_undo,
    redo,
    redo_label,
    steps,
    undo,
    undo_label,
)
from ipplanner.store.steps import Step

__all__ = [
    "SnapshotInfo",
    "Step",
    "can_redo",
    "can_undo",
    "delete_snapshot",
    "load_snapshot",
    "redo",
    "redo_label",
    "restore_item",
    "snapshot",
    "snapshots",
    "steps",
    "undo",
    "undo_label",
]
