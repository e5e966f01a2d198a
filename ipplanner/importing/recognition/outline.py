"""Building one plan out of its table rows: sections, items and measures with what they repeat."""

from __future__ import annotations

from dataclasses import dataclass, field

from ipplanner.departments.names import missing_separators
from ipplanner.importing.recognition.continuing import Above, goes_on, known_titles, says_again
from ipplanner.importing.recognition.events import NOTHING, Row, Value
from ipplanner.importing.recognition.habits import Habits
from ipplanner.importing.recognition.headings import split_cells
from ipplanner.importing.recognition.ledger import Ledger, Problem
from ipplanner.importing.recognition.marks import At, Marks
from ipplanner.importing.recognition.measures import Measures
from ipplanner.importing.recognition.wording import split_heading
from ipplanner.layouts import Layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.text import fold, one_line


@dataclass(slots=True)
class Outline:
    """A plan being read, row by row."""

    layout: Layout
    ledger: Ledger
    marks: Marks
    habits: Habits = field(default_factory=Habits)
    document: Document = field(default_factory=Document)
    problems: list[Problem] = field(default_factory=list)
    section: Section | None = None
    item: Item | None = None
    measure: Measure | None = None
    after_break: bool = False
    """The next row is the first after a page's or a table's end."""

    def add_heading(self, text: str, place: str, at: At | None = None) -> None:
        """Begin a section that stands as a line of its own."""
        number, title = split_cells(text) or split_heading(text)
        if self.section is not None and says_again(title, self.section.title):
            self.ledger.leave(place, text, "重复的文字")
            return
        self.ledger.keep(text)
        self._begin_section(number, title, at)
        if self.section is not None:
            self.ledger.note(self.section, place)
        self.after_break = False

    def add_row(self, row: Row) -> None:
        """Take one row of the table into the plan."""
        values = dict(row.values)
        if self._is_rest_of_cut_row(row):
            self._append_rest(row)
        else:
            self._enter_section(row)
            self._enter_item(row)
            self._enter_measure(row)
        self._note(values)
        self.after_break = False

    def _note(self, values: dict[str, Value]) -> None:
        """Keep where a row's section, item and measure stand."""
        number = self.item if self.habits.numbers_items else self.section
        owners = {"number": number, "section": self.section, "item": self.item}
        for name, value in values.items():
            owner = owners.get(name, self.measure)
            if owner is not None:
                self.ledger.note(owner, value.place)

    # sections

    def _enter_section(self, row: Row) -> None:
        title = row.value("section")
        number = NOTHING if self.habits.numbers_items else row.value("number")
        if self._is_new_section(title, row.at):
            self.ledger.book(title)
            self.ledger.book(number)
            self._begin_section(*self._numbered(number.text, title.text, row.at), row.at)
            return
        if self.section is not None:
            self._repeat(title, *known_titles(self.section))
        if number.text.strip():
            self._number_of_same_section(number)
        if self.section is None:
            self._begin_section("", "", row.at)

    def _is_new_section(self, title: Value, at: At) -> bool:
        marked = self.marks.id_at("s", at)
        if marked:
            return self.section is None or self.section.id != marked
        if not title.text.strip():
            return False
        if self.section is None:
            return True
        return title.fresh and not says_again(title.text, *known_titles(self.section))

    def _numbered(self, number: str, title: str, at: At) -> tuple[str, str]:
        """A section's number and title, the number from the title where it has no cell."""
        marked = bool(self.marks.id_at("s", at))
        if number.strip() or (marked and not self.habits.numbers_items):
            return one_line(number), one_line(title)
        return split_heading(title, may_be_bare=marked)

    def _number_of_same_section(self, number: Value) -> None:
        if self.section is None:
            self._begin_section(one_line(number.text), "", None)
            self.ledger.book(number)
        elif not self.section.number:
            self.section.number = one_line(number.text)
            self.ledger.book(number)
        elif fold(self.section.number) == fold(number.text):
            self.ledger.repeat(number)
        elif number.fresh:
            self.ledger.leave(number.place, number.text, "序号与本节不一致")

    def _begin_section(self, number: str, title: str, at: At | None) -> None:
        self.section = Section(self.marks.id_at("s", at), number, title)
        self.document.sections.append(self.section)
        self.item = self.measure = None

    # items

    def _enter_item(self, row: Row) -> None:
        assert self.section is not None
        title = row.value("item")
        number = row.value("number") if self.habits.numbers_items else NOTHING
        if self._is_new_item(title, number, row.at):
            self.ledger.book(title)
            self.ledger.book(number)
            self.item = Item(
                self.marks.id_at("i", row.at), one_line(number.text), one_line(title.text)
            )
            self.section.items.append(self.item)
            self.measure = None
        elif self.item is not None:
            self._repeat(title, self.item.title)
            self._repeat(number, self.item.number)

    def _is_new_item(self, title: Value, number: Value, at: At) -> bool:
        marked = self.marks.id_at("i", at)
        if self.item is None or (marked and self.item.id != marked):
            return True
        if number.fresh and number.text.strip() and fold(number.text) != fold(self.item.number):
            # a number beside an empty title counts measures
            return bool(title.text.strip()) or "item" not in self.document.headers
        return (
            title.fresh and bool(title.text.strip()) and not says_again(title.text, self.item.title)
        )

    # measures

    def _enter_measure(self, row: Row) -> None:
        assert self.item is not None
        text = row.value("measure")
        shared = bool(text.text.strip()) and not text.fresh
        measures = Measures(self.layout, self.ledger)
        if shared and self.measure is not None:
            measures.add_below(self.measure, row)
            return
        if shared:
            message = "举措与上一项共用一个单元格，内容记在上一项。"
            self.problems.append(Problem("shared-cell", row.place, message))
            del row.values["measure"]
        self.measure = measures.read(row, self.marks.id_at("m", row.at))
        self.item.measures.append(self.measure)
        self._report_glued_names(row, self.measure.departments)

    def _report_glued_names(self, row: Row, departments: str) -> None:
        """Say where two departments stand without anything between them."""
        for glued in missing_separators(departments):
            message = f"“{glued.left}”和“{glued.right}”之间可能漏了顿号，请核对。"
            place = row.value("departments").place or row.place
            self.problems.append(Problem("departments", place, message))

    # rows cut by a page break

    def _is_rest_of_cut_row(self, row: Row) -> bool:
        """Whether a row goes on with the one above it."""
        if self.section is None or self.item is None or self.measure is None:
            return False
        if self.marks.is_marked(*row.at) or not all(v.fresh for v in row.values.values()):
            return False
        above = Above(self.section, self.item, self.measure, self.after_break, self.habits)
        return goes_on(row, above)

    def _append_rest(self, row: Row) -> None:
        assert self.measure is not None and self.item is not None and self.section is not None
        number = row.values.pop("number", NOTHING)
        self._is_said_again(number, self.section.number, self.item.number)
        title = row.values.pop("section", NOTHING)
        if not self._is_said_again(title, *known_titles(self.section)):
            self.section.title += one_line(title.text)
        title = row.values.pop("item", NOTHING)
        if not self._is_said_again(title, self.item.title):
            self.item.title += one_line(title.text)
        Measures(self.layout, self.ledger).append_rest(self.measure, row)

    def _is_said_again(self, value: Value, *known: str) -> bool:
        """Whether a cell only repeats what is known; booked either way."""
        again = not value.text.strip() or says_again(value.text, *known)
        if again:
            self._repeat(value, *known)
        else:
            self.ledger.book(value)
        return again

    def _repeat(self, value: Value, *known: str) -> None:
        """Book a cell that is not taken, as said already or as left out."""
        if fold(value.text) in map(fold, known):
            self.ledger.repeat(value)
        elif value.fresh:
            self.ledger.leave(value.place, value.text, "重复的文字")
