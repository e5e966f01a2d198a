"""Rows that go on with the row above, and rows that do not."""

from __future__ import annotations

import pytest

from ipplanner.importing.recognition.continuing import Above, goes_on
from ipplanner.importing.recognition.events import Row, Value
from ipplanner.importing.recognition.habits import Habits
from ipplanner.importing.recognition.wording import goes_on_in_names, is_open
from ipplanner.model import Item, Measure, Section

FIELDS = ("number", "section", "item", "measure", "departments")
SECTION = Section("", "1", "推进改革")


def above(measure: str, departments: str = "省知识产权局", *, after_break: bool = True) -> Above:
    item = Item("", "", "开展试点")
    habits = Habits(names_departments=True)
    return Above(SECTION, item, Measure("", measure, departments), after_break, habits)


def row(*texts: str) -> Row:
    pairs = zip(FIELDS, texts, strict=True)
    return Row(("表格 1", 1), "", {field: Value(text, "") for field, text in pairs if text})


@pytest.mark.parametrize(
    ("texts", "goes"),
    [
        (("", "", "", "方案。", ""), True),
        (("", "", "", "方案。", "省财政厅"), True),
        (("1", "推进改革（续）", "开展试点", "方案。", ""), True),
        (("", "", "的经验", "方案。", ""), True),
        (("", "", "设置奖励", "评奖。", "省财政厅"), False),
        (("2", "严格保护", "信息公开", "公开。", ""), False),
        (("1", "推进改革", "开展试点", "评奖。", "省财政厅"), False),
    ],
)
def test_below_an_open_sentence(texts: tuple[str, ...], goes: bool) -> None:
    assert goes_on(row(*texts), above("研究出台")) is goes


@pytest.mark.parametrize(
    ("texts", "goes"),
    [
        (("", "", "", "", "、省财政厅"), True),
        (("", "", "", "", "省财政厅"), True),
        (("", "", "试点改革", "", ""), True),
        (("", "", "", "召开会议。", "省财政厅"), False),
        (("", "", "", "，召开会议。", "省财政厅"), True),
    ],
)
def test_below_a_finished_sentence(texts: tuple[str, ...], goes: bool) -> None:
    assert goes_on(row(*texts), above("出台方案。")) is goes


def test_inside_a_table_only_open_sentences_go_on() -> None:
    rest = row("", "", "", "方案。", "")
    assert goes_on(rest, above("研究出台", after_break=False))
    assert not goes_on(rest, above("出台办法。", after_break=False))


@pytest.mark.parametrize(
    ("text", "rest", "goes"),
    [
        ("省知识产权局、", "省财政厅", True),
        ("省知识产", "权局", True),
        ("省知识产权局、省", "财政厅", True),
        ("省知识产权局", "、省财政厅", True),
        ("省知识产权局", "省财政厅", False),
        ("", "省财政厅", False),
    ],
)
def test_lists_of_names_cut_in_two(text: str, rest: str, goes: bool) -> None:
    assert goes_on_in_names(text, rest) is goes


@pytest.mark.parametrize("text", ["研究出台", "印发《办法（试行）", "包括：", "评选“优秀企业。"])
def test_open_sentences(text: str) -> None:
    assert is_open(text)


@pytest.mark.parametrize("text", ["", "出台方案。", "印发《办法（试行）》。", "评选“优秀企业”"])
def test_finished_sentences(text: str) -> None:
    assert not is_open(text)
