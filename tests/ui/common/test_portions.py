from __future__ import annotations

import pytest
from PySide6.QtGui import QTextBlockFormat
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from ui.common.portions import Portions

TABLE = "<table><tr><td>表{}</td></tr></table>"
PARAGRAPH = "<p>段{}</p>"


@pytest.fixture
def text(qtbot: QtBot) -> QTextBrowser:
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def lines(text: QTextBrowser) -> list[str]:
    return [line for line in text.toPlainText().split("\n") if line.strip("\ufffc")]


def test_the_first_portion_is_there_at_once_and_all_in_the_end(
    qtbot: QtBot, text: QTextBrowser
) -> None:
    portions = Portions(text)
    spy = QSignalSpy(portions.written)
    kinds = [PARAGRAPH, TABLE, TABLE, PARAGRAPH, PARAGRAPH, TABLE]
    portions.write([kind.format(at) for at, kind in enumerate(kinds)])
    assert lines(text) == ["段0"]
    qtbot.waitUntil(lambda: portions.count == len(kinds))
    assert lines(text) == ["段0", "表1", "表2", "段3", "段4", "表5"]
    assert [spy.at(at)[0] for at in range(spy.count())] == list(range(len(kinds)))


def test_no_line_of_text_is_thin(qtbot: QtBot, text: QTextBrowser) -> None:
    portions = Portions(text)
    portions.write([kind.format(0) for kind in (PARAGRAPH, TABLE, TABLE, PARAGRAPH)])
    qtbot.waitUntil(lambda: portions.count == 4)
    block, thin = text.document().begin(), 0
    while block.isValid():
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        if block.blockFormat().lineHeightType() == fixed:
            assert block.text() == ""
            thin += 1
        block = block.next()
    assert thin == 1


def test_another_text_takes_the_place_of_what_was_still_to_come(
    qtbot: QtBot, text: QTextBrowser
) -> None:
    portions = Portions(text)
    portions.write([PARAGRAPH.format(at) for at in range(5)])
    portions.write(["<p>另一篇</p>"])
    qtbot.wait(20)
    assert lines(text) == ["另一篇"]
    portions.write([])
    assert text.toPlainText() == ""
