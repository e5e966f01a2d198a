"""Tasks in a table: chapters as rows over its width, sections in a column, items in rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from ipplanner.cells.parts import (
    is_local,
    read_phases,
    split_departments,
    split_number,
    split_obligation,
)
from ipplanner.importing.recognition.events import Row, Value
from ipplanner.importing.recognition.marks import At, Marks
from ipplanner.importing.recognition.tasks.habits import Habits, digits_of
from ipplanner.importing.recognition.tasks.item_cells import ItemCells
from ipplanner.importing.recognition.tasks.numbers import Heading, section_heading
from ipplanner.importing.recognition.tasks.outline import Outline
from ipplanner.importing.recognition.wording import ends_sentence
from ipplanner.numbering import ordinal
from ipplanner.text import fold

_OF_SECTIONS = ("section", "goal")


@dataclass(slots=True)
class TableRows:
    """Feeds the rows of a table into an outline."""

    outline: Outline
    marks: Marks
    habits: Habits = field(default_factory=Habits)
    after_break: bool = False
    """The next row is the first after a page's or a table's end."""

    def add_heading(self, text: str, place: str, at: At | None, *, of_column: bool = False) -> None:
        """Begin a chapter or section that has a row of its own, a goal in paragraphs below it."""
        section_id = self.marks.id_at("s", at)
        title, goal = _printed_heading(text) if section_id else split_goal(text)
        self.outline.ledger.keep(title)
        heading = section_heading(title)
        depth = self.marks.depth_of(section_id)
        self.outline.enter(heading, section_id, place, of_column=of_column, depth=depth)
        self.outline.take_goal(Value(goal, place))

    def add_row(self, row: Row) -> None:
        """Take one row in: a new item, or more of the one above."""
        goes_on = self._goes_on(row)
        self._enter_section(row, goes_on=goes_on)
        cells = {name: value for name, value in row.values.items() if name not in _OF_SECTIONS}
        if not cells and not self.marks.id_at("i", row.at):
            return
        gathered = self.outline.cells
        if gathered is None or not goes_on:
            gathered = ItemCells(self.marks.id_at("i", row.at), self.marks.id_at("m", row.at))
            self.outline.begin_item(gathered)
            self._gather(gathered, cells)
        else:
            self._gather(gathered, {name: one for name, one in cells.items() if one.fresh})
        self.after_break = False

    def _gather(self, gathered: ItemCells, cells: dict[str, Value]) -> None:
        for name, value in cells.items():
            if value.fresh and fold(value.text) == fold(gathered.texts.get(name, "")):
                self.outline.ledger.repeat(value)
            elif name == "number" and not gathered.is_ours and self._counts_again(value, cells):
                self.outline.ledger.leave(value.place, value.text, "重复的序号")
            else:
                gathered.add(name, value)
                if name != "phases":  # whose colons go: the item books it
                    self.outline.ledger.book(value)

    def _counts_again(self, number: Value, cells: dict[str, Value]) -> bool:
        """Whether a number stands in a column of its own and also before the text."""
        printed = split_number(cells.get(self.habits.key, number).text)[0]
        return self.habits.key != "number" and ordinal(printed) == ordinal(number.text)

    def _goes_on(self, row: Row) -> bool:
        """Whether a row belongs to the item above it."""
        gathered = self.outline.cells
        return gathered is not None and not self._begins_item(row, gathered)

    def _begins_item(self, row: Row, gathered: ItemCells) -> bool:
        marked = self.marks.id_at("i", row.at)
        if marked:
            return marked != gathered.item_id
        value = row.value(self.habits.key)
        if not value.fresh and value.text.strip():
            return False
        if not value.text.strip():
            return self._is_other(row, gathered)
        if fold(value.text) == fold(gathered.texts.get(self.habits.key, "")):
            return False
        if digits_of(value.text) == self.habits.numbered:
            return bool(self.habits.numbered) or not self._adds_obligation(row, value)
        return self._is_other(row, gathered)

    def _is_other(self, row: Row, gathered: ItemCells) -> bool:
        """Whether a row without a number is an item of its own, for the one above has ended."""
        text = row.value("measure")
        ended = ends_sentence(gathered.texts.get("measure", "")) and not self.after_break
        begins = text.fresh and bool(text.text.strip()) and not is_local(text.text)
        return ended and begins and self._is_whole(row)

    def _adds_obligation(self, row: Row, value: Value) -> bool:
        """Whether a row only says what provinces are to do, and that they must."""
        return is_local(value.text) and not self._names_departments(row)

    @staticmethod
    def _names_departments(row: Row) -> bool:
        named = split_obligation(row.value("departments").text)[0]
        return bool(named or split_departments(row.value("measure").text)[1])

    def _is_whole(self, row: Row) -> bool:
        """Whether a row without a number is an item all the same: it says who, or when."""
        value = row.value("phases")
        scheduled = value.fresh and any(phase.period for phase in read_phases(value.text))
        dated = row.value("deadline").fresh and row.has("deadline")
        return scheduled or dated or self._names_departments(row)

    # sections

    def _enter_section(self, row: Row, *, goes_on: bool) -> None:
        name, goal = row.value("section"), row.value("goal")
        if goes_on and self._is_rest_of_name(row, name):
            self.outline.take_rest_of_title(name)
        elif self._is_new_section(name, row.at):
            self.outline.ledger.book(name)
            heading, marked = section_heading(name.text), self.marks.id_at("s", row.at)
            depth = self.marks.depth_of(marked)
            self.outline.enter(heading, marked, name.place, of_column=True, depth=depth)
        elif name.fresh and name.text.strip():
            self._take_rest(name)
        self.outline.take_goal(goal)

    def _is_rest_of_name(self, row: Row, name: Value) -> bool:
        """Whether a page's end cut the section's name together with its item."""
        if not name.fresh or not name.text.strip() or self.marks.id_at("s", row.at):
            return False
        numbered = bool(self.outline.section and self.outline.section.number)
        is_other = bool(section_heading(name.text).rank)
        return numbered and not is_other and not self.outline.names_section_again(name)

    def _is_new_section(self, name: Value, at: At) -> bool:
        section = self.outline.section
        marked = self.marks.id_at("s", at)
        if marked:
            return section is None or section.id != marked
        if not name.text.strip() or (not name.fresh and section is not None):
            return False
        return section is None or not self.outline.names_section_again(name)

    def _take_rest(self, name: Value) -> None:
        if self.outline.names_section_again(name):
            self.outline.ledger.repeat(name)
        else:
            self.outline.ledger.leave(name.place, name.text, "重复的文字")


def split_goal(text: str) -> tuple[str, str]:
    """A heading's title, and the sentences below it that are the goal."""
    title, _, rest = text.partition("\n")
    return (title, rest) if ends_sentence(rest) else (text, "")


def _printed_heading(text: str) -> tuple[str, str]:
    """Title and goal of a row that we printed, a paragraph each."""
    title, _, goal = text.partition("\n")
    return title, goal


def heading_of(row: Row) -> Heading | None:
    """The heading that a row is which has only its first cell filled, if it is one."""
    if not row.alone:
        return None
    ((name, value),) = row.values.items()
    heading = section_heading(split_goal(value.text)[0])
    is_heading = bool(heading.rank) and name in ("section", "item", "measure", "number")
    return heading if is_heading and value.fresh else None
