"""What is drawn on one page: characters, ruling lines and pictures, from the top left in points."""

from __future__ import annotations

from dataclasses import dataclass, field

RISE = 0.36
"""Where the middle of a character is above its line, in parts of its size."""


@dataclass(slots=True)
class Glyph:
    """A drawn character, upright: `y` is the line it stands on, `size` its height."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    quarter: int = 0
    """Quarters of a turn, against the clock, by which it lies on its side among the others."""

    @property
    def middle(self) -> tuple[float, float]:
        """A point inside the character."""
        return (self.x0 + self.x1) / 2, self.y - RISE * self.size


@dataclass(slots=True)
class Rule:
    """A straight line along an axis: at `at`, from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class PageContent:
    """One page as it is read upright."""

    number: int
    """Counted from 1."""
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    outside: list[Glyph] = field(default_factory=list)
    """Characters that are beyond the edge of the page."""
    hidden: list[Glyph] = field(default_factory=list)
    """Characters that are cut away, so that no reader of the page sees them."""
    struck: list[Glyph] = field(default_factory=list)
    """Characters that are struck out."""
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    pictures: int = 0
    picture_share: float = 0.0
    """How much of the page the largest picture covers, 1 being all."""
    comments: list[str] = field(default_factory=list)
    overprinted: int = 0
    """Characters that were drawn more than once at one place and are kept once."""
    replaced: int = 0
    """Characters whose code is that of another one that looks alike."""
    unknown: int = 0
    """Characters of which the file does not say what they are."""

    @property
    def place(self) -> str:
        """Where the user finds it."""
        return f"第 {self.number} 页"
