"""Edits of measures (具体举措及成果形式) and of who does them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, select

from ipplanner.departments.roles import read_departments
from ipplanner.edits.support import (
    change,
    index_after,
    is_below,
    make_room,
    named,
    quoting,
    replace_duties,
    row_of,
    same_document,
    write,
)
from ipplanner.errors import UsageError
from ipplanner.model import Measure
from ipplanner.store.documents import load
from ipplanner.store.edit import Edit
from ipplanner.store.ids import new_id
from ipplanner.store.rows import Rows, names_json
from ipplanner.store.tables import duty, item, measure
from ipplanner.store.workspace import Workspace


def add_measure(workspace: Workspace, item_id: str, new: Measure, *, at: int | None = None) -> str:
    """Adds a measure at an index, at the end for None; its id."""
    row = row_of(workspace, item, item_id)
    with workspace.edit(named("添加", measure, new.text)) as edit:
        return insert_measure(edit, row["document_id"], item_id, new, at)


def insert_measure(edit: Edit, document_id: str, item_id: str, new: Measure, at: int | None) -> str:
    """Within an open edit: a measure under a fresh id; the id."""
    rows = Rows(document_id, lambda _, kind: new_id(kind))
    places = make_room(edit, measure, is_below(measure, "item_id", item_id), at)
    (id_,) = rows.add_measures([new], item_id, places)
    write(edit, rows)
    return id_


def change_measure_text(workspace: Workspace, measure_id: str, text: str) -> str:
    """Gives a measure another wording."""
    return change(workspace, measure, measure_id, "修改", text=text)


def set_deadline(workspace: Workspace, measure_id: str, deadline: str) -> str:
    """Says by when a measure is to be done, as it will be printed."""
    return change(workspace, measure, measure_id, "设置完成时间：", deadline=deadline)


def set_extra(workspace: Workspace, measure_id: str, header: str, text: str) -> str:
    """Writes into a column that the layout does not know; an empty text takes it out."""
    row = row_of(workspace, measure, measure_id)
    extra = _loaded(workspace, row["document_id"], [measure_id])[0].extra | {header: text}
    kept = names_json({name: value for name, value in extra.items() if value})
    return change(workspace, measure, measure_id, "修改", extra=kept)


def assign_departments(
    workspace: Workspace,
    measure_id: str,
    printed: str,
    lead: Iterable[str] | None = None,
    support: Iterable[str] | None = None,
) -> str:
    """Sets the departments as printed and who leads and supports.

    Without `lead` and `support` both are read out of the printed text.
    """
    row = row_of(workspace, measure, measure_id)
    if lead is None and support is None:
        lead, support = read_departments(printed)
    rows = Rows(row["document_id"])
    rows.add_duties(measure_id, lead or (), support or ())
    with workspace.edit(quoting("修改责任部门", row["text"])) as edit:
        change(workspace, measure, measure_id, "修改", departments=printed)
        replace_duties(edit, measure_id, rows)
    return measure_id


def delete_measure(workspace: Workspace, measure_id: str) -> None:
    """Removes a measure."""
    row = row_of(workspace, measure, measure_id)
    with workspace.edit(named("删除", measure, row["text"])) as edit:
        remove_measures(edit, measure.c.id == measure_id)


def remove_measures(edit: Edit, condition: ColumnElement[bool]) -> None:
    """Within an open edit: removes measures with their duties."""
    ids = select(measure.c.id).where(condition)
    edit.delete(duty, duty.c.measure_id.in_(ids))
    edit.delete(measure, condition)


def move_measure(
    workspace: Workspace, measure_id: str, item_id: str, *, at: int | None = None
) -> str:
    """Moves a measure to an index among an item's other measures, the end for None."""
    row = row_of(workspace, measure, measure_id)
    same_document([row, row_of(workspace, item, item_id)])
    with workspace.edit(named("移动", measure, row["text"])) as edit:
        siblings = is_below(measure, "item_id", item_id)
        (place,) = make_room(edit, measure, siblings, at, without=[measure_id])
        edit.update(measure, measure_id, item_id=item_id, position=place)
    return measure_id


def split_measure(workspace: Workspace, measure_id: str, at: int) -> str:
    """Cuts a measure's text before character `at` (from 0); the id of the new second part.

    Both parts keep the departments, the deadline and the other columns.
    """
    row = row_of(workspace, measure, measure_id)
    rest = _loaded(workspace, row["document_id"], [measure_id])[0]
    first, rest.text = rest.text[:at].rstrip(), rest.text[at:].lstrip()
    if at <= 0 or not first or not rest.text:
        raise UsageError("请把光标放在要拆开的文字中间，再拆分举措。")
    with workspace.edit(named("拆分", measure, row["text"])) as edit:
        edit.update(measure, measure_id, text=first)
        return _insert_behind(edit, row["document_id"], row["item_id"], measure_id, rest)


def merge_measures(workspace: Workspace, measure_ids: Sequence[str]) -> str:
    """Puts the texts of measures into the first, a line each, in the order given; its id.

    Departments, deadlines and other columns that differ are put together; nothing is lost.
    """
    ids = list(dict.fromkeys(measure_ids))
    if len(ids) < 2:
        raise UsageError("请至少选择两条举措再合并。")
    rows = [row_of(workspace, measure, id_) for id_ in ids]
    document_id = same_document(rows)
    whole = merged(_loaded(workspace, document_id, ids))
    collected = Rows(document_id)
    collected.add_duties(ids[0], whole.lead, whole.support)
    with workspace.edit(named("合并", measure, rows[0]["text"])) as edit:
        edit.update(
            measure,
            ids[0],
            text=whole.text,
            departments=whole.departments,
            deadline=whole.deadline,
            extra=names_json(whole.extra),
        )
        replace_duties(edit, ids[0], collected)
        remove_measures(edit, measure.c.id.in_(ids[1:]))
    return ids[0]


def merged(measures: Sequence[Measure]) -> Measure:
    """One measure that says what several say."""
    lead = list(dict.fromkeys(name for one in measures for name in one.lead))
    support = dict.fromkeys(name for one in measures for name in one.support)
    extra: dict[str, list[str]] = {}
    for one in measures:
        for header, text in one.extra.items():
            extra.setdefault(header, []).append(text)
    return Measure(
        text=_joined("\n", [one.text for one in measures]),
        departments=_joined("、", [one.departments for one in measures]),
        lead=lead,
        support=[name for name in support if name not in lead],
        deadline=_joined("；", [one.deadline for one in measures]),
        extra={header: _joined("；", texts) for header, texts in extra.items()},
    )


def _joined(joint: str, texts: Iterable[str]) -> str:
    return joint.join(dict.fromkeys(text for text in texts if text))


def _insert_behind(
    edit: Edit, document_id: str, item_id: str, measure_id: str, new: Measure
) -> str:
    at = index_after(edit, measure, is_below(measure, "item_id", item_id), measure_id)
    return insert_measure(edit, document_id, item_id, new, at)


def _loaded(workspace: Workspace, document_id: str, ids: Sequence[str]) -> list[Measure]:
    plan = load(workspace, document_id)
    by_id = {one.id: one for *_, one in plan.walk_measures()}
    return [by_id[id_] for id_ in ids]
