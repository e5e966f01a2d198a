from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.checks import Context, Finding, check
from ipplanner.checks.fixing import apply_fixes, fixed_text, of_same_kind, preview
from ipplanner.edits.documents import add_document
from ipplanner.edits.measures import assign_departments, change_measure_text
from ipplanner.history import steps, undo
from ipplanner.model import Document, Measure
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.checks.plans import make_plan


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "工作区.ipplan", create=True) as opened:
        yield opened


@pytest.fixture
def plan(workspace: Workspace) -> Document:
    made = make_plan(
        ("甲", "推进制度完善完善;加强培训;举办2期。。", "省财政厅、省财政厅"),
        ("乙", "发布目录;召开会议2次。", "省教育厅、"),
    )
    for item in made.sections[0].items:
        item.id = item.measures[0].id = ""
    made.sections[0].id = made.id = ""
    return load(workspace, add_document(workspace, made))


def measures(workspace: Workspace, plan: Document) -> list[Measure]:
    return [measure for *_, measure in load(workspace, plan.id).walk_measures()]


def findings(plan: Document, rule: str) -> list[Finding]:
    return [one for one in check(plan, Context(year=2018)) if one.rule == rule]


def test_one_fix_is_one_step(workspace: Workspace, plan: Document) -> None:
    before = len(steps(workspace))
    (word,) = findings(plan, "doubled-word")
    assert apply_fixes(workspace, [word]).places == 1
    assert measures(workspace, plan)[0].text == "推进制度完善;加强培训;举办2期。。"
    assert len(steps(workspace)) == before + 1
    assert "修复“字词重复”" in {step.label for step in steps(workspace)}
    undo(workspace)
    assert load(workspace, plan.id) == plan


def test_all_of_the_same_kind_are_fixed_together(workspace: Workspace, plan: Document) -> None:
    everything = check(plan, Context(year=2018))
    first = findings(plan, "half-width")[0]
    same = of_same_kind(first, everything)
    assert [one.text for one in same] == [";", ";", ";"]
    fixed = apply_fixes(workspace, same)
    assert (fixed.places, fixed.skipped) == (3, 0)
    texts = [measure.text for measure in measures(workspace, plan)]
    assert texts == ["推进制度完善完善；加强培训；举办2期。。", "发布目录；召开会议2次。"]


def test_everything_that_can_be_fixed_at_once(workspace: Workspace, plan: Document) -> None:
    fixable = [one for one in check(plan, Context(year=2018)) if one.can_be_fixed]
    apply_fixes(workspace, fixable)
    first, second = measures(workspace, plan)
    assert first.text == "推进制度完善；加强培训；举办2期。"
    assert (first.departments, first.lead, first.support) == ("省财政厅", ["省财政厅"], [])
    assert second.departments == "省教育厅"
    rest = check(load(workspace, plan.id), Context(year=2018))
    assert not [one for one in rest if one.level == "必错"]


def test_what_has_changed_meanwhile_is_skipped(workspace: Workspace, plan: Document) -> None:
    same = findings(plan, "half-width")
    change_measure_text(workspace, same[-1].place.measure_id, "另写。")
    fixed = apply_fixes(workspace, same)
    assert (fixed.places, fixed.skipped) == (2, 1)
    assert measures(workspace, plan)[1].text == "另写。"


def test_departments_set_by_a_person_are_renamed(workspace: Workspace, plan: Document) -> None:
    id_ = plan.sections[0].items[1].measures[0].id
    printed = "省教育厅、省新闻广电出版局"
    assign_departments(workspace, id_, printed, ["省新闻广电出版局"], ["省教育厅"])
    (slip,) = findings(load(workspace, plan.id), "department-unknown")
    apply_fixes(workspace, [slip])
    measure = measures(workspace, plan)[1]
    assert measure.departments == "省教育厅、省新闻出版广电局"
    assert (measure.lead, measure.support) == (["省新闻出版广电局"], ["省教育厅"])


def test_preview_shows_the_words_around(plan: Document) -> None:
    (word,) = findings(plan, "doubled-word")
    text = plan.sections[0].items[0].measures[0].text
    line = preview(word, text)
    assert line.before == "推进制度完善完善;加强培训;举办2期。。"
    assert line.after == "推进制度完善;加强培训;举办2期。。"


def test_fixes_of_one_text_do_not_meet(plan: Document) -> None:
    (word,) = findings(plan, "doubled-word")
    assert fixed_text("推进制度完善完善", [word, word]) == ("推进制度完善", 1)
    assert fixed_text("别的文字", [word]) == ("别的文字", 0)
