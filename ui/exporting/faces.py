"""How texts are set on pages: the paragraph styles of the Word file, in points."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, cast

from exports.docx import WordOptions
from exports.docx.styles import SONG, STYLES, Style

Align = Literal["left", "center", "right", "both"]
BLACK = "#000000"
_ATTRIBUTE = re.compile(r'w:(\w+)="([^"]*)"')
_COLOUR = re.compile(r'<w:color w:val="(\w+)"')
_SPACING = re.compile(r'<w:spacing w:val="(-?\d+)"')
_BOTTOM = re.compile(r"<w:bottom ([^>]*)/>")


class Under(NamedTuple):
    """A rule below a paragraph: how far below, how strong, and its colour."""

    distance: float
    strength: float
    colour: str


@dataclass(frozen=True, slots=True)
class Face:
    """How a text is set: font, size, line pitch and distances in points."""

    font: str
    size: float
    pitch: float
    align: Align = "left"
    western: str = ""
    """The font of digits and Western letters, where that is another one."""
    spacing: float = 0.0
    """What is added behind each character."""
    colour: str = BLACK
    before: float = 0.0
    after: float = 0.0
    first: float = 0.0
    """How far the first line of a paragraph is set in."""
    left: float = 0.0
    right: float = 0.0
    keeps_next: bool = False
    """Whether it stands on the page of what follows it."""
    under: Under | None = None


@cache
def face_of(style_id: str, options: WordOptions) -> Face:
    """The face of a paragraph style of the Word file."""
    style = _styles()[style_id]
    western = SONG if style.font == SONG else options.digits
    indent = indents(style.indent)
    spacing, colour = _SPACING.search(style.run), _COLOUR.search(style.run)
    return Face(
        style.font,
        style.size / 2,
        style.line / 20,
        cast(Align, style.align),
        "" if western == style.font else western,
        int(spacing[1]) / 20 if spacing else 0.0,
        f"#{colour[1]}" if colour else BLACK,
        style.before / 20,
        style.after / 20,
        indent.get("firstLine", 0.0),
        indent.get("left", 0.0),
        indent.get("right", 0.0),
        "<w:keepNext/>" in style.paragraph,
        _under(style),
    )


def indents(attributes: str) -> dict[str, float]:
    """The distances that a w:ind names, in points."""
    return {
        name: int(value) / 20
        for name, value in _ATTRIBUTE.findall(attributes)
        if not name.endswith("Chars")
    }


def _under(style: Style) -> Under | None:
    border = _BOTTOM.search(style.paragraph)
    if border is None:
        return None
    named = dict(_ATTRIBUTE.findall(border[1]))
    return Under(float(named["space"]), int(named["sz"]) / 8, f"#{named['color']}")


@cache
def _styles() -> dict[str, Style]:
    return {style.id: style for style in STYLES}
