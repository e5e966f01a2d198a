"""What every user has: keys, commands and chance."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.editor.table import PlanTable
from ui.main.window import MainWindow

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
WORDS = ("省财政厅", "2019年", "研究制定《办法》，", "做好。", "（待定）", "😀𠮷", "　", "第一")


def some_words(chance: random.Random) -> str:
    """A few words, or none."""
    return "".join(chance.choice(WORDS) for _ in range(chance.randrange(5)))


class Hands:
    """Presses keys where the focus is; `done` says what was done, for where a walk fails."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        self.window, self.chance = window, chance
        self.done: list[str] = []

    @property
    def table(self) -> PlanTable:
        return self.window.editor.table

    def command(self, id_: str) -> None:
        """Choose a command of the menus, where it can be chosen."""
        action = self.window.menus.commands[id_]
        self.done[-1] += f" {id_}"
        if action.isEnabled():
            action.trigger()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is."""
        self.done[-1] += f" {modifier.name or ''}+{key.name}"
        QTest.keyClick(self.focused(), key, modifier)

    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window
