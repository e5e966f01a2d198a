"""Sections a level down and up again, each as one step."""

from __future__ import annotations

import pytest

from ipplanner import history
from ipplanner.edits.documents import add_document
from ipplanner.edits.levels import lower_section, raise_section
from ipplanner.errors import UsageError
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan

Shape = list[tuple[str, list[str]]]


def shape(workspace: Workspace, plan_id: str) -> Shape:
    plan = load(workspace, plan_id)
    return [(one.title, [inner.title for inner in one.sections]) for one in plan.sections]


@pytest.fixture
def plan_id(workspace: Workspace) -> str:
    return add_document(workspace, make_plan())


def ids(workspace: Workspace, plan_id: str) -> dict[str, str]:
    return {one.title: one.id for one in load(workspace, plan_id).walk_sections()}


def test_down_into_the_one_before_and_up_behind_it(workspace: Workspace, plan_id: str) -> None:
    before = shape(workspace, plan_id)
    one = ids(workspace, plan_id)["工作重点1"]
    assert lower_section(workspace, one) == one
    assert shape(workspace, plan_id) == [("工作重点0", ["小节", "工作重点1"]), ("工作重点2", [])]
    assert history.undo_label(workspace) == "降级工作重点“工作重点1”"
    raise_section(workspace, one)
    assert shape(workspace, plan_id) == before
    history.undo(workspace)
    history.undo(workspace)
    assert shape(workspace, plan_id) == before


def test_what_is_in_it_goes_along(workspace: Workspace, plan_id: str) -> None:
    one = ids(workspace, plan_id)["工作重点2"]
    items = [item.id for _, item in load(workspace, plan_id).walk_items()]
    lower_section(workspace, one)
    found = [item.id for _, item in load(workspace, plan_id).walk_items()]
    assert found == items


@pytest.mark.parametrize(("title", "said"), [("工作重点0", "前面没有"), ("小节", "已经是下一级")])
def test_why_it_does_not_go_down(workspace: Workspace, plan_id: str, title: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        lower_section(workspace, ids(workspace, plan_id)[title])


def test_why_it_does_not_go_up_or_with_others_in_it(workspace: Workspace, plan_id: str) -> None:
    known = ids(workspace, plan_id)
    with pytest.raises(UsageError, match="已经是第一级"):
        raise_section(workspace, known["工作重点1"])
    raise_section(workspace, known["小节"])
    lower_section(workspace, known["工作重点1"])
    with pytest.raises(UsageError, match="里面还有下一级"):
        lower_section(workspace, known["小节"])
