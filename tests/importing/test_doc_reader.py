from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers import doc, docx, office_suite
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.importing.source import Grid, Paragraph, Source
from ipplanner.layouts import layout
from ipplanner.text import squeeze
from tests.importing.doc_sample import SAMPLE, complete, converted, write_sample
from tests.importing.docx_files import down, p, tbl, tc, tr, write_docx
from tests.shared_data import SHARED, needs_shared

needs_suite = pytest.mark.skipif(
    office_suite.find_program() is None, reason="needs an installed LibreOffice"
)
Told = list[tuple[int, int, int, int, str]]


def told(grid: Grid) -> Told:
    return [(c.row, c.column, c.row_span, c.column_span, c.text) for c in grid.cells]


def everything(source: Source) -> object:
    asides = [(aside.place, aside.text, aside.reason) for aside in source.asides]
    return source.blocks, asides, {notice.kind for notice in source.notices}


def paragraphs(source: Source) -> list[tuple[str, str]]:
    return [(b.place, b.text) for b in source.blocks if isinstance(b, Paragraph)]


def test_paragraphs_of_the_sample() -> None:
    assert paragraphs(doc.read(SAMPLE)) == [
        ("第 1 段", "青山省2018年工作要点"),
        ("第 2 段", "根据年度安排制定，网上公开。"),
        ("第 3 段", "一、总体考虑"),
        ("第 4 段", "二、重点任务"),
        ("第 5 段", "（1）分工负责"),
        ("第 6 段", "已经征求意见"),
        ("第 7 段", "甲\u00a0乙-\t\n𠮷林"),
        ("第 8 段", "联系人见附件"),
        ("脚注 1", "经会议讨论。"),
        ("尾注 1", "附件另行印发。"),
    ]


def test_the_table_of_the_sample() -> None:
    (grid,) = doc.read(SAMPLE).grids
    assert (grid.name, grid.row_count, grid.column_count) == ("表格 1", 5, 4)
    assert told(grid)[4:] == [
        (1, 0, 1, 4, "一、创造"),
        (2, 0, 2, 1, "1"),
        (2, 1, 2, 1, "培育专利"),
        (2, 2, 1, 1, "办培训班。\n发布指南。"),
        (2, 3, 1, 1, "省知识产权局"),
        (3, 2, 1, 1, "分季度：\n按期完成。"),
        (3, 3, 1, 1, "省财政厅"),
        (4, 0, 1, 1, "1."),
        (4, 1, 1, 1, "宣传"),
        (4, 2, 1, 1, "开展宣传周。\n附件另发"),
        (4, 3, 1, 1, "省教育厅、省广电局"),
    ]
    (inner,) = next(cell for cell in grid.cells if cell.nested).nested
    assert inner.name == "表格 1 第 4 行第 3 列内的表格 1"
    assert [cell.text for cell in inner.cells] == ["季度", "场次", "一", "2"]


def test_what_the_sample_does_not_show_is_listed() -> None:
    source = doc.read(SAMPLE)
    assert [(a.place, a.text, a.reason) for a in source.asides] == [
        ("第 6 段", "拟", "修订中已删除"),
        ("第 6 段", "内部掌握", "隐藏文字"),
        ("第 6 段", "请核实", "批注"),
        ("页眉", "内部资料", "页眉页脚"),
    ]
    assert [notice.kind for notice in source.notices] == ["link"]


def test_a_file_is_read_by_content_whatever_its_name(tmp_path: Path) -> None:
    renamed = tmp_path / "青山省.wps"
    renamed.write_bytes(SAMPLE.read_bytes())
    source = read_source(renamed)
    assert source.name == "青山省.wps"
    assert source.blocks == doc.read(SAMPLE).blocks


@needs_suite
def test_a_converted_file_reads_like_its_original(tmp_path: Path) -> None:
    original = write_sample(tmp_path / "plan.docx")
    made = converted(original, tmp_path)
    assert everything(doc.read(made)) == everything(docx.read(original))
    assert everything(doc.read(SAMPLE)) == everything(docx.read(original))


@needs_suite
def test_a_table_at_the_very_end_is_read(tmp_path: Path) -> None:
    table = tbl(tr(tc("甲", properties=down("restart")), "乙"), tr(tc("", properties=down()), "丙"))
    grid = "<w:tblGrid>" + '<w:gridCol w:w="2000"/>' * 2 + "</w:tblGrid>"
    table = table.replace("<w:tblGrid/>", grid)
    made = converted(complete(write_docx(tmp_path / "末.docx", p("题") + table)), tmp_path)
    (found,) = doc.read(made).grids
    assert told(found) == [(0, 0, 2, 1, "甲"), (0, 1, 1, 1, "乙"), (1, 1, 1, 1, "丙")]


def test_what_makes_no_sense_goes_to_the_office_suite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "坏.doc"
    path.write_bytes(SAMPLE.read_bytes().replace(b"\xec\xa5\x01\x01", b"\xdc\xa5\x68\x00"))
    given = Source("坏.doc", [Paragraph("另一种读法", "第 1 段")])
    monkeypatch.setattr(office_suite, "find_program", lambda: "soffice")
    monkeypatch.setattr(office_suite, "read", lambda path, kind: given)
    assert read_source(path) is given
    monkeypatch.setattr(office_suite, "find_program", lambda: None)
    with pytest.raises(UnreadableFileError, match="Word 95 或更早"):
        read_source(path)


def true_rows(plan: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for section in plan["focuses"]:
        for item in section["items"]:
            for measure in item["measures"]:
                yield (
                    section["title"],
                    item["title"],
                    measure["text"],
                    measure["departments_raw"],
                )


def plan_of(region: str) -> dict[str, Any]:
    assert SHARED
    path = SHARED / "data" / "plans" / f"{region}.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def squeezed(rows: Iterator[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [tuple(squeeze(text) for text in row) for row in rows]


def real_files() -> list[Path]:
    return sorted((SHARED / "data" / "office").glob("*.doc")) if SHARED else []


@needs_shared
def test_every_text_of_the_real_plans_is_a_cell() -> None:
    paths = real_files()
    assert paths
    for path in paths:
        cells = {squeeze(cell.text) for grid in doc.read(path).grids for cell in grid.cells}
        wanted = squeezed(true_rows(plan_of(path.name.partition(".")[0])))
        assert not {text for row in wanted for text in row} - {"", *cells}


@needs_shared
@pytest.mark.parametrize("path", real_files(), ids=lambda path: path.name)
def test_real_plans_are_recognised_row_by_row(path: Path) -> None:
    found = recognise(doc.read(path), layout("provincial-outline"))
    (document,) = found.documents
    rows = (
        (section.title, item.title, measure.text, measure.departments)
        for section in document.sections
        for item in section.items
        for measure in item.measures
    )
    assert squeezed(rows) == squeezed(true_rows(plan_of(path.name.partition(".")[0])))


@needs_shared
def test_real_plans_read_like_their_docx() -> None:
    for path in real_files():
        twin = path.with_name(path.name.replace(".doc.doc", ".clean.docx"))
        mine, theirs = doc.read(path), docx.read(twin)
        assert [told(grid) for grid in mine.grids] == [told(grid) for grid in theirs.grids]
        assert paragraphs(mine) == paragraphs(theirs)
