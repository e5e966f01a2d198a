"""A single character between two words, that belongs to neither and is no word in between."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.lexicon import LONGEST, SHORTEST, builtin_lexicon, builtin_words
from ipplanner.checks.patterns import clauses
from ipplanner.checks.rule import PROSE, Cell, CellRule
from ipplanner.checks.usual import triples, unusual

_WORD = 2
"""Characters of the word before."""
_ALONE = "的和与及或等对在为以将各并集赴向从由把被按经就至到于且而但也都有是无不未可应须需给让使"
"""Words of one character that join others; the like in 局, 城, 团 end names."""
_ENDS = "局城团队组会院部厅委办所站室处校厂店区县市省村镇街园馆网类型式性化率力度量"


def strays(cell: Cell, _context: Context) -> Iterator[Hit]:
    """推进先知识产权: neither 进先 nor 先知 stand together anywhere else."""
    known = builtin_lexicon().known
    for clause in clauses(cell.text):
        text = clause[0]
        for at in range(_WORD, len(text) - SHORTEST):
            if text[at] in _ALONE + _ENDS or not unusual(text, at) or not unusual(text, at + 1):
                continue
            if text[at - _WORD : at] in builtin_words() and not _is_used(text, at):
                term = _term(text, at + 1, known)
                if term:
                    words = text[at - _WORD : at + 1] + term
                    message = f"“{text[at]}”可能是多写或写错的字，请核对。"
                    yield Hit(clause.start() + at - _WORD, words, message, None, "提示")


def _is_used(text: str, at: int) -> bool:
    """Whether the character stands in any usual run of three."""
    return any(text[start : start + 3] in triples() for start in range(at - 2, at + 1))


def _term(text: str, start: int, known: set[str]) -> str:
    """The longest term that begins here; empty for none."""
    found = (text[start : start + length] for length in range(LONGEST, SHORTEST - 1, -1))
    return next((term for term in found if term in known), "")


RULES = (
    CellRule(
        "stray-character",
        "疑似多字",
        PROSE,
        strays,
        (
            ("推进先知识产权保护机制建设", ("推进先知识产权",)),
            ("推进知识产权保护机制建设", ()),
            ("组织赴知识产权示范城市调研", ()),
        ),
    ),
)
