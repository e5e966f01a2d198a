"""Printed numbers of sections follow their order again."""

from __future__ import annotations

from collections.abc import Sequence

from ipplanner.edits.support import named
from ipplanner.model import Document, Section
from ipplanner.numbering import like, ordinal
from ipplanner.store.loading import load_sections
from ipplanner.store.tables import section
from ipplanner.store.workspace import Workspace


def renumber_sections(workspace: Workspace, document_id: str) -> list[str]:
    """Numbers all sections from 1, within each level, in the way the first one is numbered.

    Gives the ids of the sections whose number changed.
    """
    with workspace.reading() as connection:
        plan = load_sections(connection, document_id) or Document()
    changed: list[str] = []
    with workspace.edit(named("重排序号：", section, plan.title)) as edit:
        for siblings in (plan.sections, *(one.sections for one in plan.walk_sections())):
            for one, number in zip(siblings, _numbers(siblings), strict=True):
                if edit.update(section, one.id, number=number):
                    changed.append(one.id)
    return changed


def _numbers(siblings: Sequence[Section]) -> list[str]:
    pattern = next((one.number for one in siblings if ordinal(one.number) is not None), "1")
    return [like(pattern, at) for at in range(1, len(siblings) + 1)]
