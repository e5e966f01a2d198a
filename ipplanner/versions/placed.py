"""Items and measures with their places in a version, and how alike they are worded."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.carry.wording import letters
from ipplanner.model import Item, Measure

HINT = 0.3
"""How alike two at the same place must be, from 0 to 1, so that the words do not object."""
LOOKED_AT = 500
"""Characters of a text that are compared."""


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item and the position of its section in `walk_sections`."""

    section: int
    item: Item


@dataclass(frozen=True, slots=True)
class PlacedMeasure:
    """A measure and the position of its item in `walk_items`."""

    item: int
    measure: Measure


def alike(one: str, other: str) -> float:
    """How alike two wordings are, from 0 to 1; empty ones are like nothing."""
    from rapidfuzz.fuzz import ratio

    ours, theirs = letters(one[:LOOKED_AT]), letters(other[:LOOKED_AT])
    return ratio(ours, theirs) / 100 if ours and theirs else 0.0
