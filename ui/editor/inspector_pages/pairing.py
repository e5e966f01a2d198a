"""Which present measure each measure of last year is compared with."""

from __future__ import annotations

from collections.abc import Sequence

from ipplanner.model import Measure
from ipplanner.text import squeeze

_ALIKE = 40.0
"""Per cent of likeness from which two measures belong together."""


def counterparts(
    old: Sequence[Measure], new: Sequence[Measure], current: str = ""
) -> list[Measure | None]:
    """For each old measure the most alike of the present ones, each taken once.

    Those that are like none get the present ones left over, first the current one and empty ones.
    """
    from rapidfuzz.fuzz import ratio

    scores = [
        (ratio(mine.text, one.text), a, b)
        for a, mine in enumerate(old)
        for b, one in enumerate(new)
        if squeeze(one.text)
    ]
    pairs: dict[int, int] = {}
    for score, a, b in sorted(scores, key=lambda each: -each[0]):
        if score >= _ALIKE and a not in pairs and b not in pairs.values():
            pairs[a] = b
    rest = [at for at in range(len(new)) if at not in pairs.values()]
    rest.sort(key=lambda at: (new[at].id != current, bool(squeeze(new[at].text)), at))
    for a in range(len(old)):
        if a not in pairs and rest:
            pairs[a] = rest.pop(0)
    return [new[pairs[a]] if a in pairs else None for a in range(len(old))]
