from __future__ import annotations

import re
from collections import Counter

import pytest

from ipplanner.carry import CarryResult, carry_over
from ipplanner.model import Answer, Document, Item, Measure
from ipplanner.templates.template import template_from_document
from tests.carry.samples import NATIONAL, plan, real_plans
from tests.shared_data import needs_shared

FIRST, SECOND = (section.title for section in NATIONAL.sections[:2])


def _plan() -> Document:
    rows = {
        FIRST: {
            "知识产权服务业聚集区建设": [Measure(text="2018年底前建成3家", departments="省局")],
            "推进知识产权军民融合发展": [Measure(text="在2017年的基础上扩大")],
            "其他：编制地方规划": [Measure(text="编制规划")],
        },
        "党的建设": {"加强2018年党建工作": [Measure(text="学习")]},
        SECOND: {"加强海关知识产权保护": [Measure(text="制定2017年方案"), Measure()]},
    }
    return plan(rows, front=["附件", "（2018年1月）"], title_at=1, headers={"measure": "具体任务"})


def _item(result: CarryResult, title: str) -> Item:
    return next(item for _, item in result.document.walk_items() if item.title == title)


def test_the_new_plan_has_the_templates_form_and_the_old_ones_dress() -> None:
    new = carry_over(_plan(), NATIONAL, 2019).document
    assert (new.title, new.year, new.role) == ("某省2019年工作要点", 2019, "plan")
    assert (new.layout, new.template, new.previous) == (NATIONAL.layout, NATIONAL.id, "old")
    assert (new.headers, new.title_at, new.id) == ({"measure": "具体任务"}, 1, "")
    titles = [section.title for section in new.sections]
    assert titles == [section.title for section in NATIONAL.sections] + ["党的建设"]
    assert [section.number for section in new.sections] == list("1234567")


def test_items_stand_in_template_order_with_own_ones_after_them() -> None:
    first = carry_over(_plan(), NATIONAL, 2019).document.sections[0]
    assert [item.template_key for item in first.items] == [
        *("1.1", "1.2", "1.3", "1.4", "1.5", "1.6"),
        *("", "1.7"),
    ]
    assert first.items[2].title == "知识产权服务业集聚区建设"
    assert [item.title for item in first.items[6:]] == [
        "推进知识产权军民融合发展",
        "其他：编制地方规划",
    ]
    assert [measure.text for measure in first.items[0].measures] == [""]


def test_placements_lead_from_the_old_item_to_the_new_one() -> None:
    result = carry_over(_plan(), NATIONAL, 2019)
    items = [item for _, item in result.document.walk_items()]
    by_title = {placement.title: placement for placement in result.placements}
    moved = by_title["知识产权服务业聚集区建设"]
    assert (moved.place, moved.relation, moved.old_item) == (
        "1.3",
        "reworded",
        f"{FIRST}/知识产权服务业聚集区建设",
    )
    link = items[moved.new_item].links[0]
    assert (link.previous_item, link.relation) == (moved.old_item, "reworded")
    assert by_title["加强2018年党建工作"].place is None
    assert len(result.placements) == 5


def test_unanswered_items_are_listed_without_open_rows() -> None:
    unanswered = carry_over(_plan(), NATIONAL, 2019).unanswered
    assert len(unanswered) == 57 - 2
    assert not {"1.3", "2.3", "1.7", "2.12"} & set(unanswered)


@pytest.mark.parametrize(
    ("accept", "sure", "ask"),
    [
        ("none", "2018年底前建成3家", "制定2017年方案"),
        ("sure", "2019年底前建成3家", "制定2017年方案"),
        ("all", "2019年底前建成3家", "制定2019年方案"),
    ],
)
def test_only_accepted_years_change(accept: str, sure: str, ask: str) -> None:
    result = carry_over(_plan(), NATIONAL, 2019, accept=accept)  # type: ignore[arg-type]
    assert _item(result, "知识产权服务业集聚区建设").measures[0].text == sure
    assert _item(result, "加强海关知识产权保护").measures[0].text == ask
    kept = _item(result, "推进知识产权军民融合发展").measures[0].text
    assert kept == "在2017年的基础上扩大"


