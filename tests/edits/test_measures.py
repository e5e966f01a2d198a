from __future__ import annotations

import pytest

from ipplanner.edits.documents import add_document
from ipplanner.edits.measures import (
    add_measure,
    assign_departments,
    change_measure_text,
    delete_measure,
    merge_measures,
    move_measure,
    set_deadline,
    set_extra,
    split_measure,
)
from ipplanner.errors import UsageError
from ipplanner.history import steps, undo
from ipplanner.model import Document, Item, Measure
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_measure, make_plan


@pytest.fixture
def plan(workspace: Workspace) -> Document:
    return load(workspace, add_document(workspace, make_plan()))


@pytest.fixture
def item(plan: Document) -> Item:
    return plan.sections[0].items[0]


def measures(workspace: Workspace, plan: Document) -> list[Measure]:
    return load(workspace, plan.id).sections[0].items[0].measures


def test_measure_is_added_with_its_duties(workspace: Workspace, plan: Document, item: Item) -> None:
    added = add_measure(workspace, item.id, make_measure(5), at=1)
    found = measures(workspace, plan)[1]
    assert found.id == added
    found.id = ""
    assert found == make_measure(5)


def test_fields_of_a_measure_are_set(workspace: Workspace, plan: Document, item: Item) -> None:
    id_ = item.measures[0].id
    change_measure_text(workspace, id_, "新的\x07举措。")
    set_deadline(workspace, id_, "2018年6月")
    set_extra(workspace, id_, "进度", "已完成")
    set_extra(workspace, id_, "备注", "")
    found = measures(workspace, plan)[0]
    assert (found.text, found.deadline) == ("新的举措。", "2018年6月")
    assert found.extra == {"进度": "已完成"}


def test_departments_are_read_out_of_what_is_printed(
    workspace: Workspace, plan: Document, item: Item
) -> None:
    assign_departments(workspace, item.measures[0].id, "省商务厅牵头，省财政厅配合")
    found = measures(workspace, plan)[0]
    assert found.departments == "省商务厅牵头，省财政厅配合"
    assert (found.lead, found.support) == (["省商务厅"], ["省财政厅"])


def test_departments_are_set_as_the_user_says(
    workspace: Workspace, plan: Document, item: Item
) -> None:
    id_ = item.measures[0].id
    assign_departments(workspace, id_, "甲厅、乙厅", lead=["乙厅"], support=["甲厅"])
    assert measures(workspace, plan)[0].lead == ["乙厅"]
    assert measures(workspace, plan)[0].support == ["甲厅"]
    assign_departments(workspace, id_, "甲厅、乙厅", lead=["乙厅"], support=["甲厅"])
    assert len(steps(workspace)) == 2
    undo(workspace)
    assert measures(workspace, plan)[0] == item.measures[0]


def test_measure_is_deleted_and_comes_back(
    workspace: Workspace, plan: Document, item: Item
) -> None:
    delete_measure(workspace, item.measures[0].id)
    assert measures(workspace, plan) == item.measures[1:]
    undo(workspace)
    assert load(workspace, plan.id) == plan


def test_measure_is_moved(workspace: Workspace, plan: Document, item: Item) -> None:
    id_ = item.measures[0].id
    move_measure(workspace, id_, item.id)
    assert [one.id for one in measures(workspace, plan)] == [item.measures[1].id, id_]
    target = plan.sections[1].items[0]
    move_measure(workspace, id_, target.id, at=0)
    found = load(workspace, plan.id).sections[1].items[0].measures
    assert [one.id for one in found] == [id_, *(one.id for one in target.measures)]


def test_measure_is_split_at_the_cursor(workspace: Workspace, plan: Document, item: Item) -> None:
    text = item.measures[0].text
    new = split_measure(workspace, item.measures[0].id, text.index("\n"))
    first, second, _ = measures(workspace, plan)
    assert second.id == new
    assert f"{first.text}\n{second.text}" == text
    assert (first.lead, first.extra) == (second.lead, second.extra)


@pytest.mark.parametrize("at", [-1, 0, 999])
def test_split_needs_text_on_both_sides(workspace: Workspace, item: Item, at: int) -> None:
    with pytest.raises(UsageError, match="光标"):
        split_measure(workspace, item.measures[0].id, at)


def test_merged_measure_says_all_that_its_parts_say(
    workspace: Workspace, plan: Document, item: Item
) -> None:
    first, second = item.measures
    set_extra(workspace, second.id, "备注", "另一备注")
    merge_measures(workspace, [first.id, second.id])
    (found,) = measures(workspace, plan)
    assert found.id == first.id
    assert found.text == f"{first.text}\n{second.text}"
    assert found.departments == f"{first.departments}、{second.departments}"
    assert found.lead == first.lead + second.lead
    assert found.support == second.support
    assert found.deadline == second.deadline
    assert found.extra == {"备注": f"{first.extra['备注']}；另一备注"}
    undo(workspace)
    undo(workspace)
    assert load(workspace, plan.id) == plan


def test_measures_of_two_documents_are_not_merged(workspace: Workspace, item: Item) -> None:
    other = load(workspace, add_document(workspace, make_plan()))
    ids = [item.measures[0].id, other.sections[0].items[0].measures[0].id]
    with pytest.raises(UsageError, match="两份文件"):
        merge_measures(workspace, ids)
    with pytest.raises(UsageError, match="至少选择两条"):
        merge_measures(workspace, ids[:1])


def test_measure_that_is_gone_is_a_sentence(workspace: Workspace, item: Item) -> None:
    delete_measure(workspace, item.measures[0].id)
    with pytest.raises(UsageError, match="找不到要处理的举措"):
        change_measure_text(workspace, item.measures[0].id, "新的")
