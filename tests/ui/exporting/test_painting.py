"""Texts on pages: digits and Western letters in the font that was chosen for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from exports.docx import WordOptions
from exports.docx.styles import FANG
from ipplanner.layouts import layout
from tests.exports.made_up import small_plan
from ui.exporting.fonts import TIMES, installed
from ui.exporting.pages import pages
from ui.exporting.painting import Face, Sheet, Text, broken, paint

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


@pytest.mark.parametrize("align", ["AlignLeft", "AlignHCenter", "AlignRight"])
def test_mixed_lines_stand_where_they_should(application: QApplication, align: str) -> None:
    face = Face(FANG, 12, 18, Qt.AlignmentFlag[align], TIMES)
    left, right = ink(drawn("到2018年", face))
    assert 18 <= left < right <= 382
    middle = (left + right) / 2
    assert (middle < 150, 190 < middle < 210, middle > 250).index(True) == [
        "AlignLeft",
        "AlignHCenter",
        "AlignRight",
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
