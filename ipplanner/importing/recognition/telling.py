"""What the rows and lines of a part are, told from what stands around them."""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from ipplanner.importing.recognition.events import Event, HeaderRow, Line, Row
from ipplanner.importing.recognition.headings import (
    heading_lines,
    heading_rows,
    is_numbered_heading,
)
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.surroundings import (
    is_label,
    is_number,
    is_sum,
    page_tops,
    running_titles,
)
from ipplanner.importing.recognition.wording import is_note
from ipplanner.layouts import Layout

_READ_ROWS = 2_000
"""As many tell a plan's habits."""


class Telling:
    """Tells headings, notes, titles and what pages print apart, by position among the events."""

    def __init__(self, events: list[Event], layout: Layout) -> None:
        self._events, self._layout = events, layout
        self.running = running_titles(events, layout)
        self.page_tops = page_tops(events, self.running, layout)
        self.heading_rows = heading_rows(events, layout)
        self._heading_lines = heading_lines(events, layout)

    def is_line(self, row: Row, position: int) -> bool:
        """Whether a row is a sum, or with nothing but one cell filled a note, title or label."""
        if is_sum(row):
            return True
        if not row.alone or len(row.values) != 1:  # the region's cell has been taken out
            return False
        ((name, value),) = row.values.items()
        if is_note(value.text) and name != "measure":
            return True
        if name == "number":
            return not is_number(value.text)
        return self._leads_to_header(position, value.text)

    def is_heading(self, line: Line) -> bool:
        """Whether a line between two tables without a column for sections is a heading."""
        return line in self._heading_lines or is_numbered_heading(line)

    def is_title(self, line: Line) -> bool:
        """Whether a line looks like a plan's title, and not like a heading of its table."""
        is_heading = line.in_table and is_numbered_heading(line)
        return not is_heading and title_score(line.text, self._layout) > 0

    def row_follows(self, position: int) -> bool:
        """Whether a row of the table stands below, before any other header."""
        return self._rows_below[position]

    def rows_after(self, position: int) -> list[Row]:
        """The next rows, enough to tell the habits of a plan that begins here."""
        rows = (event for event in islice(self._events, position, None) if isinstance(event, Row))
        return list(islice(rows, _READ_ROWS))

    def after(self, position: int) -> Event | None:
        """The event that follows."""
        return self._events[position + 1] if position + 1 < len(self._events) else None

    def _leads_to_header(self, position: int, text: str) -> bool:
        """Whether a cell alone in its row is a title or 附件 above the next table of a sheet."""
        for event in islice(self._events, position + 1, None):
            if not (title_score(text, self._layout) or is_label(text, self._layout)):
                return False
            if not isinstance(event, Row) or not event.alone or len(event.values) != 1:
                return isinstance(event, HeaderRow)
            (value,) = event.values.values()
            text = value.text
        return False

    @cached_property
    def _rows_below(self) -> list[bool]:
        follows, below = False, []
        for position in range(len(self._events) - 1, -1, -1):
            below.append(follows)
            event = self._events[position]
            if isinstance(event, HeaderRow):
                follows = False
            elif isinstance(event, Row) and not self.is_line(event, position):
                follows = True
        return below[::-1]
