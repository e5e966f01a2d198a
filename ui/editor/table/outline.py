"""Who stands under whom in a document, and where chosen things would come to stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from ipplanner.model import Document

Kind = Literal["section", "item", "measure"]


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

    def __init__(self, document: Document) -> None:
        self.parents: dict[str, str] = {}
        self._children: dict[tuple[Kind, str], list[str]] = {}
        self._order: dict[Kind, list[str]] = {"section": [], "item": [], "measure": []}
        self._add("section", "", [one.id for one in document.sections])
        for section in document.walk_sections():
            self._order["section"].append(section.id)
            self._add("section", section.id, [one.id for one in section.sections])
            self._add("item", section.id, [one.id for one in section.items])
            for item in section.items:
                self._order["item"].append(item.id)
                self._add("measure", item.id, [one.id for one in item.measures])

    def children(self, kind: Kind, parent: str) -> list[str]:
        """Ids in order; the parent of an outermost section is the empty text."""
        return self._children.get((kind, parent), [])

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

    def step(self, units: Sequence[Unit], step: int) -> Spot | None:
        """One place further up (-1) or down (1), over the border of an item or section if need be.

        None where there is nothing beyond.
        """
        kind, chosen = units[0].kind, {unit.id for unit in units}
        edge = units[0].id if step < 0 else units[-1].id
        parent = self.parents[edge]
        others = [id_ for id_ in self.children(kind, parent) if id_ not in chosen or id_ == edge]
        at = others.index(edge)
        if step > 0 and at + 1 < len(others):
            return Spot(kind, parent, others[at + 1])
        if step < 0 and at > 0:
            return Spot(kind, parent, others[at - 2] if at > 1 else None)
        return self._beyond(kind, parent, step)

    def free(self, spot: Spot, units: Sequence[Unit]) -> Spot:
        """The same spot, but behind something that stays."""
        chosen = {unit.id for unit in units}
        siblings = self.children(spot.kind, spot.parent)
        before = siblings[: siblings.index(spot.after) + 1] if spot.after else []
        staying = [id_ for id_ in before if id_ not in chosen]
        return spot._replace(after=staying[-1] if staying else None)

    def _beyond(self, kind: Kind, parent: str, step: int) -> Spot | None:
        if kind == "section":
            return None
        holders = self._order["section" if kind == "item" else "item"]
        at = holders.index(parent) + step
        if not 0 <= at < len(holders):
            return None
        there = self.children(kind, holders[at])
        return Spot(kind, holders[at], there[-1] if step < 0 and there else None)

    def _add(self, kind: Kind, parent: str, ids: list[str]) -> None:
        self._children[kind, parent] = ids
        for id_ in ids:
            self.parents[id_] = parent
        if kind == "measure":
            self._order[kind] += ids
