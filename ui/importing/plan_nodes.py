"""The recognised plans of a file as nodes of a tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ipplanner.cells.printed import headline
from ipplanner.model import Document, Item, Measure, Section
from ui.common.language import tr

Thing = Document | Section | Item | Measure


@dataclass(slots=True, eq=False)
class PlanNode:
    """One line of the tree."""

    thing: Thing
    row: int
    parent: PlanNode | None = None
    children: list[PlanNode] = field(default_factory=list)

    @property
    def plan(self) -> PlanNode:
        """The node of the plan that this one belongs to."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    def text(self) -> str:
        """What the line says."""
        thing = self.thing
        if isinstance(thing, Measure):
            return " ".join(thing.text.split("\n")) or tr("（没有举措）")
        title = headline(thing) if isinstance(thing, Item) else thing.title
        title = title or tr("（没有标题）")
        return title if isinstance(thing, Document) else _numbered(thing.number, title)

    def beside(self) -> str:
        """What stands beside it: departments, or how much there is."""
        thing = self.thing
        if isinstance(thing, Measure):
            return " ".join(thing.departments.split("\n"))
        if isinstance(thing, Document):
            items = sum(1 for _ in thing.walk_items())
            return " · ".join([*filter(None, [thing.region]), tr("{:,} 项").format(items)])
        return ""


@dataclass(slots=True)
class PlanNodes:
    """All nodes of a file, ready for the tree."""

    roots: list[PlanNode] = field(default_factory=list)
    by_thing: dict[int, PlanNode] = field(default_factory=dict)
    """By the identity of the section, item or measure."""


def nodes_of(documents: list[Document]) -> PlanNodes:
    """A node for each plan, with everything in it below."""
    roots = []
    for row, document in enumerate(documents):
        root = PlanNode(document, row)
        _add_sections(root, document.sections)
        roots.append(root)
    return PlanNodes(roots, {id(node.thing): node for node in _walk(roots)})


def _walk(roots: list[PlanNode]) -> Iterator[PlanNode]:
    stack = list(reversed(roots))
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def _add_sections(parent: PlanNode, sections: list[Section]) -> None:
    for section in sections:
        node = _add(parent, section)
        _add_sections(node, section.sections)
        for item in section.items:
            below = _add(node, item)
            for measure in item.measures:
                _add(below, measure)


def _add(parent: PlanNode, thing: Thing) -> PlanNode:
    node = PlanNode(thing, len(parent.children), parent)
    parent.children.append(node)
    return node


def _numbered(number: str, title: str) -> str:
    return f"{number} {title}" if number[-1:].isdigit() else f"{number}{title}"
