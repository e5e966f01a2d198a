"""Reading one sheet, or a text document's body, from top to bottom into plans.

Here is decided what a line is (title, heading, note, page number) and where a plan ends.
"""

from __future__ import annotations

from ipplanner.importing.recognition.headers import Header
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.ledger import Ledger, Problem
from ipplanner.importing.recognition.lines import Event, HeaderRow, Line, Row, events
from ipplanner.importing.recognition.outline import Ids, Outline
from ipplanner.importing.recognition.plan import Plan, is_upper_title_line
from ipplanner.importing.recognition.wording import is_furniture, is_note, split_heading
from ipplanner.importing.source import Bookmarks, Grid, Paragraph
from ipplanner.layouts import Layout
from ipplanner.text import fold, forbidden_in, one_line, squeeze


class Part:
    """One sheet, or the body of a text document, read from top to bottom."""

    def __init__(
        self,
        blocks: list[Grid | Paragraph],
        sheet: str,
        layout: Layout,
        ledger: Ledger,
        bookmarks: Bookmarks,
        *,
        guess: bool = False,
    ) -> None:
        self._events: list[Event] = list(
            events(blocks, layout, guess=guess, marked_rows=_marked_rows(bookmarks))
        )
        self._layout, self._ledger, self._sheet = layout, ledger, sheet
        self._ids = _ids_by_row(bookmarks)
        self._bookmarks = bookmarks
        self._header: Header | None = None
        self._waiting: list[Line] = []
        self.plans: list[Plan] = []
        self._regions: dict[str, Plan] = {}
        self._cleaned = forbidden_in("".join(_raw_texts(blocks)))

    def read(self) -> None:
        """Take all events in."""
        last_row = max(
            (n for n, event in enumerate(self._events) if isinstance(event, Row)), default=-1
        )
        for position, event in enumerate(self._events):
            if isinstance(event, HeaderRow):
                self._take_header(event, self._rows_after(position))
            elif isinstance(event, Row):
                self._take_row(event, position, is_last=position == last_row)
            else:
                self._take_line(event, position)
        if self.plans:
            self.plans[-1].back += self._waiting
            self._waiting = []
            self._say_what_was_cleaned()

    def book_unused(self) -> None:
        """List everything of a part that holds no plan as left out."""
        if not self.plans:
            for line in self._waiting:
                self._ledger.leave(
                    line.place, line.text, "其他工作表" if self._sheet else "表外文字"
                )
            self._waiting = []

    def _say_what_was_cleaned(self) -> None:
        visible = [
            character for character in self._cleaned if character not in "\u00ad\ufeff\u200b"
        ]
        if visible:
            message = f"去掉了 {len(visible)} 个不可见或不能保存的字符。"
            self.plans[-1].outline.problems.append(Problem("cleaned", self._sheet, message))

    # headers

    def _take_header(self, event: HeaderRow, rows: list[Row]) -> None:
        if self._starts_plan():
            self._begin_plan(event.header, rows)
            self._book_header(event)
        else:
            self._between_tables()
            for place, text in event.cells:
                self._ledger.leave(place, text, "重复的表头")
        self._header = event.header
        self.plans[-1].outline.after_break = True

    def _starts_plan(self) -> bool:
        if not self.plans:
            return True
        titles = [line for line in self._waiting if title_score(line.text, self._layout)]
        now = {fold(line.text) for line in self.plans[-1].front}
        return any(fold(line.text) not in now for line in titles)

    def _begin_plan(self, header: Header, rows: list[Row]) -> None:
        self._header = header
        front = self._waiting
        if self.plans:
            front = self._front_of_next(front)
        outline = Outline(self._layout, self._ledger, self._ids)
        outline.numbers_items = self._numbers_items(rows)
        plan = Plan(outline, self._sheet, front)
        if not self.plans:
            outline.document.id = self._bookmarks.document
            plan.marked_title = self._bookmarks.title
        self.plans.append(plan)
        self._waiting, self._regions = [], {}
        if len(front) > 1 and self._is_heading(front[-1]):
            outline.add_heading(front.pop().text)

    def _numbers_items(self, rows: list[Row]) -> bool:
        """Whether the number column counts items; a file of our own tells by where the ids are."""
        assert self._header is not None
        grids = {row.grid for row in rows}
        columns = {
            column
            for (grid, _, column), ids in self._bookmarks.cells.items()
            if grid in grids and any(one.startswith("i") for one in ids)
        }
        if columns:
            return any(self._header.fields.get(column) == "number" for column in columns)
        return _numbers_items(rows)

    def _front_of_next(self, lines: list[Line]) -> list[Line]:
        """The lines of `lines` that belong to the next plan; the others end the last one."""
        titles = (n for n, line in enumerate(lines) if title_score(line.text, self._layout))
        start = next(titles, len(lines))
        while start and (
            lines[start - 1].text.strip().startswith(self._layout.attachment_label)
            or is_upper_title_line([line.text for line in lines], start)
        ):
            start -= 1
        self.plans[-1].back += lines[:start]
        return lines[start:]

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
                self._ledger.repeat(text)
            else:
                self._ledger.leave(place, text, "合并的表头")

    def _between_tables(self) -> None:
        """Lines between two parts of one plan's table."""
        plan = self.plans[-1]
        known = {fold(line.text) for line in plan.front}
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

    # rows and lines

    def _take_row(self, row: Row, position: int, *, is_last: bool) -> None:
        if not self.plans:
            return
        self._between_tables()
        if row.first_column_only and self._is_line_in_first_column(row, is_last):
            value = next(iter(row.values.values()))
            self._take_line(
                Line(value.text, value.place, in_table=True), position, (row.grid, row.row)
            )
            return
        plan = self._plan_of_region(row)
        if plan.outline.begins_again(row):
            assert self._header is not None
            self._begin_plan(self._header, self._rows_after(position))
            self.plans[-1].outline.document.headers = dict(plan.outline.document.headers)
            plan = self.plans[-1]
        plan.outline.add_row(row)

    def _is_line_in_first_column(self, row: Row, is_last: bool) -> bool:
        name, value = next(iter(row.values.items()))
        number, _ = split_heading(value.text)
        if is_note(value.text) and name != "measure":
            return True
        if name == "number":
            return len(squeeze(value.text)) > 6
        return name == "item" and not self._has_sections() and bool(number) and not is_last

    def _has_sections(self) -> bool:
        return self._header is not None and "section" in self._header.known

    def _plan_of_region(self, row: Row) -> Plan:
        """The plan a row belongs to, where a column names the region of each row."""
        value = row.values.pop("region", None)
        if value is None or not value.text.strip():
            return self.plans[-1]
        region = one_line(value.text)
        known = self._regions.get(region)
        current = self.plans[-1]
        if known is None and self._regions:
            self._begin_region()
            current = self.plans[-1]
        if known is None:
            current.region = region
            self._regions[region] = current
            self._ledger.keep(value.text)
            return current
        if value.fresh:
            self._ledger.repeat(value.text)
        return known

    def _begin_region(self) -> None:
        first = next(iter(self._regions.values())).outline
        outline = Outline(self._layout, self._ledger, self._ids, first.numbers_items)
        outline.document.headers = dict(first.document.headers)
        self.plans.append(Plan(outline, self._sheet))

    def _take_line(self, line: Line, position: int, at: tuple[str, int] | None = None) -> None:
        if not line.in_table or not self.plans:
            self._waiting.append(line)
        elif self._row_follows(position) and not title_score(line.text, self._layout):
            if is_note(line.text):
                self.plans[-1].back.append(line)
            else:
                self.plans[-1].outline.add_heading(line.text, at)
        else:
            self._waiting.append(line)

    def _is_heading(self, line: Line) -> bool:
        number, title = split_heading(line.text)
        return bool(number) and len(title) <= 40 and not self._has_sections()

    def _row_follows(self, position: int) -> bool:
        """Whether a row of the table stands below, before any other header."""
        for event in self._events[position + 1 :]:
            if isinstance(event, HeaderRow):
                return False
            if isinstance(event, Row) and not (
                event.first_column_only and self._is_line_in_first_column(event, is_last=True)
            ):
                return True
        return False

    def _rows_after(self, position: int) -> list[Row]:
        return [event for event in self._events[position + 1 :] if isinstance(event, Row)]


