"""What a check says: a hit in one text, and a finding with its place in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ipplanner.model import Item, Measure, Section

Level = Literal["必错", "疑似", "提示"]
Field = Literal[
    "title",
    "measure",
    "departments",
    "deadline",
    "number",
    "goal",
    "heading",
    "front",
    "back",
]
"""`title` is an item's, or without an item a section's; `heading` is the document's own title."""
AROUND: tuple[Field, ...] = ("heading", "front", "back")
"""Of the document itself: these places are in no row."""

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
    paragraph: int = 0
    """Which one of those before or after the table."""

    @property
    def target(self) -> str:
        """The id of the innermost row."""
        return self.measure_id or self.item_id or self.section_id


def is_of_section(place: Place) -> bool:
    """Whether it is the title of a section."""
    return place.field == "title" and not place.item_id and bool(place.section_id)


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

    @property
    def can_be_fixed(self) -> bool:
        """Whether there are words to put in the place of those found."""
        return self.fix is not None and (bool(self.place.target) or self.place.field in AROUND)


def place_of(
    field: Field,
    section: Section | None = None,
    item: Item | None = None,
    measure: Measure | None = None,
    *,
    paragraph: int = 0,
) -> Place:
    """The place of a cell in these rows, or of a paragraph around the table."""
    return Place(
        section.title if section else "",
        item.title if item else "",
        field,
        section.id if section else "",
        item.id if item else "",
        measure.id if measure else "",
        paragraph,
    )


def finding(rule: str, place: Place, hit: Hit) -> Finding:
    """A hit of a rule with its place."""
    return Finding(rule, hit.level, place, hit.start, hit.text, hit.message, hit.fix)
