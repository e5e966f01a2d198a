"""Bold that was made by drawing a character several times at nearly the same place."""

from __future__ import annotations

from ipplanner.importing.readers.pdf.page import Glyph, PageContent

_NEAR = 0.25
"""In parts of the character's size; two characters that are meant stand further apart."""
_SQUARE = 32.0
"""Points; what is near is looked for in squares of this size."""


def without_overprint(page: PageContent) -> None:
    """Keep each character once; the page then says how many it lost."""
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    kept: list[Glyph] = []
    for glyph in page.glyphs:
        if not glyph.text.isspace():
            if _is_seen(glyph, seen):
                page.overprinted += 1
                continue
            for square in _squares(glyph):
                seen.setdefault(square, []).append(glyph)
        kept.append(glyph)
    page.glyphs = kept


def _is_seen(glyph: Glyph, seen: dict[tuple[str, int, int], list[Glyph]]) -> bool:
    limit = _limit(glyph)
    square = glyph.text, int(glyph.x0 // _SQUARE), int(glyph.y // _SQUARE)
    return any(
        abs(other.x0 - glyph.x0) <= limit and abs(other.y - glyph.y) <= limit
        for other in seen.get(square, ())
    )


def _limit(glyph: Glyph) -> float:
    """Narrow characters such as full stops or l may rightly stand close to each other."""
    return _NEAR * min(glyph.size, max(glyph.x1 - glyph.x0, 0.2 * glyph.size))


def _squares(glyph: Glyph) -> set[tuple[str, int, int]]:
    """The squares in which another one near it may be."""
    reach = min(_NEAR * glyph.size, _SQUARE)
    return {
        (glyph.text, int((glyph.x0 + dx) // _SQUARE), int((glyph.y + dy) // _SQUARE))
        for dx in (-reach, reach)
        for dy in (-reach, reach)
    }
