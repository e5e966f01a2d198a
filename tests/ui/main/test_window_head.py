"""The head of the window: words on the toolbar, the way to all commands, the plan's title."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import change_document_title
from tests.ui.fakes import FakeDialogs
from tests.ui.main.drafting import drafting, press
from ui.main.command_button import CommandButton
from ui.main.command_list import CommandList
from ui.main.title_line import TitleLine
from ui.main.window import MainWindow

_Style = Qt.ToolButtonStyle


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with drafting(qtbot, tmp_path, FakeDialogs()) as made:
        yield made


def button(window: MainWindow, id_: str) -> QToolButton:
    made = window.menus.toolbar.widgetForAction(window.menus.commands[id_])
    assert isinstance(made, QToolButton)
    return made


def test_words_stand_beside_the_icons_where_there_is_room(window: MainWindow) -> None:
    window.resize(1280, 800)
    texts = [button(window, id_).text() for id_ in ("insert.item", "insert.measure", "file.word")]
    assert texts == ["条目", "举措", "Word"]
    assert button(window, "edit.find").toolButtonStyle() == _Style.ToolButtonTextBesideIcon
    assert button(window, "edit.up").toolButtonStyle() == _Style.ToolButtonIconOnly
    window.resize(560, 500)
    assert button(window, "edit.find").toolButtonStyle() == _Style.ToolButtonIconOnly
    window.resize(1024, 700)
    assert button(window, "edit.find").toolButtonStyle() == _Style.ToolButtonTextBesideIcon
    assert window.menus.toolbar.sizeHint().width() <= 1024


def test_a_button_with_a_short_word_is_called_as_its_command(window: MainWindow) -> None:
    assert button(window, "insert.item").accessibleName() == "插入工作内容"
    assert "Ctrl+E" in button(window, "file.word").toolTip()


def test_the_checks_say_how_many_problems_there_are(window: MainWindow) -> None:
    window.menus.toolbar.show_problems(3)
    assert button(window, "plan.problems").text() == "检查 3"
    window.menus.toolbar.show_problems(0)
    assert button(window, "plan.problems").text() == "检查"


def test_the_menu_bar_leads_to_the_list_of_commands(qtbot: QtBot, window: MainWindow) -> None:
    corner = window.menuBar().cornerWidget()
    assert isinstance(corner, CommandButton)
    assert corner.isVisible()
    assert "Ctrl+Shift+P" in corner.text()
    qtbot.mouseClick(corner, Qt.MouseButton.LeftButton)
    (commands,) = window.findChildren(CommandList)
    assert commands.isVisible()
    commands.close()


def test_title_and_saving_stand_above_the_table(window: MainWindow) -> None:
    (line,) = window.editor.findChildren(TitleLine)
    assert line.title.text() == "乙省计划"
    assert line.saved.text() == "已保存" or line.saved.text().startswith("已保存 ")
    document = window.session.document
    assert document is not None
    change_document_title(window.session.workspace, document.id, "丙省\n计划")
    assert line.title.text() == "丙省 计划"
    assert line.saved.text()[-3] == ":"


def test_the_title_line_of_a_plan_without_room_is_shortened(window: MainWindow) -> None:
    (line,) = window.editor.findChildren(TitleLine)
    line.title.setText("很长的标题" * 60)
    line.grab()
    assert line.title.toolTip() == line.title.text()
    assert line.minimumSizeHint().width() < 300
    line.title.setText("短")
    line.grab()
    assert line.title.toolTip() == ""


def test_the_zoom_is_shown_and_set_back(qtbot: QtBot, window: MainWindow) -> None:
    zoom = window.status_line.zoom
    assert zoom.text() == "100 %"
    press(window, "view.larger")
    assert zoom.text() == f"{window.editor.table.type.zoom} %" != "100 %"
    press(window, "view.usual")
    assert zoom.text() == "100 %"
    press(window, "view.smaller")
    qtbot.mouseClick(zoom, Qt.MouseButton.LeftButton)
    assert window.editor.table.type.zoom == 100
    assert window.menus.commands["view.usual"].shortcut().toString() == "Ctrl+0"


def test_zoom_and_saved_are_each_shown_once(window: MainWindow) -> None:
    status = window.status_line
    assert status.zoom.isVisible() and not status.saved.isVisible()
    press(window, "file.start")
    assert status.saved.isVisible() and not status.zoom.isVisible()
