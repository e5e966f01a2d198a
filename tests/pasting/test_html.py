"""Clipboard HTML as grids."""

from __future__ import annotations

import pytest

from ipplanner.importing.source import Grid
from ipplanner.pasting.html import tables_of
from ipplanner.pasting.limits import ClipboardError
from tests.pasting.clipboards import EXCEL, WORD


def texts(grid: Grid) -> list[tuple[int, int, str]]:
    return [(cell.row, cell.column, cell.text) for cell in grid.cells]


def the_grid(markup: str) -> Grid:
    (grid,) = tables_of(markup).grids
    return grid


def test_excel_with_its_header_styles_and_merges() -> None:
    grid = the_grid(EXCEL)
    assert (grid.row_count, grid.column_count) == (4, 6)
    by_place = {(cell.row, cell.column): cell for cell in grid.cells}
    assert by_place[0, 3].text == "具体举措及\n成果形式"
    assert (by_place[1, 0].text, by_place[1, 0].row_span) == ("1", 3)
    assert by_place[1, 2].row_span == 2
    assert by_place[1, 3].text == "第一条举措，出台办法。\n\n另起一段 ABC"
    assert by_place[1, 5].text == ""
    assert by_place[2, 3].text == "第二条举措，由于很长而在源文件里折了行。"
    assert by_place[3, 2].text == "乙工作内容"


def test_word_with_lists_revisions_and_pictures() -> None:
    found = tables_of(WORD)
    (grid,) = found.grids
    assert texts(grid)[0][2] == "1.   开展专项行动，出台《管理办法》。\n形成总结报告。"
    assert texts(grid)[1][2] == "省知识产权局、省新厅"
    assert texts(grid)[2][2] == "举办2019年培训班。"
    assert found.around == "表后的一段话。"
    assert (found.seen.images, found.seen.deleted) == (1, ["、省旧厅"])


def test_hidden_rows_and_cells_are_noted_and_take_no_place() -> None:
    found = tables_of(
        "<table><tr><td>甲</td><td style='display:none'>藏一</td><td>乙</td></tr>"
        "<tr style='mso-height-source:auto;display:none'><td>藏二</td></tr>"
        "<tr><td>丙</td></tr></table>"
    )
    assert texts(found.grids[0]) == [(0, 0, "甲"), (0, 1, "乙"), (1, 0, "丙")]
    assert found.seen.hidden == ["藏一", "藏二"]


def test_tables_in_cells_are_lines_with_tabs() -> None:
    grid = the_grid(
        "<table><tr><td>外<table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>"
    )
    assert texts(grid) == [(0, 0, "外\n甲\t乙")]


def test_lists_keep_their_numbers() -> None:
    grid = the_grid("<table><tr><td><ol><li>甲</li><li>乙</li></ol></td></tr></table>")
    assert texts(grid) == [(0, 0, "1.甲\n2.乙")]


def test_rows_may_stand_in_groups_and_spans_be_nonsense() -> None:
    grid = the_grid(
        "<table><thead><tr><th colspan=x rowspan=-1>甲</th></tr></thead>"
        "<tbody><tr><td rowspan=0>乙</td><td colspan=1000000>丙</td></tr>"
        "<tr><td>丁</td></tr></table>"
    )
    assert texts(grid) == [(0, 0, "甲"), (1, 0, "乙"), (1, 1, "丙"), (2, 1, "丁")]
    assert max(cell.row_span for cell in grid.cells) == 2
    assert grid.column_count < 100


@pytest.mark.parametrize("markup", ["", "没有标记", "<p>只有文字</p>", "<table></table>", "<"])
def test_no_table_is_no_fault(markup: str) -> None:
    assert tables_of(markup).grids == []


def test_characters_no_plan_may_contain_are_cleaned() -> None:
    assert texts(the_grid("<table><tr><td>甲\0\u200b\ud800乙</td></tr></table>")) == [
        (0, 0, "甲乙")
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>" + "字" * (21 * 2**20),
        "<i>" * 1_000_001,
        "<table>" + "<tr><td>甲</td></tr>" * 20_001,
        "<table>" + "<tr><td colspan=1000000 rowspan=100000>甲</td></tr>" * 100,
    ],
)
def test_too_much_is_refused_with_a_sentence(markup: str) -> None:
    with pytest.raises(ClipboardError, match="没有粘贴"):
        tables_of(markup)


@pytest.mark.parametrize("tag", ["table><tr><td", "div", "b", "ol><li"])
def test_deep_nesting_ends(tag: str) -> None:
    tables_of(f"<{tag}>" * 20_000 + "甲")
