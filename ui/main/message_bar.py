"""A sentence above the page that stays until it is read; nothing stops meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.common.icons import icon


class MessageBar(QFrame):
    """Shows the last fault or news, with a button to put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setAccessibleName(self.tr("消息"))
        close = QToolButton()
        close.setIcon(icon("mdi6.close"))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("关闭这条消息"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.hide)
        self.next_step, self.other_step = QPushButton(), QPushButton()
        self._steps: dict[QPushButton, Callable[[], object]] = {}
        self._passing = False
        row = QHBoxLayout(self)
        row.addWidget(self.label, 1)
        for button in (self.next_step, self.other_step):
            button.hide()
            button.clicked.connect(partial(self._take_step, button))
            row.addWidget(button)
        row.addWidget(close)
        self.hide()

    def say(self, sentence: str, step: str = "", take: Callable[[], object] | None = None) -> None:
        """Show a sentence instead of the one before, with a button for what comes next."""
        self._passing = take is not None
        self.label.setText(sentence)
        self._steps.clear()
        self._set_step(self.next_step, step, take)
        self._set_step(self.other_step)
        self.setVisible(bool(sentence))

    def offer(self, step: str, take: Callable[[], object]) -> None:
        """One more thing that can come next."""
        self._set_step(self.other_step, step, take)

    def say_here(self, sentence: str) -> None:
        """Show a sentence that means nothing on another page or of another document."""
        self.say(sentence)
        self._passing = True

    def stay(self) -> None:
        """Keep the sentence on other pages too."""
        self._passing = False

    def put_away_passing(self) -> None:
        """Hide a sentence, or a next step, that belongs to a page that is left."""
        if self._passing:
            self._passing = False
            self._steps.clear()
            self.hide()

    def _set_step(
        self, button: QPushButton, step: str = "", take: Callable[[], object] | None = None
    ) -> None:
        button.setText(step)
        button.setVisible(bool(step))
        if take is not None:
            self._steps[button] = take

    def _take_step(self, button: QPushButton, _checked: bool = False) -> None:
        step = self._steps.get(button)
        self._steps.clear()
        self.hide()
        if step is not None:
            step()
