"""Hands copies of what is new in a document to the process that checks it, a few at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner.checks.copies import copy_of, outline_of
from ipplanner.checks.process import CheckingProcess
from ipplanner.model import Document, Item
from ui.session import Session

_SLICE = 0.002
"""Seconds in which items are copied at a time: so short that no key has to wait."""
_PART = 40
"""Items that are copied at a time at most."""


class Copying(QObject):
    """Notes what is new until it `begin`s, and says when the process has all of it."""

    finished = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._process: CheckingProcess | None = None
        self._dirty: set[str] = set()
        """Ids of items to be copied."""
        self._outline_is_old = False
        self._items: Iterator[Item] = iter(())
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._copy_some)

    @property
    def is_active(self) -> bool:
        """Whether it is at work."""
        return self._slices.isActive()

    def note_all(self) -> None:
        """Everything is new."""
        self._outline_is_old = True
        self._dirty = set(self._session.index.items)

    def note_outline(self) -> None:
        """The document's own texts, its sections or their items are others."""
        self._outline_is_old = True

    def note(self, rows: Iterable[tuple[str, str]]) -> None:
        """These rows, each a table and an id, have other values."""
        parents = self._session.index.parents
        for table, id_ in rows:
            if table == "measure":
                self._dirty.add(parents.get(id_) or "")
            elif table == "item":
                self._dirty.add(id_)
            else:
                self._outline_is_old = True

    def begin(self, document: Document, process: CheckingProcess) -> None:
        """Hand over what was noted."""
        self._process = process
        if self._outline_is_old:
            self._outline_is_old = False
            process.take_outline(outline_of(document))
        self._items = self._dirty_items()
        self._slices.start()

    def stop(self) -> None:
        """Hand nothing over any more."""
        self._slices.stop()
        self._process = None

    def _dirty_items(self) -> Iterator[Item]:
        while self._dirty:
            item = self._session.index.items.get(self._dirty.pop())
            if item is not None:
                yield copy_of(item)

    def _copy_some(self) -> None:
        process = self._process
        if process is None:
            self._slices.stop()
            return
        items: list[Item] = []
        until = perf_counter() + _SLICE
        for item in islice(self._items, _PART):
            items.append(item)
            if perf_counter() > until:
                break
        if items:
            process.take_items(items)
        if not self._dirty:
            self._slices.stop()
            self.finished.emit()
