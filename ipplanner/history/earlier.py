"""One item as it was before a step, from the values that undo keeps, and the way back to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from sqlalchemy import Connection, Table, select

from ipplanner.errors import UsageError
from ipplanner.history.snapshots import bring_back
from ipplanner.model import Answer, AnswerState, CarryLink, Concerned, Item, Measure, Relation
from ipplanner.store import faults
from ipplanner.store import steps as kept
from ipplanner.store.documents import load
from ipplanner.store.edit import Entry
from ipplanner.store.loading import names_in, phases_in
from ipplanner.store.tables import (
    RECORDED,
    answer,
    carry_link,
    document,
    duty,
    item,
    key_of,
    measure,
    step,
)
from ipplanner.store.workspace import Workspace

_Row = dict[str, Any]
_Known = dict[Table, dict[tuple[Any, ...], _Row]]
_OWN = (carry_link, answer)
"""Tables of rows that belong to an item."""
_PARTS = frozenset(table.name for table in (item, measure, duty, *_OWN, document))


def item_before(workspace: Workspace, step_id: int, item_id: str) -> Item | None:
    """The item as it was before a step was done; None where there was none yet."""
    with workspace.reading() as connection, faults.speaking(workspace.path, checking=True):
        try:
            entries = _entries_since(connection, step_id)
            known = _rows_now(connection, item_id, _measures_in(entries, item_id))
            for entry in entries:
                _take_back(known, entry)
            return _item(known, item_id)
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise faults.damaged(workspace.path) from error


def restore_item_before(workspace: Workspace, step_id: int, item_id: str) -> str:
    """Brings an item that is still there back to how it was before a step; its id."""
    old = item_before(workspace, step_id, item_id)
    with workspace.reading() as connection:
        query = select(item.c.document_id).where(item.c.id == item_id)
        document_id = connection.scalar(query)
    if document_id is None:
        raise UsageError("这项工作内容已经删除，请用“撤销”放回。")
    if old is None:
        raise UsageError("这一步之前还没有这项工作内容。")
    plan = load(workspace, document_id)
    home = next(section for section, one in plan.walk_items() if one.id == item_id)
    return bring_back(workspace, plan, home, old)


def _entries_since(connection: Connection, step_id: int) -> list[Entry]:
    """What was done to items since, the latest first; steps that are taken back do not count."""
    query = select(step.c.id).where(step.c.id >= step_id, step.c.undone == 0)
    ids = connection.scalars(query.order_by(step.c.id.desc())).all()
    found = (entry for id_ in ids for entry in reversed(kept.entries_of(connection, id_)))
    return [entry for entry in found if entry.table in _PARTS]


def _measures_in(entries: Iterable[Entry], item_id: str) -> set[str]:
    """The ids of measures that once were in the item and may be elsewhere now."""
    rows = (row for one in entries if one.table == measure.name for row in one.rows)
    return {str(row[0]) for row in rows if item_id in row}


def _rows_now(connection: Connection, item_id: str, measure_ids: set[str]) -> _Known:
    known: _Known = {table: {} for table in (item, measure, duty, *_OWN, document)}
    for table in (item, *_OWN):
        column = table.c.id if table is item else table.c.item_id
        query = select(table).where(column == item_id)
        _note(known, table, connection.execute(query).mappings().all())
    query = select(measure).where((measure.c.item_id == item_id) | measure.c.id.in_(measure_ids))
    _note(known, measure, connection.execute(query).mappings().all())
    ids = [key[0] for key in known[measure]]
    query = select(duty).where(duty.c.measure_id.in_(ids))
    _note(known, duty, connection.execute(query).mappings().all())
    return known


def _note(known: _Known, table: Table, rows: Iterable[Mapping[Any, Any]]) -> None:
    for row in rows:
        known[table][tuple(row[name] for name in key_of(table))] = dict(row)


def _take_back(known: _Known, entry: Entry) -> None:
    table = RECORDED[entry.table]
    rows = [dict(zip(entry.columns, row, strict=True)) for row in reversed(entry.rows)]
    if entry.kind == "delete":
        _note(known, table, rows)
        return
    for row in rows:
        key = tuple(row[name] for name in key_of(table))
        if entry.kind == "update":
            known[table].get(key, {}).update(row)
        elif table is document:  # with the whole document came all that was in it
            _forget(known, key[0])
        else:
            known[table].pop(key, None)


def _forget(known: _Known, document_id: str) -> None:
    for rows in known.values():
        for key in [key for key, row in rows.items() if row.get("document_id") == document_id]:
            del rows[key]


def _item(known: _Known, item_id: str) -> Item | None:
    row = known[item].get((item_id,))
    if row is None:
        return None
    one = Item(item_id, row["number"], row["title"], row["template_key"])
    one.note, one.concerned = row.get("note", ""), cast(Concerned, row.get("concerned", ""))
    one.links = [
        CarryLink(
            each["previous_item"],
            cast(Relation, each["relation"]),
            bool(each["sure"]),
            each["reason"],
        )
        for each in _below(known[carry_link], "item_id", item_id)
    ]
    one.answers = [
        Answer(each["task"], cast(AnswerState, each["state"]))
        for each in _below(known[answer], "item_id", item_id)
    ]
    one.measures = [_measure(known, each) for each in _below(known[measure], "item_id", item_id)]
    return one


def _measure(known: _Known, row: _Row) -> Measure:
    duties = _below(known[duty], "measure_id", row["id"])
    lead, support = (
        [str(each["name"]) for each in duties if (each["role"] == "lead") is leads]
        for leads in (True, False)
    )
    one = Measure(row["id"], row["text"], row["departments"], lead, support, row["deadline"])
    one.extra, one.phases = names_in(row["extra"]), phases_in(row.get("phases", "[]"))
    one.local_text, one.obligation = row.get("local_text", ""), row.get("obligation", "")
    return one


def _below(rows: dict[tuple[Any, ...], _Row], parent: str, id_: str) -> list[_Row]:
    found = [row for row in rows.values() if row[parent] == id_]
    return sorted(found, key=lambda row: int(row["position"]))
