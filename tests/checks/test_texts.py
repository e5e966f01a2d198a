"""Edges of the rules on one text: what each finds there, and what it proposes to write."""

from __future__ import annotations

import pytest

from ipplanner.checks import Context
from ipplanner.checks.registry import CELL_RULES
from ipplanner.checks.rule import Cell
from ipplanner.departments.roles import read_departments

RULES = {rule.id: rule for rule in CELL_RULES}
Said = list[tuple[str, str | None]]
"""The words found and the words proposed, in order of place."""
NOTHING: Said = []


def said(rule: str, text: str, year: int | None = 2018) -> Said:
    lead, support = read_departments(text)
    cell = Cell(RULES[rule].fields[-1], text, "", tuple(lead), tuple(support))
    hits = sorted(RULES[rule].find(cell, Context(year=year)), key=lambda hit: hit.start)
    return [(hit.text, hit.fix) for hit in hits]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("加强加强加强宣传", [("加强加强加强", "加强")]),
        ("提升服务服务业水平", [("服务服务", "服务")]),
        ("商标商标局", [("商标商标", "商标")]),
        ("传统知识知识产权", NOTHING),
        ("年年有进步，事事有回音", NOTHING),
        ("ABAB", NOTHING),
    ],
)
def test_doubled_words(text: str, wrong: Said) -> None:
    assert said("doubled-word", text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("专利、商标、版权、专利", [("专利", None)]),
        ("保护专利、商标、专利", [("专利", None)]),
        ("海关、公安、海关等部门", [("海关", None)]),
        ("甲、甲", NOTHING),
        ("创造、运用、保护和运用", NOTHING),
    ],
)
def test_doubled_entries(text: str, wrong: Said) -> None:
    assert said("doubled-entry", text) == wrong


def test_sentences_that_differ_in_their_numbers_are_two() -> None:
    both = "培训企业{}家知识产权管理人员。培训企业{}家知识产权管理人员。"
    assert said("doubled-sentence", both.format(20, 30)) == NOTHING
    assert said("doubled-sentence", both.format(20, 20)) == [(both.format(20, 20), None)]
    assert said("doubled-sentence", "加强宣传。加强宣传。") == NOTHING


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("培训。，", [("。，", "。")]),
        ("第一。 。第二", [("。 。", "。")]),
        ("加强，  、宣传", [("，  、", "，")]),
        ("a,,b", [(",,", "，")]),
        ("3.。", [(".。", "。")]),
        ("甲：“乙”……丙——丁？！", NOTHING),
        ("", NOTHING),
    ],
)
def test_doubled_punctuation(text: str, wrong: Said) -> None:
    assert said("doubled-punctuation", text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("甲(乙)丙", [("(乙)", "（乙）")]),
        ("PCT;甲,1", [(";", "；"), (",", "，")]),
        ("“甲”.", [(".", "。")]),
        ("'甲'和\"乙\"", [("'甲'", "‘甲’"), ('"乙"', "“乙”")]),
        ('(2018)，a(b)，1,000，甲.5，It\'s，"abc"', NOTHING),
    ],
)
def test_half_width_marks(text: str, wrong: Said) -> None:
    assert said("half-width", text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("，加强", [("，加", "加")]),
        (" 、。 加强", [("、。 加", "加")]),
        ("，", NOTHING),
        ("“走”", NOTHING),
    ],
)
def test_leading_marks(text: str, wrong: Said) -> None:
    assert said("leading-mark", text) == wrong


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("”甲“", ["”", "“"]),
        ("“甲》", ["“", "》"]),
        ("‘甲", ["‘"]),
        ("（一）甲）", ["）"]),
        ("甲〔2018)号", ["〔", ")"]),
        ("1）甲，don’t，“”", []),
    ],
)
def test_marks_without_their_other_half(text: str, marks: list[str]) -> None:
    assert said("unpaired", text) == [(mark, None) for mark in marks]


@pytest.mark.parametrize("text", ["(甲）", "（甲)"])
def test_brackets_of_two_widths(text: str) -> None:
    assert said("unpaired", text) == [(text, "（甲）")]


