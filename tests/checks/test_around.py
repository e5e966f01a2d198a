"""Titles, goals and paragraphs around the rows are checked as well, and put right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.checks import Context, Finding, KnownDepartment, check
from ipplanner.checks.copies import Found, copy_of, outline_of
from ipplanner.checks.fixing import apply_fixes
from ipplanner.checks.standing import Standing
from ipplanner.edits.documents import add_document, change_back
from ipplanner.edits.findings import ignore_finding
from ipplanner.history import undo
from ipplanner.model import Document
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.checks.plans import make_plan

CONTEXT = Context(year=2018, region="甲省")


def plan_with_slips() -> Document:
    plan = make_plan(("甲", "发布年度报告。", "省知识产权局"))
    plan.title = "甲省2017年工作要点"
    plan.front = ["各市：", "现将要点印发给你们,请贯彻执行。", "2017年12月30日"]
    plan.back = ["联系人：张三\t电话:010\t知知识产权处", "说明：完善完善制度。"]
    section = plan.sections[0]
    section.title, section.goal = "实施严格的知知识产权保护", "完成2017年任务。。"
    return plan


def said(found: list[Finding]) -> list[tuple[str, int, str, str]]:
    places = [(one.place.field, one.place.paragraph) for one in found]
    return [(*place, one.rule, one.text) for place, one in zip(places, found, strict=True)]


def test_all_of_them_in_printed_order() -> None:
    assert said(check(plan_with_slips(), CONTEXT)) == [
        ("heading", 0, "stale-year", "2017年"),
        ("front", 1, "half-width", ","),
        ("goal", 0, "stale-year", "2017年"),
        ("goal", 0, "doubled-punctuation", "。。"),
        ("title", 0, "doubled-word", "知知"),
        ("back", 0, "doubled-word", "知知"),
        ("back", 1, "doubled-word", "完善完善"),
    ]


def test_they_are_found_piece_by_piece_as_well() -> None:
    plan, standing = plan_with_slips(), Standing()
    standing.take_context(CONTEXT)
    standing.take_outline(outline_of(plan))
    standing.take_items([copy_of(item) for _, item in plan.walk_items()])
    answers: list[Found] = list(standing.found(lambda: False))
    assert list(answers[-1].findings) == check(plan, CONTEXT)


def test_a_department_that_was_taken_over_is_told_in_running_text() -> None:
    plan = make_plan(("甲", "会同省工商局发布年度报告。", "省知识产权局"))
    plan.sections[0].goal = "省工商行政管理局完成改革。"
    register = (
        KnownDepartment("省工商行政管理局", ("省工商局",), "省市场监管局", 2018),
        KnownDepartment("省市场监管局"),
        KnownDepartment("省知识产权局"),
    )
    found = [
        one
        for one in check(plan, Context(year=2018, departments=register))
        if one.rule == "department-former"
    ]
    assert [(one.place.field, one.text, one.fix) for one in found] == [
        ("goal", "省工商行政管理局", "省市场监管局"),
        ("measure", "省工商局", "省市场监管局"),
    ]
    assert "自2018年起" in found[0].message


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "工作区.ipplan", create=True) as opened:
        yield opened


@pytest.fixture
def stored(workspace: Workspace) -> Document:
    plan = plan_with_slips()
    plan.id = plan.sections[0].id = ""
    for _, item in plan.walk_items():
        item.id = item.measures[0].id = ""
    return load(workspace, add_document(workspace, plan))


def test_all_are_put_right_in_one_step(workspace: Workspace, stored: Document) -> None:
    found = [one for one in check(stored, CONTEXT) if one.can_be_fixed]
    fixed = apply_fixes(workspace, found, stored.id)
    assert (fixed.places, fixed.skipped) == (7, 0)
    now = load(workspace, stored.id)
    assert now.title == "甲省2018年工作要点"
    assert now.front[1] == "现将要点印发给你们，请贯彻执行。"
    assert now.back == ["联系人：张三\t电话:010\t知识产权处", "说明：完善制度。"]
    section = now.sections[0]
    assert (section.title, section.goal) == ("实施严格的知识产权保护", "完成2018年任务。")
    undo(workspace)
    assert load(workspace, stored.id) == stored


def test_what_has_changed_meanwhile_stays(workspace: Workspace, stored: Document) -> None:
    found = [one for one in check(stored, CONTEXT) if one.place.field == "back"]
    change_back(workspace, stored.id, ["别的。"])
    assert apply_fixes(workspace, found, stored.id).places == 0
    assert apply_fixes(workspace, found, "d0").places == 0
    assert load(workspace, stored.id).back == ["别的。"]


def test_they_can_be_set_aside(workspace: Workspace, stored: Document) -> None:
    year = check(stored, CONTEXT)[0]
    ignore_finding(workspace, stored.id, year)
    assert check(load(workspace, stored.id), CONTEXT)[0].place.field == "front"
