"""Reading a text document's body as running text under headings."""

from __future__ import annotations

from collections.abc import Sequence

from ipplanner.importing.recognition.events import Line
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.reading_part import leave_lines
from ipplanner.importing.recognition.tasks.document import TaskDocument
from ipplanner.importing.recognition.tasks.outline import Outline
from ipplanner.importing.recognition.tasks.running_text import (
    RunningText,
    numbering_of,
    split_lines,
)
from ipplanner.importing.recognition.wording import is_furniture
from ipplanner.layouts import Layout


class TextPart:
    """The lines of a part whose tasks stand in running text."""

    def __init__(
        self, lines: Sequence[Line], sheet: str, layout: Layout, ledger: Ledger, marks: Marks
    ) -> None:
        self._lines, self._sheet = split_lines(lines), sheet
        self._layout, self._ledger, self._marks = layout, ledger, marks
        self.plans: list[TaskDocument] = []

    def read(self) -> None:
        """Take all lines in."""
        numbering = numbering_of(self._lines)
        outline = Outline(self._layout, self._ledger)
        text = RunningText(outline, self._marks, numbering.rank)
        start = self._start(text)
        if start is None or not (numbering.items or self._marks.document):
            return
        end = self._end(text)
        reading = TaskDocument(outline, self._sheet, list(self._lines[:start]))
        reading.marked_title = self._marks.title
        outline.document.id = self._marks.document
        for line in self._lines[start:end]:
            if text.is_marked(line):
                text.take(line)
            elif is_furniture(line.text):
                self._ledger.leave(line.place, line.text, "页码")
            elif text.is_closed() and not text.begins(line) and self._is_running(line):
                self._ledger.leave(line.place, line.text, "重复的标题")
            else:
                text.take(line)
        reading.back = self._behind(text, end)
        self.plans.append(reading)

    def book_unused(self) -> None:
        """List everything of a part that holds no tasks as left out."""
        if not self.plans:
            leave_lines(self._lines, self._sheet, self._ledger)

    def _start(self, text: RunningText) -> int | None:
        """The first heading or item below the last title above all items."""
        marked = next((n for n, line in enumerate(self._lines) if text.is_marked(line)), None)
        if marked is not None:
            return marked
        begins = [n for n, line in enumerate(self._lines) if text.begins(line)]
        titles = [
            n for n, line in enumerate(self._lines) if title_score(line.text, self._layout) > 2
        ]
        items = [n for n in begins if text.begins(self._lines[n]) == "item"]
        above = max((n for n in titles if items and n < items[0]), default=-1)
        return next((n for n in begins if n > above), None)

    def _end(self, text: RunningText) -> int:
        """Behind the last line that begins something, or where our text says it ends."""
        ends = (n for n, line in enumerate(self._lines) if self._marks.is_end(line.place))
        ended = next(ends, None)
        if ended is not None:
            return ended + 1
        last = max(n for n, line in enumerate(self._lines) if text.begins(line))
        return last + 1

    def _behind(self, text: RunningText, end: int) -> list[Line]:
        """What follows the last item, but for what that item goes on with."""
        rest = list(self._lines[end:])
        is_ended = bool(rest) and self._marks.is_end(self._lines[end - 1].place)
        while rest and not is_ended and text.goes_on(rest[0]):
            text.take(rest.pop(0))
        return rest

    def _is_running(self, line: Line) -> bool:
        return title_score(line.text, self._layout) > 2
