"""Both versions in one tree, each part with what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.versions.alignment import aligned
from ipplanner.versions.changes import ItemNode, MeasureNode, SectionNode, State
from ipplanner.versions.matching import Matches

P = TypeVar("P", bound=Section | Item | Measure)
M = TypeVar("M", bound=Item | Measure)
N = TypeVar("N")
Partner = dict[int, P]
"""By the `id()` of the other version's object."""


class Tree:
    """Builds the tree of two matched versions."""

    def __init__(self, matches: Matches) -> None:
        sections, items, measures = matches.sections, matches.items, matches.measures
        self._sections = [
            (sections.old[one], sections.new[other]) for one, other in sections.new_of.items()
        ]
        self._items = [
            (items.old[one].item, items.new[other].item) for one, other in items.new_of.items()
        ]
        self._measures = [
            (measures.old[one].measure, measures.new[other].measure)
            for one, other in measures.new_of.items()
        ]
        self._section_pairs = _both_ways(self._sections)
        self._item_pairs = _both_ways(self._items)
        self._measure_pairs = _both_ways(self._measures)

    def sections(self, old: Document, new: Document) -> list[SectionNode]:
        """All sections in one order, outer before inner."""
        both = list(old.walk_sections()), list(new.walk_sections())
        return _merged(*both, self._section_pairs, self._section)

    def _section(self, state: State, old: Section | None, new: Section | None) -> SectionNode:
        items = _merged(*_children(state, old, new, _items), self._item_pairs, self._item)
        return SectionNode(state, old, new, items)

    def _item(self, state: State, old: Item | None, new: Item | None) -> ItemNode:
        sides = _children(state, old, new, _measures)
        return ItemNode(state, old, new, _merged(*sides, self._measure_pairs, MeasureNode))


def _both_ways(pairs: Sequence[tuple[P, P]]) -> Partner[P]:
    return {id(one): other for pair in pairs for one, other in (pair, pair[::-1])}


def _items(section: Section) -> list[Item]:
    return section.items


def _measures(item: Item) -> list[Measure]:
    return item.measures


def _children(
    state: State, old: P | None, new: P | None, below: Callable[[P], list[M]]
) -> tuple[list[M], list[M]]:
    """The children on each side; a part that moved away shows only what it was."""
    shown = None if state == "moved_away" else new
    return (below(old) if old is not None else []), (below(shown) if shown is not None else [])


def _merged(
    old: Sequence[P],
    new: Sequence[P],
    partners: Partner[P],
    node: Callable[[State, P | None, P | None], N],
) -> list[N]:
    places = {id(one): at for at, one in enumerate(new)}
    new_of = {
        at: places[id(there)]
        for at, one in enumerate(old)
        if (there := partners.get(id(one))) is not None and id(there) in places
    }
    made: list[N] = []
    for one, other in aligned(len(old), len(new), new_of):
        if one is not None and other is not None:
            made.append(node("kept", old[one], new[other]))
        elif one is not None:
            partner = partners.get(id(old[one]))
            state: State = "deleted" if partner is None else "moved_away"
            made.append(node(state, old[one], partner))
        elif other is not None:
            partner = partners.get(id(new[other]))
            state = "added" if partner is None else "moved_here"
            made.append(node(state, partner, new[other]))
    return made
