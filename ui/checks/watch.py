"""Has the open document checked again whenever something in it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner.checks.context import Context, Unanswered
from ipplanner.checks.copies import Found, copy_of, outline_of
from ipplanner.checks.finding import Finding
from ipplanner.checks.process import CheckingBugError, CheckingProcess
from ipplanner.model import Item
from ipplanner.store.changes import Changed
from ui.checks.knowledge import context_for, stamp_of_word_list
from ui.checks.snapshot import Snapshot, snapshot_of
from ui.common.jobs import Job
from ui.session import Session

PAUSE = 250
"""Milliseconds after the last change."""
_START = 600
"""Milliseconds after a document was opened: first it is to be seen."""
_PART = 40
"""Items that are copied at a time: a few milliseconds of the time in which users type."""
_REGISTER = frozenset(("department", "department_alias", "profile", "setting"))
Ask = Callable[[], Iterable[Unanswered]]


class Watch(QObject):
    """Keeps a copy of the open document in another process that checks it."""

    changed = Signal()
    """There is another `snapshot`, or checking has begun or ended."""
    _heard = Signal(object, object)
    """Brings what a process told to our thread: the process and a Snapshot or a bug."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.snapshot = Snapshot()
        self.unanswered: Ask = tuple
        """Gives what the document has to answer and does not; asked off the main thread."""
        self._process: CheckingProcess | None = None
        self._processes: list[CheckingProcess] = []
        """The same, for the time when nothing else of us is there any more."""
        self._context: Context | None = None
        self._job: Job | None = None
        self._words = stamp_of_word_list()
        self._dirty: set[str] = set()
        """Ids of items to be copied."""
        self._outline_is_old = False
        self._copying: Iterator[Item] = iter(())
        self._waiting = False
        """Whether an answer is to come."""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._slices = QTimer(self, interval=0)
        self._connect()
        self._open()

    @property
    def is_busy(self) -> bool:
        """Whether what is found may still change by itself."""
        timers = (self._timer, self._slices)
        waits = self._waiting or self._job is not None or any(one.isActive() for one in timers)
        return waits or not self.snapshot.complete

    def stop(self) -> None:
        """Check nothing any more."""
        self._timer.stop()
        self._slices.stop()
        self._waiting = False
        if self._process is not None:
            self._process.stop()
            self._process = None

    def forget(self, findings: Iterable[Finding]) -> None:
        """Some were dealt with: leave them out until the next answer."""
        gone, old = set(findings), self.snapshot
        left = tuple(one for one in old.findings if one not in gone)
        self.snapshot = snapshot_of(Found(left, old.left_out, old.complete, old.names))
        self.changed.emit()

    def renew_knowledge(self) -> None:
        """What the checks know besides the document may be other."""
        document = self._session.document
        if document is None:
            return
        workspace, ask = self._session.workspace, self.unanswered
        head = replace(document, sections=[], front=[], back=[], ignored=[])
        job = self._job = Job(lambda _: context_for(workspace, head, ask))
        job.succeeded.connect(lambda context: self._know(job, context))
        job.failed.connect(lambda _: self._give_up(job))
        job.broke.connect(_raise)
        job.start()
        self.changed.emit()

    def look_at_word_list(self) -> None:
        """Check by the word list anew if its file is another one by now."""
        stamp = stamp_of_word_list()
        if stamp != self._words:
            self._words = stamp
            self.renew_knowledge()

    # --- following the session ---------------------------------------------------------------

    def _connect(self) -> None:
        self._timer.timeout.connect(self._begin)
        self._slices.timeout.connect(self._copy_some)
        self._heard.connect(self._take)
        session = self._session
        session.document_opened.connect(self._open)
        session.document_reloaded.connect(self._reload)
        session.values_changed.connect(self._note)
        session.changed.connect(self._note_knowledge)
        processes = self._processes
        self.destroyed.connect(lambda: [one.stop() for one in processes])  # type: ignore[func-returns-value]

    def _open(self) -> None:
        self.stop()
        self._context, self._job = None, None
        self.snapshot = Snapshot()
        if self._session.document is not None:
            self._all_is_new()
            self._timer.start(_START)
        self.changed.emit()

    def _all_is_new(self) -> None:
        self._outline_is_old = True
        self._dirty = set(self._session.index.items)

    def _reload(self) -> None:
        touched = self._session.touched
        if touched is None:
            self._all_is_new()
        else:
            self._outline_is_old = True
            self._note(touched)
        self._timer.start(PAUSE)

    def _note(self, rows: Iterable[tuple[str, str]]) -> None:
        parents = self._session.index.parents
        for table, id_ in rows:
            if table == "measure":
                self._dirty.add(parents.get(id_) or "")
            elif table == "item":
                self._dirty.add(id_)
            else:
                self._outline_is_old = True
        self._timer.start(PAUSE)

    def _note_knowledge(self, changed: Changed) -> None:
        document = self._session.document
        if document is None:
            return
        own = ("document", document.id)
        others = {row for row in changed.rows if row[0] == "document" and row != own}
        if others or any(table in _REGISTER for table, _ in changed.rows):
            self.renew_knowledge()

    # --- handing over ------------------------------------------------------------------------

    def _begin(self) -> None:
        document = self._session.document
        if document is None:
            return
        if self._session.busy:  # the document is being worked on
            self._timer.start(PAUSE)
            return
        if self._context is None:
            if self._job is None:
                self.renew_knowledge()
            return
        if self._process is None:
            self._start()
        assert self._process is not None
        if self._outline_is_old:
            self._outline_is_old = False
            self._process.take_outline(outline_of(document))
        self._copying = self._dirty_items()
        self._slices.start()
        self.changed.emit()

    def _start(self) -> None:
        """A new process, which is told everything."""
        assert self._context is not None
        made = CheckingProcess(lambda answer: self._hear(made, answer))
        self._processes[:] = [made]
        self._process = made
        self._all_is_new()
        made.start()
        made.take_context(self._context)

    def _dirty_items(self) -> Iterator[Item]:
        while self._dirty:
            item = self._session.index.items.get(self._dirty.pop())
            if item is not None:
                yield copy_of(item)

    def _copy_some(self) -> None:
        if self._process is None:
            self._slices.stop()
            return
        items = list(islice(self._copying, _PART))
        if items:
            self._process.take_items(items)
        if not self._dirty:
            self._slices.stop()
            self._waiting = True
            self._process.check()

    def _know(self, job: Job, context: Context) -> None:
        if job is not self._job:
            return
        self._job, self._context = None, context
        if self._process is not None:
            self._process.take_context(context)
        self._begin()

    def _give_up(self, job: Job) -> None:
        """The workspace cannot be read just now: the next change asks again."""
        if job is self._job:
            self._job = None
            self.changed.emit()

    # --- what comes back ---------------------------------------------------------------------

    def _hear(self, process: CheckingProcess, answer: Found | CheckingBugError) -> None:
        """On the process's own thread."""
        told = snapshot_of(answer) if isinstance(answer, Found) else answer
        try:
            self._heard.emit(process, told)
        except RuntimeError:  # the window was closed meanwhile
            process.stop()

    def _take(self, process: CheckingProcess, told: Snapshot | CheckingBugError) -> None:
        if process is not self._process:
            return
        if isinstance(told, CheckingBugError):
            self.stop()
            self.changed.emit()
            raise told
        self._waiting = self._waiting and not told.complete
        self.snapshot = told
        self.changed.emit()


def _raise(bug: Exception) -> None:
    # A fault of our own: the window's last resort tells and logs it.
    raise bug
