"""Tables on one page by their ruling lines, with the text in them."""

from __future__ import annotations

from ipplanner.importing.readers.pdf.page import Glyph, PageContent
from ipplanner.importing.readers.pdf.page_table import PageCell, PageTable
from ipplanner.importing.readers.pdf.rules import interval, rulings
from ipplanner.importing.readers.pdf.textlines import lines_of
from ipplanner.importing.readers.pdf.walls import enclosed


def ruled_tables(page: PageContent) -> tuple[list[PageTable], list[Glyph]]:
    """The tables of a page from top to bottom, and the characters outside of them."""
    found = [enclosed(ruling) for ruling in rulings(page.across, page.down)]
    tables = [table for table in found if table is not None and len(table.cells) > 1]
    tables.sort(key=_area)
    rest = page.glyphs
    for table in tables:
        table.page = page.number
        rest = _filled(table, rest)
    tables = [table for table in tables if _has_text(table)]
    tables = _outermost(tables)
    tables.sort(key=lambda table: (table.ys[0], table.xs[0]))
    return tables, rest


def _area(table: PageTable) -> float:
    return (table.xs[-1] - table.xs[0]) * (table.ys[-1] - table.ys[0])


def _has_text(table: PageTable) -> bool:
    return any(cell.lines for cell in table.cells)


def _filled(table: PageTable, glyphs: list[Glyph]) -> list[Glyph]:
    """Put the characters into their cells; gives those that are in none."""
    at = {
        (row, column): cell
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
    rest: list[Glyph] = []
    for glyph in glyphs:
        x, y = glyph.middle
        cell = at.get((interval(table.ys, y), interval(table.xs, x)))
        (rest if cell is None else cell.glyphs).append(glyph)
    for cell in table.cells:
        cell.lines = lines_of(cell.glyphs, cell.left)
        cell.glyphs = []
    return rest


def _outermost(tables: list[PageTable]) -> list[PageTable]:
    """Put tables that are in a cell of another one there; gives the others."""
    outer: list[PageTable] = []
    for position, table in enumerate(tables):
        homes = (_home(table, other) for other in tables[position + 1 :])
        home = next((home for home in homes if home is not None), None)
        if home is None:
            outer.append(table)
        else:
            home.inner.append(table)
    return outer


def _home(inner: PageTable, outer: PageTable) -> PageCell | None:
    for cell in outer.cells:
        wide = cell.left <= inner.xs[0] and inner.xs[-1] <= cell.right
        if wide and cell.top <= inner.ys[0] and inner.ys[-1] <= cell.bottom:
            return cell
    return None
