from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from exports.xlsx import parts, write
from exports.xlsx.workbook import sheet_name
from ipplanner.errors import ExportError
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from tests.exports.made_up import plan, small_plan
from tests.exports.unzipped import assert_golden, parts_of

LAYOUT = layout("provincial-outline")
SHEET = "xl/worksheets/sheet1.xml"


def _one_measure(text: str) -> Document:
    measures = [Measure("m1", text)]
    return Document(
        layout=LAYOUT.id, title="题", sections=[Section(items=[Item(measures=measures)])]
    )


def _sheet(document: Document, folder: Path) -> Worksheet:
    write(document, LAYOUT, folder / "a.xlsx")
    sheet = openpyxl.load_workbook(folder / "a.xlsx").active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_parts_are_those_of_the_reference(tmp_path: Path) -> None:
    write(small_plan(), LAYOUT, tmp_path / "a.xlsx")
    assert_golden("xlsx", parts_of(tmp_path / "a.xlsx"))


def test_openpyxl_reads_what_was_written(tmp_path: Path) -> None:
    sheet = _sheet(small_plan(), tmp_path)
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert [row[0] for row in rows[:10]] == [
        *small_plan().front[:8],
        small_plan().title,
        "（征求意见稿）",
    ]
    assert rows[10][:3] == ["序号", "工作重点", "工作内容"]
    assert rows[11][0] == 1
    assert rows[11][3] == "=A1&B1 <甲>\n第二段\t制表 _x0041_"
    assert rows[11][5:] == ["6月底前", "新增"]
    assert [text for text in rows[-1] if text] == ["张某", "科长", "000-0000"]
    assert {str(one) for one in sheet.merged_cells.ranges} >= {"A9:G9", "A12:A15", "C14:C15"}


def test_prints_on_turned_a4_one_page_wide_with_header_on_each(tmp_path: Path) -> None:
    sheet = _sheet(plan(), tmp_path)
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == (
        "landscape",
        9,
        1,
        0,
    )
    assert sheet.sheet_properties.pageSetUpPr
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.print_area == "'蓝江省'!$A$1:$E$67"
    assert sheet.freeze_panes == "A3"
    margins = sheet.page_margins
    assert (margins.left, margins.right, margins.top, margins.bottom) == (
        1.378,
        1.457,
        1.102,
        1.024,
    )
    assert sheet.HeaderFooter.differentOddEven
    files, _ = parts(plan(), LAYOUT)
    assert '<oddFooter>&amp;R&amp;"宋体,Regular"&amp;14— &amp;P —　<' in files[SHEET]
    assert '<evenFooter>&amp;L　&amp;"宋体,Regular"&amp;14— &amp;P —<' in files[SHEET]


