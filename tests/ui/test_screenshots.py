"""The pictures of the manual: what they are taken of, and that each of them is used."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.model import Document
from ipplanner.obligations.attributes import is_attribute
from ipplanner.obligations.grammar import read_obligation
from ipplanner.obligations.profile import is_valid
from ipplanner.resources import FOLDER
from ui.camera import few_colours, wait_for
from ui.screenshots import CHANGES, DROPPED, EXAMPLE, FROM_ABOVE, PROVINCE, REGISTER

DOCS = FOLDER.parent / "docs"
PICTURE = re.compile(r"pictures/([\w-]+\.png)")


@pytest.fixture(scope="module")
def from_above() -> Document:
    """The made-up national document."""
    (document,) = recognise(read_source(FROM_ABOVE)).documents
    return document


@pytest.fixture(scope="module")
def example() -> Document:
    """The bundled plan."""
    (document,) = recognise(read_source(EXAMPLE)).documents
    return document


def test_the_made_up_document_is_read_as_what_it_is(from_above: Document) -> None:
    assert (from_above.layout, from_above.year) == ("task-list", 2019)
    assert from_above.title == "2019年全国知识产权示例任务清单"
    assert [section.number for section in from_above.sections] == ["一、", "二、", "三、", "四、"]
    assert sum(1 for _ in from_above.walk_items()) == 10


def test_every_duty_in_it_can_be_read(from_above: Document) -> None:
    for *_, measure in from_above.walk_measures():
        (line,) = read_obligation(measure.obligation)
        assert not line.faults, measure.obligation
        assert measure.local_text
        assert measure.deadline


def test_what_the_drafter_does_is_about_the_example(example: Document) -> None:
    texts = [measure.text for *_, measure in example.walk_measures()]
    for words in (*CHANGES, DROPPED):
        assert sum(words in text for text in texts) == 1, words
    departments = "".join(measure.departments for *_, measure in example.walk_measures())
    assert all(name in departments for names in REGISTER for name in names)


def test_the_province_declares_what_can_be_declared() -> None:
    assert all(is_attribute(key) and is_valid(key, value) for key, value in PROVINCE.items())


def test_every_picture_is_shown_somewhere_and_is_there() -> None:
    texts = [DOCS / "manual.zh.md", FOLDER.parent / "README.md"]
    shown = {name for path in texts for name in PICTURE.findall(path.read_text("utf-8"))}
    assert shown == {path.name for path in (DOCS / "pictures").iterdir()}


def test_few_colours_keep_what_is_frequent(application: QApplication) -> None:
    picture = QImage(400, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    for x in range(300):
        painter.fillRect(x, 0, 1, 20, QColor(x % 256, x // 2, 255 - x % 200))
    painter.end()
    made = few_colours(picture)
    assert made.size() == picture.size()
    assert made.colorCount() == 256
    assert made.pixelColor(399, 99) == QColor("white")


def test_waiting_ends_when_something_is_true(application: QApplication) -> None:
    seen = iter([False, False, True, False])
    wait_for(lambda: next(seen))
    assert list(seen) == [False]
