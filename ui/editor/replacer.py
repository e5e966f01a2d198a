"""Replacing what was found, in the background where it is much."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from ipplanner.search.matches import Match, Replacement, proposals
from ipplanner.search.query import Query
from ipplanner.search.replacing import Replaced, replace_all
from ui.editor.aside import Aside
from ui.session import Session

_FEW = 40
"""Places that are replaced well within 100 ms."""


class Replacer(QObject):
    """Proposes and replaces, and tells how many places were changed."""

    told = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._aside = Aside(session, self)
        self._aside.begun.connect(lambda: self.told.emit(self.tr("正在替换…")))

    def proposals(self, matches: Sequence[Match], query: Query, words: str) -> list[Replacement]:
        """What would stand in each place; none where the words make no sense."""
        return self._session.run(lambda: proposals(matches, query, words)) or []

    def replace(
        self, chosen: Sequence[Replacement], query: Query, words: str, then: Callable[[], None]
    ) -> None:
        """Replace these places as one step, and do something when the session has followed."""
        if not chosen:
            return

        def finish(done: Replaced) -> None:
            self._tell(done)
            then()

        workspace = self._session.workspace
        self._aside.run(
            lambda: replace_all(workspace, chosen, query, words),
            finish,
            large=len(chosen) > _FEW,
            name=self.tr("替换"),
        )

    def _tell(self, done: Replaced) -> None:
        text = self.tr("已替换 {0} 处。").format(done.places)
        if done.skipped:
            text += self.tr("有 {0} 处文字刚刚改过，没有替换。").format(done.skipped)
        self.told.emit(text)
