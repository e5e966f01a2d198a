"""Counting items and rows at once."""

from __future__ import annotations

from ipplanner.figures.figure import Portion
from ipplanner.model import Item, Measure, Section
from ipplanner.search.filtering import Criteria

Row = tuple[Section, Item, Measure | None]


class Count:
    """Rows, and the items that they belong to; rows of one item have to come together."""

    def __init__(self) -> None:
        self.items = 0
        self.rows = 0
        self._last: Item | None = None

    def add(self, item: Item) -> None:
        """One more row, of this item."""
        self.rows += 1
        if item is not self._last:
            self.items += 1
            self._last = item

    def portion(self, criteria: Criteria, word: str = "") -> Portion:
        """The numbers so far, with the filter that shows the rows."""
        return Portion(word, self.items, self.rows, criteria)
