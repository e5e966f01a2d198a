"""All cells that may begin with a chunk, with the points for each as a cell of a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ipplanner.importing.recognition.flow.chunks import Bond, Chunk
from ipplanner.importing.recognition.flow.columns import Columns
from ipplanner.importing.recognition.flow.joining import apart, together
from ipplanner.importing.recognition.flow.widths import Widths

_NEAR_PAGE_END = 60
"""Chunks; a cell further up is not cut by the page's end."""
_HIDDEN_PAGE = -6.0
_CUT = -1.5
_MOST_CHUNKS = 150
"""Of a cell on one page; no page has as many lines."""
_HOPELESS = -40.0
"""Points from which a cell does not become likelier by going on."""
_LINE_ENDS = (Bond.WRAP, Bond.LINE)


@dataclass(frozen=True, slots=True)
class Span:
    """Chunks up to `end` as one cell; `given` are the points of its text within `points`."""

    end: int
    text: str
    points: float
    given: float
    closed: bool
    cut: bool
    """It surely goes on after the page's end."""


class Spans:
    """The cells that chunks can make up."""

    def __init__(self, chunks: Sequence[Chunk], columns: Columns, widths: Widths) -> None:
        self.chunks, self.columns, self._widths = chunks, columns, widths
        self._tells_ends = any(chunk.closed for chunk in chunks)
        self._page_ends = _next_page_ends(chunks)

    def page_points(self, at: int) -> float | None:
        """Points for a page beginning with a chunk, None where none can; pages may not show."""
        bond = self.chunks[at].bond
        if bond is Bond.PAGE:
            return 0.0
        return _HIDDEN_PAGE if bond is Bond.LINE else None

    def after(self, at: int, column: int, text: str = "") -> Iterator[Span]:
        """The cells of a column that begin with a chunk, `text` being what they go on with."""
        name = self.columns.fields[column]
        points, line = 0.0, 0.0
        for end in range(at + 1, min(at + _MOST_CHUNKS, len(self.chunks)) + 1):
            chunk = self.chunks[end - 1]
            if end - 1 > at:
                if chunk.bond is Bond.PAGE:
                    return
                points += together(name, self.chunks[end - 2], chunk)
                points += self._line_end(name, chunk.bond, line)
                line = line + 0.25 if chunk.bond is Bond.GAP else 0.0
            line += chunk.width
            text += chunk.text
            if not self.columns.fits_in(column, len(text)):
                return
            span = self._span(end, column, text, points, line)
            if span is not None:
                yield span
                if span.points < _HOPELESS:
                    return

    def _line_end(self, name: str, bond: Bond, line: float) -> float:
        if bond in _LINE_ENDS:
            return self._widths.full(name, line)
        return self._widths.last(name, line) if bond is Bond.END else 0.0

    def _span(self, end: int, column: int, text: str, points: float, line: float) -> Span | None:
        chunk, name = self.chunks[end - 1], self.columns.fields[column]
        near = self._page_ends[end] - end <= _NEAR_PAGE_END
        if not near and end < len(self.chunks) and self.chunks[end].bond is Bond.WRAP:
            return None
        given = self.columns.points(column, text)
        if near and not chunk.closed:
            given = max(given, self.columns.points(column, text, cut=True) + _CUT)
        cut = end < len(self.chunks) and self._is_cut(end)
        if cut and self.chunks[end].bond is Bond.WRAP:
            points += self._widths.full(name, line)
        else:
            points += self._widths.last(name, line)
        if end < len(self.chunks):
            points += apart(chunk, self.chunks[end])
        return Span(end, text, points + given, given, chunk.closed, cut)

    def _is_cut(self, end: int) -> bool:
        """Whether a text that ends here surely goes on after the page."""
        left, bond = self.chunks[end - 1], self.chunks[end].bond
        return bond is Bond.WRAP or (bond is Bond.PAGE and self._tells_ends and not left.closed)


def _next_page_ends(chunks: Sequence[Chunk]) -> list[int]:
    """For each chunk, itself included, the next one that begins a page."""
    found = [len(chunks) + _NEAR_PAGE_END + 1] * (len(chunks) + 1)
    for at in range(len(chunks) - 1, -1, -1):
        found[at] = at if chunks[at].bond is Bond.PAGE else found[at + 1]
    return found
