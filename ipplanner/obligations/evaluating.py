"""What an obligation asks of our province: 必做, 选做, 未定 or nothing, and why.

Belonging to any 必做 scope gives 必做, else belonging to a 选做 scope gives 选做. What was not
declared gives 未定 where it makes a difference. The words of the text (各地要…) decide nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ipplanner.obligations.cases import CONCERNED, Facts, Outcome, deciding, missing, possible
from ipplanner.obligations.grammar import Bound, Clause, Line, read_obligation
from ipplanner.obligations.profile import Answer, Profile
from ipplanner.obligations.reasons import because, not_named, undecided, unreadable
from ipplanner.obligations.scopes import Scope

Duty = Literal["必做", "选做", "未定", ""]
"""Empty: nothing is asked of us."""

_ANYTHING: frozenset[Outcome] = frozenset(("必做", "选做", ""))


@dataclass(frozen=True, slots=True)
class LineDuty:
    """What one line asks of our province, for its own paragraph."""

    line: Line
    duty: Duty
    reason: str
    """One sentence for users, without its stop."""
    outcomes: frozenset[Outcome]
    """What is still possible; one for anything but 未定."""
    clause: Clause | None = None
    scope: Scope | None = None
    """What decided; None where nothing did alone."""
    missing: tuple[str, ...] = ()
    """For 未定 the keys to declare, `CONCERNED` for the task's own; none for what is unreadable."""


@dataclass(frozen=True, slots=True)
class ItemDuty:
    """What an obligation asks of our province: the strongest of its lines, and each of them."""

    duty: Duty
    reason: str
    lines: tuple[LineDuty, ...] = ()
    missing: tuple[str, ...] = ()
    """All keys on which a line still waits."""


NO_DUTY = ItemDuty("", "文件没有写明省份任务")


@lru_cache(maxsize=8192)
def evaluate(obligation: str, profile: Profile, concerned: Answer = "") -> ItemDuty:
    """The duty from an obligation as printed, for a profile and what was declared for the task."""
    lines = tuple(evaluate_line(line, profile, concerned) for line in read_obligation(obligation))
    if not lines:
        return NO_DUTY
    keys = dict.fromkeys(key for line in lines for key in line.missing)
    return ItemDuty(_strongest(lines), _together(lines), lines, tuple(keys))


def evaluate_line(line: Line, profile: Profile, concerned: Answer = "") -> LineDuty:
    """The duty from one line; one that cannot be read gives 未定, unless 必做 is sure anyway."""
    facts = {**profile.values, CONCERNED: concerned} if concerned else profile.values
    if line.faults:
        return _faulty(line, facts, profile)
    outcomes = possible(line, facts)
    if len(outcomes) > 1:
        keys = missing(line, facts)
        return LineDuty(line, "未定", undecided(keys, outcomes, profile), outcomes, missing=keys)
    (duty,) = outcomes
    return _decided(line, facts, duty, profile) if duty else _none(line, profile)


def _decided(line: Line, facts: Facts, duty: Bound, profile: Profile) -> LineDuty:
    clause, scope = deciding(line, facts, duty) or (None, None)
    reason = because(line, scope, duty, profile)
    return LineDuty(line, duty, reason, frozenset((duty,)), clause, scope)


def _none(line: Line, profile: Profile) -> LineDuty:
    return LineDuty(line, "", not_named(line, profile), frozenset(("",)))


def _faulty(line: Line, facts: Facts, profile: Profile) -> LineDuty:
    sure = deciding(line, facts, "必做")
    # 其他省份 is the rest of what is named, and something that is named cannot be read
    if sure is not None and sure[1].kind != "others":
        return _decided(line, facts, "必做", profile)
    return LineDuty(line, "未定", unreadable(line), _ANYTHING)


def _strongest(lines: Iterable[LineDuty]) -> Duty:
    duties = [line.duty for line in lines]
    if "必做" in duties:
        return "必做"
    if any("必做" in line.outcomes for line in lines):
        return "未定"
    return "选做" if "选做" in duties else "未定" if "未定" in duties else ""


def _together(lines: tuple[LineDuty, ...]) -> str:
    if len(lines) == 1:
        return lines[0].reason
    return "；".join(f"第{at}段：{line.reason}" for at, line in enumerate(lines, 1))
