"""The first line of every page that is left for the table: way back, title, buttons."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from ui.common.icons import icon
from ui.common.wrapping import Wrapping

_LARGER = 1.15
"""The title's letters in those of the page."""


class PageHead(QWidget):
    """Back by its button or Esc; a note may stand behind the title.

    In a narrow window the buttons go below.
    """

    left = Signal()
    """The user is done with the page."""

    def __init__(
        self,
        title: str,
        buttons: Iterable[QWidget] = (),
        *,
        back: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.back = QPushButton(icon("mdi6.arrow-left"), back or self.tr("返回编辑"))
        self.back.setToolTip("Esc")
        self.title, self.note = QLabel(title), QLabel()
        self.back.clicked.connect(self.left)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit)
        self._lay_out(buttons)

    def _lay_out(self, buttons: Iterable[QWidget]) -> None:
        font = self.title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.title.setFont(font)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        policy = QSizePolicy.Policy
        self.note.setSizePolicy(policy.Expanding, policy.Preferred)
        line = Wrapping(self)
        line.addWidget(self.back)
        line.addWidget(self.title)
        line.addWidget(self.note)
        for button in buttons:
            line.addWidget(button)
