"""The lines of the list: for each task a line for every item that answers it or could."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ipplanner.answering.coverage import Covered
from ipplanner.model import Item

State = Literal["confirmed", "suggested", "none"]
Filter = Literal["all", "missing", "suggested", "undecided", "may", "answered"]
Key = tuple[str, str]
"""The ids of the task and of the item, empty where there is none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line; `first` and `count` say where it stands among the lines of its task."""

    row: Covered
    item: Item | None
    state: State
    at: int = 0
    count: int = 1

    @property
    def key(self) -> Key:
        """What tells it from all others."""
        return self.row.task.id, self.item.id if self.item else ""

    @property
    def is_last(self) -> bool:
        """Whether it is the last line of its task."""
        return self.at == self.count - 1


_WANTED: dict[Filter, Callable[[Covered], bool]] = {
    "all": lambda row: True,
    "missing": lambda row: row.is_missing,
    "suggested": lambda row: not row.is_answered and bool(row.suggested),
    "undecided": lambda row: row.asked.duty == "未定",
    "may": lambda row: row.asked.duty == "选做" and not row.is_answered,
    "answered": lambda row: row.is_answered,
}
FILTERS: tuple[Filter, ...] = tuple(_WANTED)
"""In the order of the tabs."""


def wanted(rows: Sequence[Covered], chosen: Filter) -> list[Covered]:
    """The tasks that a filter lets through."""
    return [row for row in rows if _WANTED[chosen](row)]


def entries_of(rows: Sequence[Covered], items: Mapping[str, Item]) -> list[Entry]:
    """The lines, tasks that wait for an answer first; `items` are the plan's by id."""
    return [entry for row in sorted(rows, key=_urgency) for entry in _entries(row, items)]


def _urgency(row: Covered) -> int:
    if row.is_answered:
        return 3
    return {"必做": 0, "未定": 1, "选做": 2}.get(row.asked.duty, 4)


def _entries(row: Covered, items: Mapping[str, Item]) -> list[Entry]:
    found: list[tuple[Item | None, State]] = [(item, "confirmed") for item in row.answers]
    found += [(items[one.item_id], "suggested") for one in row.suggested if one.item_id in items]
    found = found or [(None, "none")]
    return [Entry(row, item, state, at, len(found)) for at, (item, state) in enumerate(found)]
