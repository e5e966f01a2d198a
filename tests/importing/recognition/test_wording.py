"""Line breaks, headings and notes."""

from __future__ import annotations

import pytest

from ipplanner.importing.recognition.wording import (
    is_furniture,
    is_note,
    joined_lines,
    joined_names,
    split_heading,
)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("完善\n机制。\n开展\n行动。", "完善机制。\n开展行动。"),
        ("　　一是建机制\n二是抓落实", "一是建机制\n二是抓落实"),
        ("（1）建机制\n（2）抓落实\n\n", "（1）建机制\n（2）抓落实"),
        ("2018\n年底前", "2018年底前"),
        ("", ""),
    ],
)
def test_breaks_that_cut_a_sentence_go(text: str, joined: str) -> None:
    assert joined_lines(text) == joined


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("省知识产权局、\n省财政厅", "省知识产权局、省财政厅"),
        ("省知识产权局\n省财政厅", "省知识产权局\n省财政厅"),
        ("省知识产\n权局", "省知识产权局"),
        ("省知识产权局\n配合部门：省财政厅", "省知识产权局\n配合部门：省财政厅"),
        ("省知识产权局\n牵头", "省知识产权局牵头"),
        ("省知识产权局\n等", "省知识产权局等"),
    ],
)
def test_breaks_between_names_stay(text: str, joined: str) -> None:
    assert joined_names(text) == joined


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("一、推进改革", "一、", "推进改革"),
        ("（二）严格保护", "（二）", "严格保护"),
        ("3. 创造运用", "3.", "创造运用"),
        ("第一章 总则", "第一章", "总则"),
        ("推进改革", "", "推进改革"),
        ("2.5亿元", "", "2.5亿元"),
        ("一、", "", "一、"),
    ],
)
def test_headings(text: str, number: str, title: str) -> None:
    assert split_heading(text) == (number, title)


def test_notes_and_page_numbers() -> None:
    assert is_note("注：以上由各单位填报。") and is_note("备注：无")
    assert not is_note("注册商标")
    assert all(map(is_furniture, ["- 12 -", "第 3 页 共 9 页", "7"]))
    assert not is_furniture("3月")
