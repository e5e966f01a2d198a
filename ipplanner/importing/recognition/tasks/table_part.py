"""Reading one sheet, or a text document's body, from top to bottom into documents of tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ipplanner.importing.recognition.columns import Header
from ipplanner.importing.recognition.events import NOTHING, Event, HeaderRow, Line, Row
from ipplanner.importing.recognition.headings import is_aside
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.reading_part import ReadingPart
from ipplanner.importing.recognition.surroundings import is_sum, key
from ipplanner.importing.recognition.tasks.document import TaskDocument
from ipplanner.importing.recognition.tasks.habits import Habits, habits_of, is_task
from ipplanner.importing.recognition.tasks.numbers import CHAPTER, is_section_heading, is_short
from ipplanner.importing.recognition.tasks.outline import Outline
from ipplanner.importing.recognition.tasks.table import TableRows, heading_of, split_goal
from ipplanner.importing.recognition.wording import is_furniture, is_note
from ipplanner.layouts import Layout
from ipplanner.text import squeeze


class TablePart(ReadingPart[TaskDocument]):
    """A part whose tasks stand in tables."""

    def __init__(
        self, events: Sequence[Event], sheet: str, layout: Layout, ledger: Ledger, marks: Marks
    ) -> None:
        super().__init__(events, sheet, layout, ledger, marks)
        self._header: Header | None = None
        self._rows: TableRows | None = None
        self._last_task = -1
        """Position of the last row that begins an item."""

    # headers

    def _take_header(self, event: HeaderRow, position: int) -> None:
        self._header = event.header
        if not self.plans or self._another_begins():
            self._begin(position)
            self._book_header(event)
            return
        self._between_tables()
        if self._rows is not None:
            self._rows.after_break = True
        for place, text in event.cells:
            self._ledger.leave(place, text, "重复的表头")

    def _another_begins(self) -> bool:
        """Whether the lines since the last table hold a title that is not the document's own."""
        own = {key(line.text) for line in self.plans[-1].front}
        titles = [line for line in self._waiting if title_score(line.text, self._layout)]
        return any(key(line.text) not in own for line in titles)

    def _begin(self, position: int) -> None:
        reading = TaskDocument(Outline(self._layout, self._ledger), self._sheet, self._waiting)
        if not self.plans:
            reading.outline.document.id = self._marks.document
            reading.marked_title = self._marks.title
        rows = [event for event in self._events[position:] if isinstance(event, Row)]
        habits = habits_of(rows, self._layout)
        self._rows = TableRows(reading.outline, self._marks, habits)
        self._last_task = max(self._tasks(habits), default=-1)
        self.plans.append(reading)
        self._waiting = []
        ours = bool(self._marks.document)  # then no chapter stands above the table
        if not ours and reading.front[1:] and is_section_heading(reading.front[-1].text):
            heading = reading.front.pop()
            self._rows.add_heading(heading.text, heading.place, None)

    def _tasks(self, habits: Habits) -> Iterator[int]:
        for position, event in enumerate(self._events):
            marked = isinstance(event, Row) and self._marks.is_marked(*event.at)
            if isinstance(event, Row) and (marked or is_task(event, habits)):
                yield position

    def _book_header(self, event: HeaderRow) -> None:
        document = self.plans[-1].outline.document
        counted = any(column.field == "number" for column in self._layout.columns)
        printed = dict(event.header.printed)
        if not counted:
            printed.pop("number", None)
        document.headers = printed
        unused = {squeeze(text) for text in printed.values()}
        for place, text in event.cells:
            label = squeeze(text)
            if label in unused:
                unused.discard(label)
                self._ledger.keep(text)
            else:
                self._ledger.leave(place, text, "合并的表头")

    def _between_tables(self) -> None:
        """Settle the lines between two parts of one document's table."""
        reading, rows = self.plans[-1], self._rows
        assert rows is not None
        known = {key(line.text) for line in reading.front}
        for line in self._waiting:
            if is_furniture(line.text):
                self._ledger.leave(line.place, line.text, "页码")
            elif key(line.text) in known:
                self._ledger.leave(line.place, line.text, "重复的标题")
            elif is_section_heading(line.text):
                rows.add_heading(line.text, line.place, None)
            else:
                reading.back.append(line)
        self._waiting = []

    # rows and lines

    def _take_row(self, row: Row, position: int) -> None:
        rows = self._rows
        if rows is None:
            return
        if self._waiting:
            self._between_tables()
        value = next(iter(row.values.values()), NOTHING)
        if self._marks.is_row(row.at):
            rows.add_row(row)
        elif row.alone and is_furniture(value.text):
            self._ledger.leave(value.place, value.text, "页码")
        elif is_sum(row) or self._is_remark(row, position):
            self._take_remark(row)
        elif heading_of(row):
            rows.add_heading(value.text, value.place, row.at, of_column=self._is_of_column(row))
        else:
            rows.add_row(row)

    def _is_of_column(self, row: Row) -> bool:
        """Whether a heading alone in its row is one of the column of sections, not a chapter."""
        heading = heading_of(row)
        is_chapter = heading is not None and heading.rank == CHAPTER
        return "section" in row.values and not (is_chapter and self._layout.chapter_rows)

    def _is_remark(self, row: Row, position: int) -> bool:
        """Whether a row is a note, or stands alone in the first column below all tasks."""
        if not row.alone or self._marks.is_marked(*row.at):
            return False
        ((name, value),) = row.values.items()
        if is_note(value.text) and name not in ("measure", "departments"):
            return True
        assert self._header is not None
        is_first = name == self._header.fields[min(self._header.fields)]
        return is_first and position > self._last_task and not heading_of(row)

    def _take_remark(self, row: Row) -> None:
        text = "\t".join(value.text for value in row.values.values() if value.fresh)
        self.plans[-1].back.append(Line(text, row.place, in_table=True))

    def _take_line(self, line: Line, position: int) -> None:
        for value in line.again:
            self._ledger.repeat(value)
        rows = self._rows
        if rows is None or not line.in_table:
            self._waiting.append(line)
        elif is_furniture(line.text):
            self._ledger.leave(line.place, line.text, "页码")
        elif self._is_chapter(line, position):
            rows.add_heading(line.text, line.place, line.at)
        else:
            self.plans[-1].back.append(line)

    def _is_chapter(self, line: Line, position: int) -> bool:
        """Whether a row over the table's width heads what stands below it."""
        title, _ = split_goal(line.text)
        if is_section_heading(title) or self._marks.id_at("s", line.at):
            return True
        below = position < self._last_task
        return below and not is_aside(title) and is_short(title.strip())
