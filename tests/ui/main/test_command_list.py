"""Finding and running commands by their names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.main.command_list import CommandList, rank


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


def test_words_characters_in_order_and_pinyin() -> None:
    assert rank("出 w", "导出 Word") == 0
    assert rank("导w", "导出 Word") == 1
    assert rank("出导", "导出 Word") is None
    assert rank("", "预览") == 0
    assert rank("liucun", "留存版本…") == rank("lcbb", "留存版本…") == 2
    assert rank("banben", "留存版本…") == 2
    assert rank("cunliu", "留存版本…") is None


def test_pinyin_finds_what_fits_better_first(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    commands = CommandList([QAction(name, window) for name in ("外观", "Word", "问题")], window)
    qtbot.addWidget(commands)
    commands.show()
    qtbot.keyClicks(commands.line, "w")
    found = [commands.list.topLevelItem(row) for row in range(3)]
    assert [one.text(0) for one in found if one is not None] == ["Word", "外观", "问题"]


def test_where_nothing_fits_a_sentence_stands_in_the_place_of_the_list(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    commands = CommandList([QAction("预览", window)], window)
    qtbot.addWidget(commands)
    commands.show()
    assert commands.list.isVisible() and not commands.nothing.isVisible()
    qtbot.keyClicks(commands.line, "qqq")
    assert commands.nothing.isVisible() and not commands.list.isVisible()
    qtbot.keyClick(commands.line, Qt.Key.Key_Return)
    assert commands.isVisible()
    commands.line.clear()
    assert commands.list.isVisible()


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
