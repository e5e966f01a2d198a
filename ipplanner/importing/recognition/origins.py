"""Where in a file each recognised section, item and measure stands, for showing it there."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.model import Document, Item, Measure, Section

Node = Document | Section | Item | Measure

OTHER = "其他"
"""Said of a column by the user: kept under its own header."""
IGNORED = "不导入"
"""Said of a column by the user: listed as left out."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A node and one of the places that went into it, as `Grid.place` names them."""

    node: Node
    place: str
