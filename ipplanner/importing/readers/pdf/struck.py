"""Text that is struck out: a line goes through its middle and ends where it ends."""

from __future__ import annotations

from ipplanner.importing.readers.pdf.page import Glyph, PageContent, Rule

_LOWEST, _HIGHEST = 0.15, 0.5
"""How far above the foot of the text the line goes, in parts of its size."""
_NEAR = 0.6
"""Characters by which the line may be longer or shorter than the text."""
_BAND = 8.0
_TOUCHING = 2.0
_MOST = 2_000
"""Lines on a page that are looked at."""


def take_struck(page: PageContent) -> None:
    """Put what is struck out, with its line, apart from the page's text."""
    lines = [rule for rule in page.across if not _meets_any(rule, page.down)][:_MOST]
    if not lines:
        return
    by_band: dict[int, list[Glyph]] = {}
    for glyph in page.glyphs:
        by_band.setdefault(int(glyph.y // _BAND), []).append(glyph)
    struck: set[int] = set()
    used: set[int] = set()
    for line in lines:
        found = _under(line, by_band)
        if found and _is_as_long(line, found):
            struck.update(map(id, found))
            used.add(id(line))
    if struck:
        page.struck = [glyph for glyph in page.glyphs if id(glyph) in struck]
        page.glyphs = [glyph for glyph in page.glyphs if id(glyph) not in struck]
        page.across = [rule for rule in page.across if id(rule) not in used]


def _meets_any(rule: Rule, down: list[Rule]) -> bool:
    """Whether a line is a table's: it ends at one that goes down."""
    return any(
        min(abs(other.at - rule.start), abs(other.at - rule.end)) <= _TOUCHING
        and other.start - _TOUCHING <= rule.at <= other.end + _TOUCHING
        for other in down
    )


def _under(line: Rule, by_band: dict[int, list[Glyph]]) -> list[Glyph]:
    """The characters whose middle a line goes through."""
    first = int(line.at // _BAND)
    near = (glyph for band in range(first, first + 4) for glyph in by_band.get(band, ()))
    return [
        glyph
        for glyph in near
        if _LOWEST * glyph.size <= glyph.y - line.at <= _HIGHEST * glyph.size
        and line.start <= (glyph.x0 + glyph.x1) / 2 <= line.end
        and not glyph.quarter
    ]


def _is_as_long(line: Rule, glyphs: list[Glyph]) -> bool:
    seen = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not seen:
        return False
    near = _NEAR * max(glyph.size for glyph in seen)
    first, last = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
    return abs(first - line.start) <= near and abs(last - line.end) <= near