def test_suggestions_show_the_words_around_the_year() -> None:
    found = {
        each.old: each for each in carry_over(_plan(), NATIONAL, 2019, accept="sure").suggestions
    }
    moved = found["2018年底前建成3家"]
    assert (moved.new, moved.group, moved.applied) == ("2019年底前建成3家", "sure", True)
    assert (moved.item, moved.field) == ("知识产权服务业集聚区建设", "text")
    assert not found["制定2017年方案"].applied
    assert (found["（2018年1月）"].item, found["（2018年1月）"].field) == ("", "front")
    assert found["加强2018年党建工作"].item == "加强2019年党建工作"


def test_a_split_item_keeps_its_words_together_and_answers_both() -> None:
    title = "广泛开展知识产权普及型教育；加强知识产权公益宣传和咨询服务"
    section = NATIONAL.sections[5].title
    result = carry_over(plan({section: {title: [Measure(text="做")]}}), NATIONAL, 2019)
    first, second = (
        next(item for _, item in result.document.walk_items() if item.template_key == key)
        for key in ("6.11", "6.12")
    )
    assert [measure.text for measure in (*first.measures, *second.measures)] == ["做", ""]
    assert first.links[0].previous_item == second.links[0].previous_item
    assert not {"6.11", "6.12"} & set(result.unanswered)
    assert result.placements[0].more_places == ("6.12",)


def test_merged_items_keep_all_their_measures_and_columns() -> None:
    extra = Measure(text="乙", deadline="2018年底", extra={"备注": "2018年"}, lead=["省局"])
    rows = {
        "开展知识产权区域布局试点": [Measure(text="甲")],
        "推进区域知识产权资源配置和政策优化调整": [extra],
    }
    result = carry_over(plan({FIRST: rows}), NATIONAL, 2019, accept="sure")
    item = next(item for _, item in result.document.walk_items() if item.template_key == "1.2")
    assert [measure.text for measure in item.measures] == ["甲", "乙"]
    assert len(item.links) == 2
    assert (item.measures[1].deadline, item.measures[1].extra) == ("2019年底", {"备注": "2019年"})
    item.measures[1].lead.append("省厅")
    assert extra.lead == ["省局"]


def test_last_years_plan_can_be_the_template() -> None:
    old = _plan()
    result = carry_over(old, template_from_document(old), 2019, accept="sure")
    assert result.unanswered == []
    assert {placement.relation for placement in result.placements} == {"same"}
    party = _item(result, "加强2019年党建工作")
    assert party.template_key == "2.1"
    assert party.measures[0].text == "学习"


def test_a_title_without_a_year_is_made_by_the_layout() -> None:
    result = carry_over(plan({}, title="工作要点"), NATIONAL, 2019)
    assert result.document.title == "某省 2019年工作要点"
    assert len(result.unanswered) == 57


def _words(document: Document) -> Counter[tuple[str, str]]:
    return Counter(
        (measure.text, measure.departments)
        for _, _, measure in document.walk_measures()
        if measure.text or measure.departments
    )


@needs_shared
def test_nothing_of_a_real_plan_is_dropped() -> None:
    for old in real_plans():
        result = carry_over(old, NATIONAL, 2019)
        assert _words(result.document) == _words(old), old.region
        items = [item for _, item in result.document.walk_items()]
        for placement in result.placements:
            links = items[placement.new_item].links
            assert placement.old_item in [link.previous_item for link in links]


@needs_shared
@pytest.mark.parametrize("accept", ["sure", "all"])
def test_accepted_years_are_all_that_changes_in_a_real_plan(accept: str) -> None:
    for old in real_plans():
        result = carry_over(old, NATIONAL, 2019, accept=accept)  # type: ignore[arg-type]
        assert _without_years(result.document) == _without_years(old), old.region
        applied = [each for each in result.suggestions if each.applied]
        changed = _words(old) - _words(result.document)
        assert bool(applied) == bool(changed)


def _without_years(document: Document) -> Counter[str]:
    words = Counter[str]()
    for (text, departments), count in _words(document).items():
        words[re.sub(r"20[12][0-9]", "年份", text + departments)] += count
    return words


def test_what_an_item_answers_is_kept_in_the_next_year() -> None:
    old = _plan()
    home = next(one for _, one in old.walk_items() if one.title == "知识产权服务业聚集区建设")
    home.answers = [Answer("i1"), Answer("i2", "refused")]
    new = _item(carry_over(old, NATIONAL, 2019), "知识产权服务业集聚区建设")
    assert new.answers == home.answers
