"""Counts the open document, and again when something in it or in the register changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner.checks.finding import Finding
from ipplanner.figures import Figure, figures_of, problems_figure
from ipplanner.model import Document
from ipplanner.store.changes import Changed
from ipplanner.store.register import Department, departments
from ui.common.jobs import Job, while_there
from ui.session import Session

_SOON = 250
"""Milliseconds after a change."""
_QUICK_ROWS = 2_000
"""Rows that are counted well within 100 ms."""
_REGISTER = frozenset(("department", "department_alias"))


class Counter(QObject):
    """Keeps the figures of the open document."""

    changed = Signal()
    """There are other `figures`, or counting has begun or ended."""
    broke = Signal(object)
    """An exception that is our own fault."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counted: list[Figure] = []
        self._problems: list[Figure] = []
        self._register: Sequence[Department] | None = None
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.count)
        session.document_opened.connect(self._open)
        session.document_reloaded.connect(self._soon.start)
        session.values_changed.connect(self._note_values)
        session.changed.connect(self._follow)

    def _note_values(self) -> None:
        self._soon.start()

    @property
    def figures(self) -> list[Figure]:
        """What was counted last."""
        return [*self._counted, *self._problems]

    @property
    def is_counting(self) -> bool:
        """Whether the figures are not yet of the document as it is now."""
        return self._job is not None or self._soon.isActive()

    def take_findings(
        self, findings: Iterable[Finding], counts: Mapping[str, int] | None = None
    ) -> None:
        """What the checks found; `counts` tells by level of more than are given here."""
        self._problems = [problems_figure(findings, counts)]
        self.changed.emit()

    def count(self) -> None:
        """Count now, a long document in the background."""
        self._soon.stop()
        self._stop()
        document = self._session.document
        if document is None:
            self._show([])
            return
        register = self._known()
        if register is None:  # something is being written: soon again
            self._soon.start()
        elif self._session.tally.counts.rows <= _QUICK_ROWS:
            self._show(figures_of(document, register))
        else:
            self._count_aside(document, register)

    def _count_aside(self, document: Document, register: Sequence[Department]) -> None:
        """In the background; what is counted of a document that changes is thrown away."""
        self._job = job = Job(lambda _: figures_of(document, register))
        job.succeeded.connect(while_there(self, lambda figures: self._take(job, figures)))
        job.broke.connect(self.broke)
        job.start()
        self.changed.emit()

    def _take(self, job: Job, figures: list[Figure]) -> None:
        if job is self._job:
            self._job = None
            self._show(figures)

    def _show(self, figures: list[Figure]) -> None:
        self._counted = figures
        self.changed.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _known(self) -> Sequence[Department] | None:
        if self._session.busy:
            return None
        if self._register is None:
            workspace = self._session.workspace
            self._register = self._session.run(lambda: departments(workspace))
        return self._register

    def _open(self) -> None:
        self._counted, self._problems = [], []
        self.count()

    def _follow(self, changed: Changed) -> None:
        if any(table in _REGISTER for table, _ in changed.rows):
            self._register = None
            self._soon.start()
