"""PDFs of paragraphs, and tables without ruling lines."""

from __future__ import annotations

from pathlib import Path

from tests.importing.readers.pdf.pdf_files import Page, Pdf
from tests.importing.readers.pdf.reading import only_grid, paragraphs, source_of, spans, texts

_FULL = "各有关单位要按照任务分工认真抓好落实确保各项工作按时完成并取得实效" * 2
_LINE = _FULL[:43]
"""As many characters as have room between the margins."""


def test_lines_are_joined_to_paragraphs(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(200, 80, "推进计划", 16)
    page.lines(80, 120, ["一、完善制度", f"　　1.{_LINE[:40]}", _LINE, "。（省甲局负责）"])
    page.lines(80, 172, ["2.做好其他工作。（省乙局负责）", "二、加强保护"])
    assert paragraphs(source_of(pdf, tmp_path)) == [
        "推进计划",
        "一、完善制度",
        f"1.{_LINE[:40]}{_LINE}。（省甲局负责）",
        "2.做好其他工作。（省乙局负责）",
        "二、加强保护",
    ]


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    pdf = Pdf()
    for texts_ in ([_LINE] * 3, [_FULL[3:46], "。", "另一段。"]):
        pdf.page().lines(80, 100, texts_)
    assert paragraphs(source_of(pdf, tmp_path)) == [
        _LINE * 3 + _FULL[3:46] + "。",
        "另一段。",
    ]


def test_places_name_the_page(tmp_path: Path) -> None:
    pdf = Pdf()
    pdf.page().text(60, 100, "甲。")
    pdf.page().text(60, 100, "乙。")
    places = [block.place for block in source_of(pdf, tmp_path).blocks]
    assert places == ["第 1 段（第 1 页）", "第 2 段（第 2 页）"]


_COLUMNS = (60.0, 90.0, 180.0, 430.0)


def _row(page: Page, y: float, cells: list[list[str]]) -> None:
    for x, lines in zip(_COLUMNS, cells, strict=True):
        page.lines(x, y, lines)


def _first_page(pdf: Pdf) -> Page:
    page = pdf.page()
    page.text(200, 70, "某省工作要点")
    _row(page, 100, [["序号"], ["工作内容"], ["具体举措"], ["责任部门"]])
    _row(page, 113, [["1"], ["探索开展综合", "管理改革"], [_FULL[:22], "取得成效。"], ["省甲局"]])
    _row(
        page, 139, [[], ["建设集聚区"], ["推进服务业集聚区建设。"], ["省乙局、省丙局、", "省丁局"]]
    )
    _row(page, 165, [["2"], ["加强保护"], ["开展专项行动，" + _FULL[:15]], ["省戊局"]])
    return page


def test_columns_without_lines_are_found_by_the_header(tmp_path: Path) -> None:
    pdf = Pdf()
    page = _first_page(pdf)
    page.text(290, 800, "— 1 —")
    source = source_of(pdf, tmp_path)
    found = texts(only_grid(source))
    assert paragraphs(source) == ["某省工作要点"]
    assert [found[0, column] for column in range(4)] == ["序号", "工作内容", "具体举措", "责任部门"]
    assert found[1, 1] == "探索开展综合管理改革"
    assert found[1, 2] == f"{_FULL[:22]}取得成效。"
    assert (found[2, 1], found[2, 3]) == ("建设集聚区", "省乙局、省丙局、省丁局")
    assert found[3, 0] == "2"


def test_they_go_on_over_the_page_without_their_header(tmp_path: Path) -> None:
    pdf = Pdf()
    _first_page(pdf)
    page = pdf.page()
    _row(page, 100, [[], [], ["并取得实效。"], []])
    _row(page, 113, [[], ["普及教育"], ["开展普及教育活动。"], ["省己局"]])
    _row(page, 139, [["3"], ["宣传"], ["加大宣传力度。"], ["省庚局"]])
    found = texts(only_grid(source_of(pdf, tmp_path)))
    assert found[3, 2] == f"开展专项行动，{_FULL[:15]}并取得实效。"
    assert (found[4, 1], found[5, 1]) == ("普及教育", "宣传")


def test_a_line_across_all_columns_is_one_cell(tmp_path: Path) -> None:
    pdf = Pdf()
    page = _first_page(pdf)
    page.text(60, 191, "三、这一行是横跨各列的一级标题而且比较长")
    _row(page, 204, [["3"], ["宣传"], ["加大宣传力度。"], ["省庚局"]])
    grid = only_grid(source_of(pdf, tmp_path))
    assert spans(grid) == {(4, 0): (1, 4)}
    assert texts(grid)[5, 1] == "宣传"


def test_lines_between_rows_only_part_the_rows(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    _row(page, 100, [["序号"], ["工作内容"], ["具体举措"], ["责任部门"]])
    _row(
        page,
        120,
        [["1"], ["甲"], ["第一句没有说完", "就换行了"], ["省甲局、省戊局、", "省己局、省庚局"]],
    )
    _row(page, 153, [["2"], ["乙"], ["第二项。", "又一段。"], ["省乙局", "省丙局"]])
    for y in (88, 106, 140, 172):
        page.line(55, y, 530, y)
    grid = only_grid(source_of(pdf, tmp_path))
    assert grid.row_count == 3
    assert texts(grid)[2, 3] == "省乙局\n省丙局"
