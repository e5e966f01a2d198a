"""Two lists in one order: what stays, and between it what went and what came."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

Step = tuple[int | None, int | None]
"""Positions in the old and in the new list; one of them is None for what is in one only."""

_MOST_LINES = 300


def aligned(old_count: int, new_count: int, new_of: Mapping[int, int]) -> list[Step]:
    """Both lists in one order, where `new_of` gives partners by position.

    Partners that would cross others are not kept together: they are told as moved.
    """
    kept = _rising(sorted(new_of.items()))
    steps: list[Step] = []
    old = new = 0
    for one, other in [*kept, (old_count, new_count)]:
        steps += [(at, None) for at in range(old, one)]
        steps += [(None, at) for at in range(new, other)]
        if one < old_count:
            steps.append((one, other))
        old, new = one + 1, other + 1
    return steps


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs that can be kept in the order of both lists."""
    ends: list[int] = []
    """Position of the pair that ends the best row of each length."""
    before: list[int] = []
    for at, (_, new) in enumerate(pairs):
        length = bisect_left([pairs[end][1] for end in ends], new)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [at]
    row: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]


def aligned_texts(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """Two lists of lines in one order, lines that are alike side by side."""
    if len(old) > _MOST_LINES or len(new) > _MOST_LINES:
        return aligned(len(old), len(new), _equal_ends(old, new))
    from rapidfuzz.fuzz import ratio

    # best[i][j]: how much of old[i:] and new[j:] can be kept
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[ratio(one, other) / 100 if one and other else 0.0 for other in new] for one in old]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = best[i + 1][j + 1] + alike[i][j] if _enough(alike[i][j]) else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(old) and j < len(new):
        if _enough(alike[i][j]) and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            pairs[i] = j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return aligned(len(old), len(new), pairs)


def _enough(alike: float) -> bool:
    return alike >= 0.5


def _equal_ends(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Equal lines at the beginning and at the end of two long lists."""
    pairs: dict[int, int] = {}
    least = min(len(old), len(new))
    start = next((at for at in range(least) if old[at] != new[at]), least)
    pairs.update((at, at) for at in range(start))
    for back in range(1, least - start + 1):
        if old[-back] != new[-back]:
            break
        pairs[len(old) - back] = len(new) - back
    return pairs
