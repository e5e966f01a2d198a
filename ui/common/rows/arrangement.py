"""Where headings and rows of groups stand in one table, some groups open and some not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Sequence
from itertools import accumulate

from ui.common.rows.groups import Group, ListRow

NOWHERE = (-1, -1)


class Arrangement:
    """A group without rows is not there at all; of a closed one only the heading is."""

    def __init__(self, groups: list[Group], *, headed: bool) -> None:
        self.groups, self.headed = groups, headed
        self.closed: set[str] = set()
        self._where: dict[Hashable, tuple[int, int]] | None = None
        self._starts: list[int] = []
        """The line at which each group begins, and the number of all lines; empty when unknown."""

    def is_open(self, at: int) -> bool:
        """Whether the rows of a group are to be seen."""
        return self.groups[at].name not in self.closed

    def start(self, at: int) -> int:
        """The line of the table at which a group begins, of the number of groups the end."""
        if not self._starts:
            shown = (self._shown(each) for each in range(len(self.groups)))
            self._starts = list(accumulate(shown, initial=0))
        return self._starts[at]

    def top(self, at: int) -> int:
        """The line of a group's first row."""
        return self.start(at) + self.headed

    def place(self, line: int) -> tuple[int, int]:
        """The group of a line, and which of its rows that is, -1 for the heading."""
        at = bisect_right(self._starts, line) - 1 if self.start(0) <= line else -1
        if not 0 <= at < len(self.groups):
            return NOWHERE
        return at, line - self._starts[at] - self.headed

    def row(self, line: int) -> ListRow | None:
        """The row on a line, None for a heading."""
        at, place = self.place(line)
        return self.groups[at].rows[place] if place >= 0 else None

    def find(self, id_: Hashable) -> tuple[int, int]:
        """The group and the place in it of what stands for something, else NOWHERE."""
        if self._where is None:
            self._where = {
                row.id: (at, place)
                for at, group in enumerate(self.groups)
                for place, row in enumerate(group.rows)
            }
        return self._where.get(id_, NOWHERE)

    def lines(self, at: int, first: int, last: int, *, alone: bool) -> tuple[int, int] | None:
        """The lines of some rows of a group, None if none is seen.

        Rows that are `alone` in their group have its heading with them.
        """
        top = self.top(at)
        begin, end = (top + first, top + last) if self.is_open(at) else (top, top - 1)
        if alone:
            begin = self.start(at)
        return (begin, end) if begin <= end else None

    def turn(self, at: int) -> None:
        """Open a closed group, close an open one."""
        self.closed ^= {self.groups[at].name}
        self._starts = []

    def exchange(self, at: int, first: int, last: int, new: Sequence[ListRow]) -> None:
        """Other rows in the places from the first up to before the last."""
        self.groups[at].rows[first:last] = new
        self._where, self._starts = None, []

    def _shown(self, at: int) -> int:
        count = len(self.groups[at].rows)
        return self.headed + (count if self.is_open(at) else 0) if count else 0
