"""The words that findings are about, underlined in the table; those of the current one lit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ipplanner.checks.finding import Finding
from ui.checks.places import Places
from ui.checks.snapshot import Snapshot, cell_of
from ui.editor.table import PlanTable
from ui.editor.table.table_model import Index

Stretch = tuple[int, int]


class CheckMarks:
    """Tells the table which stretches of a cell to underline and which to light."""

    def __init__(self, table: PlanTable, places: Places) -> None:
        self._table, self._places = table, places
        self._snapshot = Snapshot()
        self._current: Finding | None = None
        table.set_underlines(self.stretches)
        table.add_lights(self.lit)

    def show(self, snapshot: Snapshot) -> None:
        """Underline other words."""
        before, self._snapshot = self._snapshot, snapshot
        if snapshot is not before and self._seen_differs(before, snapshot):
            self._table.viewport().update()

    def _seen_differs(self, before: Snapshot, now: Snapshot) -> bool:
        """Whether other words are to be underlined in the rows in view: painting takes a while."""
        model, table = self._table.plan_model, self._table
        first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        rows = range(max(0, first), last + 1 if last >= 0 else model.rowCount())
        keys = {
            key
            for row in rows
            for column in range(model.columnCount())
            for key in self._keys(model.index(row, column))
        }
        return any(_words(before.by_cell.get(key)) != _words(now.by_cell.get(key)) for key in keys)

    def light(self, finding: Finding | None) -> None:
        """Light the words of this one only."""
        if finding != self._current:
            self._current = finding
            self._table.viewport().update()

    def stretches(self, index: Index) -> list[Stretch]:
        """What is underlined in a cell, by start and length."""
        if not self._snapshot.by_cell:
            return []
        found = [one for key in self._keys(index) for one in self._snapshot.by_cell.get(key, ())]
        return list(self._in_cell(index, found)) if found else []

    def lit(self, index: Index) -> list[Stretch]:
        """What is lit in a cell."""
        current = self._current
        if current is None or not current.text or cell_of(current) not in self._keys(index):
            return []
        return list(self._in_cell(index, [current]))

    def _keys(self, index: Index) -> list[tuple[str, str]]:
        *ids, field = self._table.plan_model.place(index)
        if field in ("section", "goal"):  # a row across the table prints both
            return [(ids[0], "section"), (ids[0], "goal")]
        if field == "item":
            return [(ids[1], field)]
        return [(id_, field) for id_ in ids if id_]

    def _in_cell(self, index: Index, found: Iterable[Finding]) -> Iterable[Stretch]:
        printed = self._table.plan_model.text(index.row(), index.column())
        for one in found:
            own = self._places.text(one)
            # What is printed may begin with a number that is not part of the text, and the
            # words may be others by now.
            shift = printed.find(own) if own else -1
            start = shift + one.start
            if shift >= 0 and printed[start : start + len(one.text)] == one.text:
                yield start, len(one.text)


def _words(found: Sequence[Finding] | None) -> list[tuple[int, str]]:
    return [(one.start, one.text) for one in found or ()]
