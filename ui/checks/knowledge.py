"""What the checks know besides the document, gathered off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ipplanner.checks.context import Context, Unanswered
from ipplanner.checks.gathering import gather_context, own_word_list
from ipplanner.model import Document
from ipplanner.store.changes import Changed
from ipplanner.store.workspace import Workspace
from ui.common.jobs import Job, while_there
from ui.session import Session

Stamp = tuple[int, int] | None
Ask = Callable[[], Iterable[Unanswered]]
_REGISTER = frozenset(("department", "department_alias", "profile", "setting"))


class Knowledge(QObject):
    """The context of the open document, gathered again when something in it may be other."""

    renewed = Signal()
    """There is a `context`, or it could not be gathered."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.context: Context | None = None
        self.unanswered: Ask = tuple
        """Gives what the document has to answer and does not; asked off the main thread."""
        self._job: Job | None = None
        self._words = stamp_of_word_list()
        session.changed.connect(self._note)

    @property
    def is_busy(self) -> bool:
        """Whether it is being gathered."""
        return self._job is not None

    def forget(self) -> None:
        """Another document is open."""
        self.context, self._job = None, None

    def renew(self) -> None:
        """Gather it again."""
        document = self._session.document
        if document is None:
            return
        workspace, ask = self._session.workspace, self.unanswered
        head = replace(document, sections=[], front=[], back=[], ignored=[])
        job = self._job = Job(lambda _: _gather(workspace, head, ask))
        job.succeeded.connect(while_there(self, lambda context: self._take(job, context)))
        # where the workspace cannot be read just now, the next change asks again
        job.failed.connect(while_there(self, lambda _: self._take(job, self.context)))
        job.broke.connect(_raise)
        job.start()

    def look_at_word_list(self) -> None:
        """Gather it again if the office's word list is another one by now."""
        stamp = stamp_of_word_list()
        if stamp != self._words:
            self._words = stamp
            self.renew()

    def _take(self, job: Job, context: Context | None) -> None:
        if job is self._job:
            self._job, self.context = None, context
            self.renewed.emit()

    def _note(self, changed: Changed) -> None:
        document = self._session.document
        if document is None or self.context is None:
            return
        own = ("document", document.id)
        others = any(row[0] == "document" and row != own for row in changed.rows)
        if others or any(table in _REGISTER for table, _ in changed.rows):
            self.renew()


def stamp_of_word_list() -> Stamp:
    """What tells one state of the office's word list from another; None without a list."""
    try:
        found = own_word_list().stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _gather(workspace: Workspace, head: Document, ask: Ask) -> Context:
    """The context for a document, of which only its own texts are looked at."""
    import ipplanner.checks.fixing  # noqa: F401  here, as on the main thread it takes 0.1 s

    return gather_context(workspace, head, ask())


def _raise(bug: Exception) -> None:
    # A fault of our own: the window's last resort tells and logs it.
    raise bug
