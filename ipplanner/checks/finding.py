"""What a check says: a hit in one text, and a finding with its place in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ipplanner.model import Item, Measure, Section

Level = Literal["必错", "疑似", "提示"]
Field = Literal["title", "measure", "departments", "deadline", "number"]

LEVELS: tuple[Level, ...] = ("必错", "疑似", "提示")
"""Worst first."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words at `start` of a text that something is wrong with; `fix` is what to put there."""

    start: int
    text: str
    message: str
    fix: str | None = None
    level: Level = "疑似"

    @property
    def end(self) -> int:
        """Behind the last of the words."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Place:
    """The cell that a finding is in; ids are empty where the cell has no such row."""

    section: str
    item: str
    """Titles, as printed."""
    field: Field
    section_id: str = ""
    item_id: str = ""
    measure_id: str = ""

    @property
    def target(self) -> str:
        """The id of the innermost row."""
        return self.measure_id or self.item_id or self.section_id


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at, with the words as they stand and the words to put there."""

    rule: str
    level: Level
    place: Place
    start: int
    text: str
    message: str
    fix: str | None = None

    @property
    def end(self) -> int:
        """Behind the last of the words."""
        return self.start + len(self.text)


def place_of(
    field: Field,
    section: Section | None = None,
    item: Item | None = None,
    measure: Measure | None = None,
) -> Place:
    """The place of a cell in these rows."""
    return Place(
        section.title if section else "",
        item.title if item else "",
        field,
        section.id if section else "",
        item.id if item else "",
        measure.id if measure else "",
    )


def finding(rule: str, place: Place, hit: Hit) -> Finding:
    """A hit of a rule with its place."""
    return Finding(rule, hit.level, place, hit.start, hit.text, hit.message, hit.fix)
