"""Tables on one page by their ruling lines."""

from __future__ import annotations

from pathlib import Path

from tests.importing.readers.pdf.pdf_files import Pdf
from tests.importing.readers.pdf.reading import only_grid, paragraphs, source_of, spans, texts

XS, YS = [50.0, 90.0, 200.0, 400.0], [100.0, 130.0, 160.0, 190.0]


def test_lines_make_cells_with_their_text(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(200, 80, "某省工作要点")
    page.grid(XS, YS)
    page.text(55, 120, "序号")
    page.text(205, 120, "具体举措")
    page.text(205, 150, "完善2018年的机制")
    source = source_of(pdf, tmp_path)
    grid = only_grid(source)
    assert paragraphs(source) == ["某省工作要点"]
    assert (grid.row_count, grid.column_count) == (3, 3)
    assert texts(grid) == {(0, 0): "序号", (0, 2): "具体举措", (1, 2): "完善2018年的机制"}
    assert grid.place(1, 2) == "表格 1 第 2 行第 3 列（第 1 页）"


def test_missing_lines_are_merged_cells(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid(XS, YS, "across 2 0,down 1 0,down 2 0")
    page.text(55, 145, "1")
    page.text(55, 120, "一、完善制度")
    grid = only_grid(source_of(pdf, tmp_path))
    assert spans(grid) == {(0, 0): (1, 3), (1, 0): (2, 1)}
    assert texts(grid) == {(0, 0): "一、完善制度", (1, 0): "1"}


def test_thin_boxes_and_pieces_of_lines_are_lines(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    for y in YS:
        page.box(50, y, 400, y + 0.5, "f")
    for x in XS:
        for piece in range(45):
            page.line(x, 100 + 2 * piece, x, 101 + 2 * piece)
    page.text(205, 150, "内容")
    assert texts(only_grid(source_of(pdf, tmp_path))) == {(1, 2): "内容"}


def test_an_underline_parts_no_cell(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid(XS, YS)
    page.text(205, 113, "上面的文字")
    page.line(205, 115, 255, 115)
    page.text(205, 126, "下面的文字")
    grid = only_grid(source_of(pdf, tmp_path))
    assert grid.row_count == 3
    assert "上面的文字" in texts(grid)[0, 2] and "下面的文字" in texts(grid)[0, 2]


def test_open_sides_belong_to_the_table(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    for y in YS:
        page.line(50, y, 400, y)
    for x in XS[1:3]:
        page.line(x, 100, x, 190)
    page.text(55, 120, "左")
    page.text(205, 120, "右")
    assert texts(only_grid(source_of(pdf, tmp_path))) == {(0, 0): "左", (0, 2): "右"}


def test_a_table_in_a_cell_is_nested(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid([50, 100, 400], [100, 300, 320])
    page.grid([150, 200, 250], [150, 170, 190])
    page.text(105, 120, "外")
    page.text(155, 165, "内")
    cell = next(cell for cell in only_grid(source_of(pdf, tmp_path)).cells if cell.nested)
    assert cell.text == "外"
    assert texts(cell.nested[0]) == {(0, 0): "内"}


def test_tables_whose_columns_all_change_are_two(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid(XS, YS)
    page.grid([50, 220, 310, 400], [190, 210, 230])
    page.text(55, 120, "序号")
    page.text(55, 205, "联系人")
    page.text(225, 205, "电话")
    first, second = source_of(pdf, tmp_path).grids
    assert (first.column_count, second.column_count) == (3, 3)
    assert texts(second) == {(0, 0): "联系人", (0, 1): "电话"}


def test_a_frame_around_text_is_no_table(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.box(50, 50, 500, 800)
    page.text(60, 100, "只有一个边框")
    source = source_of(pdf, tmp_path)
    assert not source.grids
    assert paragraphs(source) == ["只有一个边框"]


def test_lines_of_a_cell_are_joined_and_its_paragraphs_kept(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid([50, 160, 400], [100, 180, 200])
    page.lines(55, 112, ["推进知识产权保护体系", "建设。", "省份：一类省份必做，", "其他省份选做"])
    page.lines(165, 112, ["使用 ABC", "system（二〇一八年）"])
    found = texts(only_grid(source_of(pdf, tmp_path)))
    assert found[0, 0] == "推进知识产权保护体系建设。\n省份：一类省份必做，其他省份选做"
    assert found[0, 1].startswith("使用 ABC")


def test_text_that_stays_together_is_no_reason_for_a_paragraph(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid([50, 160, 400], [100, 180, 200])
    page.lines(55, 112, ["推进知识产权强国建设", "继续开展以“世界", "杯”为背景执法检查"])
    found = texts(only_grid(source_of(pdf, tmp_path)))
    assert found[0, 0] == "推进知识产权强国建设继续开展以“世界杯”为背景执法检查"
