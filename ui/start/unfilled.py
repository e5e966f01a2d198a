"""What the start page says of the plans in a workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ipplanner.store.documents import DocumentInfo, listing
from ipplanner.store.unfinished import unfinished
from ipplanner.store.workspace import Workspace
from ui.start.recent import MOST_DOCUMENTS, RecentDocument

MOST_MEASURES = 4000
"""In a longer document nothing is counted: that would keep the window waiting."""
Count = Callable[[Workspace, DocumentInfo], int | None]
"""How many items of a plan are still to be filled in; None where that is not counted."""


def unfilled_items(workspace: Workspace, info: DocumentInfo) -> int | None:
    """How many items are not done; None for a very long document."""
    if info.measures > MOST_MEASURES:
        return None
    return unfinished(workspace, info.id)


def plans_in(workspace: Workspace, count: Count = unfilled_items) -> list[RecentDocument]:
    """The newest plans of a workspace for `RecentFiles.note`: by year, then the latest, first."""
    plans = [info for info in listing(workspace) if info.role == "plan"]
    plans.reverse()
    plans.sort(key=lambda info: -(info.year or 0))
    return [
        RecentDocument(
            info.id,
            info.title,
            info.region,
            info.year,
            count(workspace, info),
            Path(info.source).name,
        )
        for info in plans[:MOST_DOCUMENTS]
    ]
