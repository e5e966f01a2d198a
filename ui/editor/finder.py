"""The places that are searched for, kept up to date with the document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner.errors import PlannerError
from ipplanner.fresh import without_collection
from ipplanner.model import Document
from ipplanner.printed_order import PrintedOrder
from ipplanner.search.matches import Match, find
from ipplanner.search.query import Query
from ui.common.jobs import Job, while_there
from ui.session import Session

_QUICK_ROWS = 5_000
"""Measures that are searched well within a key stroke."""
_PAUSE = 150
"""Milliseconds after the last letter or change."""


ByCell = dict[tuple[str, str], list[Match]]
"""By id and field of a cell what was found in it."""


class _Found(NamedTuple):
    matches: list[Match]
    by_cell: ByCell
    fault: str


class Finder(QObject):
    """Searches the open document again whenever the words or the document change."""

    changed = Signal()
    """Other matches, or the search has begun or failed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.query = Query("")
        self.matches: list[Match] = []
        self.by_cell: ByCell = {}
        self.fault = ""
        self.at = -1
        """The match that was gone to last, -1 for none."""
        self.active = False
        """Whether anybody looks at the matches."""
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.search_now)
        for signal in (session.document_opened, session.document_reloaded, session.values_changed):
            signal.connect(self._follow)

    @property
    def is_busy(self) -> bool:
        """Whether the matches are still to come."""
        return self._job is not None or self._timer.isActive()

    @property
    def current(self) -> Match | None:
        """The match that was gone to last."""
        return self.matches[self.at] if 0 <= self.at < len(self.matches) else None

    def look_for(self, query: Query) -> None:
        """Search for something else, after a short pause in typing."""
        if query != self.query:
            self.query = query
            self._timer.start()

    def settle(self) -> None:
        """Search at once what is waiting to be searched, unless it takes long."""
        if self._timer.isActive():
            self.search_now()

    def search_now(self) -> None:
        """Search the document for the words."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        document, query = self._session.document, self.query
        if document is None or not query.text:
            self._take(_Found([], {}, ""))
        elif len(self._session.index.measures) <= _QUICK_ROWS:
            self._search_here(document, query)
        else:
            self._search_aside(document, query)

    def step(self, place: Sequence[str], step: int) -> Match | None:
        """The match behind (1) or before (-1) the caret's, going round at the end."""
        if not self.matches:
            return None
        current = self.current
        if current is not None and is_at(current, place):
            self.at = (self.at + step) % len(self.matches)
        else:
            self.at = self._from(place, step)
        return self.matches[self.at]

    def _from(self, place: Sequence[str], step: int) -> int:
        document = self._session.document
        assert document is not None
        order = PrintedOrder(document, self._session.index)
        here = order.key(place[2] or place[1] or place[0])
        found = bisect_left(self.matches, here, key=lambda match: order.key(match.id))
        return found % len(self.matches) if step > 0 else (found - 1) % len(self.matches)

    def _search_here(self, document: Document, query: Query) -> None:
        try:
            self._take(_find(document, query))
        except PlannerError as fault:
            self._take(_Found([], {}, fault.sentence))

    def _search_aside(self, document: Document, query: Query) -> None:
        job = Job(lambda _: _find(document, query))
        job.succeeded.connect(while_there(self, lambda found: self._take_from(job, found)))
        job.failed.connect(
            while_there(self, lambda sentence: self._take_from(job, _Found([], {}, sentence)))
        )
        job.broke.connect(_raise)
        self._job = job
        job.start()
        self.changed.emit()

    def _take_from(self, job: Job, found: _Found) -> None:
        if job is self._job:
            self._job = None
            self._take(found)

    def _take(self, found: _Found) -> None:
        current = self.current
        self.matches, self.by_cell, self.fault = found
        self.at = self._again(current) if current is not None else -1
        self.changed.emit()

    def _again(self, before: Match) -> int:
        """The same match among the new ones, or the place where it was."""
        key = (before.place, before.start)
        same = (n for n, one in enumerate(self.matches) if (one.place, one.start) == key)
        return next(same, -1)

    def _follow(self) -> None:
        if self.active and self.query.text:
            self._timer.start()


def is_at(match: Match, place: Sequence[str]) -> bool:
    """Whether a place of the table is the cell of a match."""
    return match.field == place[3] and match.id in place[:3]


def _find(document: Document, query: Query) -> _Found:
    with without_collection():
        matches = find(document, query)
        by_cell: ByCell = {}
        for match in matches:
            by_cell.setdefault((match.id, match.field), []).append(match)
    return _Found(matches, by_cell, "")


def _raise(bug: Exception) -> None:
    # A fault of our own: the window's last resort tells and logs it.
    raise bug
