from __future__ import annotations

import datetime
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers import xlsx
from ipplanner.importing.source import Aside, Grid, Paragraph, Source
from ipplanner.text import squeeze
from tests.importing.sheet_files import (
    relation,
    relations_part,
    row,
    sheet,
    write_xlsx,
    write_zip,
)
from tests.shared_data import SHARED, needs_shared


def grid_of(source: Source) -> Grid:
    assert len(source.grids) == 1
    return source.grids[0]


def texts(grid: Grid) -> dict[str, str]:
    return {grid.place(c.row, c.column).partition("!")[2]: c.text for c in grid.cells if c.text}


def spans(grid: Grid) -> dict[str, tuple[int, int]]:
    return {
        grid.place(c.row, c.column).partition("!")[2]: (c.row_span, c.column_span)
        for c in grid.cells
        if (c.row_span, c.column_span) != (1, 1)
    }


def one_sheet(path: Path, content: str, **options: dict[str, str]) -> Source:
    return xlsx.read(write_xlsx(path, {"工作要点": content}, parts=options.get("parts")))


def test_cells_merges_and_places(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "工作要点"
    page.append(["序号", "工作重点", "工作内容"])
    page.append([1, "体制改革", "甲"])
    page.append([None, None, "乙"])
    page.merge_cells("A2:A3")
    page.merge_cells("B2:B3")
    book.save(tmp_path / "a.xlsx")
    source = xlsx.read(tmp_path / "a.xlsx")
    grid = grid_of(source)
    assert (grid.name, grid.is_sheet, grid.row_count, grid.column_count) == ("工作要点", True, 3, 3)
    expected = {"A1": "序号", "B1": "工作重点", "C1": "工作内容"}
    assert texts(grid) == {**expected, "A2": "1", "B2": "体制改革", "C2": "甲", "C3": "乙"}
    assert spans(grid) == {"A2": (2, 1), "B2": (2, 1)}
    assert (source.name, source.asides, source.notices) == ("a.xlsx", [], [])


def test_values_are_as_the_user_sees_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append([1.0, 0.5, datetime.date(2018, 12, 31), True, "=1+1", "#N/A", 3, 12])
    page["B1"].number_format = "0%"
    page["G1"].number_format = '"第"0"项"'
    page["H1"].number_format = '[DBNum1]General"、"'
    book.save(tmp_path / "a.xlsx")
    found = texts(grid_of(xlsx.read(tmp_path / "a.xlsx")))
    expected = {"A1": "1", "B1": "50%", "C1": "2018年12月31日", "D1": "TRUE", "F1": "#N/A"}
    assert found == {**expected, "G1": "第3项", "H1": "一十二、"}


def test_shared_strings_with_runs_reading_aids_and_escapes(tmp_path: Path) -> None:
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><r><t>知识</t></r><r><rPr><b/></rPr><t>产权</t></r>"
        '<rPh sb="0" eb="1"><t>zhi</t></rPh></si>'
        "<si><t>一行_x000D_\n二行_x005F_x0041_</t></si></sst>"
    )
    cells = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>7</v></c></row>'
    source = one_sheet(tmp_path / "a.xlsx", sheet(cells), parts={"xl/sharedStrings.xml": strings})
    assert texts(grid_of(source)) == {"A1": "知识产权", "B1": "一行\r\n二行_x0041_"}


def test_formulas_give_their_last_value(tmp_path: Path) -> None:
    cells = (
        '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>A1</f><v>甲</v></c>'
        '<c r="D2"><f>NOW()</f></c><c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    found = texts(grid_of(one_sheet(tmp_path / "a.xlsx", sheet(cells))))
    assert found == {"B2": "2", "C2": "甲", "E2": "#DIV/0!"}


def test_strict_workbooks_are_read(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"甲": sheet(row(1, "一"))}, strict=True)
    assert texts(grid_of(xlsx.read(path))) == {"A1": "一"}


