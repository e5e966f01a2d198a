"""Positions of siblings: integers with gaps, so that a move writes one row."""

from __future__ import annotations

from collections.abc import Sequence

GAP = 1024


def spaced(count: int) -> list[int]:
    """Positions for `count` siblings with room between them and before the first."""
    return [GAP * (index + 1) for index in range(count)]


def between(before: int | None, after: int | None) -> int | None:
    """A position between two neighbours, None at an end; None when no gap is left."""
    if before is None:
        return GAP if after is None else after - GAP
    if after is None:
        return before + GAP
    middle = (before + after) // 2
    return middle if before < middle < after else None


def at_index(positions: Sequence[int], at: int | None) -> int | None:
    """A position that comes to stand at an index among sorted siblings, at the end for None.

    None when the siblings have to be spaced again first.
    """
    index = len(positions) if at is None else max(0, min(at, len(positions)))
    before = positions[index - 1] if index else None
    after = positions[index] if index < len(positions) else None
    return between(before, after)
