"""What a line gives in each case that what was not declared leaves possible.

Cases in which more than one undeclared pilot is ours are left out: what two of them give, one of
the two gives alone, as a line asks for nothing but belonging to any of its scopes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from ipplanner.obligations.attributes import CATEGORIES, CATEGORY, NO, YES, attribute
from ipplanner.obligations.grammar import Bound, Clause, Line
from ipplanner.obligations.scopes import Scope

Outcome = Literal["必做", "选做", ""]
Facts = Mapping[str, str]
"""What holds of the province by key; a key that is not in it was not declared."""

CONCERNED = "concerned"
"""The key of what is declared for one task: whether its bare 涉及省份 means us."""

_MOST_TRIED = 12
"""Undeclared attributes of one line up to which each is tried for making a difference."""


def key_of(scope: Scope) -> str:
    """The key of what decides whether we belong to a scope; empty for 各类省份 and 其他省份."""
    return CONCERNED if scope.kind == "concerned" else scope.attribute


def named_scopes(line: Line) -> list[Scope]:
    """The scopes that 其他省份 is the rest of."""
    return [scope for _, scope in line.scopes if scope.kind != "others"]


def undeclared(line: Line, facts: Facts) -> list[str]:
    """The keys that a line asks for and that were not declared, in printed order."""
    keys = dict.fromkeys(key_of(scope) for _, scope in line.scopes)
    return [key for key in keys if key and key not in facts]


def possible(line: Line, facts: Facts) -> frozenset[Outcome]:
    """Everything that a line may give, once all has been declared."""
    return frozenset(_outcome(line, case) for case in _cases(line, facts))


def deciding(line: Line, facts: Facts, duty: Bound) -> tuple[Clause, Scope] | None:
    """The first scope under a duty to which we belong in every case."""
    common = set.intersection(*(_ours(line, case) for case in _cases(line, facts)))
    found = (pair for at, pair in enumerate(line.scopes) if at in common and pair[0].duty == duty)
    return next(found, None)


def missing(line: Line, facts: Facts) -> tuple[str, ...]:
    """The undeclared keys whose value makes a difference, in printed order."""
    keys = undeclared(line, facts)
    if len(keys) > _MOST_TRIED:
        return tuple(keys)
    return tuple(key for key in keys if _matters(line, facts, key)) or tuple(keys)


def _matters(line: Line, facts: Facts, key: str) -> bool:
    values = (YES, NO) if key == CONCERNED else attribute(key).values
    return len({possible(line, {**facts, key: value}) for value in values}) > 1


def _cases(line: Line, facts: Facts) -> Iterator[Facts]:
    keys = undeclared(line, facts)
    flags = [key for key in keys if key != CATEGORY]
    for category in CATEGORIES if CATEGORY in keys else (facts.get(CATEGORY, ""),):
        none_ours = {**facts, **dict.fromkeys(flags, NO), CATEGORY: category}
        yield none_ours
        for flag in flags:
            yield {**none_ours, flag: YES}


def _outcome(line: Line, case: Facts) -> Outcome:
    ours = _ours(line, case)
    duties = {clause.duty for at, (clause, _) in enumerate(line.scopes) if at in ours}
    return "必做" if "必做" in duties else "选做" if duties else ""


def _ours(line: Line, case: Facts) -> set[int]:
    """The scopes that we belong to in a case, by position."""
    scopes = [scope for _, scope in line.scopes]
    named = {at for at, scope in enumerate(scopes) if _names_us(scope, case)}
    return named or {at for at, scope in enumerate(scopes) if scope.kind == "others"}


def _names_us(scope: Scope, case: Facts) -> bool:
    return scope.kind == "all" or (
        scope.kind != "others" and case.get(key_of(scope)) == scope.value
    )
