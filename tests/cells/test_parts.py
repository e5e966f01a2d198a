from __future__ import annotations

import pytest

from ipplanner.cells.parts import (
    read_parts,
    read_phases,
    split_departments,
    split_local,
    split_number,
    split_obligation,
)
from ipplanner.cells.printed import headline, printed_text
from ipplanner.layouts import layout
from ipplanner.model import Item, Measure, Phase


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("1.推进改革", "1.", "推进改革"),
        ("8．深入实施", "8．", "深入实施"),
        ("12、完善", "12、", "完善"),
        ("8. 助力", "8.", "助力"),
        ("（3）加强", "（3）", "加强"),
        ("(3) 加强", "(3)", "加强"),
        ("（三）加强", "（三）", "加强"),
        ("三、加强", "三、", "加强"),
        ("5.2018年底前完成", "5.", "2018年底前完成"),
        ("3.5G应用", "3.", "5G应用"),
        ("1.2 版本", "", "1.2 版本"),
        ("1.2版本", "", "1.2版本"),
        ("2.1.2版本", "2.", "1.2版本"),
        ("2018年工作", "", "2018年工作"),
        ("加强保护", "", "加强保护"),
    ],
)
def test_numbers(text: str, number: str, rest: str) -> None:
    assert split_number(text) == (number, rest)


@pytest.mark.parametrize(
    "local",
    [
        "各地要试点。",
        "有关省份要落实。",
        "各地应结合实际推进。",
        "各省（区、市）知识产权局要加强指导。",
        "涉及省份应加快建设。",
        "各地区：组织开展。",
        "获批 TISC 的地方应发挥作用。",
    ],
)
def test_what_is_for_provinces_begins_a_paragraph(local: str) -> None:
    assert split_local(f"开展试点。\n{local}\n鼓励创新。") == ("开展试点。", f"{local}\n鼓励创新。")


def test_a_first_paragraph_is_national_whatever_it_says() -> None:
    assert split_local("各地要试点。") == ("各地要试点。", "")
    assert split_local("推动各地试点。\n完善机制。") == ("推动各地试点。\n完善机制。", "")


@pytest.mark.parametrize(
    "other", ["各地要素流动更畅通。", "有关省份应用成果。", "地方可视化平台。"]
)
def test_words_that_only_look_like_a_demand(other: str) -> None:
    assert split_local(f"开展试点。\n{other}") == (f"开展试点。\n{other}", "")


def test_paragraphs_that_ran_together() -> None:
    text = "开展试点，实现效应。有关省份要落实。"
    assert split_local(text) == ("开展试点，实现效应。", "有关省份要落实。")


@pytest.mark.parametrize(
    ("cell", "departments", "obligation"),
    [
        ("局内：甲司\n省份：各省份必做", "局内：甲司", "省份：各省份必做"),
        ("局内：甲司 省份:各省份必做", "局内：甲司", "省份:各省份必做"),
        ("局内：甲司、乙司", "局内：甲司、乙司", ""),
        ("甲司\n乙司", "甲司\n乙司", ""),
        ("省份：一类省份\n必做；其他选做", "", "省份：一类省份必做；其他选做"),
        ("局内：甲司\n各类省份必做", "局内：甲司", "各类省份必做"),
        (
            "局内：甲司\n省份：甲省份必做\n省份：涉及省份必做",
            "局内：甲司",
            "省份：甲省份必做\n省份：涉及省份必做",
        ),
    ],
)
def test_obligations(cell: str, departments: str, obligation: str) -> None:
    assert split_obligation(cell) == (departments, obligation)


@pytest.mark.parametrize(
    ("text", "bracket"),
    [
        ("推进改革。", "（甲局、乙部负责）"),
        ("推进改革。", "（甲局牵头负责）"),
        ("推进改革。", "（甲局、乙部按职责分别负责）"),
        ("推进改革。", "(各地方局)"),
        ("推进改革。", "（各省（区、市）局（下称省局）、市局（下称市局）负责）"),
        ("推进改革", "（甲局负责）。"),
        ("推进改革。", "（甲局、各地方局（下称地方局负责）"),
    ],
)
def test_brackets_of_departments(text: str, bracket: str) -> None:
    assert split_departments(text + bracket) == (text, bracket)
    assert split_departments(f"{text}\n{bracket}") == (text, bracket)


