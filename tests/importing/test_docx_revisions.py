from __future__ import annotations

from pathlib import Path

from tests.importing.docx_files import (
    down,
    in_list,
    level,
    numbering,
    of_family,
    p,
    run,
    tbl,
    tc,
    tr,
)
from tests.importing.test_docx_reader import asides, cell_texts, read_body, texts

DELETED = "修订中已删除"


def removed(text: str, tag: str = "del") -> str:
    inner = f"<w:r><w:delText>{text}</w:delText></w:r>" if tag == "del" else run(text)
    return f'<w:{tag} w:id="1" w:author="x">{inner}</w:{tag}>'


def added(text: str, tag: str = "ins") -> str:
    return f'<w:{tag} w:id="1" w:author="x">{run(text)}</w:{tag}>'


def test_the_accepted_text_is_read(tmp_path: Path) -> None:
    body = p("甲", removed("旧"), added("新"), removed("移", "moveFrom"), added("来", "moveTo"))
    source = read_body(tmp_path, body)
    assert texts(source) == ["甲新来"]
    assert asides(source) == [("第 1 段", "旧", DELETED), ("第 1 段", "移", DELETED)]


def test_neighbouring_deletions_are_one_entry(tmp_path: Path) -> None:
    source = read_body(tmp_path, tbl(tr("甲", tc(p("乙", removed("旧"), removed("的"))))))
    assert asides(source) == [("表格 1 第 1 行第 2 列", "旧的", DELETED)]


def test_deleted_rows_are_dropped_and_listed(tmp_path: Path) -> None:
    gone = "<w:del w:id='1'/>"
    body = tbl(
        tr("一"),
        tr(tc(p(removed("二"))), properties=gone),
        tr(tc(p(removed("三"))), properties=gone),
        tr("四", properties="<w:ins w:id='2'/>"),
    )
    source = read_body(tmp_path, body)
    assert cell_texts(source.grids[0]) == ["一", "四"]
    assert source.grids[0].row_count == 2
    assert asides(source) == [("表格 1 第 1 行后", "二\n三", DELETED)]


def test_a_wholly_deleted_table_is_no_table(tmp_path: Path) -> None:
    body = tbl(tr("旧", properties="<w:del w:id='1'/>")) + tbl(tr("新"))
    source = read_body(tmp_path, body)
    assert [grid.name for grid in source.grids] == ["表格 1"]
    assert [aside.text for aside in source.asides] == ["旧"]


def test_a_deleted_paragraph_mark_joins_paragraphs(tmp_path: Path) -> None:
    mark = "<w:rPr><w:del w:id='1'/></w:rPr>"
    body = p("甲", properties=mark) + p(removed("无"), properties=mark) + p("乙")
    source = read_body(tmp_path, body)
    assert texts(source) == ["甲乙"]
    assert [aside.text for aside in source.asides] == ["无"]


def test_tracked_cell_changes(tmp_path: Path) -> None:
    merge = '<w:cellMerge w:id="1" w:vMerge="{}"/>'
    body = tbl(
        tr(tc("上", properties=merge.format("rest")), "a"),
        tr(tc(properties=merge.format("cont")), "b"),
        tr(
            tc("新", properties="<w:cellIns w:id='1'/>"),
            tc("旧", properties="<w:cellDel w:id='1'/>"),
        ),
    )
    source = read_body(tmp_path, body)
    cells = [(cell.text, cell.row, cell.row_span) for cell in source.grids[0].cells]
    assert cells == [("上", 0, 2), ("a", 0, 1), ("b", 1, 1), ("新", 2, 1)]
    assert asides(source) == [("表格 1 第 3 行", "旧", DELETED)]


def test_former_properties_do_not_count(tmp_path: Path) -> None:
    lists = numbering({1: level(0, "decimal", "%1.")}, {1: of_family(1)})
    former = f"<w:pPrChange w:id='1'><w:pPr>{in_list(1)}</w:pPr></w:pPrChange>"
    hidden = "<w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    merged = f"<w:tcPrChange w:id='1'><w:tcPr>{down()}</w:tcPr></w:tcPrChange>"
    body = p(run("甲", hidden), properties=former)
    body += tbl(tr(tc("乙", properties=down("restart"))), tr(tc("丙", properties=merged)))
    source = read_body(tmp_path, body, numbering=lists)
    assert texts(source) == ["甲"]
    assert cell_texts(source.grids[0]) == ["乙", "丙"]
    assert not source.asides


def test_several_paragraph_marks_deleted_in_a_row_join_all(tmp_path: Path) -> None:
    ended = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    body = "".join(p(text, properties=ended) for text in "甲乙丙") + p("丁")
    assert texts(read_body(tmp_path, body)) == ["甲乙丙丁"]


def test_very_many_deletions_in_a_row_are_one_entry(tmp_path: Path) -> None:
    source = read_body(tmp_path, p("甲", *[removed("旧的")] * 20_000))
    assert asides(source) == [("第 1 段", "旧的" * 20_000, DELETED)]
