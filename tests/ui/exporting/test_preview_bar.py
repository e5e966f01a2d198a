"""From page to page and larger or smaller, by keys and by buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipplanner.layouts import layout
from tests.exports.made_up_tasks import schedule
from ui.exporting.pages import pages
from ui.exporting.preview import Preview
from ui.exporting.preview_bar import PreviewBar

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show_sheets(pages(schedule(), layout("progress-schedule")))
    made.show()
    assert made.page_count > 2
    return made


@pytest.fixture
def bar(qtbot: QtBot, preview: Preview) -> PreviewBar:
    made = PreviewBar(preview)
    qtbot.addWidget(made)
    made.show()
    return made


def test_home_end_and_the_page_keys(qtbot: QtBot, preview: Preview) -> None:
    qtbot.keyClick(preview, Key.Key_End)
    assert preview.page == preview.page_count
    qtbot.keyClick(preview, Key.Key_Home)
    assert preview.page == 1 and preview.verticalScrollBar().value() == 0
    qtbot.keyClick(preview, Key.Key_PageDown)
    below = preview.verticalScrollBar().value()
    assert below > 0
    qtbot.keyClick(preview, Key.Key_PageUp)
    assert preview.verticalScrollBar().value() < below
    qtbot.keyClick(preview, Key.Key_End, Ctrl)
    assert preview.page == preview.page_count


def test_buttons_go_from_page_to_page(qtbot: QtBot, preview: Preview, bar: PreviewBar) -> None:
    assert not bar.back.isEnabled()
    qtbot.mouseClick(bar.on, Qt.MouseButton.LeftButton)
    assert preview.page == 2 and bar.back.isEnabled()
    preview.go_to_page(1000)
    assert preview.page == preview.page_count and not bar.on.isEnabled()
    qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert preview.page == preview.page_count - 1


def test_the_size_is_told_changed_and_set_back(
    qtbot: QtBot, preview: Preview, bar: PreviewBar
) -> None:
    fitting = bar.percent.text()
    assert fitting == f"{preview.percent} %"
    qtbot.mouseClick(bar.larger, Qt.MouseButton.LeftButton)
    larger = bar.percent.text()
    assert larger != fitting
    qtbot.mouseClick(bar.smaller, Qt.MouseButton.LeftButton)
    assert bar.percent.text() != larger
    qtbot.mouseClick(bar.percent, Qt.MouseButton.LeftButton)
    assert bar.percent.text() == fitting
    qtbot.keyClick(preview, Key.Key_Plus, Ctrl)
    assert bar.percent.text() == larger
    qtbot.keyClick(preview, Key.Key_0, Ctrl)
    assert bar.percent.text() == fitting


def test_without_pages_there_is_nothing_to_press(qtbot: QtBot) -> None:
    preview = Preview()
    bar = PreviewBar(preview)
    qtbot.addWidget(preview)
    qtbot.addWidget(bar)
    buttons = (bar.back, bar.on, bar.percent)
    assert not any(button.isEnabled() for button in buttons)
    preview.go_to_page(3)
    assert preview.page == 0
