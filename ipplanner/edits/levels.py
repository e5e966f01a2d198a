"""Edits of the level of a section: within the one before it, or beside the one it is in."""

from __future__ import annotations

from ipplanner.edits.sections import move_section
from ipplanner.edits.support import named, row_of
from ipplanner.errors import UsageError
from ipplanner.model import Document, Section
from ipplanner.store.documents import load
from ipplanner.store.tables import section
from ipplanner.store.workspace import Workspace


def lower_section(workspace: Workspace, section_id: str) -> str:
    """Puts a section of the first level at the end of the one before it; its id."""
    row = row_of(workspace, section, section_id)
    plan = load(workspace, row["document_id"])
    at = next((at for at, one in enumerate(plan.sections) if one.id == section_id), None)
    if at is None:
        raise UsageError(f"“{row['title']}”已经是下一级，不能再降级。")
    if at == 0:
        raise UsageError(f"“{row['title']}”前面没有可以归入的部分，不能降级。")
    if plan.sections[at].sections:
        raise UsageError(f"“{row['title']}”里面还有下一级，不能降级。")
    with workspace.edit(named("降级", section, row["title"])):
        return move_section(workspace, section_id, parent_id=plan.sections[at - 1].id)


def raise_section(workspace: Workspace, section_id: str) -> str:
    """Puts a section behind the one it is in, on the same level; its id."""
    row = row_of(workspace, section, section_id)
    plan = load(workspace, row["document_id"])
    homes: list[Document | Section] = [plan, *plan.walk_sections()]
    for home in homes:
        for at, one in enumerate(home.sections):
            if one.id == row["parent_id"]:
                with workspace.edit(named("升级", section, row["title"])):
                    parent_id = home.id if isinstance(home, Section) else None
                    return move_section(workspace, section_id, parent_id=parent_id, at=at + 1)
    raise UsageError(f"“{row['title']}”已经是第一级，不能再升级。")