@pytest.mark.parametrize(
    "text",
    [
        "修订办法（试行）",
        "修订办法（试行）。",
        "建设中心（下称维权中心）",
        "公布（第五批）",
        "完成（）",
        "）",
    ],
)
def test_other_brackets_belong_to_the_text(text: str) -> None:
    assert split_departments(text) == (text, "")


def test_each_paragraph_may_have_its_bracket() -> None:
    cell = "建立机制。（甲司负责）\n汇总线索（中心）。\n推送信息。（各省局负责）"
    text, departments = split_departments(cell)
    assert text == "建立机制。\n汇总线索（中心）。\n推送信息。"
    assert departments == "（甲司负责）\n（各省局负责）"


@pytest.mark.parametrize(
    "period",
    [
        "2017年",
        "2018—2020年",
        "每年度",
        "每年2—4月",
        "2018年6月底前",
        "第一阶段（2017年）",
        "长期",
        "一季度",
    ],
)
def test_periods(period: str) -> None:
    assert read_phases(f"{period}：推进工作。（甲司）") == [Phase(period, "推进工作。", "（甲司）")]


def test_phases_of_one_paragraph_are_told_apart() -> None:
    cell = "2017 年：起草（草案）。（甲司）2018年: 推广。每年度：总结。(各局）\n继续。（乙司）"
    assert read_phases(cell) == [
        Phase("2017年", "起草（草案）。", "（甲司）"),
        Phase("2018年:", "推广。", ""),
        Phase("每年度", "总结。", "(各局）"),
        Phase("", "继续。", "（乙司）"),
    ]


def test_a_period_on_a_line_of_its_own() -> None:
    assert read_phases("2017年：\n推进工作。（甲司）") == [
        Phase("2017年", "推进工作。", "（甲司）")
    ]


def test_two_departments_for_two_sentences_of_a_phase() -> None:
    assert read_phases("每年度：检查。（省局）曝光。（各地方局）") == [
        Phase("每年度", "检查。", "（省局）"),
        Phase("", "曝光。", "（各地方局）"),
    ]


@pytest.mark.parametrize(
    ("family", "field", "cell"),
    [
        ("national-promotion", "measure", "1.推进改革。总结。\n各地要试点。\n鼓励创新。"),
        ("national-promotion", "departments", "局内：甲司\n省份：各省份必做\n省份：涉及省份选做"),
        ("national-strategy", "measure", "2.推进改革（试行）。（甲局、乙部负责）"),
        ("task-list", "item", "3.完善“互联网+”制度"),
        ("task-list", "measure", "国家局：修订。\n有关省份要落实。"),
        ("progress-schedule", "measure", "4.建立。（甲司负责）\n推送。（省局负责）"),
        ("progress-schedule", "phases", "2017年：起草。（甲司）\n每年度：总结。\n推广。（省局）"),
    ],
)
def test_what_is_taken_apart_prints_as_it_was(family: str, field: str, cell: str) -> None:
    parts = layout(family).column(field).parts
    found = read_parts(parts, cell)
    item = Item(number=found.text("number"), title=found.text("title"))
    measure = Measure(
        text=found.text("text"),
        departments=found.text("departments"),
        local_text=found.text("local_text"),
        obligation=found.text("obligation"),
        phases=found.phases,
    )
    assert printed_text(parts, item, measure) == cell


def test_departments_without_brackets_get_them_in_a_text() -> None:
    parts = layout("national-strategy").column("measure").parts
    measure = Measure(text="推进。", departments="甲局、乙部负责")
    assert printed_text(parts, Item(number="1."), measure) == "1.推进。（甲局、乙部负责）"


def test_what_an_item_is_called() -> None:
    assert headline(Item(title="完善制度")) == "完善制度"
    assert headline(Item(measures=[Measure(text="推进改革。系统总结。")])) == "推进改革"
    assert headline(Item()) == ""
