"""The tasks of national documents, as what a plan has to answer."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.cells.printed import headline
from ipplanner.layouts import layout
from ipplanner.model import Concerned, Document, Item, Measure
from ipplanner.numbering import bare

_STOPS = "。；;：: \n"


@dataclass(frozen=True, slots=True)
class Task:
    """One item of a national document; `id` is the item's."""

    id: str
    document_id: str
    document: str
    """The document's title."""
    year: int | None
    number: str
    headline: str
    national_text: str
    local_text: str
    departments: str
    deadline: str
    obligation: str
    concerned: Concerned = ""

    @property
    def name(self) -> str:
        """How the task is called in a list: its number and headline."""
        return f"{self.number}．{self.headline}" if self.number else self.headline

    @property
    def asked_text(self) -> str:
        """The part for provinces, else the whole text, without the headline at its beginning."""
        return self.local_text or self.national_part

    @property
    def national_part(self) -> str:
        """The national text without the headline at its beginning."""
        return self.national_text.removeprefix(self.headline).lstrip(_STOPS)


def has_tasks(document: Document) -> bool:
    """Whether a document is one of tasks from above, not a plan of the office's own kind."""
    return layout(document.layout).kind == "tasks"


def tasks_of(document: Document) -> list[Task]:
    """All tasks of a national document, in printed order."""
    return [_task(document, item) for _, item in document.walk_items()]


def _task(document: Document, item: Item) -> Task:
    measures = item.measures or [Measure()]
    return Task(
        item.id,
        document.id,
        document.title,
        document.year,
        bare(item.number),
        headline(item),
        _joined([one.text for one in measures]),
        _joined([one.local_text for one in measures]),
        _joined([one.departments for one in measures]),
        _joined([one.deadline for one in measures]),
        _joined([one.obligation for one in measures]),
        item.concerned,
    )


def _joined(texts: list[str]) -> str:
    return "\n".join(filter(None, texts))
