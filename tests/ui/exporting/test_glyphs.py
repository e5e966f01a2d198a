"""Which characters fonts draw as others, and which they lack."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from exports.docx.styles import FANG, HEI
from exports.pdf.glyphs import Glyphs, plain
from ui.exporting.breaking import broken
from ui.exporting.faces import Face
from ui.exporting.fonts import TIMES
from ui.exporting.glyphs import glyphs_of
from ui.exporting.measuring import text_layout
from ui.exporting.painting import Sheet, Text

MIXED = Face(FANG, 12, 18, western=TIMES)


def glyphs(text: str, *faces: Face) -> Glyphs:
    sheet = Sheet(900, 100)
    for face in faces or (MIXED,):
        sheet.texts.append(Text(broken(text, face, 800), QRectF(0, 0, 800, 18)))
    return glyphs_of([sheet])


def test_what_is_said_for_a_picture_is_what_stands_in_the_document(
    application: QApplication,
) -> None:
    found = glyphs("行一 a", MIXED, Face(HEI, 16, 20))
    assert found.said["\t"] == " "
    assert all(meant in "行一 a" for meant in found.said.values())
    assert not set(found.said) & set("行一 a")
    assert not found.lacking


def test_two_of_one_picture_count_as_one(application: QApplication) -> None:
    found = glyphs("一⼀")
    if found.lacking or not found.same:
        pytest.skip("the fonts here draw them apart")
    assert plain("一", found.same) == plain("⼀", found.same)


def test_what_no_font_has_is_told(application: QApplication) -> None:
    assert glyphs("甲\u0378").lacking == {"\u0378"}


def test_one_character_stands_for_a_chain_of_them() -> None:
    same = {"甲": "乙", "乙": "丙"}
    assert [plain(one, same) for one in "甲乙丙丁"] == ["丙", "丙", "丙", "丁"]


@pytest.mark.parametrize("text", ["office", "fi", "――", "……", "e…"])
def test_no_picture_stands_for_two_characters(application: QApplication, text: str) -> None:
    layout = text_layout(text, MIXED)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert sum(len(run.glyphIndexes()) for run in layout.glyphRuns()) == len(text)
