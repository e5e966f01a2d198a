from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.kinds import Kind
from ipplanner.importing.readers import text
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.importing.sniffing import kind_of
from ipplanner.importing.source import Grid, Paragraph, Source
from ipplanner.layouts import layout

CONTENT = "示例省2018年工作要点 \r\n\r\n1 \r推进改革\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "要点.txt"
    path.write_bytes(data)
    return path


def lines_of(source: Source) -> list[tuple[str, str]]:
    return [(block.place, block.text) for block in source.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "data",
    [
        CONTENT.encode(),
        CONTENT.encode("utf-8-sig"),
        CONTENT.encode("gb18030"),
        CONTENT.encode("utf-16"),
        b"\xfe\xff" + CONTENT.encode("utf-16-be"),
        CONTENT.encode("utf-16-le"),
        CONTENT.encode("utf-16-be"),
        CONTENT.encode("utf-32"),
    ],
)
def test_the_encodings_of_chinese_editors_are_read(tmp_path: Path, data: bytes) -> None:
    assert lines_of(text.read(written(tmp_path, data))) == [
        ("第 1 行", "示例省2018年工作要点 "),
        ("第 2 行", ""),
        ("第 3 行", "1 "),
        ("第 4 行", "推进改革"),
        ("第 5 行", ""),
    ]


@pytest.mark.parametrize("data", [b"\xff\x00\x81\x00\x00\x01", b"abc\x81\xff\xff", b"a\0b\0\0c"])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="编码"):
        text.read(written(tmp_path, data))


def test_long_files_cut_within_a_character_are_texts(tmp_path: Path) -> None:
    for start in ("", "a", "ab"):
        path = written(tmp_path, (start + "工作重点" * 5000).encode())
        assert kind_of(path) is Kind.TEXT
        assert len(read_source(path).blocks) == 1


def test_a_page_end_behind_a_line_begins_the_next() -> None:
    source = text.source_of("甲\f\n乙\n\f丙\n\f", "要点.txt")
    assert [line for _, line in lines_of(source)] == ["甲", "\f乙", "\f丙", "\f"]


def test_a_text_with_tabs_is_a_table(tmp_path: Path) -> None:
    rows = [
        "序号\t工作重点\t工作内容\t具体举措及成果形式\t责任部门",
        '1\t推进改革\t开展试点\t"选取两地试点。\n年底总结。"\t省知识产权局',
        "\t\t设置奖励项目\t评选一次。\t省财政厅",
    ]
    source = text.read(written(tmp_path, "\n".join(rows).encode("utf-16")))
    (table,) = source.grids
    assert (table.row_count, table.column_count) == (3, 5)
    assert table.place(2, 3) == "第 4 行"
    (document,) = recognise(source, layout("provincial-outline")).documents
    measures = [(item.title, measure.text) for _, item, measure in document.walk_measures()]
    assert measures == [("开展试点", "选取两地试点。\n年底总结。"), ("设置奖励项目", "评选一次。")]


def test_a_few_tabs_make_no_table(tmp_path: Path) -> None:
    source = text.read(written(tmp_path, "甲\t乙\n丙\n丁\n".encode()))
    assert not any(isinstance(block, Grid) for block in source.blocks)
