"""Positions of siblings: integers with gaps, so that a move writes one row."""

from __future__ import annotations

from collections.abc import Sequence

GAP = 1024


def spaced(count: int) -> list[int]:
    """Positions for `count` siblings with room between them and before the first."""
    return [GAP * (index + 1) for index in range(count)]


def room(positions: Sequence[int], at: int | None, count: int = 1) -> list[int] | None:
    """Positions for `count` newcomers that come to stand at an index among sorted siblings.

    At the end for None; None when the gap is too narrow and the siblings have to be spaced again.
    """
    index = index_of(positions, at)
    before = positions[index - 1] if index else None
    if index == len(positions):
        return [position + (before or 0) for position in spaced(count)]
    after = positions[index]
    if before is None:
        before = after - GAP * (count + 1)
    step = (after - before) // (count + 1)
    return [before + step * (number + 1) for number in range(count)] if step else None


def index_of(positions: Sequence[int], at: int | None) -> int:
    """The index meant: the end for None, otherwise kept within the siblings."""
    return len(positions) if at is None else max(0, min(at, len(positions)))
