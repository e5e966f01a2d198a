from __future__ import annotations

import pytest

from ipplanner.edits.documents import add_document
from ipplanner.edits.renumbering import renumber_sections
from ipplanner.edits.sections import (
    add_section,
    change_section,
    delete_section,
    move_section,
)
from ipplanner.errors import UsageError
from ipplanner.history import steps, undo
from ipplanner.model import Document, Section
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_item, make_plan


@pytest.fixture
def plan(workspace: Workspace) -> Document:
    return load(workspace, add_document(workspace, make_plan()))


def titles(workspace: Workspace, plan: Document) -> list[str]:
    return [section.title for section in load(workspace, plan.id).sections]


def test_section_is_added_with_its_items(workspace: Workspace, plan: Document) -> None:
    new = Section(title="新重点", items=[make_item(1)])
    added = add_section(workspace, plan.id, new, at=1)
    found = load(workspace, plan.id).sections[1]
    assert found.id == added
    assert [len(item.measures) for item in found.items] == [2]
    assert titles(workspace, plan) == ["工作重点0", "新重点", "工作重点1", "工作重点2"]


def test_section_is_added_within_another(workspace: Workspace, plan: Document) -> None:
    parent = plan.sections[0]
    add_section(workspace, plan.id, Section(title="小节二"), parent_id=parent.id)
    inner = load(workspace, plan.id).sections[0].sections
    assert [section.title for section in inner] == ["小节", "小节二"]


def test_section_is_changed_where_something_is_given(workspace: Workspace, plan: Document) -> None:
    change_section(workspace, plan.sections[1].id, title="改\x00了", number="")
    found = load(workspace, plan.id).sections[1]
    assert (found.number, found.title, found.goal) == ("", "改了", "目标")


def test_section_is_deleted_with_all_within(workspace: Workspace, plan: Document) -> None:
    delete_section(workspace, plan.sections[0].id)
    found = load(workspace, plan.id)
    assert len(list(found.walk_items())) == 6
    assert undo(workspace) == "删除工作重点“工作重点0”"
    assert load(workspace, plan.id) == plan


def test_section_is_moved_to_ends_and_into_others(workspace: Workspace, plan: Document) -> None:
    first, _, last = (section.id for section in plan.sections)
    move_section(workspace, last, at=0)
    assert titles(workspace, plan) == ["工作重点2", "工作重点0", "工作重点1"]
    move_section(workspace, last)
    assert titles(workspace, plan) == ["工作重点0", "工作重点1", "工作重点2"]
    move_section(workspace, last, parent_id=first, at=0)
    inner = load(workspace, plan.id).sections[0].sections
    assert [section.title for section in inner] == ["工作重点2", "小节"]


def test_section_is_not_moved_into_itself(workspace: Workspace, plan: Document) -> None:
    first = plan.sections[0]
    for parent in (first.id, first.sections[0].id):
        with pytest.raises(UsageError, match="自己里面"):
            move_section(workspace, first.id, parent_id=parent)
    assert load(workspace, plan.id) == plan


def test_section_of_another_document_is_no_place(workspace: Workspace, plan: Document) -> None:
    other = load(workspace, add_document(workspace, make_plan()))
    with pytest.raises(UsageError, match="两份文件"):
        move_section(workspace, plan.sections[0].id, parent_id=other.sections[0].id)
    with pytest.raises(UsageError, match="两份文件"):
        add_section(workspace, plan.id, Section(), parent_id=other.sections[0].id)


def test_moving_to_the_same_gap_for_long_keeps_the_order(
    workspace: Workspace, plan: Document
) -> None:
    ids = [section.id for section in plan.sections]
    for _ in range(30):
        move_section(workspace, ids[2], at=1)
        ids[1], ids[2] = ids[2], ids[1]
        assert [one.id for one in load(workspace, plan.id).sections] == ids
    while undo(workspace) != "添加文件“甲省2018年工作要点”":
        pass
    assert steps(workspace)[0].undone


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (["1", "3", "7"], ["1", "2", "3"]),
        (["二、", "二、", ""], ["一、", "二、", "三、"]),
        (["", "（5）", "x"], ["（1）", "（2）", "（3）"]),
        (["", "", ""], ["1", "2", "3"]),
        (["1．", "1．", "1．"], ["1．", "2．", "3．"]),
    ],
)
def test_numbers_follow_the_order_in_the_way_they_are_printed(
    workspace: Workspace, plan: Document, printed: list[str], expected: list[str]
) -> None:
    for section, number in zip(plan.sections, printed, strict=True):
        change_section(workspace, section.id, number=number)
    renumber_sections(workspace, plan.id)
    found = load(workspace, plan.id)
    assert [section.number for section in found.sections] == expected
    assert found.sections[0].sections[0].number == "（一）"
    assert renumber_sections(workspace, plan.id) == []
