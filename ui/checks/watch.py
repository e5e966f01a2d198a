"""Has the open document checked again whenever something in it changed."""

from __future__ import annotations

from collections.abc import Iterable
from time import sleep

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from ipplanner.checks.copies import Found
from ipplanner.checks.finding import Finding
from ipplanner.checks.process import CheckingBugError, CheckingProcess
from ui.checks.copying import Copying
from ui.checks.knowledge import Knowledge
from ui.checks.snapshot import Snapshot, snapshot_of
from ui.session import Session

PAUSE = 250
"""Milliseconds after the last change."""
_START = 600
"""Milliseconds after a document was opened: first it is to be seen."""
_REST = 0.002
"""Seconds that a thread rests now and then: it and the main one cannot compute at once."""


class Watch(QObject):
    """Keeps a copy of the open document in another process that checks it."""

    changed = Signal()
    """There is another `snapshot`, or checking has begun or ended."""
    _heard = Signal(object, object)
    """Brings what a process told to our thread: the process and a Snapshot, a bug or None."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.knowledge = Knowledge(session, self)
        self.snapshot = Snapshot()
        self._process: CheckingProcess | None = None
        self._processes: list[CheckingProcess] = []
        """The same, for the time when nothing else of us is there any more."""
        self._copying = Copying(session, self)
        self._waiting = False
        """Whether an answer is to come."""
        self._next: Snapshot | None = None
        """What was found last, until no key waits to be heard any more."""
        self.is_settled = False
        """Whether everything in this document was checked once."""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._taking = QTimer(self, singleShot=True, interval=0)
        self._connect()
        self._open()

    @property
    def is_busy(self) -> bool:
        """Whether what is found may still change by itself."""
        timers = any(one.isActive() for one in (self._timer, self._taking))
        waits = self._waiting or self.knowledge.is_busy or self._copying.is_active or timers
        return waits or (self._process is not None and not self.snapshot.complete)

    def stop(self) -> None:
        """Check nothing any more."""
        for timer in (self._timer, self._copying, self._taking):
            timer.stop()
        self._waiting, self._next = False, None
        self.knowledge.forget()  # what is being gathered has nobody to be told to
        if self._process is not None:
            self._process.stop()
            self._process = None

    def forget(self, findings: Iterable[Finding]) -> None:
        """Some were dealt with: leave them out until the next answer."""
        self._show_next()
        gone, old = set(findings), self.snapshot
        left = tuple(one for one in old.findings if one not in gone)
        self.snapshot = snapshot_of(Found(left, old.left_out, old.complete, old.names))
        self.changed.emit()

    # --- following the session ---------------------------------------------------------------

    def _connect(self) -> None:
        self._timer.timeout.connect(self._begin)
        self._copying.finished.connect(self._ask)
        self._heard.connect(self._take)
        self._taking.timeout.connect(self._show_next)
        self.knowledge.renewed.connect(self._know)
        session = self._session
        session.document_opened.connect(self._open)
        session.document_reloaded.connect(self._reload)
        session.values_changed.connect(self._note)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._return)
        processes = self._processes
        self.destroyed.connect(lambda: [one.stop() for one in processes])  # type: ignore[func-returns-value]

    def _open(self) -> None:
        self.stop()
        self.knowledge.forget()
        self.snapshot, self.is_settled = Snapshot(), False
        if self._session.document is not None:
            self._copying.note_all()
            self._timer.start(_START)
        self.changed.emit()

    def _return(self, state: Qt.ApplicationState) -> None:
        """The user comes back from another program, maybe from writing the word list."""
        if state == Qt.ApplicationState.ApplicationActive and self._process is not None:
            self.knowledge.look_at_word_list()

    def _reload(self) -> None:
        touched = self._session.touched
        if touched is None:
            self._copying.note_all()
        else:
            self._copying.note_outline()
            self._copying.note(touched)
        self._timer.start(PAUSE)

    def _note(self, rows: Iterable[tuple[str, str]]) -> None:
        self._copying.note(rows)
        self._timer.start(PAUSE)

    # --- handing over ------------------------------------------------------------------------

    def _begin(self) -> None:
        document = self._session.document
        if document is None or self.knowledge.is_busy:
            return
        if self._session.busy:  # the document is being worked on
            self._timer.start(PAUSE)
            return
        if self.knowledge.context is None:
            self.knowledge.renew()
        else:
            self._copying.begin(document, self._process or self._start())
        self.changed.emit()

    def _start(self) -> CheckingProcess:
        """A new process, which is told everything."""
        assert self.knowledge.context is not None
        made = CheckingProcess(lambda answer: self._hear(made, answer))
        self._processes[:] = [made]
        self._process = made
        self._copying.note_all()
        made.start()
        made.take_context(self.knowledge.context)
        return made

    def _ask(self) -> None:
        if self._process is not None:
            self._waiting = True
            self._process.check()

    def _know(self) -> None:
        if self.knowledge.context is None:
            self.changed.emit()
            return
        if self._process is not None:
            self._process.take_context(self.knowledge.context)
        self._begin()

    # --- what comes back ---------------------------------------------------------------------

    def _hear(self, process: CheckingProcess, answer: Found | CheckingBugError | None) -> None:
        """On the process's own thread."""
        told = snapshot_of(answer, _rest) if isinstance(answer, Found) else answer
        try:
            self._heard.emit(process, told)
        except RuntimeError:  # the window was closed meanwhile
            process.stop()

    def _take(self, process: CheckingProcess, told: Snapshot | CheckingBugError | None) -> None:
        if process is not self._process:
            return
        if isinstance(told, Snapshot):
            # Not at once: this comes before the keys that wait, a timer comes behind them.
            self._next = told
            self._taking.start()
            return
        self.stop()  # the next change starts another one
        self.changed.emit()
        if isinstance(told, CheckingBugError):
            raise told

    def _show_next(self) -> None:
        if self._next is None:
            return
        self._taking.stop()
        self.snapshot, self._next = self._next, None
        self._waiting = self._waiting and not self.snapshot.complete
        self.is_settled = self.is_settled or self.snapshot.complete
        self.changed.emit()


def _rest() -> None:
    sleep(_REST)
