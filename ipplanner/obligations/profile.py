"""The office's profile for one year, put together from what it declared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ipplanner.obligations.attributes import BY_KEY, attribute, is_attribute

Answer = Literal["", "是", "否"]
Category = Literal["", "一类", "二类", "三类"]
UNDATED = 0


class Declaration(NamedTuple):
    """One value as it is stored; year 0 for what was declared for every year."""

    attribute: str
    year: int
    value: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What the office declared for a year; an empty text is "not declared"."""

    year: int | None = None
    category: Category = ""
    strong_province_pilot: Answer = ""
    strong_city: Answer = ""
    innovation_reform_zone: Answer = ""
    free_trade_zone: Answer = ""
    ip_management_reform_pilot: Answer = ""
    protection_centre: Answer = ""
    rapid_rights_centre: Answer = ""
    trademark_exam_centre: Answer = ""
    belt_and_road: Answer = ""
    areas: tuple[tuple[str, Answer], ...] = ()
    """Other areas that documents name, by key, in the order of their keys."""
    undated: frozenset[str] = frozenset()
    """The keys whose value was declared for every year."""

    def value(self, key: str) -> str:
        """What was declared under a key, empty where nothing was."""
        if key in BY_KEY:
            return str(getattr(self, key))
        return dict(self.areas).get(key, "")

    @property
    def values(self) -> Mapping[str, str]:
        """Everything declared, by key."""
        known = {key: self.value(key) for key in BY_KEY}
        return {key: value for key, value in (known | dict(self.areas)).items() if value}

    def when(self, key: str) -> str:
        """Since when a declaration holds, for users: 2018 年填报."""
        if self.year is None or key in self.undated:
            return "已填"
        return f"{self.year} 年填报"


def profile_for(declarations: Iterable[Declaration], year: int | None) -> Profile:
    """The profile for a year: what was declared for it, and what for every year.

    Values of other years do not hold: a pilot list of 2018 is not that of 2019.
    """
    held: dict[str, Declaration] = {}
    for one in sorted(declarations, key=lambda one: one.year):
        if one.year in (UNDATED, year) and is_valid(one.attribute, one.value):
            held[one.attribute] = one
    known: dict[str, Any] = {key: one.value for key, one in held.items() if key in BY_KEY}
    areas: Any = sorted((key, one.value) for key, one in held.items() if key not in BY_KEY)
    undated = frozenset(key for key, one in held.items() if one.year == UNDATED)
    return Profile(year=year, areas=tuple(areas), undated=undated, **known)


def suggestions_for(declarations: Iterable[Declaration], year: int) -> Mapping[str, Declaration]:
    """By key what was last declared for an earlier year, where this year has no own value."""
    rows = list(declarations)
    declared = profile_for(rows, year).values
    found: dict[str, Declaration] = {}
    for one in sorted(rows, key=lambda one: one.year):
        if UNDATED < one.year < year and is_valid(one.attribute, one.value):
            found[one.attribute] = one
    return {key: one for key, one in found.items() if key not in declared}


def is_valid(key: str, value: str) -> bool:
    """Whether a key stands for something that is declared, and a value is one of its values."""
    return is_attribute(key) and value in attribute(key).values
