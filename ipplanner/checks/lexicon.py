"""Terms of the trade, indexed by what they look like with a slip of the pen in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ipplanner.resources import FOLDER

_BUILTIN = FOLDER / "words" / "terms.txt"
SHORTEST, LONGEST = 4, 14
_GAP = "\0"


@dataclass(frozen=True, slots=True)
class Term:
    """A fixed phrase; `ends` are the places where one of its words ends."""

    text: str
    ends: frozenset[int]

    def within_word(self, at: int) -> bool:
        """Whether the place before character `at` is inside a word."""
        return 0 < at < len(self.text) and at not in self.ends


class Lexicon:
    """Terms by exact wording, and by wording with one character left open or left out.

    What is too short to be looked for with a slip in it is only known to be right.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self.exact: dict[str, Term] = {}
        self.known: set[str] = set()
        self.opened: dict[str, list[tuple[Term, int]]] = defaultdict(list)
        self.shortened: dict[str, list[tuple[Term, int]]] = defaultdict(list)
        for term in terms:
            self._add(term)
        self.lengths = sorted({len(text) for text in self.exact})
        self._known_lengths = sorted({len(text) for text in self.known})

    def _add(self, term: Term) -> None:
        text = term.text
        self.known.add(text)
        if not SHORTEST <= len(text) <= LONGEST or text in self.exact:
            return
        self.exact[text] = term
        for at in range(len(text)):
            self.opened[text[:at] + _GAP + text[at + 1 :]].append((term, at))
            self.shortened[text[:at] + text[at + 1 :]].append((term, at))

    def opened_at(self, window: str) -> Iterator[tuple[Term, int]]:
        """Terms that differ from a window in one character, each with the place."""
        for at in range(len(window)):
            yield from self.opened.get(window[:at] + _GAP + window[at + 1 :], ())

    def occurrences(self, text: str) -> list[range]:
        """Where terms stand in a text as they should."""
        return [
            range(start, start + length)
            for length in self._known_lengths
            for start in range(len(text) - length + 1)
            if text[start : start + length] in self.known
        ]


@cache
def builtin_lexicon() -> Lexicon:
    """The terms that come with the program."""
    return Lexicon(read_terms(_BUILTIN.read_text("utf-8")))


@cache
def builtin_words() -> frozenset[str]:
    """The words that those terms are made of."""
    lines = _BUILTIN.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def read_terms(text: str) -> Iterator[Term]:
    """The terms of a list, one a line, a space between the words of each."""
    for line in text.splitlines():
        words = line.split()
        if words and not line.startswith("#"):
            yield _term(words)


def _term(words: list[str]) -> Term:
    ends, at = set(), 0
    for word in words:
        at += len(word)
        ends.add(at)
    return Term("".join(words), frozenset(ends))
