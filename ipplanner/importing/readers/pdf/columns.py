"""Columns of a table without lines: where they begin and end, by what stands below a header."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from ipplanner.importing.readers.pdf.page import Glyph
from ipplanner.importing.readers.pdf.rules import interval

_GAP = 0.5
"""Characters of room between texts of two columns, at least."""
_NARROWEST = 0.3
_FEWEST = 3
"""Columns; two texts beside each other are no table."""
_LONGEST_HEADER = 14
_LONGEST_BANNER = 2
"""Lines in a row that go across all columns; more are no table's."""
_FEWEST_ROWS = 3
_FAR_RIGHT = 20_000.0
"""Points; no page is wider."""
_FOOT = 3.2
"""Characters of room above what stands at a page's foot."""


@dataclass(slots=True)
class Row:
    """The characters of one line of a page, and the stretches of text in it."""

    glyphs: list[Glyph]
    y: float
    size: float
    stretches: list[tuple[float, float]] = field(default_factory=list)

    def texts(self) -> list[str]:
        """The text of each stretch."""
        return [
            "".join(g.text for g in self.glyphs if start <= g.x0 < end).strip()
            for start, end in self.stretches
        ]


def row_of(glyphs: list[Glyph]) -> Row | None:
    """A line with its stretches; None if there is nothing to see in it."""
    seen = sorted((g for g in glyphs if not g.text.isspace()), key=lambda g: g.x0)
    if not seen:
        return None
    size = max(glyph.size for glyph in seen)
    row = Row(glyphs, seen[0].y, size)
    start, end = seen[0].x0, seen[0].x1
    for glyph in seen[1:]:
        if glyph.x0 - end > _GAP * size:
            row.stretches.append((start, end))
            start = glyph.x0
        end = max(end, glyph.x1)
    row.stretches.append((start, end))
    return row


@dataclass(slots=True)
class Region:
    """Lines of a page that are a table: their columns' edges, and which go across them."""

    first: int
    end: int
    edges: list[float]
    across: set[int]
    has_header: bool


def is_header(row: Row) -> bool:
    """Whether a line may be the header of a table: some short texts side by side."""
    texts = row.texts()
    return len(texts) >= _FEWEST and all(len(text) <= _LONGEST_HEADER for text in texts)


def region_below(
    rows: list[Row],
    first: int,
    heads: list[tuple[float, float]],
    edges: list[float] | None = None,
) -> Region | None:
    """The table that begins with a line, its columns under `heads`; None if there is none.

    `edges` are the columns' where they are known already.
    """
    across = {n for n in range(first, len(rows)) if _goes_across(rows[n], heads)}
    end = _end(first, _end_of_body(rows), across)
    across = {n for n in across if n < end}
    inside = [rows[n] for n in range(first, end) if n not in across]
    has_header = edges is None
    if len(inside) < (_FEWEST_ROWS if has_header else 1):
        return None
    inner = _inner_edges(inside, heads) if edges is None else edges[1:-1]
    if inner is None:
        return None
    edges = [0.0, *inner, _FAR_RIGHT]
    if not _is_table(inside, edges, _FEWEST_ROWS if has_header else 1):
        return None
    return Region(first, end, edges, across, has_header)


def _goes_across(row: Row, heads: list[tuple[float, float]]) -> bool:
    return any(
        sum(start < head_end and head_start < end for head_start, head_end in heads) > 1
        for start, end in row.stretches
    )


def _end(first: int, end: int, across: set[int]) -> int:
    """Where lines across the columns follow each other for good."""
    for number in range(first, end):
        if all(n in across for n in range(number, min(number + _LONGEST_BANNER + 1, end))):
            return number
    return end


def _end_of_body(rows: list[Row]) -> int:
    """Where what stands at a page's foot begins."""
    for number in range(max(len(rows) - _LONGEST_BANNER, 1), len(rows)):
        above, here = rows[number - 1], rows[number]
        if here.y - above.y > _FOOT * max(above.size, here.size):
            return number
    return len(rows)


def _inner_edges(rows: list[Row], heads: list[tuple[float, float]]) -> list[float] | None:
    """The edges between columns: the middle of the widest free strip between two heads."""
    stretches = sorted(stretch for row in rows for stretch in row.stretches)
    size = min(row.size for row in rows)
    edges: list[float] = []
    for (_, before), (after, _) in itertools.pairwise(heads):
        free = _widest_free(stretches, before, after)
        if free is None or free[1] - free[0] < _NARROWEST * size:
            return None
        edges.append((free[0] + free[1]) / 2)
    return edges


def _widest_free(
    stretches: list[tuple[float, float]], start: float, end: float
) -> tuple[float, float] | None:
    best: tuple[float, float] | None = None
    reached = start
    for left, right in [*stretches, (end, end)]:
        if right <= reached:
            continue
        free = min(left, end) - reached
        if free > 0 and (best is None or free > best[1] - best[0]):
            best = reached, reached + free
        reached = max(reached, right)
        if reached >= end:
            break
    return best


def _is_table(rows: list[Row], edges: list[float], fewest: int) -> bool:
    """Whether enough lines have text in several columns."""
    several = [row for row in rows if len(columns_of(row, edges)) > 1]
    return len(several) >= max(fewest, len(rows) // 8)


def columns_of(row: Row, edges: list[float]) -> set[int]:
    """The columns that a line has text in."""
    return {interval(edges, (start + end) / 2) for start, end in row.stretches} - {-1}
