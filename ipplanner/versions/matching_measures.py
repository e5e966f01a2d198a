"""Which measure of the new version is which one of the old version."""

from __future__ import annotations

from collections.abc import Sequence

from ipplanner.carry.wording import letters
from ipplanner.model import Measure
from ipplanner.versions.pairing import Pairing
from ipplanner.versions.placed import HINT, LOOKED_AT, PlacedItem, PlacedMeasure, alike

SAME_MEASURE, MOVED_MEASURE = 0.4, 0.8
"""How alike two in the same or in different items must be, from 0 to 1, to be one."""
_LONG = 8
"""Characters from which two measures with the same words in different items are one."""


def match_measures(pairing: Pairing[PlacedMeasure], items: Pairing[PlacedItem]) -> None:
    """Pair them by id, by wording within each pair of items, then wherever they went."""
    pairing.by_key(lambda one: one.measure.id)
    starts = [_starts(side) for side in (items.old, items.new)]
    for one, other in items.new_of.items():
        ranges = (
            range(starts[0][one], starts[0][one + 1]),
            range(starts[1][other], starts[1][other + 1]),
        )
        _match_within(pairing, *ranges)
    pairing.in_order(_long_words)
    pairing.by_key(_long_words)
    pairs = list(pairing.near(_long_words, MOVED_MEASURE))
    pairing.by_score(
        lambda one, other: alike(one.measure.text, other.measure.text), MOVED_MEASURE, pairs
    )


def _starts(items: Sequence[PlacedItem]) -> list[int]:
    """The position of each item's first measure among all, and the count of all at the end."""
    starts = [0]
    for one in items:
        starts.append(starts[-1] + len(one.item.measures))
    return starts


def _match_within(pairing: Pairing[PlacedMeasure], old: range, new: range) -> None:
    """Measures of one item: by their words, the last one left on each side together too."""
    found = [
        (_alike_measures(pairing.old[one].measure, pairing.new[other].measure), one, other)
        for one in old
        for other in new
        if one not in pairing.new_of and other not in pairing.old_of
    ]
    pairing.best_of(
        (score, -abs((one - old.start) - (other - new.start)), one, other)
        for score, one, other in found
        if score >= SAME_MEASURE
    )
    left = [at for at in old if at not in pairing.new_of]
    right = [at for at in new if at not in pairing.old_of]
    is_only = len(old) == len(new) == 1
    if len(left) == len(right) == 1 and (is_only or _are_near(pairing, left[0], right[0])):
        pairing.take(left[0], right[0])


def _are_near(pairing: Pairing[PlacedMeasure], one: int, other: int) -> bool:
    return alike(pairing.old[one].measure.text, pairing.new[other].measure.text) >= HINT / 2


def _alike_measures(one: Measure, other: Measure) -> float:
    if one.text == other.text:
        return 1.0 + (one.departments == other.departments)
    return alike(one.text, other.text)


def _long_words(one: PlacedMeasure) -> str:
    words = letters(one.measure.text[:LOOKED_AT])
    return words if len(words) >= _LONG else ""
