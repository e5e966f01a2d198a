"""Words and characters that fit with nothing around them where others that sound alike do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from ipplanner.checks import sounds
from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.lexicon import builtin_words
from ipplanner.checks.patterns import clauses
from ipplanner.checks.rule import PROSE, Cell, CellRule
from ipplanner.checks.usual import pairs, triples, unusual

_MISFITS = 2
_SMALL = "的和与及或等对在为以将各并个一是有"
"""Words that stand between any two others."""


def homophones(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Two characters whose neighbours are unusual, and usual with a word that sounds alike."""
    for clause in clauses(cell.text):
        text, behind = clause[0], 0
        for at in range(len(text) - 1):
            written = text[at : at + 2]
            if at < behind or _misfits(text, at, written) < _MISFITS:
                continue
            if word := _fitting(text, at, written):
                message = f"“{written}”疑为“{word}”之误。"
                yield Hit(clause.start() + at, written, message, word)
                behind = at + 2


def _fitting(text: str, at: int, written: str) -> str:
    """The word of the trade that sounds like this and fits in here; empty without one."""
    alike = _words_by_sound().get(sounds.spelled(written), ())
    return next((word for word in alike if word != written and not _misfits(text, at, word)), "")


def _misfits(text: str, at: int, word: str) -> int:
    """How many of the pairs that the word makes at this place are unusual."""
    made = (text[at - 1 : at] + word[0], word, word[1] + text[at + 2 : at + 3])
    return sum(len(pair) == len(word) and pair not in pairs() for pair in made)


def misplaced(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A character that fits with neither neighbour, or two that fit the other way round."""
    for clause in clauses(cell.text):
        text = clause[0]
        for at in range(1, len(text) - 1):
            if unusual(text, at) and unusual(text, at + 1) and (meant := _meant(text, at)):
                words = text[at - 1 : at - 1 + len(meant)]
                message = f"“{words}”疑为“{meant}”之误。"
                yield Hit(clause.start() + at - 1, words, message, meant)


def _meant(text: str, at: int) -> str:
    """The usual words from the character before `at` on, with this one put right; else empty."""
    left, written, right = text[at - 1], text[at], text[at + 1]
    for other in _characters_by_sound().get(sounds.spelled(written), ()):
        if other not in _SMALL and left + other + right in triples():
            return left + other + right
    after = text[at + 2 : at + 3]
    if unusual(text, at + 2) and {left + right + written, right + written + after} <= triples():
        return left + right + written + after
    return ""


@cache
def _words_by_sound() -> dict[tuple[str, ...], tuple[str, ...]]:
    return _by_sound(word for word in builtin_words() if len(word) == 2)


@cache
def _characters_by_sound() -> dict[tuple[str, ...], tuple[str, ...]]:
    return _by_sound({character for pair in pairs() for character in pair})


def _by_sound(words: Iterator[str] | set[str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for word in sorted(words):
        found[sounds.spelled(word)].append(word)
    return {sound: tuple(alike) for sound, alike in found.items()}


RULES = (
    CellRule(
        "homophone",
        "疑似同音错字",
        PROSE,
        homophones,
        (
            ("查处侵权出发案件", ("出发",)),
            ("查处侵权处罚案件，积极推进", ()),
        ),
    ),
    CellRule(
        "misplaced",
        "疑似错别字",
        PROSE,
        misplaced,
        (
            ("推动企业建力健全制度", ("建力健",)),
            ("提高专利质利量，推动企业健建立全制度", ()),
            ("推动企业建立健全制度", ()),
        ),
    ),
)
