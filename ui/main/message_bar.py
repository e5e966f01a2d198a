"""A sentence above the page that stays until it is read; nothing stops meanwhile."""

from __future__ import annotations

from collections.abc import Callable

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
        self.next_step = QPushButton()
        self.next_step.hide()
        self.next_step.clicked.connect(self._take_step)
        self._step: Callable[[], object] | None = None
        self._passing = False
        row = QHBoxLayout(self)
        row.addWidget(self.label, 1)
        row.addWidget(self.next_step)
        row.addWidget(close)
        self.hide()

    def say(self, sentence: str, step: str = "", take: Callable[[], object] | None = None) -> None:
        """Show a sentence instead of the one before, with a button for what comes next."""
        self._passing = take is not None
        self.label.setText(sentence)
        self.next_step.setText(step)
        self.next_step.setVisible(bool(step))
        self._step = take
        self.setVisible(bool(sentence))

    def say_here(self, sentence: str) -> None:
        """Show a sentence that means nothing on another page or of another document."""
        self.say(sentence)
        self._passing = True

    def put_away_passing(self) -> None:
        """Hide a sentence, or a next step, that belongs to a page that is left."""
        if self._passing:
            self._passing, self._step = False, None
            self.hide()

    def _take_step(self) -> None:
        step, self._step = self._step, None
        self.hide()
        if step is not None:
            step()
