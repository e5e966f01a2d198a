"""Edits of whole documents and of what stands around their table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import Table, func, select

from ipplanner.edits.support import change, named, row_of, title_in, write
from ipplanner.model import Document, Role
from ipplanner.store.edit import Edit
from ipplanner.store.ids import Kind, is_id, new_id
from ipplanner.store.rows import Naming, Rows, keep_or_name, lines_json, names_json
from ipplanner.store.steps import now
from ipplanner.store.tables import BELOW_DOCUMENT, document, item, measure, section
from ipplanner.store.workspace import Workspace

_CHUNK = 500


def add_document(workspace: Workspace, plan: Document) -> str:
    """Takes a document in; its id."""
    return add_documents(workspace, [plan])[0]


def add_documents(
    workspace: Workspace, plans: Sequence[Document], label: str | None = None
) -> list[str]:
    """Takes documents in as one step; their ids.

    The ids within a document are kept when none of them is taken here, otherwise all are fresh.
    """
    with workspace.edit(label or _label_of(plans)) as edit:
        return [_add(edit, plan) for plan in plans]


def remove_document(workspace: Workspace, document_id: str) -> None:
    """Takes a document out with all that is in it; its snapshots stay."""
    row = row_of(workspace, document, document_id)
    with workspace.edit(named("删除", document, title_in(row))) as edit:
        for table in reversed(BELOW_DOCUMENT):
            edit.delete(table, table.c.document_id == document_id)
        edit.delete(document, document.c.id == document_id)


def change_document_title(workspace: Workspace, document_id: str, title: str) -> str:
    """Gives a document another title."""
    return change(workspace, document, document_id, "修改标题：", title=title)


def set_region(workspace: Workspace, document_id: str, region: str) -> str:
    """Says which region a document is of."""
    return change(workspace, document, document_id, "设置地区：", region=region)


def set_year(workspace: Workspace, document_id: str, year: int | None) -> str:
    """Says which year a document is for; None when that is not known."""
    row = row_of(workspace, document, document_id)
    with workspace.edit(named("设置年份：", document, title_in(row))) as edit:
        edit.update(document, document_id, year=year)
    return document_id


def set_role(workspace: Workspace, document_id: str, role: Role) -> str:
    """Says whether a document is a plan, a template or there for reference."""
    return change(workspace, document, document_id, "设置用途：", role=role)


def change_front(
    workspace: Workspace, document_id: str, front: Iterable[str], title_at: int = 0
) -> str:
    """Replaces the paragraphs before the table; the first `title_at` stand above the title."""
    lines = lines_json(front)
    return change(
        workspace, document, document_id, "修改表前文字：", front=lines, title_at=title_at
    )


def change_back(workspace: Workspace, document_id: str, back: Iterable[str]) -> str:
    """Replaces the paragraphs after the table."""
    return change(workspace, document, document_id, "修改表后文字：", back=lines_json(back))


def change_headers(workspace: Workspace, document_id: str, headers: dict[str, str]) -> str:
    """Replaces the printed column headers, by field name."""
    return change(workspace, document, document_id, "修改表头：", headers=names_json(headers))


def _label_of(plans: Sequence[Document]) -> str:
    return (
        named("添加", document, plans[0].title) if len(plans) == 1 else f"添加 {len(plans)} 份文件"
    )


def _add(edit: Edit, plan: Document) -> str:
    keeping = _may_keep_ids(edit, plan)
    naming: Naming = keep_or_name if keeping else _fresh
    rows = Rows(naming(plan.id, "d"), naming)
    last = edit.connection.scalar(select(func.max(document.c.sequence))) or 0
    rows.add_document(plan, last + 1, now())
    write(edit, rows)
    return rows.document_id


def _fresh(_old: str, kind: Kind) -> str:
    return new_id(kind)


def _may_keep_ids(edit: Edit, plan: Document) -> bool:
    kinds: list[tuple[Table, Kind, list[str]]] = [
        (document, "d", [plan.id]),
        (section, "s", [one.id for one in plan.walk_sections()]),
        (item, "i", [one.id for _, one in plan.walk_items()]),
        (measure, "m", [one.id for *_, one in plan.walk_measures()]),
    ]
    for table, kind, ids in kinds:
        given = [id_ for id_ in ids if id_]
        if len(set(given)) < len(given) or not all(is_id(id_, kind) for id_ in given):
            return False
        if _any_taken(edit, table, given):
            return False
    return True


def _any_taken(edit: Edit, table: Table, ids: Sequence[str]) -> bool:
    return any(
        edit.rows(select(table.c.id).where(table.c.id.in_(chunk)).limit(1))
        for chunk in _chunks(ids)
    )


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(ids)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk
