"""Suggestions for the open plan, looked for in the background a moment after its last change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner.answering.suggesting import Suggestion, suggest
from ipplanner.answering.tasks import Task
from ipplanner.fresh import without_collection
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.changes import Changed
from ui.common.jobs import Job
from ui.session import Session

_PAUSE = 300
"""Milliseconds without a change after which suggestions are looked for again."""
MOST_ITEMS = 3_000
"""Beyond that many items nothing is suggested: each task is compared with each item."""
_Words = tuple[str, tuple[str, ...]]
"""A title and the texts below it."""
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
        self._read: dict[str, _Words] = {}
        """By item the words that suggestions were last looked for with."""
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
        if self._reads_differently(changed):
            self._stale = True
            if self._pause.isActive():
                self._pause.start(_PAUSE)

    def forget(self) -> None:
        """Another plan is open."""
        self.suggestions, self._tasks, self._stale = {}, [], True
        self._read = {}
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()

    def _reads_differently(self, changed: Changed) -> bool:
        """Settling an answer touches an item too, but not its words."""
        index = self._session.index
        for table, id_ in changed.rows:
            if table == "section" or (table in _TEXTS and changed.structure):
                return True
            item = index.items.get((index.parents.get(id_) or "") if table == "measure" else id_)
            if item is not None and _words_of(item) != self._read.get(item.id):
                return True
        return False

    def _start(self) -> None:
        plan = self._session.document
        if plan is None or self._job is not None:
            return
        self._stale = False
        if len(self._session.index.items) > MOST_ITEMS:
            return
        self._read = {item.id: _words_of(item) for _, item in plan.walk_items()}
        texts, tasks = _with(self._read), self._tasks
        job = self._job = Job(lambda _: _look(texts, tasks))
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


def _look(plan: Document, tasks: Sequence[Task]) -> dict[str, list[Suggestion]]:
    # What Python clears away on a thread of its own could be a part of the window.
    with without_collection():
        return suggest(plan, tasks)


def _words_of(item: Item) -> _Words:
    return item.title, tuple(measure.text for measure in item.measures)


def _with(read: Mapping[str, _Words]) -> Document:
    """A plan of just these words, apart from the one that goes on being edited."""
    items = [
        Item(item_id, title=title, measures=[Measure(text=text) for text in texts])
        for item_id, (title, texts) in read.items()
    ]
    return Document(sections=[Section(items=items)])


def _raise(bug: object) -> None:
    assert isinstance(bug, BaseException)
    raise bug
