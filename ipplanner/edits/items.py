"""Edits of items (工作内容)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from sqlalchemy import ColumnElement, select

from ipplanner.edits.measures import remove_measures
from ipplanner.edits.support import (
    change,
    index_after,
    is_below,
    make_room,
    named,
    row_of,
    same_document,
    write,
)
from ipplanner.errors import UsageError
from ipplanner.model import Answer, CarryLink, Concerned, Item
from ipplanner.store.documents import load
from ipplanner.store.edit import Edit
from ipplanner.store.ids import new_id
from ipplanner.store.rows import Rows
from ipplanner.store.tables import answer, carry_link, item, measure, section
from ipplanner.store.workspace import Workspace


def add_item(workspace: Workspace, section_id: str, new: Item, *, at: int | None = None) -> str:
    """Adds an item with its measures at an index, at the end for None; its id."""
    row = row_of(workspace, section, section_id)
    with workspace.edit(named("添加", item, new.title)) as edit:
        return insert_item(edit, row["document_id"], section_id, new, at)


def insert_item(edit: Edit, document_id: str, section_id: str, new: Item, at: int | None) -> str:
    """Within an open edit: an item with its measures, under fresh ids; its id."""
    rows = Rows(document_id, lambda _, kind: new_id(kind))
    places = make_room(edit, item, is_below(item, "section_id", section_id), at)
    (id_,) = rows.add_items([new], section_id, places)
    write(edit, rows)
    return id_


def change_item(
    workspace: Workspace, item_id: str, *, title: str | None = None, number: str | None = None
) -> str:
    """Changes title or number, None leaving what is there."""
    return change(workspace, item, item_id, "修改", title=title, number=number)


def set_template_key(workspace: Workspace, item_id: str, key: str) -> str:
    """Says which item of the template is answered; empty for an own item."""
    return change(workspace, item, item_id, "对应模板：", template_key=key)


def set_links(workspace: Workspace, item_id: str, links: Sequence[CarryLink]) -> str:
    """Says which items of last year's plan an item comes from."""
    row = row_of(workspace, item, item_id)
    rows = Rows(row["document_id"])
    rows.add_links(links, item_id)
    with workspace.edit(named("对应上年：", item, row["title"])) as edit:
        edit.delete(carry_link, carry_link.c.item_id == item_id)
        write(edit, rows)
    return item_id


def set_note(workspace: Workspace, item_id: str, note: str) -> str:
    """Writes what the drafters note for themselves; never printed."""
    return change(workspace, item, item_id, "备注：", note=note)


def declare_concerned(workspace: Workspace, item_id: str, concerned: Concerned) -> str:
    """Says whether the office is one of those that a national task's “涉及省份” means."""
    return change(workspace, item, item_id, "填写是否涉及：", concerned=concerned)


def set_answers(workspace: Workspace, item_id: str, answers: Sequence[Answer]) -> str:
    """Says which national tasks an item answers, and which suggested ones it does not."""
    row = row_of(workspace, item, item_id)
    rows = Rows(row["document_id"])
    rows.add_answers(answers, item_id)
    with workspace.edit(named("对应上级任务：", item, row["title"])) as edit:
        edit.delete(answer, answer.c.item_id == item_id)
        write(edit, rows)
    return item_id


def delete_item(workspace: Workspace, item_id: str) -> None:
    """Removes an item with its measures."""
    row = row_of(workspace, item, item_id)
    with workspace.edit(named("删除", item, row["title"])) as edit:
        remove_items(edit, item.c.id == item_id)


def remove_items(edit: Edit, condition: ColumnElement[bool]) -> None:
    """Within an open edit: removes items with all that hangs on them."""
    ids = select(item.c.id).where(condition)
    remove_measures(edit, measure.c.item_id.in_(ids))
    for table in (carry_link, answer):
        edit.delete(table, table.c.item_id.in_(ids))
    edit.delete(item, condition)


