"""Reading one sheet, or a text document's body, from top to bottom into plans.

Here is decided what a line is: title, heading, note, page number, or text around a table.
"""

from __future__ import annotations

from ipplanner.importing.recognition.boundaries import (
    names_another_plan,
    numbers_items,
    split_at_title,
)
from ipplanner.importing.recognition.headers import Header
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.lines import Event, HeaderRow, Line, Row, Value
from ipplanner.importing.recognition.marks import At, Marks
from ipplanner.importing.recognition.outline import Outline
from ipplanner.importing.recognition.plan import Plan
from ipplanner.importing.recognition.wording import is_furniture, is_note, split_heading
from ipplanner.layouts import Layout
from ipplanner.text import fold, one_line, squeeze

_LONGEST_NUMBER = 6
_LONGEST_HEADING = 40


class Part:
    """One sheet, or the body of a text document, as the events of its lines and rows."""

    def __init__(
        self, events: list[Event], sheet: str, layout: Layout, ledger: Ledger, marks: Marks
    ) -> None:
        self._events, self._sheet = events, sheet
        self._layout, self._ledger, self._marks = layout, ledger, marks
        self._header: Header | None = None
        self._waiting: list[Line] = []
        self._regions: dict[str, Plan] = {}
        self.plans: list[Plan] = []

    def read(self) -> None:
        """Take all events in."""
        for position, event in enumerate(self._events):
            if isinstance(event, HeaderRow):
                self._take_header(event, position)
            elif isinstance(event, Row):
                self._take_row(event, position)
            else:
                self._take_line(event, position)
        if self.plans:
            self.plans[-1].back += self._waiting
            self._waiting = []

    def book_unused(self) -> None:
        """List everything of a part that holds no plan as left out."""
        if not self.plans:
            reason = "其他工作表" if self._sheet else "表外文字"
            for line in self._waiting:
                self._ledger.leave(line.place, line.text, reason)
            self._waiting = []

    # headers

    def _take_header(self, event: HeaderRow, position: int) -> None:
        before = self._header
        self._header = event.header
        another = self.plans and names_another_plan(self._waiting, self.plans[-1], self._layout)
        if not self.plans or another:
            self._begin_plan(position)
            self._book_header(event)
        else:
            self._header = before
            self._between_tables()
            self._header = event.header
            for place, text in event.cells:
                self._ledger.leave(place, text, "重复的表头")
        self.plans[-1].outline.after_break = True

    def _begin_plan(self, position: int) -> None:
        assert self._header is not None
        front = self._waiting
        if self.plans:
            rest, front = split_at_title(front, self._layout)
            self.plans[-1].back += rest
        outline = Outline(self._layout, self._ledger, self._marks)
        outline.numbers_items = numbers_items(self._rows_after(position), self._header, self._marks)
        plan = Plan(outline, self._sheet, front)
        if not self.plans:
            outline.document.id = self._marks.document
            plan.marked_title = self._marks.title
        self.plans.append(plan)
        self._waiting, self._regions = [], {}
        if len(front) > 1 and self._is_heading(front[-1]):
            outline.add_heading(front.pop().text)

    def _book_header(self, event: HeaderRow) -> None:
        document = self.plans[-1].outline.document
        document.headers = dict(event.header.printed)
        unused = [squeeze(text) for text in document.headers.values()]
        for place, text in event.cells:
            label = squeeze(text)
            if label in unused:
                unused.remove(label)
                self._ledger.keep(text)
            elif any(label in other for other in unused):
                self._ledger.repeat(Value(text, place))
            else:
                self._ledger.leave(place, text, "合并的表头")

    def _between_tables(self) -> None:
        """Settle the lines between two parts of one plan's table."""
        plan = self.plans[-1]
        known = {fold(line.text) for line in plan.front} if self._waiting else set()
        for line in self._waiting:
            if is_furniture(line.text):
                self._ledger.leave(line.place, line.text, "页码")
            elif fold(line.text) in known:
                self._ledger.leave(line.place, line.text, "重复的标题")
            elif self._is_heading(line):
                plan.outline.add_heading(line.text)
            else:
                plan.back.append(line)
        self._waiting = []

    # rows

    def _take_row(self, row: Row, position: int) -> None:
        if not self.plans:
            return
        self._between_tables()
        if self._is_line(row, position):
            value = next(iter(row.values.values()))
            self._take_line(Line(value.text, value.place, in_table=True), position, row.at)
            return
        plan = self._plan_of_region(row)
        if plan.outline.begins_again(row):
            headers = plan.outline.document.headers
            self._begin_plan(position)
            plan = self.plans[-1]
            plan.outline.document.headers = dict(headers)
        plan.outline.add_row(row)

    def _is_line(self, row: Row, position: int) -> bool:
        """Whether a row with nothing but its first cell filled is a heading or a note."""
        if not row.first_column_only:
            return False
        name, value = next(iter(row.values.items()))
        if is_note(value.text) and name != "measure":
            return True
        if name == "number":
            return len(squeeze(value.text)) > _LONGEST_NUMBER
        numbered = bool(split_heading(value.text)[0])
        is_last = not any(isinstance(one, Row) for one in self._events[position + 1 :])
        return name == "item" and numbered and not self._has_sections() and not is_last

    def _has_sections(self) -> bool:
        return self._header is not None and "section" in self._header.known

    def _plan_of_region(self, row: Row) -> Plan:
        """The plan a row belongs to, where a column names the region of each row."""
        value = row.values.pop("region", None)
        if value is None or not value.text.strip():
            return self.plans[-1]
        region = one_line(value.text)
        if region in self._regions:
            self._ledger.repeat(value)
            return self._regions[region]
        if self._regions:
            self._begin_region()
        plan = self._regions[region] = self.plans[-1]
        plan.region = region
        self._ledger.book(value)
        return plan

    def _begin_region(self) -> None:
        first = next(iter(self._regions.values())).outline
        outline = Outline(self._layout, self._ledger, self._marks, first.numbers_items)
        outline.document.headers = dict(first.document.headers)
        self.plans.append(Plan(outline, self._sheet))

    # lines

    def _take_line(self, line: Line, position: int, at: At | None = None) -> None:
        title = title_score(line.text, self._layout)
        if not line.in_table or not self.plans or title or not self._row_follows(position):
            self._waiting.append(line)
        elif is_note(line.text):
            self.plans[-1].back.append(line)
        else:
            self.plans[-1].outline.add_heading(line.text, at)

    def _is_heading(self, line: Line) -> bool:
        number, title = split_heading(line.text)
        return bool(number) and len(title) <= _LONGEST_HEADING and not self._has_sections()

    def _row_follows(self, position: int) -> bool:
        """Whether a row of the table stands below, before any other header."""
        for later, event in enumerate(self._events[position + 1 :], start=position + 1):
            if isinstance(event, HeaderRow):
                return False
            if isinstance(event, Row) and not self._is_line(event, later):
                return True
        return False

    def _rows_after(self, position: int) -> list[Row]:
        return [event for event in self._events[position:] if isinstance(event, Row)]
