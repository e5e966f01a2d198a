"""The plan: a document of sections, items and measures, as plain objects without storage.

Every text in here has passed `ipplanner.text.clean`. Ids are short texts that stay the same
through export, import and undo; an empty id means "not yet in a workspace".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["plan", "template", "reference"]
Relation = Literal["same", "reworded", "own", "split", "merged"]
Concerned = Literal["", "是", "否"]
AnswerState = Literal["confirmed", "refused"]


@dataclass(slots=True)
class Phase:
    """One step of a schedule (工作进度): when, what, and by whom as printed."""

    period: str = ""
    text: str = ""
    departments: str = ""


@dataclass(slots=True)
class Measure:
    """What will be done and what will show it, with who does it (具体举措及成果形式, 责任部门)."""

    id: str = ""
    text: str = ""
    departments: str = ""
    """As printed; `lead` and `support` are what was read out of it or set by the user."""
    lead: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    deadline: str = ""
    extra: dict[str, str] = field(default_factory=dict)
    """Columns that the layout does not know, by their printed header."""
    local_text: str = ""
    """The part of a national measure that is for the provinces (各地要…)."""
    obligation: str = ""
    """Who must or may do it (省份：…必做；…选做), line by line as printed."""
    phases: list[Phase] = field(default_factory=list)


@dataclass(slots=True)
class CarryLink:
    """Where an item of a carried-over plan comes from: one item of last year's plan."""

    previous_item: str
    relation: Relation
    sure: bool
    reason: str = ""


@dataclass(slots=True)
class Answer:
    """That an item of a plan answers a national task, or that the user said it does not."""

    task: str
    """Id of the national document's item."""
    state: AnswerState = "confirmed"


@dataclass(slots=True)
class Ignored:
    """A finding of the checks that the user set aside, with the reason given."""

    target: str
    """Id of the section, item or measure; of the document where it concerns the whole."""
    rule: str
    text: str
    """The words concerned: the same rule speaks again when they change."""
    reason: str = ""


@dataclass(slots=True)
class Item:
    """What the template asks for (工作内容)."""

    id: str = ""
    number: str = ""
    title: str = ""
    template_key: str = ""
    measures: list[Measure] = field(default_factory=list)
    links: list[CarryLink] = field(default_factory=list)
    note: str = ""
    """What the drafters note for themselves; never printed."""
    concerned: Concerned = ""
    """Whether the office is one that “涉及省份” of this national task means."""
    answers: list[Answer] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """Level 1 of a plan (工作重点); national documents have sections in sections."""

    id: str = ""
    number: str = ""
    """As printed, with its separator ("一、", "6、"); the bare number is `numbering.bare`."""
    title: str = ""
    goal: str = ""
    sections: list[Section] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """One table or numbered text of one issuer and year."""

    id: str = ""
    layout: str = ""
    title: str = ""
    region: str = ""
    year: int | None = None
    role: Role = "plan"
    front: list[str] = field(default_factory=list)
    """Paragraphs before the table; a table row among them is its cells joined by tabs."""
    title_at: int = 0
    """How many of `front` stand above the title."""
    back: list[str] = field(default_factory=list)
    """Paragraphs after the table, table rows as in `front`."""
    headers: dict[str, str] = field(default_factory=dict)
    """Printed column headers by field name, extra columns by their own header."""
    sections: list[Section] = field(default_factory=list)
    source: str = ""
    """Name of the file it was read from."""
    template: str = ""
    """The document or built-in template that it was drafted against."""
    previous: str = ""
    """The document that it was carried over from."""
    ignored: list[Ignored] = field(default_factory=list)

    def walk_sections(self) -> Iterator[Section]:
        """All sections, outer before inner, in printed order."""
        stack = list(reversed(self.sections))
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.sections))

    def walk_items(self) -> Iterator[tuple[Section, Item]]:
        """All items with the section they stand in, in printed order."""
        for section in self.walk_sections():
            for item in section.items:
                yield section, item

    def walk_measures(self) -> Iterator[tuple[Section, Item, Measure]]:
        """All measures with their section and item, in printed order."""
        for section, item in self.walk_items():
            for measure in item.measures:
                yield section, item, measure

    def walk_rows(self) -> Iterator[tuple[Section, Item, Measure | None]]:
        """The printed rows of all items, one without a measure for an item that has none."""
        for section, item in self.walk_items():
            if not item.measures:
                yield section, item, None
            for measure in item.measures:
                yield section, item, measure
