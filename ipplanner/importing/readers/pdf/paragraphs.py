"""Lines outside tables to paragraphs, over the end of a page where they go on."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from ipplanner.importing.readers.pdf.textlines import Line, ends_paragraph, seam
from ipplanner.importing.source import Paragraph

_FAR = 1.35
"""Lines further apart than this many times the usual are of different paragraphs."""
_INDENT = 1.5
_FULL_LINES = 3
_OTHER_SIZE = 0.12


@dataclass(slots=True)
class Body:
    """Where running text stands on the pages of a file, in points."""

    left: float
    limit: float
    pitch: float
    """The usual distance of two lines."""


def body_of(pages: list[list[Line]], width: float) -> Body:
    """The body of running text on pages of one width, by what most lines do."""
    lines = [line for page in pages for line in page]
    if not lines:
        return Body(0.0, 0.0, 0.0)
    steps = [b.y - a.y for page in pages for a, b in itertools.pairwise(page)]
    steps = sorted(step for step in steps if step > 1)
    left = min(line.x0 for line in lines)
    limit = max(line.reach for line in lines)
    if sum(limit - line.reach < line.size for line in lines) < _FULL_LINES:
        # too few to tell: margins are as wide on both sides
        limit = max(limit, width - left)
    return Body(left, limit, steps[len(steps) // 3] if steps else 0.0)


class Paragraphs:
    """Takes lines and gives paragraphs; `bodies` is the body of each page."""

    def __init__(self, bodies: dict[int, Body]) -> None:
        self._bodies = bodies
        self._count = 0
        self._last: Line | None = None
        self._paragraph: Paragraph | None = None
        self._page = 0

    def take(self, line: Line, page: int) -> Paragraph | None:
        """The paragraph that begins with a line; None if the line goes on with the last one."""
        before, paragraph = self._last, self._paragraph
        self._last = line
        same_page, self._page = page == self._page, page
        body = self._bodies[page]
        if before and paragraph and not _parts(before, line, body, same_page=same_page):
            paragraph.text += seam(paragraph.text, line.text) + line.text
            return None
        self._count += 1
        self._paragraph = Paragraph(line.text, f"第 {self._count} 段（第 {page} 页）")
        return self._paragraph

    def stop(self) -> None:
        """Something else comes between: the next line begins a paragraph."""
        self._last = self._paragraph = None


def _parts(before: Line, line: Line, body: Body, *, same_page: bool) -> bool:
    """Whether a paragraph ends between two lines."""
    if abs(before.size - line.size) > _OTHER_SIZE * line.size:
        return True
    if same_page and line.y - before.y > _FAR * max(body.pitch, line.size):
        return True
    if ends_paragraph(before, line, body.limit, body.left):
        return True
    return line.x0 - before.x0 > _INDENT * line.size and line.x0 > body.left + line.size
