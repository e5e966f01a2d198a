"""Finding and running commands by their names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.main.command_list import CommandList, fits


def test_typing_narrows_and_enter_runs(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = [QAction(name, window) for name in ("撤销(&Z)", "导出 Word", "导出 Excel", "预览")]
    ran: list[QAction] = []
    for action in actions:
        action.triggered.connect(partial(ran.append, action))
    actions[3].setEnabled(False)
    commands = CommandList(actions, window)
    qtbot.addWidget(commands)
    commands.show()
    assert commands.focusWidget() is commands.line  # no window manager activates a popup
    qtbot.keyClicks(commands.line, "e")
    assert commands.list.topLevelItemCount() == 1
    commands.line.setText("导")
    assert commands.list.topLevelItemCount() == 2
    qtbot.keyClick(commands.line, Qt.Key.Key_Down)
    qtbot.keyClick(commands.line, Qt.Key.Key_Return)
    assert ran == [actions[1]]
    assert not commands.isVisible()


def test_a_command_that_cannot_run_now_does_not(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("预览", window)
    action.setEnabled(False)
    commands = CommandList([action], window)
    qtbot.addWidget(commands)
    commands.show()
    qtbot.keyClick(commands.line, Qt.Key.Key_Return)
    assert commands.isVisible()


def test_characters_in_order() -> None:
    assert fits("导w", "导出 Word")
    assert not fits("出导", "导出 Word")
    assert fits("", "预览")


def test_shortcuts_stand_in_a_column_of_their_own(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("导出 Word", window)
    action.setShortcut("Ctrl+E")
    commands = CommandList([action], window)
    qtbot.addWidget(commands)
    entry = commands.list.topLevelItem(0)
    assert entry is not None
    assert (entry.text(0), entry.text(1)) == ("导出 Word", "Ctrl+E")
