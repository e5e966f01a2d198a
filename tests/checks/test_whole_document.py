"""Rules that see the whole document."""

from __future__ import annotations

import pytest

from ipplanner.checks import Context, Unanswered
from ipplanner.model import Section
from ipplanner.templates.template import template
from tests.checks.plans import found, make_measure, make_plan, words

TEXT = "落实专利资助办法，推动高校院所建立知识产权管理制度，培训管理人员。"


def numbered(*numbers: str) -> list[str]:
    plan = make_plan(("甲", TEXT, "省教育厅"))
    plan.sections = [Section(f"s{at}", number, "重点") for at, number in enumerate(numbers)]
    return [one.text for one in found(plan, "number")]


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        (("1", "2", "3"), []),
        (("一、", "二、", "四、"), ["四、"]),
        (("1.", "2.", "2."), ["2."]),
        (("1", "", "3"), [""]),
        (("", "", ""), []),
        (("3、", "4、"), []),
        (("1", "", "2"), [""]),
        (("1", "", "1"), ["", "1"]),
        (("1", "", "5"), ["", "5"]),
    ],
)
def test_numbers_follow_one_another(numbers: tuple[str, ...], wrong: list[str]) -> None:
    assert numbered(*numbers) == wrong


@pytest.mark.parametrize(
    ("numbers", "fix"),
    [
        (("一、", "二、", ""), "三、"),
        (("1.9", "1.10", " "), "1.11"),
        (("（1）", "", "（3）"), "（2）"),
        (("", "1", "2"), None),
        (("1", "", "2"), None),
        (("一、", "附则", "", "三、"), None),
    ],
)
def test_a_missing_number_is_proposed_as_the_others_are_printed(
    numbers: tuple[str, ...], fix: str | None
) -> None:
    plan = make_plan(("甲", TEXT, "省教育厅"))
    plan.sections = [Section(f"s{at}", number, "重点") for at, number in enumerate(numbers)]
    assert [one.fix for one in found(plan, "number")] == [fix]


def test_sections_within_sections_are_counted_by_themselves() -> None:
    plan = make_plan(("甲", TEXT, "省教育厅"))
    inner = [Section("s11", "（一）", "甲"), Section("s12", "（三）", "乙")]
    plan.sections = [Section("s1", "一、", "重点", sections=inner), Section("s2", "二、", "其他")]
    (wrong,) = found(plan, "number")
    assert (wrong.place.target, wrong.message) == ("s12", "序号不连续：前一个是1，这里是3。")


def test_items_are_counted_in_their_section() -> None:
    plan = make_plan(*[(title, TEXT, "省教育厅") for title in "甲乙丙"])
    for item, number in zip(plan.sections[0].items, ("1.1", "1.2", "1.4"), strict=True):
        item.number = number
    assert words(plan, "number") == ["1.4"]


def test_empty_cells_are_hints() -> None:
    plan = make_plan(("甲", "", "省教育厅"), ("乙", TEXT, " "))
    plan.sections[0].items[1].measures.append(make_measure(TEXT * 2, "省财政厅"))
    empty = found(plan, "empty")
    assert [(one.place.target, one.place.field) for one in empty] == [
        ("m1", "measure"),
        ("m2", "departments"),
    ]
    assert {one.level for one in empty} == {"提示"}


def test_an_item_without_any_measure_is_empty() -> None:
    plan = make_plan(("甲", TEXT, "省教育厅"))
    plan.sections[0].items[0].measures.clear()
    assert [one.place.target for one in found(plan, "empty")] == ["i1"]


def test_the_same_measure_under_two_items() -> None:
    near = TEXT.replace("培训", "选派")
    plan = make_plan(("甲", TEXT, "省教育厅"), ("乙", TEXT, "省财政厅"), ("丙", near, "省科技厅"))
    same, almost = found(plan, "same-measure")
    assert (same.place.target, same.level) == ("m2", "疑似")
    assert "“甲”" in same.message and "完全相同" in same.message
    assert (almost.place.target, almost.level) == ("m3", "提示")


def test_short_measures_may_be_alike() -> None:
    plan = make_plan(("甲", "继续加强。", "省教育厅"), ("乙", "继续加强。", "省财政厅"))
    assert found(plan, "same-measure") == []


