"""The buttons below the list, each with its key."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from ui.answering.entries import State
from ui.common.wrapping import Wrapping


class Deed(NamedTuple):
    """A button: its text, the keys of the list, what it does and for which lines."""

    name: str
    text: str
    key: str
    tip: str
    signal: str
    states: tuple[State, ...]


class Actions(QWidget):
    """Tells what is wanted; a key that two buttons share belongs to the one for the line."""

    confirm_wanted = Signal()
    refuse_wanted = Signal()
    choose_wanted = Signal()
    withdraw_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = self._all()
        self.buttons: dict[str, QPushButton] = {}
        line = Wrapping(self)
        for deed in self._deeds:
            line.addWidget(self._button(deed))
        line.addStretch()
        for key in dict.fromkeys(deed.key for deed in self._deeds):
            for name in ("Return", "Enter") if key == "Enter" else (key,):
                shortcut = QShortcut(QKeySequence(name), view)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda wanted=key: self._press(wanted))

    def enable(self, state: State | None, *, has_item: bool, read_only: bool) -> None:
        """Offer what can be done with the current line; None where there is none."""
        for deed in self._deeds:
            possible = state in deed.states and (deed.name == "open" or not read_only)
            self.buttons[deed.name].setEnabled(possible and (has_item or deed.name == "choose"))

    def _press(self, key: str) -> None:
        for deed in self._deeds:
            if deed.key == key and self.buttons[deed.name].isEnabled():
                self.buttons[deed.name].click()
                return
        if key == "Enter":
            self.open_wanted.emit()

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton(f"{deed.text}  {deed.key}")
        button.setToolTip(deed.tip)
        button.setAutoDefault(False)
        button.clicked.connect(getattr(self, deed.signal))
        self.buttons[deed.name] = button
        return button

    def _all(self) -> tuple[Deed, ...]:
        return (
            Deed(
                "confirm",
                self.tr("认可"),
                "Enter",
                self.tr("这一项就是对这个任务的答复"),
                "confirm_wanted",
                ("suggested",),
            ),
            Deed(
                "refuse",
                self.tr("不是"),
                "Del",
                self.tr("这一项不是对这个任务的答复，以后不再建议"),
                "refuse_wanted",
                ("suggested",),
            ),
            Deed(
                "choose",
                self.tr("另选…"),
                "M",
                self.tr("从本省计划里选一项来答复这个任务"),
                "choose_wanted",
                ("confirmed", "suggested", "none"),
            ),
            Deed(
                "withdraw",
                self.tr("撤回"),
                "Del",
                self.tr("这一项不再算作对这个任务的答复"),
                "withdraw_wanted",
                ("confirmed",),
            ),
            Deed(
                "open",
                self.tr("到表格里看"),
                "O",
                self.tr("打开本省计划里的这一项"),
                "open_wanted",
                ("confirmed", "suggested"),
            ),
        )
