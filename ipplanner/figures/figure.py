"""A figure: bars with their numbers, as plain data that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ipplanner.search.filtering import Criteria
from ipplanner.search.picking import Part

Kind = Literal["departments", "sections", "times", "states", "problems"]
Unit = Literal["items", "rows"]

NOBODY = ""
"""The key of the bar for rows without a department."""


@dataclass(frozen=True, slots=True)
class Portion:
    """One number of a bar, with the filter that shows what it counts."""

    word: str
    """What sets it apart from others of its bar (牵头, 配合); empty for the only one."""
    items: int
    """Items; of problems their number."""
    rows: int
    """Printed rows: measures, and items without any."""
    criteria: Criteria

    @property
    def part(self) -> Part:
        """What the departments of its bar do there."""
        return self.criteria.picked.part if self.criteria.picked else "any"

    def count(self, unit: Unit) -> int:
        """How many there are."""
        return self.items if unit == "items" else self.rows


@dataclass(frozen=True, slots=True)
class Bar:
    """A name with one or more numbers."""

    key: str
    """Stays the same while the document changes; each once in a figure."""
    label: str
    portions: tuple[Portion, ...]
    depth: int = 0
    """How far in the name stands, for sections in sections."""
    names: tuple[str, ...] = ()
    """The names that are counted together, where they are several."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Bars of one kind."""

    kind: Kind
    title: str
    bars: tuple[Bar, ...]
    unit: str = ""
    """What is counted where it is neither items nor rows."""

    def ranked(self, unit: Unit) -> list[Bar]:
        """The bars as they are to be shown: of departments the busiest first."""
        if self.kind != "departments":
            return list(self.bars)
        return sorted(self.bars, key=lambda bar: _rank(bar, unit))


def _rank(bar: Bar, unit: Unit) -> tuple[bool, int, int, str]:
    counts = [portion.count(unit) for portion in bar.portions]
    leading = sum(one.count(unit) for one in bar.portions if one.part == "lead")
    return bar.key == NOBODY, -sum(counts), -leading, bar.label
