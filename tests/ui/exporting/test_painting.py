"""Texts on pages: digits and Western letters in the font that was chosen for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTContainer
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from exports.docx import WordOptions
from exports.docx.styles import FANG
from ipplanner.layouts import layout
from tests.exports.made_up import small_plan
from ui.exporting.breaking import broken
from ui.exporting.faces import Align, Face
from ui.exporting.fonts import TIMES, installed
from ui.exporting.pages import pages
from ui.exporting.painting import Sheet, Text, paint
from ui.exporting.pdf import paint_pdf

PLAIN, MIXED = Face(FANG, 12, 18), Face(FANG, 12, 18, western=TIMES)


def drawn(text: str, face: Face) -> QImage:
    sheet = Sheet(200, 40)
    sheet.texts.append(Text(broken(text, face, 180), QRectF(10, 10, 180, 18)))
    image = QImage(400, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(sheet, painter, 2)
    painter.end()
    return image


def ink(image: QImage) -> tuple[int, int]:
    """First and last column that is painted."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def test_chinese_alone_is_set_as_before(application: QApplication) -> None:
    assert drawn("出台办法。", PLAIN) == drawn("出台办法。", MIXED)


def test_digits_are_set_in_their_own_font(application: QApplication) -> None:
    if installed(TIMES) == installed(FANG):
        pytest.skip("one font stands in for both")
    assert drawn("2018年", PLAIN) != drawn("2018年", MIXED)


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_mixed_lines_stand_where_they_should(application: QApplication, align: Align) -> None:
    face = Face(FANG, 12, 18, align, TIMES)
    left, right = ink(drawn("到2018年", face))
    assert 18 <= left < right <= 382
    middle = (left + right) / 2
    assert (middle < 150, 190 < middle < 210, middle > 250).index(True) == [
        "left",
        "center",
        "right",
    ].index(align)


def test_the_choice_reaches_the_pages_but_not_the_page_number(application: QApplication) -> None:
    chosen = layout("provincial-outline")
    for options, western in ((WordOptions(), TIMES), (WordOptions(digits="仿宋_GB2312"), FANG)):
        for sheet in pages(small_plan(), chosen, options):
            *texts, number = sheet.texts
            for text in texts:
                face = text.lines.face
                assert face.western == ("" if face.font == western else western)
            assert number.lines.face.western == ""


def test_justified_lines_reach_both_ends_on_paper_too(
    application: QApplication, tmp_path: Path
) -> None:
    sheet = Sheet(200, 200)
    lines = broken(
        "建立健全知识产权保护机制，形成年度报告并公布，共200项。" * 3,
        Face(FANG, 12, 18, "both", TIMES),
        175,
    )
    sheet.texts.append(Text(lines, QRectF(10, 10, 175, lines.height)))
    paint_pdf([sheet], "页", tmp_path / "页.pdf")
    ends: dict[int, float] = {}
    (page,) = extract_pages(tmp_path / "页.pdf")
    for character in characters_of(page):
        row = round(character.y0 / 18)
        ends[row] = max(ends.get(row, 0), character.x1)
    *whole, _ = [end for _, end in sorted(ends.items(), reverse=True)]
    assert len(whole) > 3
    assert all(abs(end - 185) < 1.5 for end in whole)


def characters_of(place: LTContainer[Any]) -> Iterator[LTChar]:
    for part in place:
        if isinstance(part, LTChar):
            yield part
        elif isinstance(part, LTContainer):
            yield from characters_of(part)


def test_a_colour_is_painted(application: QApplication) -> None:
    image = drawn("蓝江省文件", Face(FANG, 12, 18, colour="#FF0000"))
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert "#ff0000" in colours
    assert "#000000" not in colours
