"""Places of a source are found on the pages that show it."""

from __future__ import annotations

import pytest

from ipplanner.importing.source import Cell, Grid, Paragraph, Source
from tests.importing.recognition.tables import HEADER, grid, source
from ui.importing.pages import Pages, Spot, pages_of


def two_tables() -> Pages:
    first, second = grid([HEADER], "表格 1"), grid([HEADER, HEADER], "表格 2")
    made = source("题目", first, "中间", second)
    made.blocks.append(Paragraph("联系人", "第 9 段"))
    return pages_of(made)


@pytest.mark.parametrize(
    ("place", "spot"),
    [
        ("第 1 段", Spot(0, 0, 0)),
        ("表格 1 第 1 行第 5 列", Spot(0, 1, 4)),
        ("第 3 段", Spot(1, 0, 0)),
        ("表格 2 第 2 行第 1 列", Spot(1, 2, 0)),
        ("表格 2 第 2 行后", Spot(1, 2, 0)),
        ("第 9 段", Spot(1, 3, 0)),
        ("表格 2 第 7 行第 1 列", None),
        ("表格 3 第 1 行第 1 列", None),
        ("示例省.docx", None),
        ("", None),
    ],
)
def test_places_in_a_word_file(place: str, spot: Spot | None) -> None:
    assert two_tables().spot(place) == spot


def test_places_in_sheets() -> None:
    sheets = [grid([HEADER], "甲!乙", is_sheet=True), grid([HEADER], "丙", is_sheet=True)]
    pages = pages_of(source(*sheets))
    assert pages.spot("甲!乙!C1") == Spot(0, 0, 2)
    assert pages.spot("丙!E1") == Spot(1, 0, 4)
    assert pages.spot("丙!AA1") is None


def test_paragraphs_without_a_table_have_a_page() -> None:
    pages = pages_of(source("甲", "乙"))
    assert len(pages.pages) == 1 and pages.pages[0].row_count == 2
    assert pages.spot("第 2 段") == Spot(0, 1, 0)


def test_a_plan_inside_a_cell_has_a_page_and_a_small_table_is_shown_in_its_cell() -> None:
    name = "表格 1 第 1 行第 1 列内的表格 1"
    plan, small = grid([HEADER, HEADER], name), grid([["甲"]], name)
    for inner, spot in ((plan, Spot(1, 1, 2)), (small, Spot(0, 0, 0))):
        frame = Grid("表格 1", [Cell(0, 0, "", nested=[inner])], 1, 1)
        pages = pages_of(Source("x.docx", [frame]))
        place = inner.place(1, 2) if inner is plan else inner.place(0, 0)
        assert pages.spot(place) == spot


def test_no_blocks_are_no_pages() -> None:
    assert pages_of(Source("x.docx")).pages == []


def test_rows_are_called_as_in_the_lists() -> None:
    table = two_tables().pages[1]
    assert [table.label(row) for row in range(table.row_count)] == ["", "1", "2", ""]
    places = ["第 1 行", "第 2 行", "第 3 段（第 2 页）", "脚注 1"]
    (text,) = pages_of(Source("甲.txt", [Paragraph("乙", place) for place in places])).pages
    assert not text.has_table
    assert [text.label(row) for row in range(text.row_count)] == ["1", "2", "3", ""]
    assert text.paragraph(2).place == "第 3 段（第 2 页）"