@pytest.mark.parametrize(
    ("text", "spaces", "breaks"),
    [
        ("甲　乙", [("甲　乙", "甲乙")], NOTHING),
        ("甲： 乙", [("： 乙", "：乙")], NOTHING),
        ("“甲 乙”", NOTHING, NOTHING),
        ("  甲 ", NOTHING, NOTHING),
        ("甲，\n乙", NOTHING, [("，\n乙", "，乙")]),
        ("《甲\n乙》", NOTHING, [("甲\n乙", "甲乙")]),
        ("甲。\n乙\n1.丙\n\n丁", NOTHING, NOTHING),
    ],
)
def test_spaces_and_line_breaks(text: str, spaces: Said, breaks: Said) -> None:
    assert said("stray-space", text) == spaces
    assert said("stray-break", text) == breaks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("约20余家", ["约20余"]),
        ("近百家左右", ["近百家左右"]),
        ("三十多次以上", ["三十多次以上"]),
        ("超过30家左右，至少3次以上", ["超过30家左右", "至少3次以上"]),
        ("不少于5次，10家以内，约占20%，一百余家企业，20年以上", []),
    ],
)
def test_amounts(text: str, found: list[str]) -> None:
    assert said("amount", text) == [(words, None) for words in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("①甲②乙④丙", ["④"]),
        ("（一）甲。（三）乙", ["（三）"]),
        ("十是甲。十一是乙。十三是丙", ["十三是"]),
        ("一是甲。一是乙。二是丙。", []),
        ("二是甲。三是乙。", []),
        ("1.5倍；2.5倍；4.5倍", []),
    ],
)
def test_points_within_a_text(text: str, found: list[str]) -> None:
    assert said("point-number", text) == [(words, None) for words in found]


@pytest.mark.parametrize("text", ["继续", "　", "", "发布一批案例。", "培训两期。"])
def test_results_are_named_or_nothing_is_asked(text: str) -> None:
    assert said("no-result", text) == NOTHING


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("17年度工作要点", [("17年", "18年")]),
        ("二〇一七年度计划", [("二〇一七年", "二〇一八年")]),
        ("２０１７年计划", [("２０１７年", "２０１８年")]),
        ("2016年规划", [("2016年", "2018年")]),
        ("2017—2018年，截至2017年底，自2017年起", NOTHING),
        ("2018年，2019年", NOTHING),
    ],
)
def test_years_from_an_earlier_plan(text: str, wrong: Said) -> None:
    assert said("stale-year", text) == wrong
    assert said("stale-year", text, None) == NOTHING


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0月，13月5日", ["0月", "13月5日"]),
        ("4月31日、6月31号、6月0日", ["4月31日", "6月31号", "6月0日"]),
        ("１３月", ["１３月"]),
        ("2月29日", ["2月29日"]),
        ("2020年2月29日，12月31日，113月", []),
    ],
)
def test_dates_that_do_not_exist(text: str, found: list[str]) -> None:
    assert said("deadline-date", text) == [(words, None) for words in found]


def test_without_a_year_the_last_of_february_may_be() -> None:
    assert said("deadline-date", "2月29日", None) == NOTHING
    assert said("deadline-date", "0000年2月30日", None) == [("2月30日", None)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("二〇一七年底", [("二〇一七", "二〇一八")]),
        ("2017年、2019年", [("2017", "2018"), ("2019", None)]),
        ("2016年6月至2020年12月", NOTHING),
        ("2017-2019年", NOTHING),
        ("2019-2020年", [("2019", None), ("2020", None)]),
        ("长期", NOTHING),
    ],
)
def test_deadlines_of_other_years(text: str, wrong: Said) -> None:
    assert said("deadline-year", text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("、省教育厅", [("、", "")]),
        ("，。省教育厅", [("，。", "")]),
        ("省教育厅；", [("厅；", "厅")]),
        ("牵头部门：", [("门：", None)]),
        ("省教育厅、 等", [("省教育厅、 等", "省教育厅等")]),
        ("省委宣传部省工商局", [("省委宣传部省工商局", "省委宣传部、省工商局")]),
        ("省教育厅等部门", NOTHING),
    ],
)
def test_marks_between_departments(text: str, wrong: Said) -> None:
    assert said("department-separator", text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("省教育厅　省财政厅、省科技厅", [("省教育厅　省财政厅", "省教育厅、省财政厅")]),
        ("省 教育厅", NOTHING),
        ("省教育厅 （牵头）", NOTHING),
    ],
)
def test_spaces_between_departments(text: str, wrong: Said) -> None:
    assert said("department-space", text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("甲局、甲局、甲局", [("甲局、甲局、甲局", "甲局")]),
        ("甲局\n甲局", [("甲局\n甲局", "甲局")]),
        ("甲局牵头，甲局配合", [("甲局", None)]),
        ("省教育厅、教育厅", NOTHING),
    ],
)
def test_a_department_named_twice(text: str, wrong: Said) -> None:
    assert said("department-twice", text) == wrong


@pytest.mark.parametrize("text", ["配合：甲局、乙局", "甲局配合"])
def test_a_cell_in_which_nobody_leads(text: str) -> None:
    assert said("no-lead", text) == [(text, None)]
