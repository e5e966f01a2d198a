"""Cells as no office program writes them, but others do."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers import raw_sheet
from ipplanner.importing.readers.xlsx import read
from ipplanner.importing.reading import read_source
from ipplanner.importing.source import Grid
from tests.importing.sheet_files import row, sheet, write_ods, write_xlsx

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRINGS = f'<sst xmlns="{_MAIN}"><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>'


def _texts(path: Path) -> list[str]:
    return [cell.text for grid in read_source(path).grids for cell in grid.cells]


def _grid(path: Path) -> Grid:
    (grid,) = read_source(path).grids
    return grid


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('t="s"><v>0</v>', "甲"),
        ('t="s"><v>1</v>', "乙丙"),
        ('t="s"><v>2</v>', ""),
        ('t="s"><v>-1</v>', ""),
        ('t="s"><v>十</v>', ""),
        ('t="s"><v></v>', ""),
        ('t="b"><v>1</v>', "TRUE"),
        ('t="b"><v>0</v>', "FALSE"),
        ('t="e"><v>#REF!</v>', "#REF!"),
        ('t="d"><v>2019-03-05</v>', "2019年3月5日"),
        ('t="d"><v>2019-03-05T09:30:00Z</v>', "2019年3月5日 09:30"),
        ('t="d"><v>明天</v>', "明天"),
        ('t="str"><v>公_x000A_式</v>', "公\n式"),
        ('t="n"><v>12.50</v>', "12.5"),
        ('t="n"><v>nan</v>', "nan"),
        ('t="n"><v>1e999</v>', "1e999"),
        ('t="n"><v>约12</v>', "约12"),
        ('s="99"><v>7</v>', "7"),
        ('s="-1"><v>7</v>', "7"),
        ('t="unknown"><v>8</v>', "8"),
    ],
)
def test_every_kind_of_value_is_shown(tmp_path: Path, cell: str, text: str) -> None:
    last = '<c r="B1" t="inlineStr"><is><t>末</t></is></c>'
    part = sheet(f'<row r="1"><c r="A1" {cell}</c>{last}</row>')
    path = write_xlsx(
        tmp_path / "甲.xlsx", {"要点": part}, parts={"xl/sharedStrings.xml": _STRINGS}
    )
    found = {(one.row, one.column): one.text for one in read(path).grids[0].cells}
    assert found[0, 1] == "末"
    assert found.get((0, 0), "") == text


@pytest.mark.parametrize("place", ["", "1A", "AAAAAAAA1", "A0", "A-1", "A99999999999", "甲1"])
def test_cells_at_no_place_do_not_hide_the_others(tmp_path: Path, place: str) -> None:
    odd = f'<row r="1"><c r="{place}" t="inlineStr"><is><t>怪</t></is></c></row>'
    path = write_xlsx(tmp_path / "甲.xlsx", {"要点": sheet(odd + row(2, "序号", "工作重点"))})
    assert {"序号", "工作重点"} <= set(_texts(path))


@pytest.mark.parametrize(
    "area", ["A1", "A1:", ":", "B2:A1", "A1:XFD1048576", "1:2", "A:C", "A1:B2:C3", "#REF!"]
)
def test_odd_merges_cost_no_text(tmp_path: Path, area: str) -> None:
    merges = f'<mergeCells count="1"><mergeCell ref="{area}"/></mergeCells>'
    rows = row(1, "甲", "乙") + row(2, "丙", "丁")
    source = read_source(write_xlsx(tmp_path / "甲.xlsx", {"要点": sheet(rows, after=merges)}))
    held = [cell.text for grid in source.grids for cell in grid.cells]
    assert sorted([*held, *(aside.text for aside in source.asides)]) == ["丁", "丙", "乙", "甲"]


def test_more_than_any_plan_has_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(row(n, f"甲{n}", "乙") for n in range(1, 9))
    merges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 9))
    part = sheet(rows, after=f"<mergeCells>{merges}</mergeCells>")
    path = write_xlsx(tmp_path / "甲.xlsx", {"要点": part})
    for limit, most in {"MAX_TEXTS": 15, "MAX_CHARACTERS": 20, "MAX_MERGES": 7}.items():
        with monkeypatch.context() as patch:
            patch.setattr(raw_sheet, limit, most)
            with pytest.raises(UnreadableFileError, match="内容多得不正常"):
                read_source(path)
    monkeypatch.setattr(raw_sheet, "MAX_BLANKS", 0)
    assert len(_texts(path)) >= 8


def test_names_of_ours_below_the_last_text_are_rows(tmp_path: Path) -> None:
    names = "".join(
        f'<definedName name="_ipp_{key}">要点!${place}</definedName>'
        for key, place in {"i1": "B$2", "i2": "B$5", "m2": "C$5"}.items()
    )
    names += '<definedName name="别的">要点!$A$90</definedName>'
    names += '<definedName name="_ipp_i9">要点!#REF!</definedName>'
    book = f"<definedNames>{names}</definedNames>"
    path = write_xlsx(tmp_path / "甲.xlsx", {"要点": sheet(row(1, "甲", "乙"))}, workbook=book)
    grid = _grid(path)
    assert grid.row_count == 5
    assert [(cell.row, cell.column, cell.text) for cell in grid.cells][2:] == [
        (1, 1, ""),
        (4, 1, ""),
        (4, 2, ""),
    ]


@pytest.mark.parametrize("count", ["0", "-5", "1000000000", "99999999999999999999", "x", ""])
def test_repeated_rows_and_cells_of_a_calc_sheet(tmp_path: Path, count: str) -> None:
    cell = f'<table:table-cell table:number-columns-repeated="{count}"/>'
    filled = "<table:table-cell><text:p>甲</text:p></table:table-cell>"
    empty = f'<table:table-row table:number-rows-repeated="{count}">{cell}</table:table-row>'
    table = f'<table:table table:name="要点"><table:table-row>{filled}</table:table-row>{empty}'
    path = write_ods(tmp_path / "甲.ods", f"{table}</table:table>")
    assert _texts(path) == ["甲"]


def test_what_stands_around_a_calc_sheet(tmp_path: Path) -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    changes = f"<table:tracked-changes><table:deletion>{cell.format('旧的')}</table:deletion>"
    table = f'<table:table table:name="要点"><table:table-row>{cell.format("甲")}</table:table-row>'
    spaces = (
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    area = "<style:{0}{2}><text:p>{1}</text:p></style:{0}>"
    hidden = area.format("footer", "看不见的", ' style:display="false"')
    page = area.format("header", "页眉上的字", "") + hidden
    styles = f"<style:styles {spaces}><style:master-page>{page}</style:master-page></style:styles>"
    parts = {"styles.xml": styles, "Basic/a.xml": "<a/>", "Object 1": "", "Pictures/a.png": ""}
    path = write_ods(
        tmp_path / "甲.ods", f"{changes}</table:tracked-changes>{table}</table:table>", parts=parts
    )
    source = read_source(path)
    assert [(aside.text, aside.reason) for aside in source.asides] == [
        ("旧的", "修订前的内容"),
        ("页眉上的字", "页眉页脚"),
    ]
    assert [notice.kind for notice in source.notices] == ["macro", "ole", "picture"]
