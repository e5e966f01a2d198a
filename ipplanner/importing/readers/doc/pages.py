"""Formatting by byte offset: pages of 512 bytes, each for a stretch of the file (FKP)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from ipplanner.importing.readers.doc.plex import Plex

_SIZE = 512
_FAR = 1 << 40


@dataclass(frozen=True, slots=True)
class Page:
    """`bounds` are byte offsets, one more than `formats`."""

    bounds: tuple[int, ...]
    formats: tuple[bytes, ...]


Cut = Callable[[bytes, int], Page]
"""Makes a page of its bytes and the number of formats on it."""


class Pages:
    """The pages of one kind."""

    def __init__(self, stream: bytes, directory: Plex, cut: Cut) -> None:
        self._stream = stream
        self._bounds = directory.positions
        self._numbers = [int.from_bytes(item, "little") & 0x3FFFFF for item in directory.items]
        self._cut = cut
        self._cache: dict[int, Page] = {}

    def at(self, offset: int) -> tuple[int, bytes]:
        """Where the format at an offset ends, and the format; empty where none is given."""
        index = bisect_right(self._bounds, offset) - 1
        if not 0 <= index < len(self._numbers):
            return (self._bounds[0] if self._bounds and index < 0 else _FAR), b""
        page = self._page(self._numbers[index])
        within = bisect_right(page.bounds, offset) - 1
        if 0 <= within < len(page.formats):
            return page.bounds[within + 1], page.formats[within]
        next_page = self._bounds[index + 1]
        return (min(page.bounds[0], next_page) if page.bounds and within < 0 else next_page), b""

    def _page(self, number: int) -> Page:
        if number not in self._cache:
            data = self._stream[number * _SIZE : (number + 1) * _SIZE]
            self._cache[number] = self._cut(data, data[_SIZE - 1])
        return self._cache[number]


def paragraph_page(data: bytes, count: int) -> Page:
    """A page of paragraph formats: the style's number, then changes (PapxFkp)."""
    first = 4 * (count + 1)
    places = [2 * data[first + 13 * index] for index in range(count)]
    return Page(_bounds(data, count), tuple(_paragraph_format(data, at) for at in places))


def run_page(data: bytes, count: int) -> Page:
    """A page of character formats: changes (ChpxFkp)."""
    first = 4 * (count + 1)
    places = [2 * data[first + index] for index in range(count)]
    formats = (data[at + 1 : at + 1 + data[at]] if at else b"" for at in places)
    return Page(_bounds(data, count), tuple(formats))


def _bounds(data: bytes, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count + 1}L", data)


def _paragraph_format(data: bytes, at: int) -> bytes:
    if not at:
        return b""
    if data[at]:
        return data[at + 1 : at + 2 * data[at]]
    return data[at + 2 : at + 2 + 2 * data[at + 1]]
