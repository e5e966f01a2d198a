"""Work of the editor that is done at once where it is small, in the background where it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui.session import Session

_T = TypeVar("_T")


class Aside(QObject):
    """Runs one thing at a time; a fault is told by the session."""

    begun = Signal()
    """Work has begun that takes a while."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._at_work = False

    @property
    def is_busy(self) -> bool:
        """Whether something is still being done."""
        return self._at_work

    def run(
        self, work: Callable[[], _T], done: Callable[[_T], None], *, large: bool, name: str = ""
    ) -> None:
        """Do the work and hand over what it gives, never None; not while something else is done."""
        if self.is_busy:
            return
        if large and not self._session.busy:
            self._start(work, done, name)
            return
        result = self._session.run(work)
        if result is not None:
            done(result)

    def _start(self, work: Callable[[], _T], done: Callable[[_T], None], name: str) -> None:
        self._at_work = True
        self.begun.emit()
        self._session.errands.ended.connect(self._forget)
        self._session.errands.run(name or self.tr("处理"), lambda _: work(), done)

    def _forget(self) -> None:
        # Before what follows, which may be large as well.
        self._session.errands.ended.disconnect(self._forget)
        self._at_work = False
