"""Arrays of positions with something said about each stretch between two of them (PLC)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise

from ipplanner.importing.readers.doc.faults import BrokenError

_MOST = 500_000
"""More than a file of the largest size read has use for."""


@dataclass(frozen=True, slots=True)
class Plex:
    """`positions` rise and are one more than `items`."""

    positions: tuple[int, ...] = ()
    items: tuple[bytes, ...] = ()

    def stretches(self) -> list[tuple[int, int]]:
        """Start and end of each stretch."""
        return list(pairwise(self.positions))


def read_plex(data: bytes, item_size: int, *, is_vital: bool = False) -> Plex:
    """The array that fills the data, up to where its positions stop rising.

    If it is vital, BrokenError where they do so before the end.
    """
    if len(data) < 4:
        return Plex()
    count = (len(data) - 4) // (4 + item_size)
    if count > _MOST:
        raise BrokenError
    positions = _rising(struct.unpack_from(f"<{count + 1}L", data))
    if is_vital and len(positions) <= count:
        raise BrokenError
    first = 4 * (count + 1)
    items = tuple(
        data[at : at + item_size]
        for at in range(first, first + item_size * (len(positions) - 1), item_size or 1)
    )
    return Plex(positions, items)


def _rising(positions: tuple[int, ...]) -> tuple[int, ...]:
    for index, (before, after) in enumerate(pairwise(positions)):
        if after < before:
            return positions[: index + 1]
    return positions
