"""Several rules that speak of the same words: the surest one is enough."""

from __future__ import annotations

from collections.abc import Iterable

from ipplanner.checks.finding import LEVELS, Hit

_WIDE = frozenset(("no-result", "doubled-sentence", "no-lead"))
"""Rules that speak of whole texts or sentences, beside whatever is wrong within them."""


def without_overlaps(hits: Iterable[tuple[str, Hit]]) -> list[tuple[str, Hit]]:
    """The hits in order of place; of those that overlap the surest, then the first rule's."""
    kept: list[tuple[str, Hit]] = []
    for rule, hit in sorted(hits, key=lambda pair: LEVELS.index(pair[1].level)):
        others = [other for name, other in kept if name not in _WIDE]
        if rule in _WIDE or not any(_overlap(hit, other) for other in others):
            kept.append((rule, hit))
    return sorted(kept, key=lambda pair: pair[1].start)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end
