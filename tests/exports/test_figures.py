"""The Excel file of the statistics: every number, native charts, nothing taken for a formula."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart
from openpyxl.worksheet.worksheet import Worksheet

from exports.figures import export_figures_excel, exporting
from exports.figures.tables import tables_of
from ipplanner.errors import ExportError
from ipplanner.figures import Figure, figures_of, problems_figure
from tests.figures.making import register, small_plan

Rows = Sequence[tuple[object, ...]]


@pytest.fixture
def figures() -> list[Figure]:
    plan = small_plan()
    plan.sections[2].title = "=1+1"
    return [*figures_of(plan, register()), problems_figure([], {"必错": 3, "疑似": 9})]


def sheet_of(path: Path) -> Worksheet:
    book = load_workbook(path)
    sheet = book.worksheets[0]
    book.close()
    return sheet


def table_at(sheet: Worksheet, title: str) -> Rows:
    """The rows from below a title to the next empty one."""
    rows = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows()]
    start = next(at for at, row in enumerate(rows) if row[0] == title)
    end = next((at for at in range(start, len(rows)) if not any(rows[at])), len(rows))
    return rows[start + 1 : end]


def test_every_number_is_in_its_cell(figures: list[Figure], tmp_path: Path) -> None:
    done = export_figures_excel("甲省2018年工作要点", figures, tmp_path / "统计.xlsx")
    assert (done.path, done.rows) == (tmp_path / "统计.xlsx", 3 + 4 + 16 + 4 + 3)
    sheet = sheet_of(done.path)
    assert sheet["A1"].value == "甲省2018年工作要点　统计"
    assert table_at(sheet, "各责任部门（项）") == [
        ("责任部门", "牵头", "配合"),
        ("省乙厅", 2, 1),
        ("甲省甲局", 1, 0),
        ("省丙委", 1, 0),
        ("没有写责任部门", 2, None),
    ]
    assert table_at(sheet, "各工作重点")[1:3] == [
        ("一、 大节", 3, None),
        ("　（一） 小节", 1, None),
    ]
    assert table_at(sheet, "检查发现的问题")[:2] == [
        ("级别", "数量（处）", None),
        ("必错", 3, None),
    ]


def test_rows_instead_of_items(figures: list[Figure], tmp_path: Path) -> None:
    export_figures_excel("甲", figures, tmp_path / "a.xlsx", "rows")
    assert ("省乙厅", 2, 2) in table_at(sheet_of(tmp_path / "a.xlsx"), "各责任部门（行）")


def test_charts_are_of_the_cells_beside_them(figures: list[Figure], tmp_path: Path) -> None:
    export_figures_excel("甲", figures, tmp_path / "a.xlsx")
    sheet = sheet_of(tmp_path / "a.xlsx")
    charts = sheet._charts  # type: ignore[attr-defined]
    assert len(charts) == len(figures) and all(isinstance(one, BarChart) for one in charts)
    lead, support = charts[0].series
    assert (lead.val.numRef.f, lead.cat.numRef.f) == ("'统计'!$B$5:$B$7", "'统计'!$A$5:$A$7")
    assert lead.graphicalProperties.solidFill and support.graphicalProperties.pattFill
    assert [one.type for one in charts] == ["bar", "bar", "col", "bar", "bar"]


def test_no_text_is_a_formula(figures: list[Figure], tmp_path: Path) -> None:
    export_figures_excel("=甲", figures, tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")
        assert b'quotePrefix="1"' in package.read("xl/styles.xml")


def test_a_figure_without_bars_says_so(tmp_path: Path) -> None:
    plan = small_plan()
    plan.sections = []
    export_figures_excel("甲", figures_of(plan), tmp_path / "a.xlsx")
    sheet = sheet_of(tmp_path / "a.xlsx")
    assert table_at(sheet, "各月到期") == [("没有可统计的内容。",)]
    assert not sheet._charts  # type: ignore[attr-defined]


def test_long_tables_begin_new_pages(tmp_path: Path) -> None:
    plan = small_plan()
    names = [f"省{first}{second}局" for first in "甲乙丙丁戊己" for second in "子丑寅卯辰巳午"]
    for (_, item, measure), name in zip(plan.walk_measures(), names, strict=False):
        measure.lead = names if item.id == "i1" else [name]
    (table, *_) = tables_of(figures_of(plan), "items")
    assert len(table.rows) >= len(names)
    export_figures_excel("甲", figures_of(plan), tmp_path / "a.xlsx")
    assert sheet_of(tmp_path / "a.xlsx").row_breaks.brk


def test_a_file_that_reads_back_otherwise_is_not_kept(
    figures: list[Figure], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    monkeypatch.setattr(exporting, "_put_table", lambda *_: None)
    with pytest.raises(ExportError, match="重新读取不一致"):
        export_figures_excel("甲", figures, target)
    assert target.read_bytes() == b"old" and list(tmp_path.iterdir()) == [target]