def move_item(workspace: Workspace, item_id: str, section_id: str, *, at: int | None = None) -> str:
    """Moves an item to an index among a section's other items, the end for None."""
    row = row_of(workspace, item, item_id)
    same_document([row, row_of(workspace, section, section_id)])
    with workspace.edit(named("移动", item, row["title"])) as edit:
        siblings = is_below(item, "section_id", section_id)
        (place,) = make_room(edit, item, siblings, at, without=[item_id])
        edit.update(item, item_id, section_id=section_id, position=place)
    return item_id


def split_item(workspace: Workspace, item_id: str, measure_ids: Sequence[str], title: str) -> str:
    """Takes some of an item's measures out into a new item right behind it; the new one's id.

    The new item answers the same item of the template and comes from the same old ones.
    """
    row = row_of(workspace, item, item_id)
    whole = _loaded(workspace, row["document_id"], item_id)
    moved = [one.id for one in whole.measures if one.id in set(measure_ids)]
    if len(moved) != len(set(measure_ids)):
        raise UsageError("要拆出的举措不都在这项工作内容里。")
    fresh = Item(title=title, template_key=whole.template_key, links=whole.links)
    fresh.answers = whole.answers
    with workspace.edit(named("拆分", item, row["title"])) as edit:
        at = index_after(edit, item, is_below(item, "section_id", row["section_id"]), item_id)
        new = insert_item(edit, row["document_id"], row["section_id"], fresh, at)
        _hang_measures(edit, moved, new)
    return new


def merge_items(workspace: Workspace, item_ids: Sequence[str], title: str | None = None) -> str:
    """Puts all measures and links of items under the first, in the order given; its id.

    The title is the first one's unless another is given.
    """
    ids = list(dict.fromkeys(item_ids))
    if len(ids) < 2:
        raise UsageError("请至少选择两项工作内容再合并。")
    rows = [row_of(workspace, item, id_) for id_ in ids]
    plan = load(workspace, same_document(rows))
    by_id = {one.id: one for _, one in plan.walk_items()}
    others = [by_id[id_] for id_ in ids[1:]]
    with workspace.edit(named("合并", item, rows[0]["title"])) as edit:
        _hang_measures(edit, [one.id for other in others for one in other.measures], ids[0])
        merged = [by_id[id_] for id_ in ids]
        set_links(workspace, ids[0], _all_links(merged))
        set_answers(workspace, ids[0], _all_answers(merged))
        notes = dict.fromkeys(one.note for one in merged if one.note)
        edit.update(item, ids[0], note="\n".join(notes))
        remove_items(edit, item.c.id.in_(ids[1:]))
        if title is not None:
            change_item(workspace, ids[0], title=title)
    return ids[0]


def _all_links(items: Sequence[Item]) -> list[CarryLink]:
    by_previous = {link.previous_item: link for one in reversed(items) for link in one.links}
    order = dict.fromkeys(link.previous_item for one in items for link in one.links)
    return [by_previous[previous] for previous in order]


def _all_answers(items: Sequence[Item]) -> list[Answer]:
    """Each task once; what was confirmed for one of the items holds for the whole."""
    by_task: dict[str, Answer] = {}
    for each in chain.from_iterable(one.answers for one in items):
        if each.state == "confirmed" or each.task not in by_task:
            by_task[each.task] = each
    return list(by_task.values())


def _hang_measures(edit: Edit, measure_ids: Sequence[str], item_id: str) -> None:
    siblings = is_below(measure, "item_id", item_id)
    places = make_room(edit, measure, siblings, None, len(measure_ids))
    for id_, place in zip(measure_ids, places, strict=True):
        edit.update(measure, id_, item_id=item_id, position=place)


def _loaded(workspace: Workspace, document_id: str, item_id: str) -> Item:
    plan = load(workspace, document_id)
    return next(one for _, one in plan.walk_items() if one.id == item_id)
