"""An item as it was before each of many steps, and brought back."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest

from ipplanner import history
from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.items import change_item, delete_item, move_item
from ipplanner.edits.measures import (
    add_measure,
    assign_departments,
    change_measure_text,
    delete_measure,
    move_measure,
)
from ipplanner.errors import UsageError
from ipplanner.history.earlier import item_before, restore_item_before
from ipplanner.model import Item, Measure
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


def item_of(workspace: Workspace, document_id: str, item_id: str) -> Item | None:
    found = [one for _, one in load(workspace, document_id).walk_items() if one.id == item_id]
    return found[0] if found else None


@pytest.fixture
def plan_id(workspace: Workspace) -> str:
    return add_document(workspace, make_plan())


@pytest.fixture
def items(workspace: Workspace, plan_id: str) -> list[Item]:
    return [one for _, one in load(workspace, plan_id).walk_items()]


def last_step(workspace: Workspace) -> int:
    return max(step.id for step in history.steps(workspace) if not step.undone)


def test_before_each_step_the_item_is_what_it_was(
    workspace: Workspace, plan_id: str, items: list[Item]
) -> None:
    one, other = items[:2]
    first = one.measures[0].id
    added: list[str] = []
    deeds: list[Callable[[], object]] = [
        lambda: change_measure_text(workspace, first, "改过的举措"),
        lambda: assign_departments(workspace, first, "省知识产权局牵头，省财政厅配合"),
        lambda: added.append(add_measure(workspace, one.id, Measure(text="新举措"))),
        lambda: change_item(workspace, one.id, title="新标题"),
        lambda: move_measure(workspace, first, other.id),
        lambda: change_measure_text(workspace, first, "在别处又改"),
        lambda: move_item(workspace, one.id, load(workspace, plan_id).sections[-1].id),
        lambda: delete_measure(workspace, added[0]),
        lambda: assign_departments(workspace, other.measures[0].id, "省商务厅"),
    ]
    before: list[tuple[int, Item | None]] = []
    for deed in deeds:
        now = copy.deepcopy(item_of(workspace, plan_id, one.id))
        deed()
        before.append((last_step(workspace), now))
    for step_id, expected in before:
        assert item_before(workspace, step_id, one.id) == expected


def test_steps_that_are_taken_back_do_not_count(
    workspace: Workspace, plan_id: str, items: list[Item]
) -> None:
    change_item(workspace, items[0].id, title="一")
    step_id = last_step(workspace)
    change_item(workspace, items[0].id, title="二")
    history.undo(workspace)
    found = item_before(workspace, step_id, items[0].id)
    assert found is not None
    assert found.title == items[0].title


def test_there_is_none_before_it_came(workspace: Workspace, items: list[Item]) -> None:
    came = last_step(workspace)
    assert item_before(workspace, came, items[0].id) is None
    with pytest.raises(UsageError, match="还没有"):
        restore_item_before(workspace, came, items[0].id)


def test_bringing_back_is_one_step_and_keeps_the_place(
    workspace: Workspace, plan_id: str, items: list[Item]
) -> None:
    one = items[0]
    change_measure_text(workspace, one.measures[0].id, "改过的举措")
    step_id = last_step(workspace)
    delete_measure(workspace, one.measures[0].id)
    assert restore_item_before(workspace, step_id, one.id) == one.id
    again = [item for _, item in load(workspace, plan_id).walk_items()]
    assert [item.id for item in again] == [item.id for item in items]
    assert again[0] == one
    history.undo(workspace)
    assert item_of(workspace, plan_id, one.id) != one


def test_an_item_that_is_gone_is_known_but_not_brought_back(
    workspace: Workspace, plan_id: str, items: list[Item]
) -> None:
    delete_item(workspace, items[0].id)
    step_id = last_step(workspace)
    assert item_before(workspace, step_id, items[0].id) == items[0]
    with pytest.raises(UsageError, match="已经删除"):
        restore_item_before(workspace, step_id, items[0].id)
    remove_document(workspace, plan_id)
