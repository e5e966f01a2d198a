from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers import ods
from ipplanner.importing.source import Aside, Paragraph, Source
from tests.importing.sheet_files import write_ods, write_zip
from tests.importing.test_xlsx_reader import cell_texts, grid_of, spans, texts, true_texts
from tests.shared_data import SHARED, needs_shared


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def table(*rows: str, before: str = "", name: str = "工作要点", style: str = "") -> str:
    opening = f'<table:table table:name="{name}" table:style-name="{style}">'
    return f"{opening}{before}{''.join(rows)}</table:table>"


def read(path: Path, *tables: str, **options: str) -> Source:
    return ods.read(write_ods(path, "".join(tables), styles=options.get("styles", "")))


def test_cells_spans_and_repeats(tmp_path: Path) -> None:
    empty = '<table:table-cell table:number-columns-repeated="16380"/>'
    source = read(
        tmp_path / "a.ods",
        table(
            "<table:table-header-rows>",
            row(cell("要点", 'table:number-columns-spanned="2"'), "<table:covered-table-cell/>"),
            "</table:table-header-rows>",
            row(cell("1", 'table:number-rows-spanned="2"'), cell("甲"), empty),
            row("<table:covered-table-cell/>", cell("乙"), empty),
            row(empty, attributes='table:number-rows-repeated="5"'),
            row(cell("丙", 'table:number-columns-repeated="2"')),
            row(empty, attributes='table:number-rows-repeated="1048567"'),
        ),
    )
    grid = grid_of(source)
    expected = {"A1": "要点", "A2": "1", "B2": "甲", "B3": "乙", "A9": "丙", "B9": "丙"}
    assert texts(grid) == expected
    assert spans(grid) == {"A1": (1, 2), "A2": (2, 1)}
    assert (grid.row_count, grid.column_count) == (9, 2)


def test_texts_within_a_cell(tmp_path: Path) -> None:
    content = (
        "<table:table-cell><text:p>一<text:s text:c='2'/>二<text:tab/>三<text:line-break/>四"
        "<text:span>五<text:a>六</text:a></text:span>\n  七</text:p><text:p>八</text:p>"
        "<text:p><text:ruby><text:ruby-base>知</text:ruby-base><text:ruby-text>zhi</text:ruby-text>"
        "</text:ruby></text:p></table:table-cell>"
    )
    source = read(tmp_path / "a.ods", table(row(content)))
    assert texts(grid_of(source)) == {"A1": "一  二\t三\n四五六 七\n八\n知"}


def test_values_without_the_text_they_show(tmp_path: Path) -> None:
    cells = [
        '<table:table-cell office:value="3.0"/>',
        '<table:table-cell office:date-value="2018-12-31"/>',
        '<table:table-cell office:value="x"/>',
    ]
    assert texts(grid_of(read(tmp_path / "a.ods", table(row(*cells))))) == {
        "A1": "3",
        "B1": "2018-12-31",
    }


def test_hidden_rows_columns_sheets_and_covered_texts_are_asides(tmp_path: Path) -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    covered = "<table:covered-table-cell><text:p>盖</text:p></table:covered-table-cell>"
    first = table(
        row(cell("见"), cell("藏列")),
        row(cell("藏行"), attributes='table:visibility="collapse"'),
        row(cell("筛掉"), attributes='table:visibility="filter"'),
        row(cell("并", 'table:number-rows-spanned="2"')),
        row(covered),
        before=columns,
    )
    properties = '<style:table-properties table:display="false"/>'
    style = f'<style:style style:name="off">{properties}</style:style>'
    second = table(row(cell("藏表")), name="备用", style="off")
    source = read(tmp_path / "a.ods", first, second, styles=style)
    assert texts(grid_of(source)) == {"A1": "见", "A4": "并"}
    assert [(aside.place, aside.reason) for aside in source.asides] == [
        ("工作要点!B1", "隐藏的列"),
        ("工作要点!A2", "隐藏的行"),
        ("工作要点!A3", "筛选隐藏的行"),
        ("工作要点!A5", "合并单元格下的文字"),
        ("备用!A1", "隐藏的工作表"),
    ]


def test_comments_and_text_boxes_are_not_the_cell(tmp_path: Path) -> None:
    remarked = (
        "<table:table-cell><office:annotation><text:p>请核实</text:p></office:annotation>"
        "<draw:frame><draw:text-box><text:p>附件1</text:p></draw:text-box></draw:frame>"
        "<text:p>甲</text:p></table:table-cell>"
    )
    source = read(tmp_path / "a.ods", table(row(cell("空")), row(remarked)))
    assert texts(grid_of(source)) == {"A1": "空", "A2": "甲"}
    assert source.asides == [Aside("工作要点!A2", "请核实", "批注")]
    assert source.blocks[1:] == [Paragraph("附件1", "工作要点 文本框")]


def test_our_names_are_bookmarks(tmp_path: Path) -> None:
    names = "".join(
        f'<table:named-range table:name="{name}" table:cell-range-address="$工作要点.{place}"/>'
        for name, place in (("_ipp_d1", "$A$1"), ("_ipp_m2", "$B$1"), ("别的", "$B$1"))
    )
    content = table(row(cell("甲"), cell("乙")))
    named = f"<table:named-expressions>{names}</table:named-expressions>"
    bookmarks = read(tmp_path / "a.ods", content, named).bookmarks
    assert bookmarks.document == "d1"
    assert bookmarks.cells == {("工作要点", 0, 1): ["m2"]}


def test_a_text_repeated_over_the_whole_sheet_is_refused(tmp_path: Path) -> None:
    hostile = row(
        cell("甲", 'table:number-columns-repeated="16384"'),
        attributes='table:number-rows-repeated="1048576"',
    )
    with pytest.raises(UnreadableFileError, match=r"a\.ods（工作要点）.*重复得太多"):
        read(tmp_path / "a.ods", table(hostile))


def test_empty_repeats_and_spans_without_end_cost_nothing(tmp_path: Path) -> None:
    vast = 'table:number-columns-repeated="999999999" table:number-columns-spanned="999999999"'
    source = read(
        tmp_path / "a.ods",
        table(row(cell("甲", 'table:number-rows-spanned="999999999"'))),
        table(row(f"<table:table-cell {vast}/>", attributes=vast.replace("columns", "rows"))),
    )
    assert [(grid.row_count, grid.column_count) for grid in source.grids] == [(1, 1), (0, 0)]


def test_a_truncated_file_and_one_without_sheets_are_refused(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", table(row(cell("甲"))))
    (tmp_path / "b.ods").write_bytes(path.read_bytes()[:-100])
    with pytest.raises(UnreadableFileError, match="损坏"):
        ods.read(tmp_path / "b.ods")
    with pytest.raises(UnreadableFileError, match="找不到工作表"):
        ods.read(write_zip(tmp_path / "c.ods", {"content.xml": "<a/>"}))


@needs_shared
def test_every_text_of_the_real_spreadsheets_is_a_cell() -> None:
    assert SHARED is not None
    paths = sorted((SHARED / "data" / "office").glob("*.ods"))
    assert paths
    for path in paths:
        source = ods.read(path)
        assert source.asides == []
        assert true_texts(path.name.partition(".")[0]) - cell_texts(source) == set(), path.name
