"""Which cells a recognised section, item or measure comes from, and the other way round."""

from __future__ import annotations

from dataclasses import dataclass, field

from ipplanner.importing.recognition.origins import Node
from ipplanner.importing.recognition.recognising import Recognition
from ipplanner.model import Document
from ui.importing.pages import Pages, Spot


@dataclass(slots=True)
class Links:
    """Between the nodes of a recognition and the spots of its source's pages."""

    _spots: dict[int, list[Spot]] = field(default_factory=dict)
    _nodes: dict[Spot, Node] = field(default_factory=dict)
    left_out: dict[Spot, str] = field(default_factory=dict)
    """Why the text at a spot is not imported."""

    def spots_of(self, node: Node) -> list[Spot]:
        """Where a node stands, the first cell first."""
        return self._spots.get(id(node), [])

    def node_at(self, spot: Spot) -> Node | None:
        """What was made of the cell at a spot, if anything."""
        return self._nodes.get(spot)

    def add(self, node: Node, spot: Spot) -> None:
        """Link a node with a spot; the first node that a cell gave rise to is the cell's."""
        spots = self._spots.setdefault(id(node), [])
        if spot not in spots:
            spots.append(spot)
        if not isinstance(node, Document) or spot not in self._nodes:
            self._nodes.setdefault(spot, node)


def links_of(recognition: Recognition | None, pages: Pages) -> Links:
    """The links of a recognition; none without one."""
    links = Links()
    if recognition is None:
        return links
    for origin in recognition.origins:
        spot = pages.spot(origin.place)
        if spot is not None:
            links.add(origin.node, spot)
    for left in recognition.conservation.left_out:
        spot = pages.spot(left.place)
        if spot is not None and links.node_at(spot) is None:
            links.left_out[spot] = left.reason
    return links
