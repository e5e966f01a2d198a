"""Words one character away from a fixed term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ipplanner.checks import sounds
from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit, Level
from ipplanner.checks.lexicon import Lexicon, Term, builtin_lexicon, builtin_words
from ipplanner.checks.patterns import clauses
from ipplanner.checks.rule import WORDS, Cell, CellRule
from ipplanner.checks.usual import unusual

_SIDE = 2
"""Characters that have to agree on either side where nothing else speaks for a slip."""
_PLACES = "中上下内外前后"
_LONG = 6
_SHORT = 4


class _Found(NamedTuple):
    """Where, the words as they stand, the term meant."""

    at: int
    words: str
    term: str
    level: Level = "疑似"


def near_terms(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Substituted, missing and additional characters in terms."""
    lexicon = builtin_lexicon()
    for clause in clauses(cell.text):
        text = clause[0]
        found = [*_substituted(text, lexicon), *_missing(text, lexicon), *_added(text, lexicon)]
        known = lexicon.occurrences(text) if found else []
        for at, words, term, level in _apart(found):
            if not _is_known(range(at, at + len(words)), known):
                message = f"“{words}”疑为“{term}”之误。"
                yield Hit(clause.start() + at, words, message, term, level)


def _substituted(text: str, lexicon: Lexicon) -> Iterator[_Found]:
    for start, window in _windows(text, lexicon.lengths):
        if window in lexicon.exact:
            continue
        for term, at in lexicon.opened_at(window):
            if _fits(text, start + at) or _joins_beside(text, start, window, at):
                continue
            if _is_slip(term, at, window[at]):
                yield _Found(start, window, term.text)


def _fits(text: str, at: int) -> bool:
    """Whether a character makes usual pairs with both its neighbours."""
    return not unusual(text, at) and not unusual(text, at + 1)


def _joins_beside(text: str, start: int, window: str, at: int) -> bool:
    """Whether the first or last character of a window belongs to the word beside it."""
    end = start + len(window)
    if at == 0:
        return start > 0 and not unusual(text, start)
    return at == len(window) - 1 and end < len(text) and not unusual(text, end)


def _is_slip(term: Term, at: int, written: str) -> bool:
    """Whether it sounds like a slip, or is one inside a long term that is otherwise there."""
    if sounds.same(written, term.text[at]):
        return True
    inner = _SIDE <= at < len(term.text) - _SIDE
    if sounds.near(written, term.text[at]):
        return inner or at == len(term.text) - _SIDE
    return len(term.text) >= _LONG and inner and not _alone(term, at)


def _alone(term: Term, at: int) -> bool:
    """Whether the character is a word of its own."""
    return at in term.ends | {0} and at + 1 in term.ends


def _missing(text: str, lexicon: Lexicon) -> Iterator[_Found]:
    for start, window in _windows(text, [length - 1 for length in lexicon.lengths]):
        for term, at in lexicon.shortened.get(window, ()):
            if at == 0:
                odd = start == 0 and len(term.text) == _SHORT and _next_word(text, window)
            else:
                odd = at < len(window) and unusual(text, start + at)
            if odd and not _alone(term, at) and not _rest_is_used(text, start, window, term, at):
                level: Level = "提示" if at and len(term.text) == _SHORT else "疑似"
                yield _Found(start, window, term.text, level)


def _rest_is_used(text: str, start: int, window: str, term: Term, at: int) -> bool:
    """Whether what is left of the broken word belongs to the word beside the window."""
    end = start + len(window)
    if at < min(term.ends):
        if window[0] in _PLACES:
            return True
        return at > 0 and start > 0 and not unusual(text, start)
    if at >= max(term.ends - {len(term.text)}, default=0):
        beside = text[end - 1 : end + 1]
        return end < len(text) and (not unusual(text, end) or beside in builtin_words())
    return False


def _next_word(text: str, window: str) -> bool:
    """Whether the clause goes on behind the words, as it does not behind a name."""
    return len(text) > len(window)


def _added(text: str, lexicon: Lexicon) -> Iterator[_Found]:
    for start, window in _windows(text, [length + 1 for length in lexicon.lengths]):
        for at in range(1, len(window) - 1):
            term = lexicon.exact.get(window[:at] + window[at + 1 :])
            if term is None or len(term.text) <= _SHORT or not term.within_word(at):
                continue
            if unusual(text, start + at) and unusual(text, start + at + 1):
                yield _Found(start, window, term.text)


def _windows(text: str, lengths: Iterable[int]) -> Iterator[tuple[int, str]]:
    for length in lengths:
        for start in range(len(text) - length + 1):
            yield start, text[start : start + length]


def _apart(found: Iterable[_Found]) -> list[_Found]:
    """The longest of those that overlap, in order."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (-len(one.words), one.at)):
        end = one.at + len(one.words)
        if all(end <= other.at or other.at + len(other.words) <= one.at for other in kept):
            kept.append(one)
    return sorted(kept)


def _is_known(words: range, known: list[range]) -> bool:
    """Whether a term that stands there as it should covers the words."""
    return any(term.start <= words.start and words.stop <= term.stop for term in known)


RULES = (
    CellRule(
        "near-term",
        "疑似错字",
        WORDS,
        near_terms,
        (
            ("设立分支结构", ("分支结构",)),
            ("增加服务网店", ("服务网店",)),
            ("有关职务明争议", ("职务明",)),
            ("分利用宣传周", ("分利用",)),
            ("打造知识产权强极企业", ("知识产权强极企",)),
            ("设立分支机构，优化产业结构", ()),
            ("加强知识产权管理，宣传知识产权典型事例，完善工作制度", ()),
        ),
    ),
)
