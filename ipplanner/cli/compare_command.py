"""`ipplanner compare`: what differs between two documents or kept versions, as list and files."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from exports.exporting import Exported
from exports.revisions import (
    export_changes_excel,
    export_changes_word,
    export_marked,
    export_tracked,
)
from ipplanner.cli.output import plain, say
from ipplanner.history.snapshots import load_snapshot, snapshots
from ipplanner.model import Document
from ipplanner.store.documents import find, load
from ipplanner.store.workspace import Workspace
from ipplanner.versions import Change, Comparison, compare

Writer = Callable[[Comparison, Path], Exported]
_WRITERS: tuple[tuple[str, Writer], ...] = (
    ("docx", export_changes_word),
    ("xlsx", export_changes_excel),
    ("tracked", export_tracked),
    ("marked", export_marked),
)


def run(options: argparse.Namespace) -> int:
    """Compare two versions, print what differs and write the files asked for."""
    with Workspace.open(options.workspace, read_only=True) as workspace:
        old, new = (_version(workspace, name) for name in (options.old, options.new))
    comparison = compare(old, new)
    say("\n".join([comparison.summary(), *map(_line, comparison.changes)]))
    for name, write in _WRITERS:
        target = getattr(options, name)
        if target is not None:
            _tell(write(comparison, target))
    return 0


def _version(workspace: Workspace, name: str) -> Document:
    """The kept version with this id, else the document with this id or part of its title."""
    if any(kept.id == name for kept in snapshots(workspace)):
        return load_snapshot(workspace, name)
    return load(workspace, find(workspace, name).id)


def _line(change: Change) -> str:
    where = " ".join(filter(None, (change.place, plain(change.near)[:20])))
    return f"  {where}  {plain(change.note)}" if where else f"  {plain(change.note)}"


def _tell(exported: Exported) -> None:
    lines = [f"已导出并核对：{plain(str(exported.path))}"]
    say("\n".join([*lines, *(f"  请看：{warning}" for warning in exported.warnings)]))
