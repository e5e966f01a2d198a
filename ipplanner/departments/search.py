"""Departments found by a part of their name, written in Chinese or in pinyin."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ipplanner.model import Document
from ipplanner.store.register import Department
from ipplanner.text import fold

_REGIONS = "省市区州县"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name to offer: `uses` in the document, `also` the other names it is found by."""

    name: str
    uses: int = 0
    registered: bool = False
    also: tuple[str, ...] = ()


def candidates(register: Iterable[Department], document: Document | None) -> list[Candidate]:
    """All names of the register and of a document, those in frequent use first."""
    items = [item for _, item in document.walk_items()] if document else []
    measures = [measure for item in items for measure in item.measures]
    uses = Counter(chain.from_iterable([one.lead for one in measures]))
    uses.update(chain.from_iterable([one.support for one in measures]))
    found = {
        one.name: Candidate(
            one.name, uses[one.name], True, tuple(alias.name for alias in one.aliases)
        )
        for one in register
    }
    for name, count in uses.items():
        found.setdefault(name, Candidate(name, count))
    return sorted(found.values(), key=lambda one: (-one.uses, not one.registered, one.name))


def find(typed: str, among: Sequence[Candidate], most: int = 12) -> list[Candidate]:
    """The candidates whose name contains what was typed, best first; all for nothing typed.

    Letters stand for pinyin: any beginning of each syllable will do, as zscq or zhishichanquan.
    Names that are in no register come last, and letters that somebody left in a cell behind them.
    """
    wanted = fold(typed).casefold()
    if not wanted:
        return list(among[:most])
    ranked = [(_rank(wanted, one), at, one) for at, one in enumerate(among)]
    best = sorted(
        (one.name.isascii(), not one.registered, rank, at)
        for rank, at, one in ranked
        if rank is not None
    )
    return [among[at] for *_, at in best[:most]]


def _rank(wanted: str, one: Candidate) -> int | None:
    ranks = [_name_rank(wanted, name) for name in (one.name, *one.also)]
    return min((rank for rank in ranks if rank is not None), default=None)


def _name_rank(wanted: str, name: str) -> int | None:
    """0 for the name itself, then beginnings, other places, pinyin; None where it does not fit."""
    folded = fold(name).casefold()
    if wanted == folded:
        return 0
    at = folded.find(wanted)
    if at >= 0:
        return 1 + (at > 1)
    if not wanted.isascii():
        return None
    starts = [at for at in range(len(folded)) if _spells(wanted, folded[at:])]
    if not starts:
        return None
    return 3 + (starts[0] > (folded[0] in _REGIONS))


def is_spelt(letters: str, text: str) -> bool:
    """Whether letters stand for the pinyin of a part of a text, each syllable from its start on."""
    wanted, folded = fold(letters).casefold(), fold(text).casefold()
    return wanted.isascii() and any(_spells(wanted, folded[at:]) for at in range(len(folded)))


def _spells(letters: str, name: str) -> bool:
    """Whether letters can be cut into beginnings of the syllables at the start of a name."""
    reached = {0}
    for character in name:
        syllables = syllables_of(character)
        reached = {
            at + size
            for at in reached
            for syllable in syllables
            for size in range(1, len(syllable) + 1)
            if letters.startswith(syllable[:size], at)
        }
        if len(letters) in reached:
            return True
        if not reached:
            return False
    return False


@lru_cache(maxsize=4096)
def syllables_of(character: str) -> tuple[str, ...]:
    """How a character may be read, in letters without tones; itself where it is a letter."""
    if character.isascii():
        return (character,)
    readings = _dictionary().get(ord(character), "").split(",")
    return tuple(dict.fromkeys(_without_tones(reading) for reading in readings if reading))


def _without_tones(reading: str) -> str:
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isascii())


@lru_cache(maxsize=1)
def _dictionary() -> dict[int, str]:
    # Without the phrases it loads in a third of the time and a fifth of the memory; all readings
    # of a character are tried anyway.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin.constants import PINYIN_DICT

    found: dict[int, str] = PINYIN_DICT
    return found
