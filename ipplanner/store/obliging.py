"""The documents that came from above, and what they say provinces must do (省份：…必做；…选做)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, or_, select

from ipplanner.layouts import all_layouts
from ipplanner.store.tables import document, measure
from ipplanner.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ObligingDocument:
    """A document from above."""

    id: str
    title: str
    year: int | None


def obliging_documents(workspace: Workspace) -> list[ObligingDocument]:
    """What came from above with obligations, in the order in which it came into the workspace.

    A plan of the office's own is none, whatever it may have been given by its template.
    """
    return _found(workspace, _is_obliging())


def national_documents(workspace: Workspace) -> list[ObligingDocument]:
    """Every document of tasks from above, with obligations or without, in the same order."""
    return _found(workspace, or_(document.c.layout.in_(_of_tasks()), _is_obliging()))


def obligations_in(workspace: Workspace, year: int | None) -> list[str]:
    """Every obligation in the documents of a year as printed, each once."""
    query = (
        select(measure.c.obligation)
        .join(document, document.c.id == measure.c.document_id)
        .where(document.c.year == year, measure.c.obligation != "", _is_obliging())
        .order_by(document.c.sequence, measure.c.position)
    )
    with workspace.reading() as connection:
        return list(dict.fromkeys(connection.scalars(query)))


def _is_obliging() -> ColumnElement[bool]:
    is_from_above = (document.c.role != "plan") | document.c.layout.in_(_of_tasks())
    # Asked of each document from above: looking through all measures takes 30 ms in 100,000.
    in_it = (measure.c.document_id == document.c.id) & (measure.c.obligation != "")
    return and_(is_from_above, exists().where(in_it).correlate(document))


def _of_tasks() -> list[str]:
    return [layout.id for layout in all_layouts() if layout.kind == "tasks"]


def _found(workspace: Workspace, wanted: ColumnElement[bool]) -> list[ObligingDocument]:
    query = select(document.c.id, document.c.title, document.c.year).where(wanted)
    with workspace.reading() as connection:
        rows = connection.execute(query.order_by(document.c.sequence))
        return [ObligingDocument(*row) for row in rows]
