"""Old items by what they answered in the template of their own year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ipplanner.carry.matching import Place
from ipplanner.model import Document, Item
from ipplanner.templates.template import Template
from ipplanner.text import fold

if TYPE_CHECKING:
    from ipplanner.templates.changes import ItemChange


def follow_template(
    old: Document, places: Sequence[Place], previous: Template | None, template: Template
) -> list[Place]:
    """The places, where the wording decides nothing those that the old template leads to.

    `previous` is the template that the old plan was drafted against, None where it is not known.
    """
    if previous is None or not any(item.template_key for _, item in old.walk_items()):
        return list(places)
    # not above: it compares templates by the matching of this package
    from ipplanner.templates.changes import template_changes

    went = {one.old.key: one for one in template_changes(previous, template) if one.old}
    items = [item for _, item in old.walk_items()]
    return [
        _followed(item, place, went.get(item.template_key))
        for item, place in zip(items, places, strict=True)
    ]


def _followed(item: Item, place: Place, change: ItemChange | None) -> Place:
    if change is None or place.relation == "split" or (place.keys and place.sure):
        return place
    new = change.new
    if new is None:
        return place if place.keys else replace(place, reason=_told(change))
    if new.open and place.keys:
        return place
    same = fold(new.title) == fold(item.title)
    return Place((new.key,), "same" if same else "reworded", change.sure, _told(change))


def _told(change: ItemChange) -> str:
    """Where the template's item went."""
    start = f"上年对应模板的“{change.old.title if change.old else ''}”"
    if change.new is None:
        return f"{start}，新模板没有这一项，按本地工作保留"
    moved = change.kind == "moved" and change.new_section is not None
    place = f"移到“{change.new_section.title}”下" if moved and change.new_section else ""
    words = f"改为“{change.new.title}”" if change.is_reworded else ""
    went = "、".join(filter(None, (place, words))) or "仍有这一项"
    return f"{start}，新模板{went}"
