"""Tables as text with tabs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipplanner.pasting.limits import ClipboardError
from ipplanner.pasting.tsv import grid_of, is_table, unquoted, written

Cells = list[list[str]]
letters = st.text(st.sampled_from('甲乙a"\n\t“，'), max_size=5).map(lambda text: text.strip())


def rows(text: str) -> Cells:
    found: Cells = []
    for cell in grid_of(text).cells:
        if cell.column == 0:
            found.append([])
        found[-1].append(cell.text)
    return found


def test_cells_with_line_ends_are_quoted_the_way_excel_does() -> None:
    assert rows('甲\t"一行\n两行"\t乙\r\n丙\t"说""好"""\t\r\n') == [
        ["甲", "一行\n两行", "乙"],
        ["丙", '说"好"', ""],
    ]


def test_a_lone_quote_is_a_character() -> None:
    assert rows('"甲\t乙\n"丙" 丁\t戊') == [['"甲', "乙"], ['"丙" 丁', "戊"]]


def test_the_last_line_end_makes_no_row() -> None:
    assert rows("甲\t乙\r\n") == [["甲", "乙"]]
    assert rows("甲\t乙\n\n") == [["甲", "乙"], [""]]


def test_only_tabs_make_a_table() -> None:
    assert is_table("甲\t乙") and not is_table("甲\n乙")


@given(
    st.integers(1, 3).flatmap(
        lambda n: st.lists(st.lists(letters, min_size=n, max_size=n), min_size=1)
    )
)
def test_what_is_written_is_read_back(cells: Cells) -> None:
    assert rows(written(cells)) == cells


@pytest.mark.parametrize("text", ["甲\t\n" * 20_001, "\t" * 200_001, "甲" * (21 * 2**20)])
def test_too_much_is_refused(text: str) -> None:
    with pytest.raises(ClipboardError, match="没有粘贴"):
        grid_of(text)


@pytest.mark.parametrize("piece", ['"甲\t', '"""\t', '""""\t', '"\t\n', '""'])
def test_quotes_that_nothing_closes_take_no_time(piece: str) -> None:
    assert grid_of(piece * 10_000).cells


@pytest.mark.parametrize(
    ("copied", "expected"),
    [
        ('"格内\n换行"', "格内\n换行"),
        ('"他说""好""\n就去"', '他说"好"\n就去'),
        ('"""引用"""', '"引用"'),
        ('"一句话"', '"一句话"'),
        ('"甲"和"乙"', '"甲"和"乙"'),
        ('"没有结束\n的引号', '"没有结束\n的引号'),
        ("", ""),
    ],
)
def test_a_single_cell_loses_the_marks_that_excel_put_around_it(copied: str, expected: str) -> None:
    assert unquoted(copied) == expected
