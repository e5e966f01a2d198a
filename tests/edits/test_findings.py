from __future__ import annotations

import pytest

from ipplanner.checks import Finding, Place
from ipplanner.edits.documents import add_document
from ipplanner.edits.findings import ignore_finding, stop_ignoring
from ipplanner.errors import UsageError
from ipplanner.history import steps, undo
from ipplanner.model import Ignored
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


def _finding(target: str = "") -> Finding:
    place = Place("重点", "内容", "measure", measure_id=target)
    return Finding("doubled-word", "疑似", place, 2, "完善完善", "写了两遍。")


@pytest.fixture
def plan_id(workspace: Workspace) -> str:
    return add_document(workspace, make_plan())


def test_a_finding_is_set_aside_with_its_reason_as_one_step(
    workspace: Workspace, plan_id: str
) -> None:
    made = ignore_finding(workspace, plan_id, _finding("m1"), " 引用\x07原文")
    assert load(workspace, plan_id).ignored == [made]
    assert (made.target, made.rule, made.text) == ("m1", "doubled-word", "完善完善")
    assert steps(workspace)[-1].label == "忽略检查发现的问题"
    undo(workspace)
    assert load(workspace, plan_id).ignored == []


def test_the_second_time_only_the_reason_is_another(workspace: Workspace, plan_id: str) -> None:
    ignore_finding(workspace, plan_id, _finding("m1"), "甲")
    ignore_finding(workspace, plan_id, _finding("m1"), "乙")
    assert [one.reason for one in load(workspace, plan_id).ignored] == ["乙"]


def test_without_a_place_it_concerns_the_document(workspace: Workspace, plan_id: str) -> None:
    assert ignore_finding(workspace, plan_id, _finding()).target == plan_id


def test_it_can_be_taken_back(workspace: Workspace, plan_id: str) -> None:
    made = ignore_finding(workspace, plan_id, _finding("m1"), "甲")
    assert stop_ignoring(workspace, plan_id, made)
    assert load(workspace, plan_id).ignored == []
    undo(workspace)
    assert load(workspace, plan_id).ignored == [made]


def test_what_is_not_set_aside_cannot_be_taken_back(workspace: Workspace, plan_id: str) -> None:
    count = len(steps(workspace))
    assert not stop_ignoring(workspace, plan_id, Ignored("m1", "doubled-word", "完善"))
    assert len(steps(workspace)) == count


def test_a_document_that_is_gone_is_told(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="找不到"):
        ignore_finding(workspace, "d" + "a" * 12, _finding("m1"))
