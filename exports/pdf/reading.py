"""A written PDF read back as what is seen on it: framed cells, and the text outside of them.

Without Qt: this runs in the process that reads files.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import Point

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.paging import tell
from ipplanner.importing.readers.pdf.device import Drawn, DrawnGlyph, PageDevice
from ipplanner.importing.readers.pdf.interpreter import Interpreter
from ipplanner.importing.readers.pdf.page import RISE
from ipplanner.text import squeeze

_NEAR = 0.2
"""Points by which corners may miss each other."""
_UNREADABLE = "写出后打不开。"
_Line = tuple[Point, Point]


@dataclass(slots=True)
class Box:
    """A framed cell: its place in points, y counted downwards, and its text without white space."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.left < x < self.right and self.top < y < self.bottom


@dataclass(slots=True)
class FoundPage:
    """One page, counted from 1."""

    number: int
    boxes: list[Box] = field(default_factory=list)
    """From top to bottom, those side by side from left to right."""
    text: str = ""
    """What stands in no box, in the order of drawing, without white space."""


def read_pages(path: Path) -> list[FoundPage]:
    """What is seen on the pages; UnreadableFileError if the file cannot be opened."""
    with path.open("rb") as stream:
        try:
            pages = list(PDFPage.create_pages(PDFDocument(PDFParser(stream))))
        except Exception as error:  # pdfminer raises whatever a broken file leads it to
            raise UnreadableFileError(path.name, _UNREADABLE) from error
        device = PageDevice(manager := PDFResourceManager())
        interpreter = Interpreter(manager, device)
        found = []
        for number, page in enumerate(pages, start=1):
            interpreter.process_page(page)
            found.append(_found(device.drawn, number))
            tell(number, len(pages))
    return found


def _found(drawn: Drawn, number: int) -> FoundPage:
    height = drawn.box[3]
    boxes = list(_boxes(drawn.strokes, number, height))
    outside: list[DrawnGlyph] = []
    inside: dict[int, list[DrawnGlyph]] = {}
    at = 0
    for glyph in drawn.glyphs:
        x, y = _middle(glyph)
        order = itertools.chain([at], range(len(boxes)))  # mostly where the one before is
        box = next((n for n in order if n < len(boxes) and boxes[n].holds(x, height - y)), None)
        if box is None:
            outside += [glyph] if _is_on_page(drawn, (x, y)) else []
        else:
            at = box
            inside.setdefault(at, []).append(glyph)
    for n, glyphs in inside.items():
        boxes[n].text = _text(sorted(glyphs, key=_place))
    _level(boxes)
    boxes.sort(key=lambda box: (box.top, box.left))
    return FoundPage(number, boxes, _text(outside))


def _level(boxes: Iterable[Box]) -> None:
    """Have boxes side by side begin at the very same height."""
    top = 0.0
    for box in sorted(boxes, key=lambda box: box.top):
        box.top = top = top if box.top - top < _NEAR else box.top


def _middle(glyph: DrawnGlyph) -> Point:
    """A point inside a character; a turned one has its top on the right."""
    (x, y), (along, up) = glyph.origin, glyph.along
    if abs(up) > abs(along):
        return x + RISE * glyph.size, y + up / 2
    return x + along / 2, y + RISE * glyph.size


def _is_on_page(drawn: Drawn, point: Point) -> bool:
    left, bottom, right, top = drawn.box
    return left < point[0] < right and bottom < point[1] < top


def _place(glyph: DrawnGlyph) -> tuple[float, float]:
    """Where a character is read: by lines, in them from left to right."""
    return -round(glyph.origin[1], 1), glyph.origin[0]


def _text(glyphs: Iterable[DrawnGlyph]) -> str:
    return squeeze("".join(glyph.text for glyph in glyphs))


def _boxes(strokes: Sequence[_Line], page: int, height: float) -> Iterator[Box]:
    """The frames: each is drawn as four lines one after the other."""
    at = 0
    while at + 4 <= len(strokes):
        xs, ys = zip(*itertools.chain.from_iterable(strokes[at : at + 4]), strict=True)
        left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
        if right - left > _NEAR < top - bottom and _is_frame(xs, ys):
            yield Box(page, left, height - top, right, height - bottom)
            at += 4
        else:
            at += 1


def _is_frame(xs: Sequence[float], ys: Sequence[float]) -> bool:
    """Whether all ends of four lines are corners of one rectangle, two at each."""
    corners = [(x - min(xs) > _NEAR, y - min(ys) > _NEAR) for x, y in zip(xs, ys, strict=True)]
    flush = all(min(x - min(xs), max(xs) - x) < _NEAR for x in xs) and all(
        min(y - min(ys), max(ys) - y) < _NEAR for y in ys
    )
    return (
        flush
        and all(corners.count(corner) == 2 for corner in set(corners))
        and (len(set(corners)) == 4)
    )
