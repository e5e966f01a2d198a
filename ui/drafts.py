"""What is being typed and not yet in the plan: kept beside the workspace until it is."""

from __future__ import annotations

import threading
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner.model import Document
from ipplanner.store.drafts import Draft, DraftFile, DraftPlace
from ipplanner.store.workspace import Workspace

_PAUSE = 2_000
"""Milliseconds without a key after which what is being typed is kept."""
_AT_LATEST = 5_000
"""Milliseconds that typing without a pause goes on before it is kept all the same."""


class Drafting(Protocol):
    """What a `Writing` needs of a session."""

    document: Document | None
    drafts: Drafts


class Writing:
    """One field that is written in, in the open document; it tells the drafts what is typed."""

    def __init__(self, session: Drafting, part: str) -> None:
        self._session, self._part = session, part
        self._place: DraftPlace | None = None

    def note(self, row: str, text: str, before: str, field: str = "") -> None:
        """Of a section, an item or a measure this is being typed, in the place of what it had."""
        document = self._session.document
        if document is not None:
            self._place = DraftPlace(self._part, document.id, row, field)
            self._session.drafts.note(Draft(*self._place, text, before))

    def end(self) -> None:
        """It is in the plan, or given up."""
        place, self._place = self._place, None
        if place is not None:
            self._session.drafts.drop(place)

    def leave(self) -> None:
        """It is no longer to be seen; what is not in the plan by now is offered."""
        place, self._place = self._place, None
        if place is not None:
            self._session.drafts.leave(place)


class Drafts(QObject):
    """The texts being typed in one workspace; a workspace open for reading has none."""

    left_changed = Signal()
    """What was left behind is more or less than before."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = DraftFile(workspace.path)
        self._writable = not workspace.read_only
        self._typed: dict[DraftPlace, Draft] = {}
        self.left: list[Draft] = self._file.read() if self._writable else []
        """What was typed and did not get into the plan, until somebody decides about it."""
        self.from_before = frozenset(self.left)
        """Those of them that the last use of the workspace left behind."""
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.at_latest = QTimer(self, singleShot=True, interval=_AT_LATEST)
        for timer in (self.pause, self.at_latest):
            timer.timeout.connect(self._keep)

    def note(self, draft: Draft) -> None:
        """A key was pressed: keep the text soon; one as it was before is nothing to keep."""
        if not self._writable or self._typed.get(draft.place) == draft:
            return
        if draft.text == draft.before:
            self.drop(draft.place)
            return
        self._typed[draft.place] = draft
        self.pause.start()
        if not self.at_latest.isActive():
            self.at_latest.start()

    def drop(self, place: DraftPlace) -> None:
        """A text is in the plan now, or was given up."""
        if self._typed.pop(place, None) is not None:
            self._keep()

    def leave(self, place: DraftPlace) -> None:
        """A text could not be put into the plan and is no longer to be seen: it is offered."""
        draft = self._typed.pop(place, None)
        if draft is not None:
            self.left.append(draft)
            self._keep()
            self.left_changed.emit()

    def forget(self, draft: Draft) -> None:
        """What was left behind is no longer wanted, or is being typed again."""
        if draft in self.left:
            self.left.remove(draft)
            self._keep()
            self.left_changed.emit()

    def end(self) -> None:
        """The workspace is about to be closed: only what is in no plan stays in the file."""
        self.left += self._typed.values()
        self._typed.clear()
        self._stop()
        self._file.want(self.left)
        self._file.flush()

    def _keep(self) -> None:
        self._stop()
        if self._file.want([*self.left, *self._typed.values()]):
            # the disk may take its time; whatever is wanted by then is written
            threading.Thread(target=self._file.flush, daemon=True).start()

    def _stop(self) -> None:
        self.pause.stop()
        self.at_latest.stop()
