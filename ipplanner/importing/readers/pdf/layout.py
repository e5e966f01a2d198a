"""One page as its tables and the lines outside of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ipplanner.importing.readers.pdf.lattice import ruled_tables
from ipplanner.importing.readers.pdf.page import PageContent
from ipplanner.importing.readers.pdf.page_table import PageTable
from ipplanner.importing.readers.pdf.rules import merged
from ipplanner.importing.readers.pdf.stacked import unstacked
from ipplanner.importing.readers.pdf.textlines import Line, lines_of, lying_texts
from ipplanner.importing.readers.pdf.unruled import UnruledTables


@dataclass(slots=True)
class PageLayout:
    """What is left of a page when its characters have been put in order."""

    number: int
    width: float
    height: float
    tables: list[PageTable] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    """Outside of tables, from top to bottom."""
    beside: list[str] = field(default_factory=list)
    """Texts outside of tables that lie on their side."""

    @property
    def place(self) -> str:
        """Where the user finds it."""
        return f"第 {self.number} 页"


def layout_of(page: PageContent, unruled: UnruledTables) -> PageLayout:
    """The page's tables by their ruling lines or by their columns, and its other text as lines."""
    found, rest = ruled_tables(page)
    tables = [part for table in found for part in unstacked(table)]
    lying = [glyph for glyph in rest if glyph.quarter]
    rest = [glyph for glyph in rest if not glyph.quarter]
    if not tables:
        tables, rest = unruled.take(rest, merged(page.across), page.number)
    lines = lines_of(rest, 0.0)
    return PageLayout(page.number, page.width, page.height, tables, lines, lying_texts(lying))
