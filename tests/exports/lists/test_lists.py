from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from exports.lists import (
    ListColumn,
    PlainList,
    export_lists_excel,
    export_lists_word,
    marked_cell,
)
from exports.lists.plain import with_sheet_names
from exports.rows import COVERED, Cell
from ipplanner.errors import UsageError
from ipplanner.importing.reading import read_source
from ipplanner.wording_changes import wording_changes
from tests.exports.unzipped import parts_of

COLUMNS = [
    ListColumn("序号", 700, "center"),
    ListColumn("工作内容", 2600),
    ListColumn("具体举措", 6000),
]


def _list(title: str = "省财政厅任务分工表") -> PlainList:
    changed = wording_changes("培训12场。", "培训20场。")
    rows = [
        [Cell("一、严格保护", across=3), COVERED, COVERED],
        [Cell("1", span=2), Cell("完善机制", span=2), Cell("举措一\n第二行")],
        [COVERED, COVERED, marked_cell(changed)],
        [Cell("2"), Cell(""), Cell("举措<三>\x0b")],
    ]
    return PlainList(title, COLUMNS, rows, above=["（截至3月）"], below=["注：说明。"])


def test_word_has_merges_marks_and_a_section_for_each_list(tmp_path: Path) -> None:
    done = export_lists_word([_list(), _list("另一张")], tmp_path / "a.docx")
    assert done.rows == 8
    body = parts_of(tmp_path / "a.docx")["word/document.xml"]
    assert body.count("<w:tbl>") == 2
    assert body.count("<w:sectPr>") == 2
    assert '<w:gridSpan w:val="3"/>' in body
    assert re.search(r"<w:strike/>.{0,60}>12<", body)
    assert re.search(r'<w:u w:val="single"/>.{0,60}>20<', body)


def test_word_reads_back_with_its_merges(tmp_path: Path) -> None:
    export_lists_word([_list()], tmp_path / "a.docx")
    (grid,) = read_source(tmp_path / "a.docx").grids
    spans = {cell.text: (cell.row_span, cell.column_span) for cell in grid.cells}
    assert spans["一、严格保护"] == (1, 3)
    assert spans["完善机制"] == (2, 1)
    assert "培训1220场。" in spans


def test_excel_has_a_sheet_each_with_rich_text(tmp_path: Path) -> None:
    done = export_lists_excel([_list(), _list()], tmp_path / "a.xlsx")
    assert not done.warnings
    book = openpyxl.load_workbook(tmp_path / "a.xlsx", rich_text=True)
    assert book.sheetnames == ["省财政厅任务分工表", "省财政厅任务分工表2"]
    sheet = book.worksheets[1]
    assert {str(one) for one in sheet.merged_cells.ranges} >= {"A4:C4", "A5:A6", "B5:B6"}
    deleted, inserted = sheet["C6"].value[1:3]
    assert (deleted.text, deleted.font.strike) == ("12", True)
    assert (inserted.text, inserted.font.u) == ("20", "single")


def test_widths_fill_the_page() -> None:
    assert sum(_list().table().widths) == 12757
    assert _list().table().widths[0] == 700


def test_long_lists_are_divided_where_no_cell_is_cut(tmp_path: Path) -> None:
    rows = [[Cell(str(n)), Cell("甲", span=2), Cell("乙")] for n in range(260)]
    for index in range(1, 260, 2):
        rows[index][1] = COVERED
    export_lists_word([PlainList("长", COLUMNS, rows)], tmp_path / "a.docx")
    grids = read_source(tmp_path / "a.docx").grids
    assert [grid.row_count for grid in grids] == [101, 101, 61]


def test_sheet_names_are_short_and_differ() -> None:
    names = [one.sheet for one in with_sheet_names([_list("表" * 40), _list("表" * 40)])]
    assert names == ["表" * 31, "表" * 30 + "2"]


def test_nothing_is_not_exported(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export_lists_word([], tmp_path / "a.docx")


@pytest.mark.parametrize(("length", "is_whole"), [(20, True), (180, False), (900, False)])
def test_rows_that_are_tall_may_go_over_the_page(
    tmp_path: Path, length: int, is_whole: bool
) -> None:
    """A row of half a page that had to stay whole would leave half of the page before it empty."""
    rows = [[Cell(str(n)), Cell("甲"), Cell("乙")] for n in range(3)]
    rows.append([Cell("4"), Cell("甲"), Cell("长" * length)])
    columns = [*COLUMNS[:2], ListColumn("具体举措", 2600)]
    export_lists_word([PlainList("对照表", columns, rows)], tmp_path / "a.docx")
    written = parts_of(tmp_path / "a.docx")["word/document.xml"].split("<w:tr>")[2:]
    assert ["<w:cantSplit/>" in row for row in written] == [True, True, True, is_whole]
    assert ['w:vAlign w:val="center"' in row for row in written] == [is_whole] * 4
