from __future__ import annotations

import random
from copy import deepcopy
from pathlib import Path

import openpyxl
import pytest

from exports.revisions import export_changes_excel, export_changes_word, export_marked
from exports.revisions.printing import LEGEND, change_list, for_reading
from ipplanner.importing.reading import read_source
from ipplanner.model import Document, Item, Measure
from ipplanner.versions import Comparison, compare
from tests.exports.made_up import plan, small_plan
from tests.exports.random_plans import random_plan
from tests.exports.unzipped import parts_of
from tests.versions.random_edits import edited


def _versions() -> tuple[Document, Document]:
    old = plan(3)
    new = deepcopy(old)
    first, second, third = new.sections
    del first.items[0]
    second.items.insert(0, Item("inew", "", "新任务", measures=[Measure("mnew", "新的举措。")]))
    measure = third.items[0].measures[0]
    measure.text = measure.text.replace("两级", "三级")
    measure.departments = f"{measure.departments}、省财政厅"
    measure.support = [*measure.support, "省财政厅"]
    return old, new


@pytest.fixture
def comparison() -> Comparison:
    return compare(*_versions())


def test_a_name_stands_once_over_its_old_and_new_rows(comparison: Comparison) -> None:
    table = for_reading(comparison).table
    names = [row[1].text for row in table.rows if row[1].span]
    assert names == [section.title for section in comparison.new.sections]
    assert table.kinds[0] == "delete"
    assert table.rows[0][1].span == 4
    assert not table.rows[0][1].runs


def test_marks_are_lines_and_not_only_colours(comparison: Comparison, tmp_path: Path) -> None:
    export_marked(comparison, tmp_path / "a.docx")
    body = parts_of(tmp_path / "a.docx")["word/document.xml"]
    assert LEGEND in body
    assert "<w:strike/>" in body
    assert '<w:u w:val="single"/>' in body
    assert "<w:ins " not in body


@pytest.mark.parametrize("seed", range(12))
def test_random_edits_are_all_on_paper(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    old = random_plan(chance)
    comparison = compare(old, edited(chance, old, 8))
    export_marked(comparison, tmp_path / "a.docx")
    export_changes_word(comparison, tmp_path / "b.docx")
    done = export_changes_excel(comparison, tmp_path / "c.xlsx")
    assert done.rows == max(1, len(comparison.changes))


def test_the_list_has_both_wordings_and_what_was_done(comparison: Comparison) -> None:
    rows = [[cell.text for cell in row] for row in change_list(comparison).rows]
    assert [row[4] for row in rows] == [
        "删除工作内容。",
        "新增工作内容。",
        "举措将“两”改为“三”。",
        "责任部门增加省财政厅。",
    ]
    assert rows[0][1].startswith("原 1.1\n")
    assert rows[0][3] == "（删去）"
    assert rows[1][2] == "（无）"
    assert "两级" in rows[2][2]
    assert "三级" in rows[2][3]


def test_changes_of_one_place_share_its_cell(comparison: Comparison) -> None:
    rows = change_list(comparison).rows
    assert [row[1].span for row in rows] == [1, 1, 2, 0]


def test_word_and_excel_read_back(comparison: Comparison, tmp_path: Path) -> None:
    export_changes_word(comparison, tmp_path / "a.docx", "上年计划", "本年草稿")
    (grid,) = read_source(tmp_path / "a.docx").grids
    assert (grid.row_count, grid.column_count) == (5, 5)
    export_changes_excel(comparison, tmp_path / "a.xlsx", "上年计划", "本年草稿")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx", rich_text=True).worksheets[0]
    assert sheet["A2"].value == "（原文：上年计划　修改后：本年草稿）"
    marked = [part for part in sheet["D6"].value if part.font and part.font.u == "single"]
    assert [part.text for part in marked] == ["三"]


def test_equal_versions_make_a_list_that_says_so(tmp_path: Path) -> None:
    export_changes_word(compare(small_plan(), small_plan()), tmp_path / "a.docx")
    (grid,) = read_source(tmp_path / "a.docx").grids
    assert "两个版本相同" in [cell.text for cell in grid.cells]
