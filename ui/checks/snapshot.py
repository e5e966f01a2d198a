"""What was found, put in the orders in which views ask for it; made on any thread."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ipplanner.checks.copies import Found
from ipplanner.checks.finding import LEVELS, Finding, Level
from ui.checks.rule_words import rule_words

SERIOUS = LEVELS[:2]
"""Levels that ask for something to be done."""
Kind = tuple[str, Level]
"""Rule and level."""

_STRETCH = 100
"""Findings that are looked at between two rests."""


def _go_on() -> None:
    """Take no rest."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The findings of one moment, in printed order."""

    findings: tuple[Finding, ...] = ()
    by_cell: Mapping[tuple[str, str], list[Finding]] = field(default_factory=dict)
    """By id and field of the table, those with words to be shown."""
    by_kind: Mapping[Kind, tuple[int, ...]] = field(default_factory=dict)
    """Where in `findings` those of each kind are."""
    by_item: Mapping[str, int] = field(default_factory=dict)
    """How many serious ones each item has."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """By level, those too that are not handed over."""
    left_out: Mapping[tuple[str, str], int] = field(default_factory=dict)
    complete: bool = True
    names: Mapping[str, str] = field(default_factory=dict)
    """What users call each rule, by its id."""

    @property
    def is_known(self) -> bool:
        """Whether anything was checked yet."""
        return bool(self.names)

    def of_rule(self, rule: str) -> list[Finding]:
        """The findings of one rule."""
        places = [places for kind, places in self.by_kind.items() if kind[0] == rule]
        return [self.findings[at] for at in sorted(at for some in places for at in some)]

    @property
    def serious(self) -> int:
        """How many ask for something to be done."""
        return sum(self.counts.get(level, 0) for level in SERIOUS)


def snapshot_of(found: Found, rest: Callable[[], object] = _go_on) -> Snapshot:
    """The same findings, looked up from all sides.

    `rest` is called now and then: on a thread beside the main one it lets that one go on.
    """
    by_cell: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    by_item: Counter[str] = Counter()
    for at, one in enumerate(found.findings):
        if at % _STRETCH == 0:
            rest()
        by_kind[one.rule, one.level].append(at)
        if one.level in SERIOUS:
            if one.text and one.place.target:
                by_cell[cell_of(one)].append(one)
            if one.place.item_id:
                by_item[one.place.item_id] += 1
    counts: Counter[str] = Counter()
    for kind, places in by_kind.items():
        counts[kind[1]] += len(places)
    for (_, other), more in found.left_out.items():
        counts[other] += more
    return Snapshot(
        findings=found.findings,
        by_cell=dict(by_cell),
        by_kind={kind: tuple(places) for kind, places in by_kind.items()},
        by_item=by_item,
        counts={level: counts[level] for level in LEVELS},
        left_out=found.left_out,
        complete=found.complete,
        names=rule_words(found.names),
    )


def cell_of(one: Finding) -> tuple[str, str]:
    """The id and the field of the table's cell that a finding is in."""
    place = one.place
    if place.field == "title":
        return place.target, "item" if place.item_id else "section"
    return place.target, place.field
