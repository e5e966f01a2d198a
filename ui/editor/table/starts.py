"""Rows at which something begins, in order: shifted and put in place of others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import is_


def shifted(starts: list[int], first: int, end: int, by: int) -> list[int]:
    """Those from one row to before another, each so many rows further down."""
    some = starts[bisect_left(starts, first) : bisect_left(starts, end)]
    return [row + by for row in some] if by else some


def splice(starts: list[int], first: int, end: int, new: list[int], by: int) -> None:
    """Those of some rows give way to `new`, counted from the first; those behind move `by`."""
    at, behind = bisect_left(starts, first), bisect_left(starts, end)
    rest = [row + by for row in starts[behind:]] if by else starts[behind:]
    starts[at:] = [row + first for row in new] + rest


def same_start(one: Iterable[object], other: Iterable[object], most: int) -> int:
    """How many are the very same from the beginning."""
    pairs = zip(range(most), map(is_, one, other), strict=False)
    return next((at for at, same in pairs if not same), most)