def test_final_stops() -> None:
    texts = [f"开展第{at}批培训。" for at in range(8)]
    plan = make_plan(*[(text, text, "省教育厅") for text in texts])
    measures = [measure for *_, measure in plan.walk_measures()]
    measures[0].text = "开展培训"
    measures[1].text = "开展培训，"
    missing, comma = found(plan, "final-stop")
    assert (missing.text, missing.fix, missing.level) == ("训", "训。", "疑似")
    assert (comma.text, comma.fix, comma.level) == ("训，", "训。", "必错")


def test_a_document_without_final_stops_is_only_told_by_hints() -> None:
    texts = [f"开展第{at}批培训" for at in range(8)]
    plan = make_plan(*[(text, text, "省教育厅") for text in texts])
    assert {one.level for one in found(plan, "final-stop")} == {"提示"}


def test_titles_beside_the_template() -> None:
    plan = make_plan(
        ("探索以公正方式保管知识产权证据、证明材料", TEXT, "省司法厅"),
        ("加强海关知识产权保护", TEXT + "甲", "海关"),
        ("开展“2018-云剑联盟”专项行动", TEXT + "乙", "省公安厅"),
    )
    context = Context(year=2018, template=template("provincial-2018"))
    (slip,) = found(plan, "title-wording", context)
    assert (slip.level, slip.fix) == ("疑似", "探索以公证方式保管知识产权证据、证明材料")
    assert slip.text == "探索以公正方式保管知识产权证据、证明材料"


def test_another_wording_is_only_a_hint() -> None:
    plan = make_plan(("完善知识产权维权机制", TEXT, "省司法厅"))
    plan.sections[0].items[0].template_key = "2.2"
    context = Context(year=2018, template=template("provincial-2018"))
    assert [one.level for one in found(plan, "title-wording", context)] == ["提示"]


def test_the_same_title_twice() -> None:
    plan = make_plan(("甲", TEXT, "海关"), ("甲", "开展培训。", "海关"), ("其他", TEXT, "海关"))
    assert [one.place.target for one in found(plan, "title-twice")] == ["i2"]


def test_deadlines_are_missed_where_most_have_one() -> None:
    plan = make_plan(*[(title, TEXT + title, "海关") for title in "甲乙丙"])
    measures = [measure for *_, measure in plan.walk_measures()]
    assert found(plan, "deadline-missing") == []
    measures[0].deadline, measures[1].deadline = "2018年6月", "2017年12月"
    assert [one.place.target for one in found(plan, "deadline-missing")] == ["m3"]
    assert words(plan, "deadline-year") == ["2017"]


def test_unanswered_tasks_are_told() -> None:
    task = Unanswered("开展专利导航", "促进运用", "各类省份必做")
    (told,) = found(make_plan(), "unanswered", Context(unanswered=(task,)))
    assert told.message == "必做任务“开展专利导航”还没有落实（各类省份必做）。"
    assert told.place.section == "促进运用"


def test_a_task_may_be_unanswered_for_no_reason_given() -> None:
    (told,) = found(make_plan(), "unanswered", Context(unanswered=(Unanswered("开展专利导航"),)))
    assert told.message == "必做任务“开展专利导航”还没有落实。"


def test_only_plans_have_cells_that_wait() -> None:
    plan = make_plan(("", "", ""))
    assert [one.place.field for one in found(plan, "empty")] == ["title", "departments", "measure"]
    plan.role = "template"
    assert found(plan, "empty") == []


@pytest.mark.parametrize(
    ("text", "words", "fix"),
    [
        ("开展培训、", "训、", "训。"),
        ("开展培训（2期）", "）", "）。"),
        ("完善，制度  ", "度", "度。"),
        ("开展培训。”", None, None),
        ("开展…", None, None),
        ("略", None, None),
    ],
)
def test_how_a_measure_ends(text: str, words: str | None, fix: str | None) -> None:
    texts = [text, *(f"开展第{at}批培训。" for at in range(8))]
    plan = make_plan(*[(one, one, "省教育厅") for one in texts])
    ends = [(one.text, one.fix) for one in found(plan, "final-stop")]
    assert ends == ([(words, fix)] if words else [])


def test_without_a_template_no_wording_is_compared() -> None:
    plan = make_plan(("探索以公正方式保管知识产权证据、证明材料", TEXT, "省司法厅"))
    assert found(plan, "title-wording", Context(year=2018)) == []


def test_a_document_without_measures_or_deadlines_misses_none() -> None:
    plan = make_plan()
    assert found(plan, "deadline-missing") == found(plan, "final-stop") == []
