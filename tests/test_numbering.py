from __future__ import annotations

import pytest

from ipplanner.numbering import bare, chinese, like, ordinal


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1", "1"),
        ("6、", "6"),
        ("6\n、", "6"),
        ("一、", "一"),
        ("（一）", "一"),
        ("(2)", "2"),
        ("12．", "12"),
        ("3. ", "3"),
        ("2.4", "2.4"),
        ("十 一、", "十一"),
        ("", ""),
        ("、", ""),
    ],
)
def test_bare_number_has_no_separators(printed: str, number: str) -> None:
    assert bare(printed) == number


def test_chinese_numbers() -> None:
    assert [chinese(number) for number in (1, 9, 10, 11, 20, 35)] == [
        "一",
        "九",
        "十",
        "十一",
        "二十",
        "三十五",
    ]


@pytest.mark.parametrize(
    ("number", "value", "printed"),
    [
        ("1", 2, "2"),
        ("一、", 12, "十二、"),
        ("（三）", 4, "（四）"),
        ("1.9", 10, "1.10"),
        ("6\n、", 7, "7\n、"),
        ("十 一、", 12, "十二、"),
        ("", 3, "3"),
    ],
)
def test_a_number_is_printed_in_the_way_of_another(number: str, value: int, printed: str) -> None:
    assert like(number, value) == printed


@pytest.mark.parametrize(
    ("number", "words"),
    [(99, "九十九"), (100, "一百"), (105, "一百零五"), (110, "一百一十"), (219, "二百一十九")],
)
def test_a_plan_may_have_more_than_99_items(number: int, words: str) -> None:
    assert chinese(number) == words
    assert like("（一）", number) == f"（{words}）"


def test_chinese_numbers_are_read_as_they_are_written() -> None:
    assert [ordinal(chinese(number)) for number in range(1, 1000)] == list(range(1, 1000))
    assert like("一、", 1000) == "1000、"


@pytest.mark.parametrize("number", ["", "甲", "一.5", "A1", "第"])
def test_what_is_no_number_has_no_value(number: str) -> None:
    assert ordinal(number) is None
