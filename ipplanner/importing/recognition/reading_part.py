"""What both readings of a part do alike: its events in turn, and what is left where no plan is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from ipplanner.importing.recognition.events import Event, HeaderRow, Line, Row
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.marks import Marks
from ipplanner.layouts import Layout


class _Read(Protocol):
    """A document being read."""

    back: list[Line]


Read = TypeVar("Read", bound=_Read)


class ReadingPart(ABC, Generic[Read]):
    """One sheet, or the body of a text document, as the events of its lines and rows."""

    def __init__(
        self, events: Sequence[Event], sheet: str, layout: Layout, ledger: Ledger, marks: Marks
    ) -> None:
        self._events, self._sheet = events, sheet
        self._layout, self._ledger, self._marks = layout, ledger, marks
        self._waiting: list[Line] = []
        """Lines above a table, or between two of them, that nothing claims yet."""
        self.plans: list[Read] = []

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
        """List everything of a part that holds no document as left out."""
        if not self.plans:
            leave_lines(self._waiting, self._sheet, self._ledger)
            self._waiting = []

    @abstractmethod
    def _take_header(self, event: HeaderRow, position: int) -> None: ...

    @abstractmethod
    def _take_row(self, row: Row, position: int) -> None: ...

    @abstractmethod
    def _take_line(self, line: Line, position: int) -> None: ...


def leave_lines(lines: Sequence[Line], sheet: str, ledger: Ledger) -> None:
    """List the lines of a part that holds no document as left out."""
    reason = "其他工作表" if sheet else "表外文字"
    for line in lines:
        ledger.leave(line.place, line.text, reason)