def _ids_by_row(bookmarks: Bookmarks) -> Ids:
    by_row: dict[tuple[str, int], list[str]] = {}
    for (grid, row, _), ids in bookmarks.cells.items():
        by_row.setdefault((grid, row), []).extend(ids)
    return by_row


def _marked_rows(bookmarks: Bookmarks) -> dict[str, set[int]]:
    """The rows of each grid that carry an id."""
    marked: dict[str, set[int]] = {}
    for grid, row, _ in bookmarks.cells:
        marked.setdefault(grid, set()).add(row)
    return marked


def _raw_texts(blocks: list[Grid | Paragraph]) -> list[str]:
    texts = []
    for block in blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
        else:
            texts += [cell.text for cell in block.cells]
    return texts


def _numbers_items(rows: list[Row]) -> bool:
    """Whether the number column changes with the items rather than with the sections."""
    changes = {"number": 0, "section": 0}
    last = dict.fromkeys(changes, "")
    numbered_headings = 0
    for row in rows:
        for name in changes:
            value = row.values.get(name)
            text = fold(value.text) if value and value.fresh else ""
            if text and text != last[name]:
                changes[name] += 1
                last[name] = text
                numbered_headings += name == "section" and bool(split_heading(text)[0])
    if changes["section"] and numbered_headings == changes["section"]:
        return changes["number"] >= changes["section"]
    return changes["number"] > max(1, 1.5 * changes["section"])
