"""A drawing turned so that its text reads from left to right, y counted downwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from pdfminer.utils import Point

from ipplanner.importing.readers.pdf.characters import repaired
from ipplanner.importing.readers.pdf.device import UNKNOWN, Drawn, DrawnGlyph
from ipplanner.importing.readers.pdf.page import Glyph, PageContent, Rule

_Turn = Callable[[Point], Point]


def upright(drawn: Drawn, number: int) -> PageContent:
    """What a page draws, as it is read."""
    quarter = _direction(drawn.glyphs)
    turn, width, height = _turning(drawn, quarter)
    page = PageContent(number, width, height)
    for drawn_glyph in drawn.glyphs:
        _add_glyph(page, drawn_glyph, turn)
    for one, other in drawn.strokes:
        _add_rule(page, turn(one), turn(other))
    area = width * height
    page.pictures = len(drawn.pictures)
    page.picture_share = max(drawn.pictures, default=0.0) / area if area else 0.0
    return page


def _direction(glyphs: list[DrawnGlyph]) -> int:
    """Quarters of a turn, against the clock, that most of the text is turned by."""
    found: Counter[int] = Counter()
    for glyph in glyphs:
        found[_quarter(glyph.along)] += len(glyph.text.strip())
    return found.most_common(1)[0][0] if found else 0


def _quarter(along: Point) -> int:
    x, y = along
    if abs(x) >= abs(y):
        return 0 if x >= 0 else 2
    return 1 if y > 0 else 3


def _turning(drawn: Drawn, quarter: int) -> tuple[_Turn, float, float]:
    """What to do to a point, and the page's width and height then."""
    x0, y0, x1, y1 = drawn.box
    width, height = x1 - x0, y1 - y0
    turns: tuple[_Turn, ...] = (
        lambda p: (p[0] - x0, y1 - p[1]),
        lambda p: (p[1] - y0, p[0] - x0),
        lambda p: (x1 - p[0], p[1] - y0),
        lambda p: (y1 - p[1], x1 - p[0]),
    )
    return turns[quarter], *((height, width) if quarter % 2 else (width, height))


def _add_glyph(page: PageContent, drawn: DrawnGlyph, turn: _Turn) -> None:
    page.unknown += drawn.text == UNKNOWN
    glyph = _glyph(drawn, turn)
    page.replaced += glyph.text != drawn.text
    x, y = glyph.middle
    if drawn.hidden:
        page.hidden.append(glyph)
    elif 0 <= x <= page.width and 0 <= y <= page.height:
        page.glyphs.append(glyph)
    else:
        page.outside.append(glyph)


def _glyph(drawn: DrawnGlyph, turn: _Turn) -> Glyph:
    text = drawn.text if drawn.text.isascii() else repaired(drawn.text)
    origin, along, size = drawn.origin, drawn.along, drawn.size
    x0, y0 = turn(origin)
    x1, y1 = turn((origin[0] + along[0], origin[1] + along[1]))
    if abs(x1 - x0) >= abs(y1 - y0):
        return Glyph(text, min(x0, x1), max(x0, x1), y0, size)
    # on its side: upwards it has its foot on the right, downwards on the left
    quarter = 1 if y1 < y0 else 3
    left = x0 - size if quarter == 1 else x0
    return Glyph(text, left, left + size, max(y0, y1), size, quarter)


def _add_rule(page: PageContent, one: Point, other: Point) -> None:
    (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    if x1 - x0 >= y1 - y0:
        page.across.append(Rule((y0 + y1) / 2, x0, x1))
    else:
        page.down.append(Rule((x0 + x1) / 2, y0, y1))
