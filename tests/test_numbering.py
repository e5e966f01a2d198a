from __future__ import annotations

import pytest

from ipplanner.numbering import bare, chinese, like


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
