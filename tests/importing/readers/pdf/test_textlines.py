"""Characters to lines and lines to text."""

from __future__ import annotations

import pytest

from ipplanner.importing.readers.pdf.page import Glyph
from ipplanner.importing.readers.pdf.textlines import (
    Line,
    joined,
    limit_of,
    line_of,
    lines_of,
    lying_texts,
    seam,
)


def _glyphs(text: str, x: float = 0.0, y: float = 0.0, size: float = 10.0) -> list[Glyph]:
    """Characters side by side; those of ASCII are half as wide."""
    made: list[Glyph] = []
    for character in text:
        wide = size / 2 if character.isascii() else size
        made.append(Glyph(character, x, x + wide, y, size))
        x += wide
    return made


def _line(text: str, x: float = 0.0) -> Line:
    return line_of(_glyphs(text, x), 0.0)


def test_characters_are_ordered_by_where_they_stand() -> None:
    glyphs = [*_glyphs("下一行", y=13), *_glyphs("后", x=10, y=0.5), *_glyphs("前")]
    assert [line.text for line in lines_of(glyphs, 0.0)] == ["前后", "下一行"]


def test_a_raised_small_character_stays_in_its_line() -> None:
    glyphs = [*_glyphs("面积"), *_glyphs("2", x=20, y=-3.5, size=6), *_glyphs("以上", x=23)]
    assert [line.text for line in lines_of(glyphs, 0.0)] == ["面积2以上"]


def test_words_with_a_gap_have_a_space() -> None:
    glyphs = [*_glyphs("WTO"), *_glyphs("rules", x=18)]
    assert line_of(glyphs, 0.0).text == "WTO rules"
    assert line_of([*_glyphs("姓名"), *_glyphs("电话", x=60)], 0.0).text == "姓名 电话"
    assert line_of([*_glyphs("间"), *_glyphs("距", x=13)], 0.0).text == "间距"


def test_what_hangs_over_the_edge_is_not_where_a_line_reaches() -> None:
    line = _line("完成。")
    assert (line.x1, line.reach) == (30.0, 20.0)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("推进", 10.0),
        ("“推进", 20.0),
        ("制。再", 20.0),
        ("2018年", 20.0),
        ("杯”为背景", 30.0),
        ("于“促进", 30.0),
        ("制。2.通过", 30.0),
        ("+政务", 15.0),
    ],
)
def test_what_cannot_be_parted_at_a_lines_begin(text: str, width: float) -> None:
    assert _line(text).head == pytest.approx(width)


def test_the_limit_is_an_edge_that_two_lines_reach() -> None:
    lines = [_line("字" * count) for count in (10, 10, 3, 16)]
    assert limit_of(lines) == 100.0
    assert limit_of([_line("字" * 7)]) == 70.0
    assert limit_of([]) == 0.0


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["推进知识产权保护体系", "建设。"], "推进知识产权保护体系建设。"),
        (["完成建设。", "省份：必做"], "完成建设。\n省份：必做"),
        (["第一项工作全部完成。", "2.第二项"], "第一项工作全部完成。\n2.第二项"),
        (["省甲局、", "省乙局"], "省甲局、省乙局"),
        (["增长百分之十点三为", "3.5亿元"], "增长百分之十点三为3.5亿元"),
    ],
)
def test_paragraphs_end_where_a_line_is_short(lines: list[str], text: str) -> None:
    made = [_line(one) for one in lines]
    for number, line in enumerate(made):
        line.y = 13.0 * number
    assert joined(made, 100.0) == text


def test_lines_around_a_middle_are_one_text() -> None:
    made = [_line("促进知识产权的", 15.0), _line("创造运用", 30.0)]
    assert joined(made, 100.0) == "促进知识产权的创造运用"


def test_words_are_joined_with_a_space() -> None:
    assert (seam("world", "trade"), seam("2018", "2019"), seam("贸易", "world")) == (" ", "", "")


def test_text_on_its_side_is_read_along_its_line() -> None:
    upwards = [Glyph(c, 0, 10, 90.0 - 10 * n, 10, 1) for n, c in enumerate("甲乙")]
    downwards = [Glyph(c, 50, 60, 10.0 * n, 10, 3) for n, c in enumerate("丙丁")]
    assert lying_texts([*upwards, *downwards]) == ["甲乙", "丙丁"]
