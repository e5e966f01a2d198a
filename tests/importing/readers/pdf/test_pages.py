"""What is drawn on a page: turned, doubled, hidden, struck out, commented."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.readers.pdf.pdf_files import Pdf
from tests.importing.readers.pdf.reading import left_out, only_grid, paragraphs, source_of, texts


def test_a_page_turned_by_its_entry_is_read_upright(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page(600, 800, rotate=90)
    for x in (100, 130, 160):
        page.line(x, 100, x, 700)
    for y in (100, 400, 700):
        page.line(100, y, 160, y)
    page.text(120, 690, "左上", turn="0 1 -1 0")
    page.text(120, 390, "右上", turn="0 1 -1 0")
    page.text(150, 690, "左下", turn="0 1 -1 0")
    found = texts(only_grid(source_of(pdf, tmp_path)))
    assert found == {(0, 0): "左上", (0, 1): "右上", (1, 0): "左下"}


@pytest.mark.parametrize(
    ("turn", "places"),
    [
        ("0 1 -1 0", [(120, 690), (120, 390), (150, 690)]),
        ("0 -1 1 0", [(140, 110), (140, 410), (110, 110)]),
        ("-1 0 0 -1", [(150, 410), (120, 410), (150, 110)]),
    ],
)
def test_text_drawn_sideways_or_upside_down_is_read_upright(
    tmp_path: Path, turn: str, places: list[tuple[float, float]]
) -> None:
    pdf = Pdf()
    page = pdf.page(600, 800)
    for across in (100, 130, 160):
        page.line(across, 100, across, 700)
    for down in (100, 400, 700):
        page.line(100, down, 160, down)
    for text, (x, y) in zip(("一", "二", "三"), places, strict=True):
        page.text(x, y, text, turn=turn)
    assert texts(only_grid(source_of(pdf, tmp_path))) == {(0, 0): "一", (0, 1): "二", (1, 0): "三"}


def test_bold_printed_four_times_is_read_once_and_told(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    for dx, dy in ((0, 0), (0.3, 0), (0, 0.3), (0.3, 0.3)):
        page.text(60 + dx, 100 + dy, "工作要点")
    page.text(60, 140, "谢谢爸爸，11、……")
    source = source_of(pdf, tmp_path)
    assert paragraphs(source) == ["工作要点", "谢谢爸爸，11、……"]
    (notice,) = source.notices
    assert (notice.kind, notice.place) == ("bold", "第 1 页")
    assert "12 个字" in notice.message


def test_radicals_are_read_as_the_characters_they_stand_for(tmp_path: Path) -> None:
    from ipplanner.importing.readers.pdf.characters import repaired

    assert repaired("⼯作⻔户，⽂⻚") == "工作门户，文页"
    assert repaired("⼾籍ﬁ") == "户籍fi"


def test_what_is_cut_away_or_beyond_the_page_is_told(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(60, 100, "看得见")
    page.commands.append("q")
    page.box(60, 190, 90, 205, "W n")
    page.text(60, 200, "看得见的看不见")
    page.commands.append("Q")
    page.text(60, 300, "又看得见")
    page.text(700, 300, "页外")
    source = source_of(pdf, tmp_path)
    assert paragraphs(source) == ["看得见", "看得见", "又看得见"]
    assert left_out(source, "被遮住的文字") == ["的看不见"]
    assert left_out(source, "页面之外的文字") == ["页外"]


def test_struck_out_text_is_told_and_its_line_is_no_tables(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid([50, 150, 400], [100, 130, 160])
    page.text(155, 120, "保留删去保留")
    page.line(175, 117, 195, 117)
    source = source_of(pdf, tmp_path)
    assert texts(only_grid(source)) == {(0, 1): "保留 保留"}
    assert left_out(source, "划掉的文字") == ["删去"]


def test_notes_of_readers_are_asides(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(60, 100, "正文")
    page.comments = ["这里要改"]
    assert left_out(source_of(pdf, tmp_path), "批注") == ["这里要改"]


def test_a_picture_of_the_page_under_text_is_told(tmp_path: Path) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.picture(0, 0, 595, 842)
    page.text(60, 100, "识别出来的文字")
    pdf.page().picture(0, 0, 595, 842)
    messages = [notice.message for notice in source_of(pdf, tmp_path).notices]
    assert messages == [
        "第 2 页只有图片，没有可以读取的文字，没有读入。",
        "第 1 页是扫描的图片，文字由识别软件写入，请逐字核对。",
    ]
