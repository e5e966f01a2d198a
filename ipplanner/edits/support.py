"""What all edits need: the row meant, room among siblings, short names for undo steps."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, select

from ipplanner.errors import UsageError
from ipplanner.ordering import index_of, room, spaced
from ipplanner.store.edit import Edit, Row
from ipplanner.store.rows import Rows
from ipplanner.store.tables import document, duty, item, key_of, measure, section
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean, one_line

NAMES = {
    document.name: "文件",
    section.name: "工作重点",
    item.name: "工作内容",
    measure.name: "举措",
    "department": "部门",
    "department_alias": "部门别名",
    "snapshot": "留存版本",
}
"""What users call the rows of a table."""

_SHORT = 20


def row_of(workspace: Workspace, table: Table, id_: str) -> Row:
    """The row with this id; UsageError when it is gone."""
    with workspace.reading() as connection:
        found = connection.execute(select(table).where(table.c.id == id_)).mappings().first()
    if found is None:
        raise UsageError(f"找不到要处理的{NAMES[table.name]}，可能已被删除。")
    return dict(found)


def named(verb: str, table: Table, text: str) -> str:
    """The name of an undo step, such as 移动工作内容“…”."""
    return quoting(f"{verb}{NAMES[table.name]}", text)


def quoting(name: str, text: str) -> str:
    """The name of an undo step with the first words of the text that it is about."""
    short = one_line(text)
    short = short if len(short) <= _SHORT else short[:_SHORT] + "…"
    return f"{name}“{short}”" if short else name


def change(workspace: Workspace, table: Table, id_: str, verb: str, **values: Any) -> str:
    """Changes columns of one row as one step, texts cleaned, None left as it is; its id."""
    row = row_of(workspace, table, id_)
    wanted = {
        name: clean(value) if isinstance(value, str) else value
        for name, value in values.items()
        if value is not None
    }
    with workspace.edit(named(verb, table, title_in(row))) as edit:
        edit.update(table, id_, **wanted)
    return id_


def title_in(row: Row) -> str:
    """What a user would recognise a row by."""
    return str(row.get("title") or row.get("text") or row.get("name") or row.get("goal") or "")


def make_room(
    edit: Edit,
    table: Table,
    siblings: ColumnElement[bool],
    at: int | None,
    count: int = 1,
    without: Collection[str] = (),
) -> list[int]:
    """Positions for newcomers at an index among the siblings that are not `without`."""
    query = select(table.c.id, table.c.position).where(siblings).order_by(table.c.position)
    rows = [row for row in edit.rows(query) if row["id"] not in without]
    positions = [row["position"] for row in rows]
    found = room(positions, at, count)
    if found is not None:
        return found
    fresh, index = spaced(len(rows) + count), index_of(positions, at)
    for row, position in zip(rows, fresh[:index] + fresh[index + count :], strict=True):
        edit.update(table, row["id"], position=position)
    return fresh[index : index + count]


def index_after(edit: Edit, table: Table, siblings: ColumnElement[bool], id_: str) -> int:
    """The index right behind one of the siblings."""
    query = select(table.c.id).where(siblings).order_by(table.c.position)
    return [row["id"] for row in edit.rows(query)].index(id_) + 1


def write(edit: Edit, rows: Rows) -> None:
    """Adds collected rows, outer before inner."""
    for table, collected in rows.by_table.items():
        edit.insert(table, collected)


def same_document(rows: Sequence[Row]) -> str:
    """The id of the document that all rows belong to; UsageError when they are of several."""
    ids = {str(row["document_id"]) for row in rows}
    if len(ids) != 1:
        raise UsageError("不能在两份文件之间移动或合并，请用复制。")
    return ids.pop()


def is_below(table: Table, parent: str, parent_id: str) -> ColumnElement[bool]:
    """The condition of the rows that hang on a parent."""
    return and_(table.c[parent] == parent_id)


def replace_duties(edit: Edit, measure_id: str, rows: Rows) -> None:
    """Puts the collected duties in the place of a measure's present ones, where they differ."""
    wanted = rows.by_table[duty]
    query = select(duty).where(duty.c.measure_id == measure_id)
    by_key = {tuple(row[name] for name in key_of(duty)): row for row in edit.rows(query)}
    if by_key != {tuple(row[name] for name in key_of(duty)): row for row in wanted}:
        edit.delete(duty, duty.c.measure_id == measure_id)
        edit.insert(duty, wanted)
