"""What the editor tells of a step, put away when the step is undone: it is true no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ipplanner.history.reach import latest_step

if TYPE_CHECKING:
    from ui.main.editor_page import EditorPage
    from ui.main.message_bar import MessageBar
    from ui.session import Session


class Reports(QObject):
    """Says them in the line above the page."""

    def __init__(self, message: MessageBar, session: Session, editor: EditorPage) -> None:
        super().__init__(session)
        self._message, self._session = message, session
        self._said = ""
        self._step = 0
        """The latest step when it was said."""
        editor.told.connect(self._say)
        session.changed.connect(self._check)
        session.errands.ended.connect(self._check)

    def _say(self, sentence: str) -> None:
        self._said, self._step = sentence, self._latest()
        self._message.say_here(sentence)

    def _check(self, _changed: object = None) -> None:
        if self._said and not self._session.busy and self._latest() < self._step:
            if self._message.label.text() == self._said:
                self._message.hide()
            self._said = ""

    def _latest(self) -> int:
        session = self._session
        return 0 if session.busy else session.run(lambda: latest_step(session.workspace)) or 0
