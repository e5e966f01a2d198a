"""Which two and three characters stand together in ordinary official prose."""

from __future__ import annotations

from functools import cache

from ipplanner.resources import FOLDER

_FILE = FOLDER / "words" / "usual.txt"


@cache
def pairs() -> frozenset[str]:
    """All usual pairs."""
    return _read(2)


@cache
def triples() -> frozenset[str]:
    """All usual triples."""
    return _read(3)


def unusual(text: str, at: int) -> bool:
    """Whether the characters before and behind place `at` are no usual pair; not at the ends."""
    return 0 < at < len(text) and text[at - 1 : at + 1] not in pairs()


def _read(length: int) -> frozenset[str]:
    """A line is what comes first, a space, and all the single characters that may follow."""
    found: set[str] = set()
    for line in _FILE.read_text("utf-8").splitlines():
        first, _, following = line.partition(" ")
        if len(first) == length - 1 and first != "#":
            found.update(first + last for last in following)
    return frozenset(found)
