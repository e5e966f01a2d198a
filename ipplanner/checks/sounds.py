"""Characters that sound the same or nearly so, as slips of a pinyin keyboard do."""

from __future__ import annotations

import re
from functools import lru_cache

from ipplanner.departments.search import syllables_of

_BLURRED = ((re.compile("^(zh|ch|sh)"), lambda found: found[0][0]), (re.compile("ng$"), "n"))


@lru_cache(maxsize=65536)
def same(one: str, other: str) -> bool:
    """Whether two characters can be read alike, tones aside."""
    return _sound(one) == _sound(other)


@lru_cache(maxsize=65536)
def near(one: str, other: str) -> bool:
    """Whether two characters can be read nearly alike: zh as z, ing as in, ji as jie."""
    return _close(_blur(_sound(one)), _blur(_sound(other)))


def _close(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer:
        return True
    return len(shorter) > 1 and longer.startswith(shorter) and len(longer) == len(shorter) + 1


@lru_cache(maxsize=2048)
def _blur(syllable: str) -> str:
    for pattern, by in _BLURRED:
        syllable = pattern.sub(by, syllable)
    return syllable


def spelled(text: str) -> tuple[str, ...]:
    """The most usual reading of each character."""
    return tuple(map(_sound, text))


def _sound(character: str) -> str:
    return (syllables_of(character) or (character,))[0]