def test_hidden_rows_and_columns_are_asides_and_other_places_stay(tmp_path: Path) -> None:
    rows = row(1, "序", "名") + row(2, "1", "藏", attributes='hidden="1"') + row(3, "2", "见")
    content = sheet(rows, before='<cols><col min="1" max="1" hidden="1"/></cols>')
    source = one_sheet(tmp_path / "a.xlsx", content)
    assert texts(grid_of(source)) == {"B1": "名", "B3": "见"}
    assert source.asides == [
        Aside("工作要点!A1", "序", "隐藏的列"),
        Aside("工作要点!A2", "1", "隐藏的行"),
        Aside("工作要点!B2", "藏", "隐藏的行"),
        Aside("工作要点!A3", "2", "隐藏的列"),
    ]


def test_a_sheet_that_is_listed_twice_is_read_once(tmp_path: Path) -> None:
    again = '</sheets><sheets><sheet name="乙" sheetId="9" r:id="rId1"/></sheets><sheets>'
    path = write_xlsx(tmp_path / "a.xlsx", {"甲": sheet(row(1, "题"))})
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name).decode() for name in archive.namelist()}
    entries["xl/workbook.xml"] = entries["xl/workbook.xml"].replace(
        "</sheets>", again + "</sheets>"
    )
    source = xlsx.read(write_zip(path, entries))
    assert [grid.name for grid in source.grids] == ["甲"]
    assert [(notice.kind, notice.place) for notice in source.notices] == [("sheet", "乙")]


def test_filters_may_overlap_and_stand_apart(tmp_path: Path) -> None:
    rows = "".join(row(at, str(at), attributes='hidden="1"') for at in range(2, 11))
    areas = ("A6:A8", "A1:A3", "B2:B4")
    filters = "".join(
        f'<autoFilter ref="{area}"><filterColumn colId="0"/></autoFilter>' for area in areas
    )
    source = one_sheet(tmp_path / "a.xlsx", sheet(row(1, "题") + rows, after=filters))
    hidden = {aside.text for aside in source.asides if "筛选" in aside.reason}
    assert hidden == {"2", "3", "4", "7", "8"}


def test_rows_that_a_filter_hides_say_so(tmp_path: Path) -> None:
    rows = row(1, "部门") + row(2, "甲局", attributes='hidden="1"') + row(3, "乙局")
    filters = '<autoFilter ref="A1:A3"><filterColumn colId="0"/></autoFilter>'
    source = one_sheet(tmp_path / "a.xlsx", sheet(rows, after=filters))
    assert source.asides == [Aside("工作要点!A2", "甲局", "筛选隐藏的行")]


def test_a_merged_cell_stays_where_part_of_it_is_visible(tmp_path: Path) -> None:
    rows = row(1, "重点", "甲", attributes='hidden="1"') + row(2, "", "乙") + row(3, "", "丙")
    merges = '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>'
    grid = grid_of(one_sheet(tmp_path / "a.xlsx", sheet(rows, after=merges)))
    assert texts(grid) == {"A2": "重点", "B2": "乙", "B3": "丙"}
    assert spans(grid) == {"A2": (2, 1)}


def test_text_under_a_merged_cell_is_not_lost(tmp_path: Path) -> None:
    merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>'
    content = sheet(row(1, "见", "盖") + row(3, "", "", "外"), after=merges)
    source = one_sheet(tmp_path / "a.xlsx", content)
    assert texts(grid_of(source)) == {"A1": "见", "C3": "外"}
    assert source.asides == [Aside("工作要点!B1", "盖", "合并单元格下的文字")]


def test_hidden_sheets_are_asides(tmp_path: Path) -> None:
    sheets = {"甲": sheet(row(1, "一")), "乙": sheet(row(1, "二")), "丙": sheet(row(1, "三"))}
    states = {"乙": "hidden", "丙": "veryHidden"}
    source = xlsx.read(write_xlsx(tmp_path / "a.xlsx", sheets, states=states))
    assert [grid.name for grid in source.grids] == ["甲"]
    assert source.asides == [
        Aside("乙!A1", "二", "隐藏的工作表"),
        Aside("丙!A1", "三", "隐藏的工作表"),
    ]


