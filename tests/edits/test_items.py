from __future__ import annotations

import pytest

from ipplanner.edits.documents import add_document
from ipplanner.edits.items import (
    add_item,
    change_item,
    delete_item,
    merge_items,
    move_item,
    set_links,
    set_template_key,
    split_item,
)
from ipplanner.errors import UsageError
from ipplanner.history import steps, undo
from ipplanner.model import CarryLink, Document, Item
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_item, make_plan


@pytest.fixture
def plan(workspace: Workspace) -> Document:
    return load(workspace, add_document(workspace, make_plan()))


def titles(workspace: Workspace, plan: Document, section: int = 0) -> list[str]:
    return [item.title for item in load(workspace, plan.id).sections[section].items]


def test_item_is_added_at_an_index(workspace: Workspace, plan: Document) -> None:
    added = add_item(workspace, plan.sections[0].id, make_item(7), at=0)
    found = load(workspace, plan.id).sections[0].items[0]
    assert found.id == added
    assert found.links == make_item(7).links
    assert len(found.measures) == 2


def test_item_is_changed(workspace: Workspace, plan: Document) -> None:
    id_ = plan.sections[0].items[0].id
    change_item(workspace, id_, title="改了", number="3.")
    set_template_key(workspace, id_, "")
    set_links(workspace, id_, [CarryLink("iaaaaaaaaaaaa", "own", False, "新增")])
    found = load(workspace, plan.id).sections[0].items[0]
    assert (found.number, found.title, found.template_key) == ("3.", "改了", "")
    assert found.links == [CarryLink("iaaaaaaaaaaaa", "own", False, "新增")]


def test_item_is_deleted_and_comes_back_in_its_place(workspace: Workspace, plan: Document) -> None:
    delete_item(workspace, plan.sections[0].items[1].id)
    assert titles(workspace, plan) == ["工作内容0", "工作内容2"]
    assert undo(workspace) == "删除工作内容“工作内容1”"
    assert load(workspace, plan.id) == plan


def test_item_is_moved_within_and_between_sections(workspace: Workspace, plan: Document) -> None:
    first = plan.sections[0].items[0].id
    move_item(workspace, first, plan.sections[0].id, at=1)
    assert titles(workspace, plan) == ["工作内容1", "工作内容0", "工作内容2"]
    move_item(workspace, first, plan.sections[1].id)
    assert titles(workspace, plan) == ["工作内容1", "工作内容2"]
    assert titles(workspace, plan, 1)[-1] == "工作内容0"
    assert [step.label for step in steps(workspace)][1:] == ["移动工作内容“工作内容0”"] * 2


def test_item_is_not_moved_to_another_document(workspace: Workspace, plan: Document) -> None:
    other = load(workspace, add_document(workspace, make_plan()))
    with pytest.raises(UsageError, match="两份文件"):
        move_item(workspace, plan.sections[0].items[0].id, other.sections[0].id)


def test_item_is_split_in_two(workspace: Workspace, plan: Document) -> None:
    item = plan.sections[0].items[1]
    new = split_item(workspace, item.id, [item.measures[1].id], "拆出的内容")
    first, second = load(workspace, plan.id).sections[0].items[1:3]
    assert (second.id, second.title) == (new, "拆出的内容")
    assert (first.measures, second.measures) == (item.measures[:1], item.measures[1:])
    assert (second.template_key, second.links) == (item.template_key, item.links)


def test_split_needs_measures_of_the_item(workspace: Workspace, plan: Document) -> None:
    first, second = plan.sections[0].items[:2]
    with pytest.raises(UsageError, match="不都在这项工作内容里"):
        split_item(workspace, first.id, [second.measures[0].id], "")


def test_items_are_merged_as_one_step(workspace: Workspace, plan: Document) -> None:
    first, second, third = plan.sections[0].items
    set_links(workspace, first.id, [CarryLink("ibbbbbbbbbbbb", "same", True)])
    before = load(workspace, plan.id)
    merge_items(workspace, [first.id, third.id, second.id], "合并后的内容")
    (found,) = load(workspace, plan.id).sections[0].items
    assert found.title == "合并后的内容"
    assert found.measures == first.measures + third.measures + second.measures
    assert [link.previous_item for link in found.links] == ["ibbbbbbbbbbbb", "iaaaaaaaaaaaa"]
    assert undo(workspace) == "合并工作内容“工作内容0”"
    assert load(workspace, plan.id) == before


def test_one_item_cannot_be_merged(workspace: Workspace, plan: Document) -> None:
    id_ = plan.sections[0].items[0].id
    with pytest.raises(UsageError, match="至少选择两项"):
        merge_items(workspace, [id_, id_])


def test_compound_edit_is_one_step(workspace: Workspace, plan: Document) -> None:
    with workspace.edit("整理"):
        new = add_item(workspace, plan.sections[0].id, Item(title="新增"))
        move_item(workspace, new, plan.sections[1].id, at=0)
        delete_item(workspace, plan.sections[0].items[0].id)
    assert undo(workspace) == "整理"
    assert load(workspace, plan.id) == plan
