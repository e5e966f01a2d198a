"""Which characters the fonts of some pages draw as others, and which they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtGui import QRawFont

from exports.pdf.glyphs import UNNAMED, Glyphs, plain
from ui.exporting.faces import Face
from ui.exporting.measuring import text_layout
from ui.exporting.painting import Sheet

_SURROGATES = range(0xD800, 0xE000)
_ALL = "".join(chr(code) for code in range(1, 0x10000) if code not in _SURROGATES)
"""What Qt looks through for the first character with a picture, to say that in a PDF."""
_NO_PICTURE = 0


def glyphs_of(sheets: Iterable[Sheet]) -> Glyphs:
    """What the fonts make of all characters on the sheets."""
    finder = _Finder()
    by_face: dict[Face, set[str]] = {}
    for sheet in sheets:
        for text in sheet.texts:
            face = replace(text.lines.face, size=12.0, spacing=0.0)  # another one is no other font
            by_face.setdefault(face, set()).update(*text.lines.texts)
    finder.used = set().union(*by_face.values())
    for face, characters in by_face.items():
        for character in sorted(characters):
            finder.look_at(character, face)
    return Glyphs(finder.said, finder.same, frozenset(finder.lacking))


class _Finder:
    """Looks at one character after the other."""

    def __init__(self) -> None:
        self.used: set[str] = set()
        self.said = {"\t": " "}
        self.same: dict[str, str] = {}
        self.lacking: set[str] = set()
        self._firsts: dict[str, dict[int, str]] = {}

    def look_at(self, character: str, face: Face) -> None:
        """Note what is drawn for a character, and what else is drawn so."""
        for font, glyph in _drawn(character, face):
            if glyph == _NO_PICTURE:
                self.lacking.add(character)
                continue
            first = self._first(font, glyph)
            if not first:
                self._join(character, UNNAMED)
            elif first in self.used:
                self._join(character, first)
            else:
                self._join(character, self.said.setdefault(first, character))

    def _join(self, one: str, other: str) -> None:
        """Have two characters count as the same."""
        one, other = plain(one, self.same), plain(other, self.same)
        if one != other:
            self.same[one] = other

    def _first(self, font: QRawFont, glyph: int) -> str:
        """The first character that a font draws so; empty for none."""
        name = f"{font.familyName()} {font.styleName()}"
        if name not in self._firsts:
            glyphs = zip(font.glyphIndexesForString(_ALL), _ALL, strict=True)
            firsts: dict[int, str] = {}
            for one, character in glyphs:
                firsts.setdefault(one, character)
            self._firsts[name] = firsts
        return self._firsts[name].get(glyph, "")


def _drawn(character: str, face: Face) -> Iterator[tuple[QRawFont, int]]:
    layout = text_layout(character, face)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        for glyph in run.glyphIndexes():
            yield run.rawFont(), glyph