def test_comments_headers_and_footers_are_asides(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page["B2"] = "甲"
    page["B2"].comment = Comment("请核实", "某人")
    assert page.oddHeader is not None
    assert page.oddFooter is not None
    page.oddHeader.center.text = "内部资料"
    page.oddFooter.center.text = "第 &P 页 共 &N 页"
    book.save(tmp_path / "a.xlsx")
    source = xlsx.read(tmp_path / "a.xlsx")
    assert source.asides == [
        Aside("Sheet!B2", "请核实", "批注"),
        Aside("Sheet", "内部资料", "页眉页脚"),
    ]


def test_conversations_count_once_and_text_boxes_are_paragraphs(tmp_path: Path) -> None:
    threaded = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/'
        'threadedcomments"><threadedComment ref="A1"><text>问</text></threadedComment>'
        '<threadedComment ref="A1"><text>答</text></threadedComment></ThreadedComments>'
    )
    notes = (
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList>'
        '<comment ref="A1"><text><t>[Threaded comment] 问 答</t></text></comment>'
        "</commentList></comments>"
    )
    drawing = (
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/'
        'spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        "<xdr:sp><xdr:txBody><a:p><a:r><a:t>附件</a:t></a:r><a:r><a:t>1</a:t></a:r></a:p>"
        "<a:p/></xdr:txBody></xdr:sp></xdr:wsDr>"
    )
    links = (
        relation("a", "threadedComment", "../t.xml")
        + relation("b", "comments", "../c.xml")
        + relation("c", "drawing", "../drawings/d.xml")
    )
    parts = {"xl/t.xml": threaded, "xl/c.xml": notes, "xl/drawings/d.xml": drawing}
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations_part(links)
    source = one_sheet(tmp_path / "a.xlsx", sheet(row(1, "甲")), parts=parts)
    assert [aside.text for aside in source.asides] == ["问", "答"]
    assert source.blocks[1:] == [Paragraph("附件1", "工作要点 文本框")]


def test_what_is_not_read_is_said(tmp_path: Path) -> None:
    parts = {
        "xl/vbaProject.bin": "x",
        "xl/externalLinks/externalLink1.xml": "<a/>",
        "xl/embeddings/oleObject1.bin": "x",
    }
    source = one_sheet(tmp_path / "a.xlsm", sheet(row(1, "甲")), parts=parts)
    assert [notice.kind for notice in source.notices] == ["macro", "link", "ole"]


