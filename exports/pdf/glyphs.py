"""What the fonts of this computer make of a document's characters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

UNNAMED = "□"
"""What stands for a picture of which a PDF does not say what it means."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters that fonts draw as others, and those that no font here has."""

    said: dict[str, str] = field(default_factory=dict)
    """What a PDF would say for a character's picture, and what the document says there."""
    same: dict[str, str] = field(default_factory=dict)
    """For characters of the document another one of it with the same picture; see `plain`."""
    lacking: frozenset[str] = frozenset()


def plain(character: str, same: Mapping[str, str]) -> str:
    """The one character that stands for all that have its picture."""
    while character in same:
        character = same[character]
    return character
