from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.common.headed_text import HeadedText


@pytest.fixture
def text(qtbot: QtBot) -> HeadedText:
    made = HeadedText()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    qtbot.waitExposed(made)
    made.setHtml(made.table("<tr><td>左</td><td>右</td></tr>" * 60))
    return made


def labels(text: HeadedText) -> list[QLabel]:
    return [label for label in text.findChildren(QLabel) if label.isVisible()]


def test_heads_stay_above_what_is_scrolled(text: HeadedText) -> None:
    text.set_heads(["原来的", "现在的"])
    assert text.heads == ["原来的", "现在的"]
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    for label in labels(text):
        place = label.mapTo(text, label.rect().bottomLeft())
        assert text.rect().top() <= place.y() < text.viewport().geometry().top()


def test_heads_are_as_wide_as_their_columns(text: HeadedText) -> None:
    text.set_heads(["变化", "原模板", "新模板"], [12, 44, 44])
    widths = [label.width() for label in labels(text)]
    assert abs(widths[1] - widths[2]) <= 1
    assert 3 < widths[1] / widths[0] < 4.5
    assert abs(sum(widths) - text.viewport().width()) <= 1


def test_a_long_head_takes_the_lines_it_needs(text: HeadedText) -> None:
    text.set_heads(["短", "短"])
    before = text.viewport().height()
    text.set_heads(["很长的一个版本名称" * 6, "短"])
    assert text.viewport().height() < before
    text.resize(1200, 200)
    assert text.viewport().height() == pytest.approx(before, abs=2 * text.fontMetrics().height())


def test_without_heads_the_text_has_all_the_room(text: HeadedText) -> None:
    text.set_heads(["甲", "乙"])
    less = text.viewport().height()
    text.set_heads([])
    assert text.viewport().height() > less
    assert labels(text) == []


def test_it_can_be_read_and_copied_without_a_mouse(qtbot: QtBot, text: HeadedText) -> None:
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text.textCursor().hasSelection()
    qtbot.keyClick(text, Qt.Key.Key_Down)  # or Qt thinks that Ctrl is held in the next test
    assert text.isReadOnly()