def test_our_names_are_bookmarks(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "李's 表"
    page["A1"], page["D5"] = "标题", "甲"
    page.merge_cells("A1:E1")
    for name, place in {
        "_ipp_d1": "$A$1",
        "_ipp_m2": "$D$5",
        "_ipp_s3": "$C$1",
        "别的": "$A$1",
    }.items():
        book.defined_names[name] = DefinedName(name, attr_text=f"'李''s 表'!{place}")
    book.defined_names["_ipp_gone"] = DefinedName("_ipp_gone", attr_text="#REF!")
    book.save(tmp_path / "a.xlsx")
    bookmarks = xlsx.read(tmp_path / "a.xlsx").bookmarks
    assert bookmarks.document == "d1"
    assert bookmarks.cells == {("李's 表", 4, 3): ["m2"], ("李's 表", 0, 0): ["s3"]}


def test_merging_the_whole_sheet_costs_nothing(tmp_path: Path) -> None:
    merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    source = one_sheet(tmp_path / "a.xlsx", sheet(row(1, "题"), after=merges))
    grid = grid_of(source)
    assert (grid.row_count, grid.column_count, len(grid.cells)) == (1, 1, 1)


def test_a_merged_cell_may_reach_over_empty_cells_of_its_table(tmp_path: Path) -> None:
    rows = row(1, "重点", "甲") + '<row r="2"><c r="A2" s="1"/><c r="B2" s="1"/></row>'
    merges = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    grid = grid_of(one_sheet(tmp_path / "a.xlsx", sheet(rows, after=merges)))
    assert grid.row_count == 2
    assert spans(grid) == {"A1": (2, 1)}


def test_too_many_merges_are_refused(tmp_path: Path) -> None:
    merges = "".join(f'<mergeCell ref="A{at}:B{at}"/>' for at in range(1, 100_010))
    content = sheet(row(1, "题"), after=f"<mergeCells>{merges}</mergeCells>")
    with pytest.raises(UnreadableFileError, match=r"a\.xlsx（工作要点）.*内容多得不正常"):
        one_sheet(tmp_path / "a.xlsx", content)


def test_nonsense_in_a_sheet_is_passed_over(tmp_path: Path) -> None:
    cells = (
        '<row r="x"><c r="??" t="s"><v>x</v></c><c r="ZZZZ9"><v>1e999</v></c>'
        '<c s="99"><v>abc</v></c></row><row r="9999999"><c><v>1</v></c></row>'
    )
    merges = '<mergeCells><mergeCell ref="B2:A1"/><mergeCell ref="?"/><mergeCell/></mergeCells>'
    grid = grid_of(one_sheet(tmp_path / "a.xlsx", sheet(cells, after=merges)))
    assert list(texts(grid).values())[-1] == "abc"


def test_a_declaration_in_a_sheet_is_refused(tmp_path: Path) -> None:
    content = '<!DOCTYPE a [<!ENTITY e "x">]>' + sheet(row(1, "甲"))
    with pytest.raises(UnreadableFileError, match="外部定义"):
        one_sheet(tmp_path / "a.xlsx", content)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    content = sheet(row(1, "甲")) + " " * 60_000_000
    with pytest.raises(UnreadableFileError, match="大得不正常"):
        one_sheet(tmp_path / "a.xlsx", content)


def test_a_truncated_file_and_one_without_a_workbook_are_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"甲": sheet(row(1, "一"))})
    (tmp_path / "b.xlsx").write_bytes(path.read_bytes()[:-200])
    with pytest.raises(UnreadableFileError, match="损坏"):
        xlsx.read(tmp_path / "b.xlsx")
    with pytest.raises(UnreadableFileError, match="找不到工作表"):
        xlsx.read(write_zip(tmp_path / "c.xlsx", {"a.xml": "<a/>"}))


def test_a_sheet_that_is_missing_is_said_and_the_others_are_read(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"甲": sheet(row(1, "一")), "乙": sheet("")})
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name).decode() for name in archive.namelist()}
    del entries["xl/worksheets/sheet2.xml"]
    source = xlsx.read(write_zip(tmp_path / "b.xlsx", entries))
    assert texts(grid_of(source)) == {"A1": "一"}
    assert [(notice.kind, notice.place) for notice in source.notices] == [("sheet", "乙")]


def true_texts(region: str) -> set[str]:
    assert SHARED is not None
    plan = json.loads((SHARED / "data" / "plans" / f"{region}.json").read_text("utf-8"))
    items = [item for focus in plan["focuses"] for item in focus["items"]]
    measures = [measure for item in items for measure in item["measures"]]
    found = {item["title"] for item in items} | {measure["text"] for measure in measures}
    found |= {measure["departments_raw"] for measure in measures}
    return {squeeze(text) for text in found} - {""}


def cell_texts(source: Source) -> set[str]:
    return {squeeze(cell.text) for grid in source.grids for cell in grid.cells}


@needs_shared
def test_every_text_of_the_real_workbooks_is_a_cell() -> None:
    assert SHARED is not None
    paths = sorted((SHARED / "data" / "office").glob("*.xlsx"))
    assert paths
    regions = [path.stem for path in (SHARED / "data" / "plans").glob("*.json")]
    for path in paths:
        named = path.name.partition(".")[0]
        found = cell_texts(xlsx.read(path))
        for region in regions if named == "all" else [named]:
            assert true_texts(region) - found == set(), f"{path.name} {region}"
