"""In which order the rows of two official tables stand in the one that shows both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeVar

from exports.rows import chapters_of
from ipplanner.layouts import Layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.versions.changes import Comparison, ItemNode, Level, MeasureNode, SectionNode

Node = SectionNode | ItemNode | MeasureNode
N = TypeVar("N", ItemNode, MeasureNode)
Part = Section | Item | Measure
Step = tuple[int | None, int | None]
"""A row of the old and one of the new table; None for a row that only one of them has."""


class Rows:
    """The rows of one document's table by what they stand for."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self._rows: dict[int, range] = {}
        self.chapters: dict[int, int] = {}
        """Rows over the whole width by their section."""
        self.empty: dict[int, int] = {}
        """Rows that stand for a section without items or an item without measures."""
        self.count = 0
        outer = chapters_of(document, layout)
        for section in document.walk_sections():
            start = self.count
            if id(section) in outer:
                self.chapters[id(section)] = self._next()
            if section.items or not section.sections:
                self._add_items(section)
            self._rows[id(section)] = range(start, self.count)

    def of(self, part: Part | None) -> range:
        """All rows of a part, without those of the sections in it."""
        return self._rows[id(part)] if part is not None else range(0)

    def _add_items(self, section: Section) -> None:
        for item in section.items:
            start = self.count
            for measure in item.measures:
                self._rows[id(measure)] = range(self.count, self._next() + 1)
            if not item.measures:
                self.empty[id(item)] = self._next()
            self._rows[id(item)] = range(start, self.count)
        if not section.items:
            self.empty[id(section)] = self._next()

    def _next(self) -> int:
        self.count += 1
        return self.count - 1


@dataclass(frozen=True, slots=True)
class Order:
    """The rows of both tables in one order; those of each stand in their own order."""

    steps: list[Step]
    strangers: dict[Step, Level]
    """Rows put together although, from this level on, they are not the same."""


def order_of(comparison: Comparison, old: Rows, new: Rows, are_heads_kept: bool) -> Order:
    """In which order the rows stand.

    Where a section or item is in both versions, `are_heads_kept` puts its first rows together,
    whatever they hold: merged cells begin there, and a row that can be taken away must not be
    the one in which they begin. LibreOffice would leave the cells below it empty.
    """
    walk = _Walk(old, new, are_heads_kept)
    steps = [step for section in comparison.sections for step in walk.section(section)]
    return Order(steps, walk.strangers)


class _Walk:
    def __init__(self, old: Rows, new: Rows, are_heads_kept: bool) -> None:
        self._old, self._new, self._are_heads_kept = old, new, are_heads_kept
        self.strangers: dict[Step, Level] = {}

    def section(self, node: SectionNode) -> list[Step]:
        if node.state != "kept":
            return self._whole(node)
        chapter = self._old.chapters.get(id(node.old)), self._new.chapters.get(id(node.new))
        found = self._children(node.items, self._item)
        return [*([chapter] if any_row(chapter) else []), *self._with_empty_row(node, found)]

    def _item(self, node: ItemNode) -> list[Step]:
        if node.state != "kept":
            return self._whole(node)
        return self._with_empty_row(node, self._children(node.measures, self._measure))

    def _measure(self, node: MeasureNode) -> list[Step]:
        if node.state != "kept":
            return self._whole(node)
        return list(zip(self._old.of(node.old), self._new.of(node.new), strict=True))

    def _children(self, nodes: Sequence[N], write: Callable[[N], list[Step]]) -> list[Step]:
        one = next((node for node in nodes if was_here(node)), None)
        other = next((node for node in nodes if is_here(node)), None)
        if not self._are_heads_kept or one is other or one is None or other is None:
            return [step for node in nodes for step in write(node)]
        found = self._side_by_side(one, other)
        for node in nodes:
            if node is one:
                found += [(None, row) for row in self._new.of(node.new) if is_here(node)]
            elif node is other:
                found += [(row, None) for row in self._old.of(node.old) if was_here(node)]
            else:
                found += write(node)
        return found

    def _side_by_side(self, one: Node, other: Node) -> list[Step]:
        """The rows of two parts that are not the same, one beside the other."""
        found: list[Step] = list(zip_longest(self._old.of(one.old), self._new.of(other.new)))
        level: Level = "item" if isinstance(one, ItemNode) else "measure"
        self.strangers.update(dict.fromkeys(found, level))
        return found

    def _whole(self, node: Node) -> list[Step]:
        """A part that is in one version only, or shown at one of its two places."""
        if was_here(node):
            return [(row, None) for row in self._old.of(node.old)]
        return [(None, row) for row in self._new.of(node.new)]

    def _with_empty_row(self, node: SectionNode | ItemNode, found: list[Step]) -> list[Step]:
        """With the empty row of a part without children, beside the first row there is."""
        old, new = self._old.empty.get(id(node.old)), self._new.empty.get(id(node.new))
        if not any_row((old, new)):
            return found
        first, *rest = found or [(None, None)]
        return [(first[0] if old is None else old, first[1] if new is None else new), *rest]


def was_here(node: Node) -> bool:
    """Whether the old version has the part in this place."""
    return node.state in ("kept", "deleted", "moved_away")


def is_here(node: Node) -> bool:
    """Whether the new version has the part in this place."""
    return node.state in ("kept", "added", "moved_here")


def any_row(step: Step) -> bool:
    """Whether there is a row in either table."""
    return step != (None, None)
