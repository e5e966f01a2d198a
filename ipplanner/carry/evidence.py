"""Whether an old title and a template title mean the same item, and why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ipplanner.carry.wording import Likeness, clauses, content, is_generic, letters, likeness
from ipplanner.text import fold

Strength = Literal["strong", "fair", "weak"]
"""Strong stands in any section, fair in its own section, weak only at the place in the order."""

# The figures are those that separate the true rewordings from the own items of real plans and of
# the made-up ones in tests/carry; tests/carry/test_evidence.py keeps the distances.
_NEARLY_ALL = 0.85
_MOST = 0.75
_WHOLE = 0.9
_OMITTED = 0.6
_ADDED = 0.7
_ORDER_ONLY = 0.5
_ALL = 0.92
_DISTINCT = 4
_LONG_CONTENT = 8
_LONG_TITLE = 6
_JOINED = tuple("，,、；;。:：和与及并")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one place; `rank` orders candidates of one old title."""

    strength: Strength
    sure: bool
    rank: float
    reason: str
    close: bool = False
    """Near enough to be the same item even beside an item with the very title."""


@lru_cache(maxsize=16384)
def weigh(old: str, template: str) -> Evidence | None:
    """What speaks for the old title being a rewording of the template title, None if too little."""
    if not letters(old) or not letters(template):
        return None
    if letters(old) == letters(template):
        return Evidence("strong", True, 3.0, "标题与模板只差标点或序号", close=True)
    like = likeness(old, template)
    if like.of_old < _MOST and _is_part_of_another_thing(old, template):
        return None
    for test in _TESTS:
        if found := test(old, template, like):
            return found
    return None


def _same_content(_old: str, _template: str, like: Likeness) -> Evidence | None:
    if like.both < 1:
        return None
    distinct = like.shared >= _DISTINCT
    sure = distinct or like.whole >= _OMITTED
    strength: Strength = "strong" if distinct else "fair"
    return Evidence(strength, sure, 2 + like.whole, "与模板只是用语不同", close=distinct)


def _slip(_old: str, template: str, like: Likeness) -> Evidence | None:
    """A few characters differ: a slip of the pen or a small change of wording."""
    alike = like.both >= _NEARLY_ALL or (like.whole >= _WHOLE and like.both >= _OMITTED)
    if like.shared < _DISTINCT or not alike:
        return None
    reason = f"与模板个别字词不同，模板为“{template}”"
    return Evidence("strong", True, 1 + like.mean, reason, close=True)


def _is_part_of_another_thing(old: str, template: str) -> bool:
    """Whether the template title only qualifies a noun after it: 评议专家库 is not 评议."""
    after = fold(old).partition(fold(template))[2]
    return bool(after) and not after.startswith(_JOINED) and not is_generic(after)


def _contained(old: str, template: str, like: Likeness) -> Evidence | None:
    """The whole template title with more before it, or after a comma."""
    inner = letters(template)
    if len(inner) < _LONG_TITLE or inner not in letters(old):
        return None
    strength: Strength = "strong" if like.shared >= _DISTINCT else "fair"
    reason = "包含模板的整个标题，另有增加的内容"
    return Evidence(strength, like.of_old >= _OMITTED, 1 + like.mean, reason)


def _one_clause(old: str, template: str, _like: Likeness) -> Evidence | None:
    """The old title is one clause of the template's, as when an item was printed as two."""
    for clause in clauses(template):
        part = likeness(old, clause)
        printed = part.whole >= _WHOLE and part.shared >= _DISTINCT - 1
        if part.both >= _NEARLY_ALL and (part.shared >= _DISTINCT or printed):
            strength: Strength = "strong" if part.shared > _DISTINCT else "fair"
            return Evidence(strength, True, 1 + part.mean, f"是模板“{template}”中的一部分")
    return None


def _change(_old: str, template: str, like: Likeness) -> Evidence | None:
    """A change of wording that may be one of meaning."""
    one_character = like.edits == 1 and len(letters(template)) >= _LONG_TITLE
    some_characters = like.both >= _MOST and like.shared >= _DISTINCT
    if not some_characters and not one_character:
        return None
    reason = f"与模板个别字词不同，模板为“{template}”，请核对"
    return Evidence("fair", False, 1 + like.mean, reason)


def _omission(_old: str, template: str, like: Likeness) -> Evidence | None:
    enough = like.of_template >= _OMITTED or like.shared >= _LONG_CONTENT
    if like.of_old < _ALL or not enough or like.shared < _DISTINCT:
        return None
    reason = f"比模板少写了部分内容，模板为“{template}”"
    return Evidence("fair", like.of_template >= _ADDED, like.mean, reason)


def _addition(_old: str, template: str, like: Likeness) -> Evidence | None:
    if like.of_template < 1 or like.of_old < _ADDED:
        return None
    return Evidence("fair", False, like.mean, f"比模板“{template}”多写了内容，请核对")


def _order_only(old: str, template: str, like: Likeness) -> Evidence | None:
    """Too little by itself: it counts where the old item stands in the template's own place."""
    one_sided = max(like.of_old, like.of_template) >= 1 and like.both >= _ORDER_ONLY
    broad = like.shared > _DISTINCT and like.both >= _ORDER_ONLY and like.mean >= _OMITTED
    within = like.shared > _DISTINCT and like.of_old >= _ALL
    if content(old) == letters(old) or not (
        one_sided or broad or within or _near_clause(old, template)
    ):
        return None
    reason = f"用语与模板“{template}”接近，前后次序也相符，请核对"
    return Evidence("weak", False, like.mean, reason)


def _near_clause(old: str, template: str) -> bool:
    found = (likeness(old, clause) for clause in clauses(template))
    return any(part.shared > _DISTINCT and part.both >= _ADDED for part in found)


_TESTS = (
    _same_content,
    _slip,
    _contained,
    _one_clause,
    _change,
    _omission,
    _addition,
    _order_only,
)
