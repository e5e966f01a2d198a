"""What a workspace holds: documents to load, to list and to find by what a user says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Table, func, select

from ipplanner.errors import UsageError
from ipplanner.model import Document, Role
from ipplanner.store import faults
from ipplanner.store.loading import load_rows
from ipplanner.store.tables import document, item, measure
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean, fold

_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """One line of the list of documents."""

    id: str
    title: str
    region: str
    year: int | None
    layout: str
    role: Role
    source: str
    created: str
    """UTC, ISO 8601."""
    items: int
    measures: int


def load(workspace: Workspace, document_id: str) -> Document:
    """The document with this id; UsageError without one, WorkspaceError for damaged rows."""
    try:
        with workspace.reading() as connection:
            plan = load_rows(connection, document_id)
    except (ValueError, RecursionError) as error:
        raise faults.damaged(workspace.path) from error
    if plan is None:
        raise UsageError(f"工作区里没有编号为“{document_id}”的文件。")
    return plan


def listing(workspace: Workspace) -> list[DocumentInfo]:
    """All documents, in the order in which they came into the workspace."""
    with workspace.reading() as connection:
        items = _counts(connection, item)
        measures = _counts(connection, measure)
        rows = connection.execute(select(document).order_by(document.c.sequence)).all()
    return [_info(row, items.get(row.id, 0), measures.get(row.id, 0)) for row in rows]


def find(workspace: Workspace, text: str | None) -> DocumentInfo:
    """The document with this id or, uniquely, this part of its title; for None the newest plan.

    UsageError lists what could have been meant.
    """
    infos = listing(workspace)
    if text is None:
        return _newest_plan(workspace, infos)
    wanted = fold(text)
    for info in infos:
        if info.id == text.strip():
            return info
    found = [info for info in infos if wanted and wanted in fold(info.title)]
    exact = [info for info in found if fold(info.title) == wanted]
    if len(found) == 1 or len(exact) == 1:
        return (exact or found)[0]
    raise UsageError(_which(clean(text), found, infos))


def _counts(connection: Connection, table: Table) -> dict[str, int]:
    query = select(table.c.document_id, func.count()).group_by(table.c.document_id)
    return {row[0]: row[1] for row in connection.execute(query)}


def _info(row: Any, items: int, measures: int) -> DocumentInfo:
    return DocumentInfo(
        id=row.id,
        title=clean(row.title),
        region=clean(row.region),
        year=row.year,
        layout=row.layout,
        role=cast(Role, row.role),
        source=clean(row.source),
        created=row.created,
        items=items,
        measures=measures,
    )


def _newest_plan(workspace: Workspace, infos: list[DocumentInfo]) -> DocumentInfo:
    plans = [info for info in infos if info.role == "plan"]
    if not plans:
        raise UsageError(f"工作区“{workspace.path.name}”里还没有工作计划。")
    # Of equal years the last: the list is in the order of coming.
    return max(enumerate(plans), key=lambda pair: (pair[1].year or 0, pair[0]))[1]


def _which(text: str, found: list[DocumentInfo], infos: list[DocumentInfo]) -> str:
    if not infos:
        return f"找不到“{text}”：工作区里还没有文件。"
    listed = found or infos
    names = "；".join(f"{info.id}《{info.title}》" for info in listed[:_CANDIDATES])
    more = f"等 {len(listed)} 份" if len(listed) > _CANDIDATES else ""
    start = f"“{text}”对应多份文件" if found else f"没有标题含“{text}”的文件，现有"
    return f"{start}：{names}{more}。"
