"""How far a plan of a workspace answers the documents from above that are there with it."""

from __future__ import annotations

from ipplanner.answering.counting import choice_of, counted, is_answering
from ipplanner.answering.coverage import Covered, coverage
from ipplanner.answering.suggesting import suggest
from ipplanner.answering.tasks import Task, tasks_of
from ipplanner.checks.context import Unanswered
from ipplanner.model import Document
from ipplanner.store.documents import load
from ipplanner.store.obliging import national_documents
from ipplanner.store.register import declarations
from ipplanner.store.workspace import Workspace


def counted_tasks(workspace: Workspace, plan: Document) -> list[Task]:
    """The tasks of all documents that count for a plan; none for what is no plan."""
    if not is_answering(plan):
        return []
    documents = counted(national_documents(workspace), plan, choice_of(workspace, plan.id))
    return [task for one in documents for task in tasks_of(load(workspace, one.id))]


def gather_coverage(
    workspace: Workspace, plan: Document, *, suggesting: bool = False
) -> list[Covered]:
    """Every task that a plan has to do with, with its answers and, where wanted, suggestions."""
    tasks = counted_tasks(workspace, plan)
    suggestions = suggest(plan, tasks) if suggesting and tasks else None
    return coverage(plan, tasks, declarations(workspace), suggestions)


def unanswered_in(workspace: Workspace, plan: Document) -> list[Unanswered]:
    """The tasks that must be answered and are not, as the checks want them."""
    return [
        Unanswered(row.task.name, row.task.document, row.asked.reason)
        for row in gather_coverage(workspace, plan)
        if row.is_missing
    ]
