"""Rows of the official table that come, go and change, each told to Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from ui.editor.table.differences import Difference
from ui.editor.table.rows import Rows, Span
from ui.editor.table.rows_model import NOWHERE, RowsModel
from ui.editor.table.splices import Splice

_MOST_RUNS = 20
"""Stretches of rows that are told one by one."""


class ChangingModel(RowsModel):
    """Rows that give way to others with as little said as can be."""

    about_to_follow = Signal()
    """Rows will come, go or move."""
    followed = Signal()
    """Rows are in their new places."""

    def __init__(self, *, read_only: bool, parent: QObject | None = None) -> None:
        super().__init__(read_only=read_only, parent=parent)
        self._version = 0
        """Counts the states of the rows."""

    def _splice(self, found: Sequence[Splice]) -> None:
        if not found:
            return
        self.about_to_follow.emit()
        changed: list[Span] = []
        by = 0
        for one in found:
            at, same_place = one.at + by, min(one.removed, one.inserted)
            changed.append(Span(at, at + same_place - 1))  # these only get other contents
            removed, inserted = one.removed - same_place, one.inserted - same_place
            with self._telling(at + same_place, removed, inserted):
                self.rows.replace(one.first + by, one.size, one.rows, one.same)
            by += len(one.rows) - one.size
        self._tell(joined(changed))
        self.followed.emit()

    def _replace(self, new: Rows, found: Difference) -> None:
        if found.mixed:
            with self._resetting():
                self.rows = new
            return
        if found.structure:
            self.about_to_follow.emit()
        with self._telling(found.at, found.removed, found.inserted):
            self.rows = new
        self._tell(joined(Span(row, row) for row in found.changed))
        if found.structure:
            self.followed.emit()

    @contextmanager
    def _telling(self, at: int, removed: int, inserted: int) -> Iterator[None]:
        """Meanwhile rows go from a row on, or others come there."""
        self._version += 1
        if removed:
            self.beginRemoveRows(NOWHERE, at, at + removed - 1)
        elif inserted:
            self.beginInsertRows(NOWHERE, at, at + inserted - 1)
        yield
        if removed:
            self.endRemoveRows()
        elif inserted:
            self.endInsertRows()

    @contextmanager
    def _resetting(self) -> Iterator[None]:
        """Meanwhile everything becomes other."""
        self.about_to_follow.emit()
        self._version += 1
        self.beginResetModel()
        yield
        self.endResetModel()
        self.followed.emit()

    def _tell(self, spans: Sequence[Span]) -> None:
        """Rows with other texts, from the top down."""
        last = self.columnCount() - 1
        if len(spans) > _MOST_RUNS:  # telling each would take longer than what views do then
            spans = [Span(spans[0].first, spans[-1].last)]
        for first, end in spans:
            if first <= end:
                self.dataChanged.emit(self.index(first, 0), self.index(end, last))


def joined(spans: Iterable[Span]) -> list[Span]:
    """From the top down, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.first <= found[-1].last + 1:
            found[-1] = Span(found[-1].first, max(found[-1].last, span.last))
        else:
            found.append(span)
    return found
