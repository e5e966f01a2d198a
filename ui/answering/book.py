"""The tasks from above that are in the workspace, read again only where a change touched them."""

from __future__ import annotations

from collections.abc import Callable

from ipplanner.answering.coverage import Covered, coverage
from ipplanner.answering.tasks import Task, has_tasks, tasks_of
from ipplanner.model import Document
from ipplanner.obligations.profile import Declaration
from ipplanner.store.changes import Changed
from ipplanner.store.documents import load
from ipplanner.store.obliging import ObligingDocument, obliging_documents
from ipplanner.store.register import declarations
from ipplanner.store.workspace import Workspace
from ui.session import Session

Find = Callable[[Workspace], list[ObligingDocument]]
_CONTENT = frozenset(("section", "item", "measure"))


class DutyBook:
    """Keeps documents and declarations until a change makes them stale."""

    def __init__(self, session: Session, find: Find = obliging_documents) -> None:
        self._session, self._find = session, find
        self._documents: list[ObligingDocument] | None = None
        self._tasks: dict[str, list[Task]] = {}
        self._rows: set[str] = set()
        """The ids of all rows that the tasks were read from."""
        self._declared: list[Declaration] | None = None

    @property
    def documents(self) -> list[ObligingDocument]:
        """All documents that are looked for: those with obligations, unless told otherwise."""
        if self._documents is None:
            workspace = self._session.workspace
            self._documents = self._session.run(lambda: self._find(workspace)) or []
        return self._documents

    @property
    def years(self) -> list[int | None]:
        """The years that there are documents for, the latest first, at the end those without."""
        years = {one.year for one in self.documents}
        return sorted(years, key=lambda year: (year is None, -(year or 0)))

    def duties(self, year: int | None) -> list[Covered]:
        """Every task of a year's documents that says something of provinces, with its duty."""
        plan = self._session.document or Document()
        tasks = [
            task
            for document in self.documents
            if document.year == year
            for task in self.tasks_of(document.id)
            if task.obligation
        ]
        return coverage(plan, tasks, self.declarations())

    def follow(self, changed: Changed) -> None:
        """Forget what a change made stale."""
        tables = {table for table, _ in changed.rows}
        if "profile" in tables:
            self._declared = None
        if "document" in tables or (tables & _CONTENT and self._may_concern(changed)):
            self._documents = None
            self._tasks.clear()
            self._rows.clear()

    def _may_concern(self, changed: Changed) -> bool:
        """Whether rows are of a task, or of anything but the plan that is being drafted."""
        ids = {id_ for table, id_ in changed.rows if table in _CONTENT}
        if ids & self._rows:
            return True
        plan, index = self._session.document, self._session.index
        if plan is None or plan.role != "plan" or has_tasks(plan):
            return True
        return any(
            id_ not in index.items and id_ not in index.measures and id_ not in index.sections
            for id_ in ids
        )

    def tasks_of(self, document_id: str) -> list[Task]:
        """All tasks of a document, in printed order."""
        if document_id not in self._tasks:
            workspace = self._session.workspace
            document = self._session.run(lambda: load(workspace, document_id)) or Document()
            self._tasks[document_id] = tasks_of(document)
            self._rows.update(item.id for _, item in document.walk_items())
            self._rows.update(measure.id for *_, measure in document.walk_measures())
        return self._tasks[document_id]

    def declarations(self) -> list[Declaration]:
        """What the office declared, of all years."""
        if self._declared is None:
            workspace = self._session.workspace
            self._declared = self._session.run(lambda: declarations(workspace)) or []
        return self._declared
