from __future__ import annotations

import datetime
import struct
from pathlib import Path

import pytest
import xlwt

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers import xls
from ipplanner.importing.source import Aside
from tests.importing.test_xlsx_reader import cell_texts, grid_of, spans, texts, true_texts
from tests.shared_data import SHARED, needs_shared


def new_book(encoding: str = "utf-8") -> tuple[xlwt.Workbook, xlwt.Worksheet]:
    book = xlwt.Workbook(encoding=encoding)
    return book, book.add_sheet("工作要点")


def test_cells_merges_and_values(tmp_path: Path) -> None:
    book, page = new_book()
    page.write_merge(0, 0, 0, 3, "要点")
    page.write_merge(1, 2, 0, 0, 1.0)
    page.write(1, 1, "甲\n乙")
    page.write(2, 1, datetime.date(2018, 12, 31), xlwt.easyxf(num_format_str="YYYY-MM-DD"))
    page.write(2, 2, True)
    page.write(2, 3, 0.25, xlwt.easyxf(num_format_str="0%"))
    book.save(str(tmp_path / "a.xls"))
    source = xls.read(tmp_path / "a.xls")
    grid = grid_of(source)
    assert (grid.name, grid.row_count, grid.column_count) == ("工作要点", 3, 4)
    expected = {"A1": "要点", "A2": "1", "B2": "甲\n乙", "B3": "2018年12月31日"}
    assert texts(grid) == {**expected, "C3": "TRUE", "D3": "25%"}
    assert spans(grid) == {"A1": (1, 4), "A2": (2, 1)}
    assert (source.asides, source.notices) == ([], [])


def test_hidden_rows_columns_and_sheets_are_asides(tmp_path: Path) -> None:
    book, page = new_book()
    for row, column, text in ((0, 0, "见"), (1, 0, "藏行"), (0, 1, "藏列")):
        page.write(row, column, text)
    page.row(1).hidden = True
    page.col(1).hidden = True
    other = book.add_sheet("备用")
    other.write(0, 0, "藏表")
    other.visibility = 1
    book.save(str(tmp_path / "a.xls"))
    source = xls.read(tmp_path / "a.xls")
    assert texts(grid_of(source)) == {"A1": "见"}
    assert source.asides == [
        Aside("工作要点!B1", "藏列", "隐藏的列"),
        Aside("工作要点!A2", "藏行", "隐藏的行"),
        Aside("备用!A1", "藏表", "隐藏的工作表"),
    ]


def test_headers_are_asides_and_page_numbers_are_not(tmp_path: Path) -> None:
    book, page = new_book()
    page.write(0, 0, "甲")
    # xlwt's own setters do not take Chinese under Python 3
    vars(page).update(_Worksheet__header_str="&C内部资料", _Worksheet__footer_str="第 &P 页")
    book.save(str(tmp_path / "a.xls"))
    assert xls.read(tmp_path / "a.xls").asides == [Aside("工作要点", "内部资料", "页眉页脚")]


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def test_a_password_is_said(tmp_path: Path) -> None:
    start = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0x0DBB, 0x07CC, 0, 6))
    locked = start + record(0x2F, bytes(54)) + record(0x0A, b"")
    (tmp_path / "密.xls").write_bytes(locked)
    with pytest.raises(UnreadableFileError, match=r"密\.xls.*密码"):
        xls.read(tmp_path / "密.xls")


@pytest.mark.parametrize("kept", [600, 2000, 3000, 4500])
def test_a_truncated_file_is_refused(tmp_path: Path, kept: int) -> None:
    book, page = new_book()
    for row in range(60):
        page.write(row, 0, f"内容{row}")
    path = tmp_path / "a.xls"
    book.save(str(path))
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(UnreadableFileError, match="损坏"):
        xls.read(path)


def test_any_broken_byte_gives_a_sentence_or_a_source(tmp_path: Path) -> None:
    book, page = new_book()
    for row in range(20):
        page.write_merge(row, row, 0, 1, f"内容{row}")
    path = tmp_path / "a.xls"
    book.save(str(path))
    whole = path.read_bytes()
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        try:
            xls.read(path)
        except UnreadableFileError as error:
            assert error.name == "a.xls"


@needs_shared
def test_every_text_of_the_real_workbooks_is_a_cell() -> None:
    assert SHARED is not None
    paths = sorted((SHARED / "data" / "office").glob("*.xls"))
    assert paths
    for path in paths:
        found = cell_texts(xls.read(path))
        assert true_texts(path.name.partition(".")[0]) - found == set(), path.name