def test_a_long_letter_is_not_kept_in_view(tmp_path: Path) -> None:
    assert _sheet(small_plan(), tmp_path).freeze_panes is None


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@a", "'a", "007", "2019-3-5", "TRUE", "#N/A", "1E5", " 空 "]
)
def test_every_text_stays_text(tmp_path: Path, text: str) -> None:
    cell = _sheet(_one_measure(text), tmp_path)["D3"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell._style.quotePrefix == (text.isascii())


@pytest.mark.parametrize(
    ("printed", "value"), [("3", 3), ("3、", "3、"), ("03", "03"), ("一、", "一、")]
)
def test_a_bare_number_is_a_number(tmp_path: Path, printed: str, value: object) -> None:
    document = _one_measure("甲")
    document.sections[0].number = printed
    assert _sheet(document, tmp_path)["A3"].value == value


def test_texts_that_look_like_escapes_are_escaped() -> None:
    files, _ = parts(_one_measure("_x0041_ 与 _x_ 与 _x000D_"), LAYOUT)
    assert "_x005F_x0041_ 与 _x_ 与 _x005F_x000D_" in files["xl/sharedStrings.xml"]


def test_every_cell_of_a_merge_has_its_border() -> None:
    files, _ = parts(plan(1), LAYOUT)
    formats = re.findall(r'borderId="(\d)"[^>]* apply', files["xl/styles.xml"])
    body = files[SHEET].partition('<row r="2"')[2]
    cells = re.findall(r'<c r="[A-E][2-6]" s="(\d+)"', body)
    assert len(cells) == 5 * 5
    assert {formats[int(number) - 1] for number in cells} == {"1"}


def test_rows_are_as_high_as_their_text(tmp_path: Path) -> None:
    sheet = _sheet(_one_measure("甲" * 100), tmp_path)
    assert sheet.row_dimensions[3].height == pytest.approx(5 * 16 + 6)
    assert sheet.row_dimensions[1].height == 38


def test_a_row_that_excel_cannot_show_whole_is_warned_about(tmp_path: Path) -> None:
    document = _one_measure("甲" * 900)
    document.sections[0].items[0].title = "推进改革"
    (warning,) = write(document, LAYOUT, tmp_path / "a.xlsx")
    assert warning.startswith("Excel 第 3 行（“甲甲")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet.row_dimensions[3].height == 409  # type: ignore[union-attr]


def test_more_line_breaks_than_excel_takes_are_warned_about(tmp_path: Path) -> None:
    warnings = write(_one_measure("甲\n" * 300), LAYOUT, tmp_path / "a.xlsx")
    assert any("300 处换行" in warning for warning in warnings)


def test_a_text_that_excel_cannot_hold_is_refused_never_cut(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"第 3 行.*有 32768 个字，Excel 一格最多 32767 个字"):
        write(_one_measure("甲" * 32_768), LAYOUT, tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()
    assert write(_one_measure("甲" * 32_767), LAYOUT, tmp_path / "a.xlsx")


def test_ids_travel_as_hidden_names(tmp_path: Path) -> None:
    write(small_plan(), LAYOUT, tmp_path / "a.xlsx")
    names = openpyxl.load_workbook(tmp_path / "a.xlsx").defined_names
    assert all(name.hidden for name in names.values())
    assert names["_ipp_d1"].attr_text == "'蓝江省'!$A$9"
    assert names["_ipp_s1"].attr_text == "'蓝江省'!$B$12"
    assert names["_ipp_i1_3"].attr_text == "'蓝江省'!$C$14"
    assert names["_ipp_m1_3_2"].attr_text == "'蓝江省'!$D$15"


def test_names_that_differ_in_case_only_are_not_given_twice() -> None:
    document = _one_measure("甲")
    document.id = "M1"
    files, _ = parts(document, LAYOUT)
    assert re.findall(r'name="(_ipp_\w+)"', files["xl/workbook.xml"]) == ["_ipp_M1"]


def test_no_text_can_make_an_invalid_file(tmp_path: Path) -> None:
    nasty = "<is>&amp;\x00\ud800\ufffe\x0b]]>\r\n二\t三"
    document = _one_measure(nasty)
    document.title = document.region = nasty
    document.front, document.back = [nasty, nasty + "："], [nasty]
    document.headers = {"section": nasty, nasty: nasty}
    files, _ = parts(document, LAYOUT)
    for xml in files.values():
        ElementTree.fromstring(xml.encode())
    _sheet(document, tmp_path)


def test_nothing_of_author_or_machine(tmp_path: Path) -> None:
    write(small_plan(), LAYOUT, tmp_path / "a.xlsx")
    properties = openpyxl.load_workbook(tmp_path / "a.xlsx").properties
    assert (properties.creator or "", properties.lastModifiedBy) == ("", None)
    assert properties.title == small_plan().title


@pytest.mark.parametrize(
    ("wanted", "name"),
    [("蓝江省", "蓝江省"), ("a/b:c'", "abc"), ("", "Sheet1"), ("省" * 40, "省" * 31)],
)
def test_sheet_names(wanted: str, name: str) -> None:
    assert sheet_name(wanted) == name


def test_a_document_with_nothing_in_it_is_a_file(tmp_path: Path) -> None:
    assert _sheet(Document(layout=LAYOUT.id), tmp_path).max_row == 2
