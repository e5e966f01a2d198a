"""Reading one sheet, or a text document's body, from top to bottom into plans.

Here is decided where each row and line goes; what it is is told by `Telling`.
"""

from __future__ import annotations

from ipplanner.importing.recognition.boundaries import (
    begins_again,
    may_go_on,
    names_other_region,
    other_titles,
    split_at_title,
)
from ipplanner.importing.recognition.columns import Header
from ipplanner.importing.recognition.events import Event, HeaderRow, Line, Row, Value
from ipplanner.importing.recognition.habits import habits_of
from ipplanner.importing.recognition.headings import is_aside
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.outline import Outline
from ipplanner.importing.recognition.plan import Plan
from ipplanner.importing.recognition.reading_part import ReadingPart
from ipplanner.importing.recognition.surroundings import key
from ipplanner.importing.recognition.telling import Telling
from ipplanner.importing.recognition.wording import is_furniture
from ipplanner.layouts import Layout
from ipplanner.text import one_line, squeeze


class Part(ReadingPart[Plan]):
    """A part that holds plans."""

    def __init__(
        self, events: list[Event], sheet: str, layout: Layout, ledger: Ledger, marks: Marks
    ) -> None:
        super().__init__(events, sheet, layout, ledger, marks)
        self._telling = Telling(events, layout)
        self._header: Header | None = None
        self._regions: dict[str, Plan] = {}

    # headers

    def _take_header(self, event: HeaderRow, position: int) -> None:
        before = self._header
        self._header = event.header
        if not self.plans or self._another_plan_begins(position):
            self._begin_plan(position)
            self._book_header(event)
        else:
            self._header = before
            self._between_tables()
            self._header = event.header
            for place, text in event.cells:
                self._ledger.leave(place, text, "重复的表头")
        self.plans[-1].outline.after_break = True

    def _another_plan_begins(self, position: int) -> bool:
        """Whether the waiting lines hold a title that the rows below do not contradict."""
        plan = self.plans[-1]
        titles = other_titles(self._waiting, plan, self._layout)
        if any(names_other_region(title, plan) for title in titles):
            return True
        fresh = [title for title in titles if key(title.text) not in self._telling.running]
        return bool(fresh) and not may_go_on(plan.outline, self._telling.after(position))

    def _begin_plan(self, position: int) -> None:
        assert self._header is not None
        front = self._waiting
        if self.plans:
            rest, front = split_at_title(front, self._layout)
            self.plans[-1].back += rest
        outline = Outline(self._layout, self._ledger, self._marks)
        rows = self._telling.rows_after(position)
        outline.habits = habits_of(rows, self._header, self._marks)
        plan = Plan(outline, self._sheet, front)
        if not self.plans:
            outline.document.id = self._marks.document
            plan.marked_title = self._marks.title
        self.plans.append(plan)
        self._waiting, self._regions = [], {}
        if front[1:] and self._is_heading(front[-1]):
            heading = front.pop()
            outline.add_heading(heading.text, heading.place)

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
        known = {key(line.text) for line in plan.front} if self._waiting else set()
        for line in self._waiting:
            if is_furniture(line.text):
                self._ledger.leave(line.place, line.text, "页码")
            elif not plan.outline.document.sections and line.in_table:
                plan.front.append(line)
            elif key(line.text) in known or key(line.text) in self._telling.running:
                self._ledger.leave(line.place, line.text, "重复的标题")
            elif self._is_heading(line):
                plan.outline.add_heading(line.text, line.place)
            else:
                plan.back.append(line)
        self._waiting = []

    # rows

    def _take_row(self, row: Row, position: int) -> None:
        if not self.plans:
            return
        if self._waiting and self._another_plan_begins(position - 1):
            self._begin_like_last(position)
        self._between_tables()
        if self._marks.is_row(row.at):
            self._plan_of_region(row).outline.add_row(row)
        elif position in self._telling.page_tops:
            self._leave_page_top(_as_line(row))
        elif position in self._telling.heading_rows:
            line = _as_line(row)
            self.plans[-1].outline.add_heading(line.text, line.place, line.at)
        elif self._telling.is_line(row, position):
            self._take_line(_as_line(row), position)
        else:
            plan = self._plan_of_region(row)
            if begins_again(plan.outline, row):
                self._begin_like_last(position)
                plan = self.plans[-1]
            plan.outline.add_row(row)

    def _begin_like_last(self, position: int) -> None:
        """Begin another plan in the same table, under the same header."""
        headers = self.plans[-1].outline.document.headers
        self._begin_plan(position)
        self.plans[-1].outline.document.headers = dict(headers)

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
        outline = Outline(self._layout, self._ledger, self._marks, first.habits)
        outline.document.headers = dict(first.document.headers)
        self.plans.append(Plan(outline, self._sheet))

    # lines

    def _take_line(self, line: Line, position: int) -> None:
        for value in line.again:
            self._ledger.repeat(value)
        inside = line.in_table and bool(self.plans) and self._telling.row_follows(position)
        if inside and is_furniture(line.text):
            self._leave_page_top(line)
            return
        title = self._telling.is_title(line)
        if title or not inside:
            self._waiting.append(line)
        elif is_aside(line.text):
            self.plans[-1].back.append(line)
        else:
            self.plans[-1].outline.add_heading(line.text, line.place, line.at)

    def _leave_page_top(self, line: Line) -> None:
        reason = "页码" if is_furniture(line.text) else "重复的标题"
        self._ledger.leave(line.place, line.text, reason)
        self.plans[-1].outline.after_break = True

    def _is_heading(self, line: Line) -> bool:
        if self._has_sections():
            return False
        return self._telling.is_heading(line)


def _as_line(row: Row) -> Line:
    """A row of few cells as a line of the table."""
    values = [row.value(name) for name in row.values if row.value(name).fresh]
    text = "\t".join(value.text.replace("\n", " ") for value in values)
    text = text if len(values) > 1 else values[0].text
    return Line(text, values[0].place, in_table=True, at=row.at)
