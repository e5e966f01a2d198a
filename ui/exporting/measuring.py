"""How wide characters are, and texts with their fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout

from ui.exporting.faces import Face
from ui.exporting.fonts import font

UNIT = 4.0
"""Text is measured at four times its size, so that rounding to pixels does not show."""
WESTERN = re.compile("[\x20-\x7e\xa0-\u024f]+")
"""What Word sets in the font for digits and Western letters."""
_UNWANTED = [QFont.Tag(name) for name in ("liga", "clig", "calt", "ccmp", "locl")]
"""What draws two characters as one, such as fi or ――, or other ones beside Western letters: such
pictures have no character by which they could be searched for.
"""
_RARE = re.compile("[\U00010000-\U0010ffff]")
"""Characters that Qt counts as two."""


def widths(text: str, face: Face) -> list[float]:
    """The width of each character in points."""
    known = _known_widths(face.font, face.size, face.western, face.spacing)
    for character in set(text) - known.keys():
        is_western = bool(face.western and WESTERN.match(character))
        metrics = QFontMetricsF(measuring_font(face, western=is_western))
        known[character] = metrics.horizontalAdvance(character) / UNIT
    return [known[character] for character in text]


@cache
def _known_widths(*_face: str | float) -> dict[str, float]:
    return {}


def text_layout(text: str, face: Face, spread: float = 0.0) -> QTextLayout:
    """A text with the fonts of its stretches, not yet broken."""
    layout = QTextLayout(text, measuring_font(face, spread=spread))
    if face.western:
        layout.setFormats(list(_formats(text, face, spread)))
    return layout


def _formats(text: str, face: Face, spread: float) -> Iterator[QTextLayout.FormatRange]:
    western = QTextCharFormat()
    western.setFont(measuring_font(face, western=True, spread=spread))
    for found in WESTERN.finditer(_RARE.sub("\ue000\ue000", text)):
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = found.start(), len(found[0]), western
        yield made


def measuring_font(face: Face, *, western: bool = False, spread: float = 0.0) -> QFont:
    """The font in which a face is measured, and painted at a fitting scale."""
    made = font(face.western if western else face.font, face.size)
    made.setPixelSize(round(face.size * UNIT))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setKerning(False)  # as in Word, and as characters are measured
    for feature in _UNWANTED:
        made.setFeature(feature, 0)
    if face.spacing or spread:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, (face.spacing + spread) * UNIT)
    return made
