"""The line of the find panel with the words that come in, and the field that both lines use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

Key = Qt.Key
FIELD_WIDTH = 14
"""Of both fields, in characters."""


class Field(QLineEdit):
    """A line of text in which Enter goes on and Shift+Enter goes back."""

    entered = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter."""
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.entered.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class ReplaceLine(QWidget):
    """What to put in the place of what is found."""

    one_wanted = Signal()
    all_wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self.tr("替换为"))
        self.field = Field()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("留空就是删去"))
        self.label.setBuddy(self.field)
        self.one = QPushButton(self.tr("替换"))
        self.one.setToolTip(self.tr("替换这一处，再到下一处"))
        self.all = QPushButton(self.tr("全部替换…"))
        self.all.setToolTip(self.tr("先列出各处，看过再替换"))
        self._set_up()

    def words(self) -> str:
        """The new words."""
        return self.field.text()

    def set_ready(self, ready: bool) -> None:
        """Whether there is anything to replace."""
        self.one.setEnabled(ready)
        self.all.setEnabled(ready)

    def _set_up(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.field, self.one, self.all):
            line.addWidget(widget)
        line.addStretch(1)
        em = self.fontMetrics().horizontalAdvance("国")
        self.field.setFixedWidth(FIELD_WIDTH * em)
        self.field.textChanged.connect(self.changed)
        self.field.entered.connect(self.one_wanted)
        self.one.clicked.connect(self.one_wanted)
        self.all.clicked.connect(self.all_wanted)
        self.set_ready(False)
