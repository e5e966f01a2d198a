"""Building a document of tasks: headings are entered, items are gathered and then taken apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ipplanner.importing.recognition.continuing import known_titles, says_again
from ipplanner.importing.recognition.events import Value
from ipplanner.importing.recognition.ledger import Ledger, Problem
from ipplanner.importing.recognition.tasks.item_cells import ItemCells
from ipplanner.importing.recognition.tasks.numbers import Heading
from ipplanner.importing.recognition.wording import ends_sentence
from ipplanner.layouts import Layout
from ipplanner.model import Document, Item, Section
from ipplanner.text import fold, one_line


class _Open(NamedTuple):
    """A section that is not closed yet, the rank of its number, and whether a column names it."""

    rank: int
    section: Section
    of_column: bool


@dataclass(slots=True)
class Outline:
    """A document of tasks being read."""

    layout: Layout
    ledger: Ledger
    document: Document = field(default_factory=Document)
    problems: list[Problem] = field(default_factory=list)
    cells: ItemCells | None = None
    """What was gathered of the item that is being read."""
    _open: list[_Open] = field(default_factory=list)

    @property
    def section(self) -> Section | None:
        """The section that items go to."""
        return self._open[-1].section if self._open else None

    # sections

    def enter(
        self,
        heading: Heading,
        section_id: str,
        place: str,
        *,
        of_column: bool = False,
        depth: int = 0,
    ) -> Section:
        """Begin a section; its depth or number's style tells which of the open ones it closes."""
        self.close_item()
        rank = heading.rank or self._rank_without_number()
        if depth:
            del self._open[depth - 1 :]
        while self._open and not depth and self._is_closed_by(rank, of_column=of_column):
            self._open.pop()
        section = Section(section_id, heading.number, heading.title)
        siblings = self._open[-1].section.sections if self._open else self.document.sections
        siblings.append(section)
        self._open.append(_Open(rank, section, of_column))
        self.ledger.note(section, place)
        return section

    def _is_closed_by(self, rank: int, *, of_column: bool) -> bool:
        """Whether the innermost section ends where another one begins.

        A section of the column ends with the next one; a chapter's row stays open for all of them.
        """
        last = self._open[-1]
        return last.of_column or (not of_column and last.rank >= rank)

    def _rank_without_number(self) -> int:
        """As the first heading: unnumbered ones are all of one level."""
        return self._open[0].rank if self._open else 1

    # items

    def begin_item(self, cells: ItemCells) -> None:
        """Begin an item with what its row holds."""
        self.close_item()
        self.cells = cells

    def close_item(self) -> None:
        """Take the gathered item apart and put it into its section."""
        if self.cells is None:
            return
        if not self._open:
            self._open.append(_Open(1, Section(), of_column=True))
            self.document.sections.append(self._open[-1].section)
        item = self.cells.item(self.layout, self.ledger)
        self._open[-1].section.items.append(item)
        self._note(item, self.cells)
        self.cells = None

    def _note(self, item: Item, cells: ItemCells) -> None:
        for name, place in cells.places:
            measure = item.measures[0]
            self.ledger.note(item if name in ("number", "item") else measure, place)

    # values of sections

    def names_section_again(self, value: Value) -> bool:
        """Whether a cell names the section that is open."""
        section = self.section
        return section is not None and says_again(value.text, *known_titles(section))

    def take_rest_of_title(self, value: Value) -> None:
        """Take what a page's end cut off the name of the section that is open."""
        assert self.section is not None
        self.ledger.book(value)
        self.section.title += one_line(value.text)
        self.ledger.note(self.section, value.place)

    def take_goal(self, value: Value) -> None:
        """Take the goal beside a section's name; one that is printed again is just that."""
        section = self.section
        if section is None or not value.text.strip():
            return
        goal = one_line(value.text)
        if fold(goal) == fold(section.goal):
            self.ledger.repeat(value)
        elif value.fresh:
            self.ledger.book(value)
            between = "\n" if ends_sentence(section.goal) else ""
            section.goal += between + goal
            self.ledger.note(section, value.place)
        elif not section.goal:
            section.goal = goal
