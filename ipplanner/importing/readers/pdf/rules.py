"""Ruling lines put in order: pieces joined, underlines taken out, tables told apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from ipplanner.importing.readers.pdf.page import Rule

SNAP = 2.0
"""Points; lines closer than this are one line."""
_GAP = 3.0
"""Points between the pieces of a dashed line."""
_SHORTEST = 5.0
_MOST = 4_000
"""Lines of a kind on a page; a page with more is a drawing, not tables."""


@dataclass(slots=True)
class Ruling:
    """The lines of one table."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)


def rulings(across: list[Rule], down: list[Rule]) -> list[Ruling]:
    """The lines of a page by table; lines that meet no others are no table's."""
    across, down = merged(across), merged(down)
    if len(across) > _MOST or len(down) > _MOST:
        return []
    for _ in range(2):
        across = [rule for rule in across if _belongs(rule, down, across)]
        down = [rule for rule in down if _belongs(rule, across, down)]
    return _connected(across, down)


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Lines without their doubles, pieces in one line joined."""
    found: list[Rule] = []
    for group in _by_position(rules):
        group.sort(key=lambda rule: rule.start)
        # the most common place of the pieces, so that a bent piece does not move the line
        at = sorted(rule.at for rule in group)[len(group) // 2]
        last: Rule | None = None
        for rule in group:
            if last is not None and rule.start - last.end <= _GAP:
                last.end = max(last.end, rule.end)
            else:
                last = Rule(at, rule.start, rule.end)
                found.append(last)
    return [rule for rule in found if rule.end - rule.start >= _SHORTEST]


def _by_position(rules: Iterable[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if groups and rule.at - groups[-1][0].at <= SNAP:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _belongs(rule: Rule, crossing: list[Rule], alike: list[Rule]) -> bool:
    """Whether a line is a table's: underlines and frames of pictures meet nothing."""
    met = sum(_meets(rule, other) for other in crossing)
    if met >= 2:
        return True
    longest = max(other.end - other.start for other in alike)
    return met == 1 and rule.end - rule.start >= longest / 2


def _meets(one: Rule, other: Rule) -> bool:
    return (
        one.start - SNAP <= other.at <= one.end + SNAP
        and other.start - SNAP <= one.at <= other.end + SNAP
    )


def _connected(across: list[Rule], down: list[Rule]) -> list[Ruling]:
    """Lines in groups that hang together."""
    groups: list[Ruling] = []
    left_across, left_down = list(across), list(down)
    while left_across:
        group = Ruling([left_across.pop()], [])
        fresh_across = list(group.across)
        while fresh_across:
            fresh_down = _take_meeting(left_down, fresh_across)
            group.down += fresh_down
            fresh_across = _take_meeting(left_across, fresh_down)
            group.across += fresh_across
        if group.down:
            groups.append(group)
    return groups


def _take_meeting(rest: list[Rule], among: list[Rule]) -> list[Rule]:
    met = [rule for rule in rest if any(_meets(rule, other) for other in among)]
    if met:
        taken = set(map(id, met))
        rest[:] = [rule for rule in rest if id(rule) not in taken]
    return met


def clustered(positions: Iterable[float], near: float) -> list[float]:
    """Positions with those near each other as one."""
    groups: list[list[float]] = []
    for position in sorted(positions):
        if groups and position - groups[-1][0] <= near:
            groups[-1].append(position)
        else:
            groups.append([position])
    return [sum(group) / len(group) for group in groups]


def interval(edges: list[float], position: float) -> int:
    """The number of the interval between edges that a position is in, -1 if it is in none."""
    found = bisect_right(edges, position) - 1
    return found if 0 <= found < len(edges) - 1 else -1


def nearest(edges: list[float], position: float) -> int:
    """The number of the edge nearest to a position."""
    found = bisect_left(edges, position)
    around = [n for n in (found - 1, found) if 0 <= n < len(edges)]
    return min(around, key=lambda n: abs(edges[n] - position))
