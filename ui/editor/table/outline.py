"""Who stands under whom in a document, and where chosen things would come to stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.index import Index

Kind = Literal["section", "item", "measure"]
Shown = Callable[[str], bool]
"""Whether anything is seen of the thing with an id."""


class Unit(NamedTuple):
    """Something that is moved, copied or deleted as a whole."""

    kind: Kind
    id: str


class Spot(NamedTuple):
    """A place among the things of a kind under one parent; first for no `after`."""

    kind: Kind
    parent: str
    after: str | None


class Outline:
    """Sections, items and measures by id, each kind in printed order."""

    def __init__(self, document: Document, index: Index) -> None:
        self.document = document
        self._index = index

    def parent(self, id_: str) -> str:
        """The id of what something hangs on; of an outermost section the empty text."""
        return self._index.parents[id_] or ""

    def above(self, id_: str) -> Iterator[str]:
        """The ids of all that something stands in, inner before outer."""
        while id_ := self.parent(id_):
            yield id_

    def thing(self, unit: Unit) -> Section | Item | Measure:
        """The section, item or measure itself."""
        if unit.kind == "section":
            return self._index.sections[unit.id]
        return self._index.items[unit.id] if unit.kind == "item" else self._index.measures[unit.id]

    def children(self, kind: Kind, parent: str) -> list[str]:
        """Ids in order; the parent of an outermost section is the empty text."""
        if kind == "measure":
            return [one.id for one in self._index.items[parent].measures]
        if kind == "item":
            return [one.id for one in self._index.sections[parent].items]
        holder = self._index.sections[parent] if parent else self.document
        return [one.id for one in holder.sections]

    def measures_under(self, unit: Unit) -> list[str]:
        """The measures that a thing is or holds."""
        if unit.kind == "measure":
            return [unit.id]
        if unit.kind == "item":
            return self.children("measure", unit.id)
        return [
            measure
            for item in self.children("item", unit.id)
            for measure in self.children("measure", item)
        ]

    def row_of(self, unit: Unit) -> Unit:
        """The item of its only measure; anything else as it is."""
        if unit.kind != "measure":
            return unit
        item = self.parent(unit.id)
        alone = self.children("measure", item) == [unit.id]
        return Unit("item", item) if alone else unit

    def rows_under(self, unit: Unit) -> int:
        """How many printed rows a thing has, with all that is in it."""
        if unit.kind != "section":
            return max(1, len(self.measures_under(unit)))
        items = sum(self.rows_under(Unit("item", id_)) for id_ in self.children("item", unit.id))
        inner = self.children("section", unit.id)
        below = sum(self.rows_under(Unit("section", id_)) for id_ in inner)
        return max(1, items + below)

    def step(self, units: Sequence[Unit], step: int, shown: Shown | None = None) -> Spot | None:
        """One place further up (-1) or down (1), over the border of an item or section if need be.

        None where there is nothing beyond. Things that are not `shown` are no place to stop at.
        """
        kind, chosen = units[0].kind, {unit.id for unit in units}
        edge = units[0].id if step < 0 else units[-1].id
        parent = self.parent(edge)
        others = [id_ for id_ in self.children(kind, parent) if id_ not in chosen or id_ == edge]
        at = others.index(edge) + step
        while 0 <= at < len(others):
            if shown is None or shown(others[at]):
                after = at if step > 0 else at - 1
                return Spot(kind, parent, others[after] if after >= 0 else None)
            at += step
        return self._beyond(kind, parent, step, shown)

    def free(self, spot: Spot, units: Sequence[Unit]) -> Spot:
        """The same spot, but behind something that stays."""
        chosen = {unit.id for unit in units}
        siblings = self.children(spot.kind, spot.parent)
        before = siblings[: siblings.index(spot.after) + 1] if spot.after else []
        staying = [id_ for id_ in before if id_ not in chosen]
        return spot._replace(after=staying[-1] if staying else None)

    def _beyond(self, kind: Kind, parent: str, step: int, shown: Shown | None) -> Spot | None:
        holder = self._holder(kind, parent, step)
        while holder is not None:
            there = self.children(kind, holder)
            seen = [at for at, id_ in enumerate(there) if shown is None or shown(id_)]
            if seen or shown is None:
                after = seen[-1] if step < 0 and seen else (seen[0] - 1 if seen else -1)
                return Spot(kind, holder, there[after] if after >= 0 else None)
            holder = self._holder(kind, holder, step)
        return None

    def _holder(self, kind: Kind, parent: str, step: int) -> str | None:
        """The next section for items, the next item for measures; None at the end."""
        if kind == "section":
            return None
        sections = [one.id for one in self.document.walk_sections()]
        home = parent if kind == "item" else self.parent(parent)
        at = sections.index(home) + step
        if kind == "item":
            return sections[at] if 0 <= at < len(sections) else None
        items = self.children("item", home)
        inner = items.index(parent) + step
        if 0 <= inner < len(items):
            return items[inner]
        while 0 <= at < len(sections) and not self.children("item", sections[at]):
            at += step
        if not 0 <= at < len(sections):
            return None
        return self.children("item", sections[at])[0 if step > 0 else -1]
