"""Tables that go over pages."""

from __future__ import annotations

from pathlib import Path

from tests.importing.readers.pdf.pdf_files import Page, Pdf
from tests.importing.readers.pdf.reading import left_out, only_grid, source_of, spans, texts

XS = [50.0, 80.0, 180.0, 400.0, 500.0]
_HEADER = ("序号", "工作内容", "具体举措", "责任部门")


def _header(page: Page, y: float) -> None:
    for x, text in zip(XS, _HEADER, strict=False):
        page.text(x + 5, y, text)


def _two_pages(
    first: list[list[str]], second: list[list[str]], top: str = "", down: str = ""
) -> Pdf:
    """A header and two rows on each of two pages; the last row of the first may go on."""
    pdf = Pdf()
    page = pdf.page()
    page.grid(XS, [100, 120, 150, 189], down)
    _header(page, 115)
    _row(page, 131, [["1"], ["甲项工作"], ["做好甲项工作。"], ["省甲局"]])
    _row(page, 161, first)
    page = pdf.page()
    page.grid(XS, [100, 120, 150, 180], top)
    _header(page, 115)
    _row(page, 131, second)
    _row(page, 161, [["9"], ["末项工作"], ["做好末项工作。"], ["省末局"]])
    return pdf


def _row(page: Page, y: float, cells: list[list[str]]) -> None:
    for x, lines in zip(XS, cells, strict=False):
        page.lines(x + 5, y, lines)


_OPEN = [
    ["2"],
    ["乙项工作"],
    [
        "持续开展知识产权执法专项行动，加大对侵权",
        "假冒行为的打击力度，完善行政执法与刑事司",
        "法衔接机制，加强跨部门、跨区域的执法协作",
    ],
    ["省乙局"],
]


def test_a_row_cut_in_a_sentence_is_one_row(tmp_path: Path) -> None:
    source = source_of(_two_pages(_OPEN, [[], [], ["与信息共享。"], []]), tmp_path)
    grid = only_grid(source)
    assert grid.row_count == 4
    assert texts(grid)[2, 2].endswith("跨区域的执法协作与信息共享。")
    assert texts(grid)[3, 1] == "末项工作"
    assert grid.place(2, 2).endswith("（第 1 页）")
    assert grid.place(3, 1).endswith("（第 2 页）")


def test_a_header_said_again_is_left_out_visibly(tmp_path: Path) -> None:
    source = source_of(_two_pages(_OPEN, [[], [], ["与信息共享。"], []]), tmp_path)
    assert left_out(source, "重复的表头") == ["\t".join(_HEADER)]
    assert source.asides[0].place == "表格 1（第 2 页）"


def test_a_row_that_begins_on_the_next_page_is_a_row(tmp_path: Path) -> None:
    first = [["2"], ["乙项工作"], ["做好乙项工作。"], ["省乙局"]]
    second = [["3"], ["丙项工作"], ["做好丙项工作。"], ["省丙局"]]
    grid = only_grid(source_of(_two_pages(first, second), tmp_path))
    assert grid.row_count == 5
    assert [texts(grid)[row, 1] for row in range(1, 5)] == [
        "甲项工作",
        "乙项工作",
        "丙项工作",
        "末项工作",
    ]


def test_a_list_of_departments_cut_after_a_separator_goes_on(tmp_path: Path) -> None:
    first = [
        ["2"],
        ["乙项工作"],
        ["做好乙项工作。"],
        ["省甲局、省乙局、省", "丙局、省丁局、省戊", "局、"],
    ]
    grid = only_grid(source_of(_two_pages(first, [[], [], [], ["省己局"]]), tmp_path))
    assert texts(grid)[2, 3] == "省甲局、省乙局、省丙局、省丁局、省戊局、省己局"


def test_a_merged_cell_goes_on_over_the_page(tmp_path: Path) -> None:
    first = [[], ["乙项工作"], ["做好乙项工作。"], ["省乙局"]]
    second = [[], ["丙项工作"], ["做好丙项工作。"], ["省丙局"]]
    pdf = _two_pages(first, second, down="across 2 0")
    grid = only_grid(source_of(pdf, tmp_path))
    assert spans(grid) == {(1, 0): (3, 1)}
    assert texts(grid)[4, 0] == "9"


def test_a_cell_without_a_line_below_it_goes_on_with_its_text(tmp_path: Path) -> None:
    first = [["2"], ["分在两页的项"], ["做好乙项工作。"], ["省乙局"]]
    second = [[], ["目名称"], ["做好丙项工作。"], ["省丙局"]]
    pdf = _two_pages(first, second, down="across 3 0,across 3 1")
    grid = only_grid(source_of(pdf, tmp_path))
    assert spans(grid) == {(2, 0): (2, 1), (2, 1): (2, 1)}
    assert texts(grid)[2, 1] == "分在两页的项目名称"


def test_tables_of_other_columns_stay_apart(tmp_path: Path) -> None:
    pdf = _two_pages(_OPEN, [[], [], ["与信息共享。"], []])
    page = pdf.page()
    page.grid([50, 300, 480], [100, 120, 140])
    page.text(55, 115, "联系人")
    assert [grid.column_count for grid in source_of(pdf, tmp_path).grids] == [4, 2]


def test_page_numbers_and_running_titles_are_left_out_visibly(tmp_path: Path) -> None:
    pdf = _two_pages(_OPEN, [[], [], ["与信息共享。"], []])
    for number, page in enumerate(pdf.pages, start=1):
        page.text(250, 50, "某省知识产权局文件")
        page.text(290, 800, f"— {number} —")
        page.text(300, 70, f"{'续表' if number > 1 else ''}")
    source = source_of(pdf, tmp_path)
    assert only_grid(source).row_count == 4
    assert left_out(source, "页码") == ["— 1 —", "— 2 —"]
    assert left_out(source, "页眉页脚") == ["某省知识产权局文件", "某省知识产权局文件", "续表"]


def test_a_page_number_on_its_side_is_left_out_visibly(tmp_path: Path) -> None:
    pdf = _two_pages(_OPEN, [[], [], ["与信息共享。"], []])
    for number, page in enumerate(pdf.pages, start=1):
        page.text(20, 400, f"—{number}—", turn="0 -1 1 0")
    source = source_of(pdf, tmp_path)
    assert only_grid(source).row_count == 4
    assert left_out(source, "页码") == ["—1—", "—2—"]
