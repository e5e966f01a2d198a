"""The two sheets of GB/T 9704, in twips (1/20 point): A4 upright and A4 turned for wide tables."""

from __future__ import annotations

from dataclasses import dataclass

from ipplanner.layouts import Layout


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet with its margins, all in twips."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    footer: int
    """From the sheet's lower edge to the lower edge of the page number."""
    text_width: int
    text_height: int


UPRIGHT = Page(11906, 16838, 2098, 1984, 1587, 1474, 1417, 8845, 12756)
TURNED = Page(16838, 11906, 1587, 1474, 1984, 2098, 907, 12757, 8845)
"""The upright margins turned with the sheet, so that its top is bound or cut like a left edge."""


def page_of(layout: Layout) -> Page:
    """The sheet that a layout's table is printed on."""
    return TURNED if layout.orientation == "landscape" else UPRIGHT
