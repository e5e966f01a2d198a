"""Building one plan out of its table rows: sections, items and measures with what they repeat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ipplanner.departments import read_departments
from ipplanner.importing.recognition.ledger import Ledger, Problem
from ipplanner.importing.recognition.lines import Row, Value
from ipplanner.importing.recognition.wording import (
    ends_sentence,
    joined_lines,
    joined_names,
    one_line_each,
    split_heading,
)
from ipplanner.layouts import Layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import ordinal
from ipplanner.text import fold, one_line

Ids = Mapping[tuple[str, int], list[str]]
"""Ids that travelled in the file, by grid and row."""

_NOTHING = Value("", "", fresh=True)


@dataclass(slots=True)
class Outline:
    """A plan being read, row by row."""

    layout: Layout
    ledger: Ledger
    ids: Ids
    numbers_items: bool = False
    """The number column counts items, not sections."""
    document: Document = field(default_factory=Document)
    problems: list[Problem] = field(default_factory=list)
    section: Section | None = None
    item: Item | None = None
    measure: Measure | None = None
    after_break: bool = False
    """The next row is the first after a page's or a table's end."""

    def add_heading(self, text: str, ids_at: tuple[str, int] | None = None) -> None:
        """Begin a section that stands as a line of its own."""
        number, title = split_heading(text)
        self.ledger.keep(text)
        self._begin_section(number, title, ids_at)
        self.after_break = False

    def add_row(self, row: Row) -> None:
        """Take one row of the table into the plan."""
        at = (row.grid, row.row)
        if self._is_rest_of_cut_row(row):
            self._append_rest(row)
        else:
            self._enter_section(row, at)
            self._enter_item(row, at)
            self._enter_measure(row, at)
        self.after_break = False

    def begins_again(self, row: Row) -> bool:
        """Whether this row starts another plan: numbers begin at 1 after having gone on."""
        if not self.after_break or self.numbers_items or len(self.document.sections) < 2:
            return False
        number, title = _get(row, "number"), _get(row, "section")
        last = ordinal(self.document.sections[-1].number)
        first = self.document.sections[0]
        return (
            ordinal(number.text) == 1
            and (last or 0) > 1
            and bool(title.text.strip())
            and fold(self.document.sections[-1].title) != fold(title.text)
            and ordinal(first.number) == 1
        )

    # sections

    def _enter_section(self, row: Row, at: tuple[str, int]) -> None:
        number, title = _get(row, "number"), _get(row, "section")
        own_number = "" if self.numbers_items else one_line(number.text)
        if self._is_new_section(title, at):
            self._book(title)
            if not self.numbers_items:
                self._book(number)
            self._begin_section(*self._numbered(own_number, title.text, at), at)
            return
        self._repeat(title)
        if not self.numbers_items:
            self._number_of_same_section(number, own_number)
        if self.section is None:
            self._begin_section("", "", at)

    def _numbered(self, number: str, title: str, at: tuple[str, int]) -> tuple[str, str]:
        """A section's number and title, the number from the title where it has no cell."""
        marked = bool(self._id("s", at))
        if number or (marked and not self.numbers_items):
            return number, one_line(title)
        return split_heading(title, may_be_bare=marked)

    def _number_of_same_section(self, number: Value, text: str) -> None:
        if self.section is not None and text and not self.section.number:
            self.section.number = text
            self._book(number)
        elif self.section is not None and text and fold(self.section.number) != fold(text):
            self._leave(number, "序号与本节不一致")
        elif self.section is None and text:
            self._begin_section(text, "", None)
            self._book(number)
        else:
            self._repeat(number)

    def _is_new_section(self, title: Value, at: tuple[str, int]) -> bool:
        marked = self._id("s", at)
        if marked:
            return self.section is None or self.section.id != marked
        if not title.text.strip():
            return False
        if self.section is None:
            return True
        same = fold(title.text) in (
            fold(self.section.title),
            fold(self.section.number + self.section.title),
        )
        return title.fresh and not same

    def _begin_section(self, number: str, title: str, at: tuple[str, int] | None) -> None:
        self.section = Section(self._id("s", at), number, title)
        self.document.sections.append(self.section)
        self.item = self.measure = None

    # items

    def _enter_item(self, row: Row, at: tuple[str, int]) -> None:
        title = _get(row, "item")
        number = _get(row, "number") if self.numbers_items else _NOTHING
        if self._is_new_item(title, number, at):
            self._book(title)
            self._book(number)
            self._begin_item(one_line(number.text), one_line(title.text), at)
        else:
            self._repeat(title)
            self._repeat(number)
        if self.item is None:
            self._begin_item("", "", at)

    def _is_new_item(self, title: Value, number: Value, at: tuple[str, int]) -> bool:
        marked = self._id("i", at)
        if self.item is None or (marked and self.item.id != marked):
            return True
        if number.fresh and number.text.strip() and fold(number.text) != fold(self.item.number):
            return True
        if not title.text.strip():
            return False
        return title.fresh and fold(title.text) != fold(self.item.title)

    def _begin_item(self, number: str, title: str, at: tuple[str, int]) -> None:
        assert self.section is not None
        self.item = Item(self._id("i", at), number, title)
        self.section.items.append(self.item)
        self.measure = None

    # measures

    def _enter_measure(self, row: Row, at: tuple[str, int]) -> None:
        assert self.item is not None
        text = _get(row, "measure")
        if self.measure is not None and text.text.strip() and not text.fresh:
            self._more_departments(row, text)
            return
        if text.text.strip() and not text.fresh:
            message = "举措与上一项共用一个单元格，内容记在上一项。"
            self.problems.append(Problem("shared-cell", row.place, message))
            text = _NOTHING
        self._book(text)
        measure = Measure(self._id("m", at), joined_lines(text.text))
        self._fill_departments(measure, row)
        self._fill_deadline(measure, row)
        self._fill_extra(measure, row)
        if measure.id:
            _keep_line_breaks(measure, row)
        self.item.measures.append(measure)
        self.measure = measure

    def _more_departments(self, row: Row, text: Value) -> None:
        """A measure's merged cell reaches on while its departments go on below."""
        assert self.measure is not None
        self._repeat(text)
        more = Measure()
        self._fill_departments(more, row)
        self._fill_deadline(more, row)
        self._fill_extra(more, row)
        if more.departments and fold(more.departments) != fold(self.measure.departments):
            self._set_departments(self.measure, f"{self.measure.departments}\n{more.departments}")
        if fold(more.deadline) != fold(self.measure.deadline):
            self.measure.deadline = _joined(self.measure.deadline, more.deadline)
        for name, value in more.extra.items():
            if fold(value) != fold(self.measure.extra.get(name, "")):
                self.measure.extra[name] = _joined(self.measure.extra.get(name, ""), value)

    def _fill_departments(self, measure: Measure, row: Row) -> None:
        departments, lead, support = (
            _get(row, name) for name in ("departments", "lead", "support")
        )
        printed = joined_names(departments.text)
        for value in (departments, lead, support):
            self._book(value)
        if lead.text.strip():
            printed = _joined(printed, joined_names(lead.text), " ")
        if support.text.strip():
            label = "配合部门：" if printed else ""
            printed = _joined(printed, label + joined_names(support.text), " ")
        self._set_departments(measure, printed)

    @staticmethod
    def _set_departments(measure: Measure, printed: str) -> None:
        measure.departments = printed
        measure.lead, measure.support = read_departments(printed)

    def _fill_deadline(self, measure: Measure, row: Row) -> None:
        value = _get(row, "deadline")
        self._book(value)
        measure.deadline = joined_lines(value.text)

    def _fill_extra(self, measure: Measure, row: Row) -> None:
        known = {column.field for column in self.layout.columns}
        for name, value in row.values.items():
            if name not in known and value.text.strip():
                self._book(value)
                measure.extra[name] = one_line_each(joined_lines(value.text))

    # rows cut by a page break

    def _is_rest_of_cut_row(self, row: Row) -> bool:
        """Whether the first row of a page goes on with the last row of the page before."""
        if not self.after_break or self.measure is None or self.item is None:
            return False
        if any(_get(row, name).text.strip() for name in ("number", "section")):
            return False
        text, names = _get(row, "measure"), _get(row, "departments")
        cut = bool(self.measure.text) and not ends_sentence(self.measure.text)
        if _get(row, "item").text.strip():
            return cut and not names.text.strip() and bool(text.text.strip())
        return cut or not names.text.strip() or not text.text.strip()

    def _append_rest(self, row: Row) -> None:
        assert self.measure is not None and self.item is not None
        for name, value in row.values.items():
            self._book(value)
            if name == "item":
                self.item.title += one_line(value.text)
            elif name == "measure":
                self.measure.text = _continued(self.measure.text, joined_lines(value.text))
            elif name == "departments":
                printed = self.measure.departments + "\n" + value.text
                self._set_departments(self.measure, joined_names(printed))
            elif name == "deadline":
                self.measure.deadline += one_line(value.text)
            else:
                self.measure.extra[name] = self.measure.extra.get(name, "") + value.text

    # bookkeeping

    def _book(self, value: Value) -> None:
        if value.fresh:
            self.ledger.keep(value.text)

    def _repeat(self, value: Value) -> None:
        if value.fresh:
            self.ledger.repeat(value.text)

    def _leave(self, value: Value, reason: str) -> None:
        if value.fresh:
            self.ledger.leave(value.place, value.text, reason)

    def _id(self, kind: str, at: tuple[str, int] | None) -> str:
        if at is None:
            return ""
        return next((one for one in self.ids.get(at, []) if one.startswith(kind)), "")


def _keep_line_breaks(measure: Measure, row: Row) -> None:
    """In a row that our own export wrote every line break is meant."""
    measure.text = _get(row, "measure").text.strip()
    measure.deadline = _get(row, "deadline").text.strip()
    departments = _get(row, "departments").text.strip()
    if departments:
        measure.departments = departments
        measure.lead, measure.support = read_departments(departments)
    for name in measure.extra:
        measure.extra[name] = _get(row, name).text.strip()


def _get(row: Row, name: str) -> Value:
    return row.values.get(name, _NOTHING)


def _joined(first: str, second: str, between: str = "\n") -> str:
    return f"{first}{between}{second}" if first and second else first or second


def _continued(text: str, rest: str) -> str:
    return f"{text}\n{rest}" if ends_sentence(text) and text else text + rest
