"""What the pictures of characters say, and in which language."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import dict_value

from exports.pdf.finishing import finish
from exports.pdf.objects import Objects
from tests.exports.pdf.making import NAMED, pdf, word


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "表.pdf"
    made.write_bytes(pdf([word("a", 10, 10)], NAMED))
    return made


def named(path: Path) -> bytes:
    return Objects(path.read_bytes()).bodies[6]


def test_the_file_is_chinese_and_shows_its_title(path: Path) -> None:
    finish(path, {})
    with path.open("rb") as stream:
        catalog = PDFDocument(PDFParser(stream)).catalog
        assert catalog["Lang"] == b"zh-CN"
        assert dict_value(catalog["ViewerPreferences"])["DisplayDocTitle"] is True


def test_glyphs_say_what_the_document_says(path: Path) -> None:
    finish(path, {"⼀": "一", "\t": " "})
    assert b"<0001> <0003> [<4E00> <4E2D> <0020>]" in named(path)


def test_one_among_glyphs_that_follow_each_other(path: Path) -> None:
    finish(path, {"1": "l"})
    assert b"<0004> <0006> [<0030> <006C> <0032>]" in named(path)


def test_a_rare_character_takes_two_units(path: Path) -> None:
    finish(path, {"中": "𠮷"})
    assert b"<2F00> <D842DFB7> <0009>" in named(path)


def test_the_length_that_is_said_is_right(path: Path) -> None:
    finish(path, {"中": "𠮷"})
    body = named(path)
    start, end = body.index(b"stream\n") + 7, body.rindex(b"\nendstream")
    assert f"/Length {end - start} ".encode() in body
