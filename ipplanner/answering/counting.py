"""Which documents from above count for a plan: those of its year, unless the office says else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from ipplanner.answering.tasks import has_tasks
from ipplanner.model import Document
from ipplanner.store.obliging import ObligingDocument
from ipplanner.store.tables import setting
from ipplanner.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Choice:
    """The ids of documents that count though of another year, or do not though of this one."""

    more: frozenset[str] = frozenset()
    less: frozenset[str] = frozenset()

    def counts(self, document: ObligingDocument, year: int | None) -> bool:
        """Whether a document counts for a plan of a year."""
        if document.id in self.more:
            return True
        return year is not None and document.year == year and document.id not in self.less

    @property
    def words(self) -> str:
        """As it is kept."""
        words = [f"+{id_}" for id_ in self.more] + [f"-{id_}" for id_ in self.less]
        return " ".join(sorted(words))


def counted(
    documents: Iterable[ObligingDocument], plan: Document, choice: Choice
) -> list[ObligingDocument]:
    """The documents that count for a plan, in the same order."""
    return [one for one in documents if one.id != plan.id and choice.counts(one, plan.year)]


def is_answering(document: Document | None) -> bool:
    """Whether a document is a plan that has to answer tasks."""
    return document is not None and document.role == "plan" and not has_tasks(document)


def setting_name(plan_id: str) -> str:
    """The name under which the choice for a plan is kept."""
    return f"counted:{plan_id}"


def choice_of(workspace: Workspace, plan_id: str) -> Choice:
    """What the office chose for a plan; nothing unless it did."""
    query = select(setting.c.value).where(setting.c.name == setting_name(plan_id))
    with workspace.reading() as connection:
        words = str(connection.execute(query).scalar() or "").split()
    return Choice(
        frozenset(word[1:] for word in words if word[0] == "+"),
        frozenset(word[1:] for word in words if word[0] == "-"),
    )
