"""Tasks as running text: 一、 and （一） head what follows, 1. begins an item."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ipplanner.departments.brackets import names_departments, split_bracket
from ipplanner.importing.recognition.events import Line, Value
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.tasks.item_cells import ItemCells
from ipplanner.importing.recognition.tasks.numbers import (
    CHAPTER,
    ITEM,
    SECTION,
    is_short,
    read_heading,
)
from ipplanner.importing.recognition.tasks.outline import Outline
from ipplanner.importing.recognition.wording import ends_sentence
from ipplanner.text import squeeze

Kind = Literal["", "section", "item"]

_NEXT_ITEM = re.compile(r"(?<=[）)])\s*(?=\d{1,3}[.．、](?!\d))")
_FEWEST_ITEMS = 3
_GOAL = "g"
_MARKED = ("i", "s", "p", _GOAL)
"""First letters of our marks: item, section, further paragraph of an item, goal."""
_RANKS = (CHAPTER, SECTION, ITEM)
_FULL_LINE = 24
"""Characters from which a line that ends in a sentence was broken by its page's width."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """Which numbers begin items in a text, and how many items with departments there are."""

    rank: int
    items: int

    @property
    def is_certain(self) -> bool:
        """Whether this is a text of tasks."""
        return self.items >= _FEWEST_ITEMS


def numbering_of(lines: Sequence[Line]) -> Numbering:
    """The numbers that begin items: those of most paragraphs that end with their departments."""
    counts: Counter[int] = Counter()
    last = 0
    for line in lines:
        rank = read_heading(line.text).rank
        last = rank if rank in _RANKS else last
        if last and _ends_with_names(line.text):
            counts[last] += 1
    rank, items = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=(ITEM, 0))
    return Numbering(rank, items)


def _ends_with_names(text: str) -> bool:
    bracket = split_bracket(text)[1]
    return bool(bracket) and names_departments(bracket, certainly=True)


def split_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines, a number behind a bracket of departments beginning another one."""
    return [replace(line, text=text) for line in lines for text in _split(line.text)]


def _split(text: str) -> Iterator[str]:
    start = 0
    for found in _NEXT_ITEM.finditer(text):
        if _ends_with_names(text[start : found.start()]):
            yield text[start : found.start()]
            start = found.start()
    yield text[start:]


@dataclass(slots=True)
class RunningText:
    """Feeds lines into an outline."""

    outline: Outline
    marks: Marks
    item_rank: int = ITEM
    heading: Line | None = None
    """The heading directly above, which a line may go on with."""

    def begins(self, line: Line) -> Kind:
        """Whether a line begins a section or an item."""
        if self._id("i", line):
            return "item"
        if self._id("s", line):
            return "section"
        if self.is_marked(line):
            return ""
        heading = read_heading(line.text)
        if heading.rank == self.item_rank:
            return "item"
        is_above = heading.rank in _RANKS and heading.rank < self.item_rank
        return "section" if is_above and is_short(heading.title) else ""

    def is_marked(self, line: Line) -> bool:
        """Whether a line has a mark of ours that says what it is."""
        return any(self._id(kind, line) for kind in _MARKED)

    def goes_on(self, line: Line) -> bool:
        """Whether a line that begins nothing belongs to the item above it."""
        cells = self.outline.cells
        if cells is None:
            return False
        text = cells.texts.get("measure", "")
        if not ends_sentence(text):
            return True
        return not split_bracket(text)[1] and _ends_with_names(line.text)

    def take(self, line: Line) -> None:
        """Take in a line that begins something or goes on with what was begun."""
        kind = self.begins(line)
        if kind == "item":
            self._begin_item(line)
        elif kind == "section":
            self.outline.ledger.keep(line.text)
            heading, marked = read_heading(line.text), self._id("s", line)
            self.outline.enter(heading, marked, line.place, depth=self.marks.depth_of(marked))
        elif self._id(_GOAL, line):
            self.outline.take_goal(Value(line.text, line.place))
        elif self.outline.cells is not None:
            self._add(line)
        else:
            self._take_below_heading(line)
        self.heading = line if kind == "section" else None

    def is_closed(self) -> bool:
        """Whether the last item has ended its sentence."""
        cells = self.outline.cells
        return cells is not None and ends_sentence(cells.texts.get("measure", ""))

    def _id(self, kind: str, line: Line) -> str:
        return self.marks.id_on(kind, line.place, line.at)

    def _begin_item(self, line: Line) -> None:
        cells = ItemCells(self._id("i", line), self._id("m", line))
        self.outline.begin_item(cells)
        self._add(line)

    def _add(self, line: Line) -> None:
        assert self.outline.cells is not None
        value = Value(line.text, line.place)
        self.outline.cells.add("measure", value)
        self.outline.ledger.book(value)

    def _take_below_heading(self, line: Line) -> None:
        """A line under a heading: the rest of it where it was broken, else the section's goal."""
        section, text = self.outline.section, line.text.strip()
        value = Value(line.text, line.place)
        broken = self.heading is not None and len(squeeze(self.heading.text)) >= _FULL_LINE
        if section is not None and broken and not ends_sentence(text):
            self.outline.ledger.book(value)
            section.title += text
        else:
            self.outline.take_goal(value)
