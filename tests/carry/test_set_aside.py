"""Findings that were set aside last year stay set aside where their words stand again."""

from __future__ import annotations

import pytest

from ipplanner.carry import Review, carry_over
from ipplanner.checks import Context, check
from ipplanner.checks.checking import checked, ignored
from ipplanner.edits.documents import add_document
from ipplanner.model import Document, Ignored, Item, Measure
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.carry.samples import NATIONAL, plan

FIRST = NATIONAL.sections[0].title


def _old(text: str, *found: tuple[str, str, str]) -> Document:
    old = plan({FIRST: {"本省特色工作一项": [Measure(id="m1", text=text, departments="省局")]}})
    old.ignored = [Ignored(target, rule, words, "引用原文") for target, rule, words in found]
    return old


def _only(new: Document) -> tuple[Item, Measure]:
    found = [(item, one) for _, item, one in new.walk_measures() if one.text]
    assert len(found) == 1
    return found[0]


def test_what_was_set_aside_points_to_the_new_measure() -> None:
    new = carry_over(_old("完善完善制度。", ("m1", "doubled-word", "完善完善")), NATIONAL, 2019)
    _, measure = _only(new.document)
    assert measure.id and measure.id != "m1"
    assert new.document.ignored == [Ignored(measure.id, "doubled-word", "完善完善", "引用原文")]


def test_it_keeps_the_checks_of_the_new_plan_silent() -> None:
    old = _old("完善完善制度。")
    found = next(one for one in check(old, Context(2018)) if one.rule == "doubled-word")
    old.ignored = [ignored(found, old, "")]
    new = carry_over(old, NATIONAL, 2019).document
    result = checked(new, Context(2019))
    assert "doubled-word" not in {one.rule for one in result.findings}
    assert result.ignored == 1


def test_a_whole_text_that_got_another_year_is_still_meant() -> None:
    old = _old("2018年继续加强。", ("m1", "no-result", "2018年继续加强。"))
    new = carry_over(old, NATIONAL, 2019, accept="all").document
    _, measure = _only(new)
    assert [(one.target, one.text) for one in new.ignored] == [(measure.id, measure.text)]
    assert measure.text == "2019年继续加强。"


def test_words_that_the_new_year_changes_are_told_again() -> None:
    old = _old("在2018年底前印发。", ("m1", "stale-year", "2018年底"))
    assert carry_over(old, NATIONAL, 2019, accept="all").document.ignored == []


def test_titles_count_only_where_they_stay() -> None:
    old = _old("印发方案。")
    item = old.sections[0].items[0]
    old.ignored = [Ignored(item.id, "title-wording", item.title, "本省叫法")]
    new = carry_over(old, NATIONAL, 2019).document
    kept, _ = _only(new)
    assert [(one.target, one.text) for one in new.ignored] == [(kept.id, "本省特色工作一项")]
    item.title = "知识产权服务业聚集区建设"
    old.ignored[0].text = item.title
    assert carry_over(old, NATIONAL, 2019).document.ignored == []


def test_what_concerns_the_whole_document_goes_along() -> None:
    new = carry_over(_old("印发。", ("old", "unanswered", "某任务")), NATIONAL, 2019).document
    assert [(one.target, one.text) for one in new.ignored] == [(new.id, "某任务")]


def test_a_review_carries_them_as_well_and_not_what_is_dropped() -> None:
    review = Review(_old("完善完善。", ("m1", "doubled-word", "完善完善")), NATIONAL, 2019)
    assert len(review.document().ignored) == 1
    review.drop(0)
    assert review.document().ignored == []


@pytest.mark.parametrize("copied", [False, True])
def test_the_ids_are_right_in_the_workspace_too(workspace: Workspace, copied: bool) -> None:
    new = carry_over(_old("完善完善。", ("m1", "doubled-word", "完善完善")), NATIONAL, 2019)
    added = add_document(workspace, new.document)
    if copied:
        added = add_document(workspace, load(workspace, added))
    loaded = load(workspace, added)
    assert [one.target for one in loaded.ignored] == [_only(loaded)[1].id]
