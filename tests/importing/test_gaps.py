"""White space without end: cut off where a file is read, and no reason to take long."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.cells.parts import split_number
from ipplanner.importing.gaps import LONGEST, shortened, without_long_gaps
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.importing.source import Aside, Cell, Grid, Paragraph, Source
from ipplanner.text import squeeze


@pytest.mark.parametrize("space", [" ", "\t", "\n", "\u3000", " \n\t"])
def test_only_the_end_of_a_long_gap_goes(space: str) -> None:
    text = f"一、推进{space * 5000}改革 {space * 9}完"
    short = shortened(text)
    assert squeeze(short) == squeeze(text)
    assert len(short) == LONGEST + len(text) - len(space) * 5000
    assert short.endswith(f"改革 {space * 9}完")


@pytest.mark.parametrize("text", ["", "推进 改革", "推" * 5000, " " * LONGEST])
def test_what_people_write_stays(text: str) -> None:
    assert shortened(text) == text


def test_all_texts_of_a_source_are_shortened() -> None:
    long, short = "甲" + " " * 3000, "甲" + " " * LONGEST
    inner = Grid("表格 2", [Cell(0, 0, long)], 1, 1)
    outer = Grid("表格 1", [Cell(0, 0, long, nested=[inner])], 1, 1)
    source = Source("甲.docx", [Paragraph(long, "第 1 段"), outer], [Aside("批注", long, "批注")])
    without_long_gaps(source)
    paragraph = source.blocks[0]
    assert isinstance(paragraph, Paragraph) and paragraph.text == short
    assert (outer.cells[0].text, inner.cells[0].text, source.asides[0].text) == (short,) * 3


def test_a_text_of_gaps_is_read_in_no_time(tmp_path: Path) -> None:
    """100,000 tabs took 70 seconds; this would be noticed without measuring."""
    path = tmp_path / "蓝江省2019年工作要点.txt"
    rows = (
        "序号\t工作重点\t工作内容\t具体举措及成果形式\t责任部门",
        "1\t改革\t试点\t做好试点。\t省局",
    )
    path.write_text("\t" * 400_000 + "\n" + "\n".join(rows) + " " * 400_000, encoding="utf-8")
    (plan,) = recognise(read_source(path)).documents
    assert [m.text for *_, m in plan.walk_measures()] == ["做好试点。"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("（ 12 ） .推进", "（12）."),
        (" （\n" + " " * 50_000 + "x", ""),
        (" " * 50_000 + "1.推进", "1."),
    ],
)
def test_numbers_behind_gaps(text: str, number: str) -> None:
    assert split_number(text)[0] == number
