"""How far a document is, kept up to date with it: counting 100,000 rows anew takes too long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ipplanner.model import Document, Item
from ipplanner.status import Counts, counts_of


class Tally:
    """The counts of a document, item by item."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._by_item = {one.id: self._count(one) for _, one in document.walk_items()}
        self._total = [sum(column) for column in zip(*self._by_item.values(), strict=True)]
        self._total = self._total or [0] * _SIZE

    @property
    def counts(self) -> Counts:
        """How far the whole document is."""
        return Counts(*self._total)

    def follow(self, items: Mapping[str, Item], ids: Iterable[str]) -> None:
        """Count these items again, as they are now or no longer are."""
        for id_ in ids:
            gone, item = self._by_item.pop(id_, _NOTHING), items.get(id_)
            came = _NOTHING
            if item is not None:
                came = self._by_item[id_] = self._count(item)
            for at in range(_SIZE):
                self._total[at] += came[at] - gone[at]

    def _count(self, item: Item) -> tuple[int, ...]:
        one = counts_of(self._document, [item])
        return one.items, one.done, one.undecided, one.own, one.rows, one.rows_filled


_SIZE = 6
_NOTHING = (0,) * _SIZE
