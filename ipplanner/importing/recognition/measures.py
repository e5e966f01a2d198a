"""One row's measure: its text, departments, deadline and extra columns."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.departments.roles import read_departments
from ipplanner.importing.recognition.events import Row
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.wording import ends_sentence, joined_lines, joined_names
from ipplanner.layouts import FIELDS, Layout
from ipplanner.model import Measure
from ipplanner.text import fold, one_line

_NAMES = ("departments", "lead", "support")
_SUPPORT = " 配合部门："
"""Put between the names of two columns."""


@dataclass(slots=True)
class Measures:
    """Reads measures out of rows and books what they take."""

    layout: Layout
    ledger: Ledger

    def read(self, row: Row, measure_id: str) -> Measure:
        """The measure in a row; in a row with an id of ours every line break is meant."""
        self.ledger.book(row.value("measure"))
        measure = Measure(measure_id, joined_lines(row.value("measure").text))
        self._read_beside(measure, row)
        if measure_id:
            _keep_line_breaks(measure, row)
        return measure

    def add_below(self, measure: Measure, row: Row) -> None:
        """Take what stands beside a measure's merged cell further down."""
        self.ledger.repeat(row.value("measure"))
        more = Measure()
        self._read_beside(more, row)
        if more.departments and fold(more.departments) != fold(measure.departments):
            _set_departments(measure, joined(measure.departments, more.departments))
        if fold(more.deadline) != fold(measure.deadline):
            measure.deadline = joined(measure.deadline, more.deadline)
        for name, value in more.extra.items():
            before = measure.extra.get(name, "")
            if fold(value) != fold(before):
                measure.extra[name] = joined(before, value)

    def append_rest(self, measure: Measure, row: Row) -> None:
        """Take the rest of a row that a page break cut, but for its number and titles."""
        self._append_names(measure, row)
        for name, value in row.values.items():
            if name == "measure":
                measure.text = _continued(measure.text, joined_lines(value.text))
            elif name == "deadline":
                measure.deadline += one_line(value.text)
            elif name not in _NAMES:
                measure.extra[name] = measure.extra.get(name, "") + value.text
            if name not in _NAMES:
                self.ledger.book(value)

    def _append_names(self, measure: Measure, row: Row) -> None:
        lead, label, support = measure.departments.partition(_SUPPORT)
        more = [row.value(name) for name in _NAMES]
        if fold("".join(value.text for value in more)) == fold(measure.departments):
            for value in more:
                self.ledger.repeat(value)
            return
        for value in more:
            self.ledger.book(value)
        printed, leading, supporting = (value.text for value in more)
        if leading or supporting:
            lead, support = _rest_of(lead, leading), _rest_of(support, supporting)
        printed = _rest_of(lead + (label or _SUPPORT if support else "") + support, printed)
        _set_departments(measure, printed)

    def _read_beside(self, measure: Measure, row: Row) -> None:
        self._read_departments(measure, row)
        self.ledger.book(row.value("deadline"))
        measure.deadline = joined_lines(row.value("deadline").text)
        known = {column.field for column in self.layout.columns} & FIELDS
        for name, value in row.values.items():
            if name not in known and value.text.strip():
                self.ledger.book(value)
                measure.extra[name] = joined_lines(value.text)

    def _read_departments(self, measure: Measure, row: Row) -> None:
        for name in _NAMES:
            self.ledger.book(row.value(name))
        printed = joined_names(row.value("departments").text)
        printed = joined(printed, joined_names(row.value("lead").text), " ")
        support = joined_names(row.value("support").text)
        between = _SUPPORT if support and printed else ""
        _set_departments(measure, f"{printed}{between}{support}")


def joined(first: str, second: str, between: str = "\n") -> str:
    """Two texts with something between them, where there are two."""
    return f"{first}{between}{second}" if first and second else first or second


def _set_departments(measure: Measure, printed: str) -> None:
    measure.departments = printed
    measure.lead, measure.support = read_departments(printed)


def _keep_line_breaks(measure: Measure, row: Row) -> None:
    measure.text = row.value("measure").text.strip()
    measure.deadline = row.value("deadline").text.strip()
    departments = row.value("departments").text.strip()
    if departments:
        _set_departments(measure, departments)
    for name in measure.extra:
        measure.extra[name] = row.value(name).text.strip()


def _rest_of(names: str, rest: str) -> str:
    return joined_names(joined(names, rest)) if rest else names


def _continued(text: str, rest: str) -> str:
    return f"{text}\n{rest}" if text and ends_sentence(text) else text + rest
