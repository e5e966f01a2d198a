"""Suggestions for the open plan, looked for in the background a moment after its last change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner.answering.suggesting import Suggestion, suggest
from ipplanner.answering.tasks import Task
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.changes import Changed
from ui.common.jobs import Job
from ui.session import Session

_PAUSE = 300
"""Milliseconds without a change after which suggestions are looked for again."""
MOST_ITEMS = 3_000
"""Beyond that many items nothing is suggested: each task is compared with each item."""
_TEXTS = frozenset(("section", "item", "measure"))


class Suggester(QObject):
    """Keeps the last suggestions until there are others; looks for them only where wanted."""

    rested = Signal()
    """Suggestions were looked for; there may be others than before."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.suggestions: Mapping[str, Sequence[Suggestion]] = {}
        self._tasks: list[Task] = []
        self._stale = True
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._start)

    @property
    def is_at_work(self) -> bool:
        """Whether other suggestions may soon be found."""
        return self._job is not None or self._pause.isActive()

    def want(self, tasks: list[Task]) -> None:
        """Look for suggestions for these tasks, if those there are may be out of date."""
        if tasks != self._tasks:
            self._tasks, self._stale = tasks, True
        if self._stale and self._job is None and not self._pause.isActive():
            self._pause.start(_PAUSE if self.suggestions else 0)

    def follow(self, changed: Changed) -> None:
        """The plan may read differently."""
        if any(table in _TEXTS for table, _ in changed.rows):
            self._stale = True
            if self._pause.isActive():
                self._pause.start(_PAUSE)

    def forget(self) -> None:
        """Another plan is open."""
        self.suggestions, self._tasks, self._stale = {}, [], True
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()

    def _start(self) -> None:
        plan = self._session.document
        if plan is None or self._job is not None:
            return
        self._stale = False
        if len(self._session.index.items) > MOST_ITEMS:
            return
        texts, tasks = _texts_of(plan), self._tasks
        job = self._job = Job(lambda _: suggest(texts, tasks))
        job.succeeded.connect(self._take)
        job.broke.connect(_raise)
        job.ended.connect(self._end)
        job.start()

    def _take(self, found: object) -> None:
        assert isinstance(found, dict)
        if self._job is not None and not self._job.cancelled:
            self.suggestions = found

    def _end(self) -> None:
        self._job = None
        if self._stale and self._tasks:
            self._pause.start(_PAUSE)
        self.rested.emit()


def _texts_of(plan: Document) -> Document:
    """What suggestions are found by, apart from the plan that goes on being edited."""
    items = [
        Item(item.id, title=item.title, measures=[Measure(text=one.text) for one in item.measures])
        for _, item in plan.walk_items()
    ]
    return Document(sections=[Section(items=items)])


def _raise(bug: object) -> None:
    assert isinstance(bug, BaseException)
    raise bug
