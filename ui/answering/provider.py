"""The coverage of the open plan for all who show it: read once, and again where it is stale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from ipplanner.answering.counting import Choice, choice_of, counted, is_answering
from ipplanner.answering.coverage import CoverageCounts, Covered, counts_of, coverage
from ipplanner.answering.tasks import Task
from ipplanner.model import Document
from ipplanner.status import is_filled
from ipplanner.store.changes import Changed
from ipplanner.store.obliging import ObligingDocument, national_documents
from ui.answering.book import DutyBook
from ui.answering.suggester import Suggester
from ui.session import Session


class Provider(QObject):
    """Knows for the open plan every task, who answers it and who could; cheap when nothing is new.

    While long work is being done it tells what it knew before, and `changed` when it is over.
    """

    changed = Signal()
    """Tasks, duties, answers, suggestions or the plan's own texts may be others."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._book = DutyBook(session, national_documents)
        self._suggester = Suggester(session, self)
        self._choice: Choice | None = None
        self._tasks: list[Task] | None = None
        self._rows: list[Covered] | None = None
        self._known: list[Covered] = []
        """The rows as they were last put together."""
        session.document_opened.connect(self._open)
        session.changed.connect(self._follow)
        session.errands.ended.connect(self._renew)
        self._suggester.rested.connect(self._renew)

    @property
    def is_answering(self) -> bool:
        """Whether the open document is a plan, which has to answer tasks."""
        return is_answering(self._session.document)

    @property
    def is_suggesting(self) -> bool:
        """Whether suggestions are still being looked for."""
        return self._suggester.is_at_work

    @property
    def documents(self) -> list[ObligingDocument]:
        """All documents from above in the workspace, but for the open one."""
        if self._session.busy:
            return []
        plan = self._session.document
        return [one for one in self._book.documents if plan is None or one.id != plan.id]

    @property
    def counted(self) -> list[ObligingDocument]:
        """Those that count for the open plan."""
        plan = self._session.document
        if plan is None or not self.is_answering or self._session.busy:
            return []
        return counted(self._book.documents, plan, self._chosen(plan))

    @property
    def rows(self) -> list[Covered]:
        """Every task that counts, in printed order, with suggestions as far as they are found."""
        rows = self._covered()
        if self._tasks and not self._session.busy:
            self._suggester.want(self._tasks)
        return rows

    @property
    def counts(self) -> CoverageCounts:
        """How far the open plan answers what it has to; no suggestions are looked for."""
        return counts_of(self._covered())

    def answered_by(self, item_id: str) -> list[Covered]:
        """The tasks that an item answers."""
        return [row for row in self.rows if any(one.id == item_id for one in row.answers)]

    def suggested_for(self, item_id: str) -> list[Covered]:
        """The tasks that an item could answer, those it is most like first."""
        found = [
            (one.likeness, at, row)
            for at, row in enumerate(self.rows)
            for one in row.suggested
            if one.item_id == item_id
        ]
        return [row for *_, row in sorted(found, key=lambda each: (-each[0], each[1]))]

    def waiting(self) -> Mapping[str, Sequence[Task]]:
        """By item the tasks that must be answered and wait for it.

        It could answer a task that nothing answers, or answers one and is not filled in yet.
        """
        waiting: dict[str, list[Task]] = {}
        for row in self.rows:
            if row.asked.duty == "必做":
                for item_id in self._waiting_items(row):
                    waiting.setdefault(item_id, []).append(row.task)
        return waiting

    def _waiting_items(self, row: Covered) -> list[str]:
        if row.is_answered:
            return [
                one.id
                for one in row.answers
                if not one.measures or not all(map(is_filled, one.measures))
            ]
        return [one.item_id for one in row.suggested]

    # --- keeping up --------------------------------------------------------------------------

    def _covered(self) -> list[Covered]:
        plan = self._session.document
        if self._rows is None and not self._session.busy:
            if self._tasks is None:
                documents = self.counted
                self._tasks = [task for one in documents for task in self._book.tasks_of(one.id)]
            self._known = self._rows = (
                coverage(plan, self._tasks, self._book.declarations(), self._suggester.suggestions)
                if plan is not None and self._tasks
                else []
            )
        return self._known

    def _chosen(self, plan: Document) -> Choice:
        if self._choice is None:
            workspace = self._session.workspace
            self._choice = self._session.run(lambda: choice_of(workspace, plan.id)) or Choice()
        return self._choice

    def _open(self) -> None:
        self._choice = None
        self._known = []
        self._suggester.forget()
        self._renew()

    def _follow(self, changed: Changed) -> None:
        self._book.follow(changed)
        if any(table in ("setting", "document") for table, _ in changed.rows):
            self._choice = None
        self._suggester.follow(changed)
        self._renew()

    def _renew(self) -> None:
        self._tasks = self._rows = None
        self.changed.emit()


def provider_of(session: Session) -> Provider:
    """The one provider of a session, made when it is first asked for."""
    found = session.findChild(Provider)
    return found if isinstance(found, Provider) else Provider(session)
