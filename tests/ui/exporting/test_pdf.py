"""PDF files: searched, copied and compared, in all families."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfminer.high_level import extract_pages, extract_text
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from PySide6.QtWidgets import QApplication

from exports.docx import WordOptions
from exports.docx.body import printed
from exports.pdf.checking import differing
from exports.pdf.expecting import expected
from exports.pdf.finishing import finish
from exports.pdf.reading import read_pages
from ipplanner.errors import ExportError
from ipplanner.importing.isolation import ReadingCancelledError
from ipplanner.layouts import layout
from ipplanner.model import Document
from ipplanner.text import squeeze
from tests.exports.made_up import plan, small_plan
from tests.exports.made_up_tasks import FAMILIES, task_list
from ui.exporting import pdf
from ui.exporting.glyphs import glyphs_of
from ui.exporting.pages import pages
from ui.exporting.pdf import export_pdf, paint_pdf

REPEATED = WordOptions(page_number="bottom", digits="仿宋_GB2312", repeat_names=True)
ALL = {**FAMILIES, "provincial-outline": plan}


def in_one_process(document: Document, path: Path, options: WordOptions) -> list[str]:
    """Where a PDF differs, read in this process: a new one takes its time to start."""
    form = layout(document.layout)
    sheets = pages(document, form, options)
    glyphs = glyphs_of(sheets)
    paint_pdf(sheets, document.title, path)
    finish(path, glyphs.said)
    wanted = expected(printed(document, form), options)
    return differing(read_pages(path), wanted, glyphs.same)


@pytest.mark.parametrize("options", [WordOptions(), REPEATED], ids=["plain", "repeated"])
@pytest.mark.parametrize("family", ALL)
def test_every_cell_is_found_again(
    application: QApplication, tmp_path: Path, family: str, options: WordOptions
) -> None:
    assert in_one_process(ALL[family](), tmp_path / "文件.pdf", options) == []


def test_rows_over_several_pages_and_many_tables_are_found_again(
    application: QApplication, tmp_path: Path
) -> None:
    long, many = task_list(), plan(sections=14)
    for number, (*_, measure) in enumerate(long.walk_measures()):
        measure.text = "完善保护协作机制，形成年度报告。\n" * (70 * (number + 1))
    for document in (long, many, small_plan()):
        assert in_one_process(document, tmp_path / "文件.pdf", WordOptions()) == []


@pytest.mark.parametrize(
    "text",
    [
        "一力行文⼀",  # radicals have the same pictures
        "office fi ffl 二○一八年——说明――办法……",
        "“引号”‘单引号’·•‧⋯①㈠㎡№℃Ⅷ§±×÷％",
        "𠮷野家、𬭚、㙓",
        "cafe\u0301\u00a0café\u3000甲\t乙  丙",
        "",
    ],
)
def test_unusual_characters_are_no_false_alarm(
    application: QApplication, tmp_path: Path, text: str
) -> None:
    document = plan(1)
    document.title = f"甲{text}"
    document.sections[0].items[0].measures[0].text = text * 30
    sheets = pages(document, layout(document.layout))
    if glyphs_of(sheets).lacking:
        pytest.skip("no font here has all of these")
    assert in_one_process(document, tmp_path / "文件.pdf", WordOptions()) == []


def test_texts_can_be_searched_and_copied(application: QApplication, tmp_path: Path) -> None:
    document = plan(1)
    for *_, measure in document.walk_measures():
        measure.text = "执行《办法》，力争用一年完成office的fi。"
    path = tmp_path / "文件.pdf"
    assert in_one_process(document, path, WordOptions()) == []
    assert "执行《办法》，力争用一年完成office的fi。" in squeeze(extract_text(path))


def test_the_file_says_title_and_language_and_no_path(
    application: QApplication, tmp_path: Path
) -> None:
    document, path = plan(1), tmp_path / "文件.pdf"
    in_one_process(document, path, WordOptions())
    data = path.read_bytes()
    with path.open("rb") as stream:
        file = PDFDocument(PDFParser(stream))
        assert file.catalog["Lang"] == b"zh-CN"
        assert file.info[0]["Title"].decode("utf-16") == document.title
    for word in (tmp_path.name, str(tmp_path), "文件.pdf"):
        assert word.encode() not in data
        assert word.encode("utf-16-be") not in data
    assert data.count(b"/Type /FontDescriptor") == data.count(b"/FontFile2")


def test_it_is_handed_in_in_the_size_of_its_pages(
    application: QApplication, tmp_path: Path
) -> None:
    document, heard = FAMILIES["progress-schedule"](), list[tuple[int, int]]()
    path = tmp_path / "文件.pdf"
    done = export_pdf(document, path, WordOptions(), pages_read=lambda *at: heard.append(at))
    assert done.rows == sum(1 for _ in document.walk_measures())
    sheets = pages(document, layout(document.layout))
    widths = [round(page.width) for page in extract_pages(path)]
    assert widths == [round(sheet.width) for sheet in sheets]
    assert heard[-1] == (len(sheets), len(sheets))


def test_a_file_that_differs_is_not_handed_in(
    application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, document = plan(1), plan(1)
    other.sections[0].items[1].measures[0].text = "别的文字。"
    painted = pages(other, layout(other.layout))
    monkeypatch.setattr(pdf, "pages", lambda *_: painted)
    target = tmp_path / "文件.pdf"
    target.write_bytes(b"old")
    with pytest.raises(ExportError, match=r"第 \d 行“具体举措及成果形式”"):
        export_pdf(document, target, WordOptions())
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_character_that_no_font_has_is_told(application: QApplication, tmp_path: Path) -> None:
    document, rare = plan(1), "\u0378"  # nothing is there
    document.sections[0].items[0].measures[0].text = f"建设{rare}中心。"
    lacking = glyphs_of(pages(document, layout(document.layout))).lacking
    assert lacking == {rare}
    with pytest.raises(ExportError, match="印成空框"):
        export_pdf(document, tmp_path / "文件.pdf", WordOptions())


def test_cancelling_leaves_nothing(application: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ReadingCancelledError):
        export_pdf(plan(1), tmp_path / "文件.pdf", WordOptions(), cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []
