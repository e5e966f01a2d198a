"""How far a document is, kept up to date with it: counting 100,000 rows anew takes too long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ipplanner.model import Document, Item, Section
from ipplanner.status import Counts, counts_of, has_words


class Tally:
    """The counts of a document, item by item."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.waiting: set[str] = set()
        """The ids of items in which something is to be written or decided."""
        self._by_item = {one.id: self._count(one) for _, one in document.walk_items()}
        self._total = [sum(column) for column in zip(*self._by_item.values(), strict=True)]
        self._total = self._total or [0] * _SIZE

    @property
    def counts(self) -> Counts:
        """How far the whole document is."""
        return Counts(*self._total)

    def of(self, section: Section) -> Counts:
        """How far a section of the document with all sections in it is."""
        inner = Document(sections=[section]).walk_items()
        counted = (self._by_item[item.id] for _, item in inner)
        return Counts(*map(sum, zip(_NOTHING, *counted, strict=True)))

    def follow(self, items: Mapping[str, Item], ids: Iterable[str]) -> None:
        """Count these items again, as they are now or no longer are."""
        for id_ in ids:
            gone, item = self._by_item.pop(id_, _NOTHING), items.get(id_)
            self.waiting.discard(id_)
            came = _NOTHING
            if item is not None:
                came = self._by_item[id_] = self._count(item)
            for at in range(_SIZE):
                self._total[at] += came[at] - gone[at]

    def _count(self, item: Item) -> tuple[int, ...]:
        one = counts_of(self._document, [item])
        if one.rows_filled < one.rows or one.undecided or not has_words(item.title):
            self.waiting.add(item.id)
        return one.items, one.done, one.undecided, one.own, one.rows, one.rows_filled, one.gaps


_SIZE = 7
_NOTHING = (0,) * _SIZE
