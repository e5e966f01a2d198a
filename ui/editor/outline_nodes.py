"""The rows of the outline: sections and items by id, their children made when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count

from ipplanner.cells.printed import headline
from ipplanner.model import Document, Item, Section
from ipplanner.status import Counts
from ui.common.language import tr

Place = Section | Item
Shown = Callable[[Place], bool]

_KEYS = count(1)


class Node:
    """One row; `children` is None until they are asked for."""

    __slots__ = ("children", "counts", "key", "parent", "place", "row")

    def __init__(self, place: Place | None, parent: Node | None, row: int) -> None:
        self.key = next(_KEYS)
        """What a model index carries: a pointer could outlive the row."""
        self.place = place
        self.parent = parent
        self.row = row
        self.children: list[Node] | None = None
        self.counts: Counts | None = None

    @property
    def id(self) -> str:
        """The id of the section or item; empty for the root."""
        return self.place.id if self.place is not None else ""

    @property
    def is_item(self) -> bool:
        """Whether nothing can be below it."""
        return isinstance(self.place, Item)

    def renumber(self) -> None:
        """Each child its row again, after some came or went."""
        for row, child in enumerate(self.children or ()):
            child.row, child.parent = row, self

    def with_outer(self) -> Iterator[Node]:
        """The row itself and those around it, without the root."""
        node: Node | None = self
        while node is not None and node.place is not None:
            yield node
            node = node.parent

    def loaded(self) -> Iterator[Node]:
        """The row itself and all below it that have been asked for."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(node.children or ())


def differs(old: Place, new: Place) -> bool:
    """Whether a row may read differently, apart from what is below it."""
    if isinstance(old, Section) or isinstance(new, Section):
        return (old.number, old.title) != (new.number, new.title)
    return old != new


def places_in(section: Section, shown: Shown | None) -> list[Place]:
    """What stands right below a section in printed order: its items, then its sections."""
    below: list[Place] = [*section.items, *section.sections]
    return below if shown is None else [place for place in below if shown(place)]


def places_by_id(document: Document) -> dict[str, Place]:
    """All sections and items."""
    found: dict[str, Place] = {}
    for section in document.walk_sections():
        found[section.id] = section
        found.update((item.id, item) for item in section.items)
    return found


def way_to(id_: str, parents: Mapping[str, str | None]) -> list[str]:
    """The ids from the outermost section to a section or item; none where it is not there."""
    way: list[str] = []
    at: str | None = id_
    while at is not None:
        if at not in parents:
            return []
        way.append(at)
        at = parents[at]
    return way[::-1]


def printed(place: Place) -> str:
    """A row's text: the number as printed and the title on one line."""
    name = headline(place) if isinstance(place, Item) else place.title
    title = " ".join(name.split()) or tr("（无标题）")
    joint = " " if place.number[-1:].isalnum() else ""
    return f"{place.number}{joint}{title}"
