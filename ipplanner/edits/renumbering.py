"""Printed numbers of sections and items follow their order again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Literal

from ipplanner.edits.support import named
from ipplanner.model import Document, Item, Section
from ipplanner.numbering import like, ordinal
from ipplanner.store.loading import load_items, load_sections
from ipplanner.store.tables import item, section
from ipplanner.store.workspace import Workspace

Manner = Literal["through", "sections", ""]
"""Items count through the whole document, anew in each section, or not without a gap."""


def renumber_sections(workspace: Workspace, document_id: str) -> list[str]:
    """Numbers all sections from 1, within each level, in the way the first one is numbered.

    Gives the ids of the sections whose number changed.
    """
    with workspace.reading() as connection:
        plan = load_sections(connection, document_id) or Document()
    levels = [plan.sections, *(one.sections for one in plan.walk_sections())]
    values = {
        one.id: (number,)
        for siblings in levels
        for one, number in zip(siblings, _numbers(siblings), strict=True)
        if one.number != number
    }
    with workspace.edit(named("重排序号：", section, plan.title)) as edit:
        return edit.update_each(section, ("number",), values)


def _numbers(siblings: Sequence[Section]) -> list[str]:
    pattern = next((one.number for one in siblings if ordinal(one.number) is not None), "1")
    return [like(pattern, at) for at in range(1, len(siblings) + 1)]


def manner_of(plan: Document) -> Manner:
    """How the items of a document are numbered."""
    if _count_up(one for _, one in plan.walk_items()):
        return "through"
    each = [one.items for one in plan.walk_sections() if one.items]
    return "sections" if each and all(map(_count_up, each)) else ""


def renumber_items(workspace: Workspace, document_id: str, manner: Manner) -> list[str]:
    """Numbers all items from 1 in a manner, each in the way it or the one before was numbered.

    Gives the ids of the items whose number changed.
    """
    with workspace.reading() as connection:
        plan = load_items(connection, document_id) or Document()
    pattern = next((one.number for _, one in plan.walk_items() if one.number), "1.")
    values: dict[str, tuple[str]] = {}
    places = count(1)
    for one in plan.walk_sections():
        places = places if manner == "through" else count(1)
        for each, place in zip(one.items, places):  # noqa: B905 - the places have no end
            pattern = each.number or pattern
            if each.number != like(pattern, place):
                values[each.id] = (like(pattern, place),)
    with workspace.edit(named("重排序号：", item, plan.title)) as edit:
        return edit.update_each(item, ("number",), values)


def _count_up(items: Iterable[Item]) -> bool:
    at = 0
    for at, one in enumerate(items, 1):
        if ordinal(one.number) != at:
            return False
    return at > 0
