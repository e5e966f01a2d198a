"""Collects what a page draws, in the page's own direction of drawing."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import Matrix, PathSegment, Point, Rect, apply_matrix_pt

from ipplanner.importing.readers.pdf.page import RISE

UNKNOWN = "□"
"""Stands for a character of which the file does not say what it is."""
MAX_DRAWN = 400_000
"""Characters and lines on one page; more are no document."""
_THIN = 3.0
"""A filled box as thin as this many points is a line."""
_STRAIGHT = 0.7


EVERYWHERE: Rect = (-1e9, -1e9, 1e9, 1e9)
_EDGE = 0.05
"""Points by which what is cut away is beyond the cut; a character cut in half shows on one page."""


class TooMuchDrawnError(Exception):
    """A page draws more than any document does."""


@dataclass(slots=True)
class DrawnGlyph:
    """A character as drawn: where it begins, which way it runs, how far, and how high."""

    text: str
    origin: Point
    along: Point
    """From the character's begin to its end."""
    size: float
    hidden: bool = False
    """Whether it is cut away."""


@dataclass(slots=True)
class Drawn:
    """All that one page draws, y counted upwards."""

    box: Rect
    glyphs: list[DrawnGlyph] = field(default_factory=list)
    strokes: list[tuple[Point, Point]] = field(default_factory=list)
    pictures: list[float] = field(default_factory=list)
    """The areas of pictures in square points."""


class PageDevice(PDFTextDevice):
    """Takes the drawing of one page after the other; `drawn` is the last one's."""

    drawn: Drawn
    ctm: Matrix
    cut: Rect = EVERYWHERE
    """What is outside of this box is not to be seen."""

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Forget the page before."""
        corners = [apply_matrix_pt(ctm, corner) for corner in _corners(page.cropbox)]
        xs, ys = zip(*corners, strict=True)
        self.drawn = Drawn((min(xs), min(ys), max(xs), max(ys)))
        self._figures: list[tuple[Matrix, Rect]] = []
        self.cut = EVERYWHERE

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """Remember where we are: what is drawn within moves it."""
        self._figures.append((self.ctm, self.cut))

    def end_figure(self, name: str) -> None:
        """Go back to where we were."""
        self.ctm, self.cut = self._figures.pop()

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Note a picture's area."""
        a, b, c, d, _, _ = self.ctm
        self.drawn.pictures.append(abs(a * d - b * c))

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        """Note a character; gives how far it moves the next one."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = UNKNOWN
        advance = font.char_width(cid) * fontsize * scaling
        a, b, c, d, e, f = matrix
        size = abs(fontsize) * (c * c + d * d) ** 0.5
        origin = (c * rise + e, d * rise + f)
        vertical = font.is_vertical()
        width = fontsize * scaling if vertical else advance
        if vertical:  # its origin is at the top in the middle
            origin = (origin[0] - a * width / 2 - c * fontsize, origin[1] - b * width / 2)
        along = (a * width, b * width)
        hidden = self._is_cut_away(origin, along, (c * fontsize, d * fontsize))
        glyph = DrawnGlyph(text, origin, along, size, hidden)
        self.drawn.glyphs.append(glyph)
        self._check()
        return advance

    def paint_path(
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,
        fill: bool,
        evenodd: bool,
        path: Sequence[PathSegment],
    ) -> None:
        """Note the straight lines along an axis."""
        for points in _subpaths(path):
            placed = [apply_matrix_pt(self.ctm, point) for point in points]
            lines = _outline(placed) if stroke else _filled_line(placed)
            self.drawn.strokes += [line for line in lines if self._shows(line)]
        self._check()

    def _shows(self, line: tuple[Point, Point]) -> bool:
        x0, y0, x1, y1 = self.cut
        box = x0 - _THIN, y0 - _THIN, x1 + _THIN, y1 + _THIN
        return all(_is_in(box, point) for point in line)

    def _is_cut_away(self, origin: Point, along: Point, up: Point) -> bool:
        """Whether the middle of a character is cut away."""
        x = origin[0] + along[0] / 2 + up[0] * RISE
        y = origin[1] + along[1] / 2 + up[1] * RISE
        return not _is_in(self.cut, (x, y))

    def _check(self) -> None:
        if len(self.drawn.glyphs) + len(self.drawn.strokes) > MAX_DRAWN:
            raise TooMuchDrawnError


def _is_in(box: Rect, point: Point) -> bool:
    (x0, y0, x1, y1), (x, y) = box, point
    return x0 - _EDGE <= x <= x1 + _EDGE and y0 - _EDGE <= y <= y1 + _EDGE


def _corners(box: Rect) -> list[Point]:
    x0, y0, x1, y1 = box
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def _subpaths(path: Sequence[PathSegment]) -> Iterator[list[Point]]:
    """The points of each part of a path; curves count as their ends."""
    points: list[Point] = []
    for step in path:
        if step[0] == "m":
            if len(points) > 1:
                yield points
            points = []
        if step[0] == "h":
            points += points[:1]
        else:
            points.append(end_of(step))
    if len(points) > 1:
        yield points


def end_of(step: PathSegment) -> Point:
    """Where a step of a path that goes somewhere ends."""
    *_, x, y = cast(tuple[float, ...], step[1:])
    return float(x), float(y)


def _outline(points: list[Point]) -> list[tuple[Point, Point]]:
    xs, ys = zip(*points, strict=True)
    if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
        return _filled_line(points)
    pairs = itertools.pairwise(points)
    return [(one, other) for one, other in pairs if _is_straight(one, other)]


def _is_straight(one: Point, other: Point) -> bool:
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    return min(wide, high) < _STRAIGHT and max(wide, high) > 0


def _filled_line(points: list[Point]) -> list[tuple[Point, Point]]:
    """The line that a thin box is, if it is one."""
    xs, ys = zip(*points, strict=True)
    (x0, x1), (y0, y1) = (min(xs), max(xs)), (min(ys), max(ys))
    if min(x1 - x0, y1 - y0) > _THIN:
        return []
    if x1 - x0 >= y1 - y0:
        middle = (y0 + y1) / 2
        return [((x0, middle), (x1, middle))]
    middle = (x0 + x1) / 2
    return [((middle, y0), (middle, y1))]
