"""Which section, item and measure of the new version is which one of the old version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ipplanner.carry.wording import letters, likeness
from ipplanner.model import Document, Section
from ipplanner.versions.matching_items import match_items
from ipplanner.versions.matching_measures import match_measures
from ipplanner.versions.pairing import Pairing
from ipplanner.versions.placed import PlacedItem, PlacedMeasure

SAME_SECTION = 0.6
"""How alike two titles must be, from 0 to 1, where nothing surer tells that they are one."""


@dataclass(slots=True)
class Matches:
    """The partners on each level, by position in printed order."""

    sections: Pairing[Section]
    items: Pairing[PlacedItem]
    measures: Pairing[PlacedMeasure]


def match(old: Document, new: Document) -> Matches:
    """Partners by id, then by where an item was carried from, by template place, by wording."""
    sections = Pairing(list(old.walk_sections()), list(new.walk_sections()))
    _match_sections(sections)
    items = Pairing(_items(sections.old), _items(sections.new))
    match_items(items, sections, old.template == new.template != "")
    _match_sections_by_items(sections, items)
    measures = Pairing(_measures(items.old), _measures(items.new))
    match_measures(measures, items)
    return Matches(sections, items, measures)


def _items(sections: Sequence[Section]) -> list[PlacedItem]:
    return [PlacedItem(at, item) for at, section in enumerate(sections) for item in section.items]


def _measures(items: Sequence[PlacedItem]) -> list[PlacedMeasure]:
    return [
        PlacedMeasure(at, measure) for at, one in enumerate(items) for measure in one.item.measures
    ]


def _match_sections(pairing: Pairing[Section]) -> None:
    pairing.by_key(lambda section: section.id)
    pairing.in_order(lambda section: letters(section.title))
    pairing.by_key(lambda section: letters(section.title))
    pairing.by_score(lambda one, other: likeness(one.title, other.title).mean, SAME_SECTION)


def _match_sections_by_items(sections: Pairing[Section], items: Pairing[PlacedItem]) -> None:
    """Sections of another name that hold most of the same items."""
    votes = Counter(
        (items.old[one].section, items.new[other].section) for one, other in items.new_of.items()
    )
    sections.best_of(
        (count, 0.0, one, other)
        for (one, other), count in votes.items()
        if 2 * count > min(len(sections.old[one].items), len(sections.new[other].items))
    )
