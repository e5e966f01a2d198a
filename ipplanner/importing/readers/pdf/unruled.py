"""Tables without ruling lines, or with lines between their rows only."""

from __future__ import annotations

from ipplanner.importing.readers.pdf.bands import Bands
from ipplanner.importing.readers.pdf.columns import (
    Region,
    Row,
    is_header,
    region_below,
    row_of,
)
from ipplanner.importing.readers.pdf.page import Glyph, Rule
from ipplanner.importing.readers.pdf.page_table import PageTable
from ipplanner.importing.readers.pdf.textlines import rows_of

_WITHIN = 2.0
"""Points by which text may reach over a column's edge."""
_HEAD_LINES = 2
"""Lines at a page's top that may be a running header."""


class UnruledTables:
    """Finds such tables page by page; one may go on on the next page without its header."""

    def __init__(self) -> None:
        self._edges: list[float] = []
        self._header: list[str] = []
        self._page = 0

    def take(
        self, glyphs: list[Glyph], rules: list[Rule], page: int
    ) -> tuple[list[PageTable], list[Glyph]]:
        """The table on a page, if there is one, and the characters outside of it."""
        rows = [row for group in rows_of(glyphs) if (row := row_of(group)) is not None]
        region = (self._continued(rows) if self._page == page - 1 else None) or self._begun(rows)
        if region is None:
            return [], glyphs
        self._edges, self._page = region.edges, page
        table = Bands(rows, region, rules).table(page)
        outside = [*rows[: region.first], *rows[region.end :]]
        return [table], [glyph for row in outside for glyph in row.glyphs]

    def _begun(self, rows: list[Row]) -> Region | None:
        """A table that begins on the page with its header."""
        for number, row in enumerate(rows):
            region = region_below(rows, number, row.stretches) if is_header(row) else None
            if region is not None:
                self._header = row.texts()
                return region
        return None

    def _continued(self, rows: list[Row]) -> Region | None:
        """The rest of the table of the page before, below what may be the page's header."""
        pairs = zip(self._edges, self._edges[1:], strict=False)
        heads = [(start + _WITHIN, end - _WITHIN) for start, end in pairs]
        for number in range(min(len(rows), _HEAD_LINES + 1)):
            region = region_below(rows, number, heads, self._edges)
            if region is not None and number not in region.across:
                region.has_header = rows[number].texts() == self._header
                return region
        return None
