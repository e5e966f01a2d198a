"""Stable ids that travel in a workbook as cell names: _ipp_ and the id."""

from __future__ import annotations

from collections.abc import Iterable

from ipplanner.importing.readers.raw_sheet import Area
from ipplanner.importing.readers.sheet_grid import Cover
from ipplanner.importing.source import Cell, Grid, Source

Place = tuple[str, int, int]
"""Sheet, row and column."""
Named = tuple[str, Place | None]
"""A name and what it stands for, if it stands for a cell."""

_PREFIX = "_ipp_"
_DOCUMENT = "d"


def set_bookmarks(source: Source, names: Iterable[Named]) -> None:
    """Fill the source's bookmarks from a workbook's names; names of others are not ours."""
    ours = [
        (name[len(_PREFIX) :], place)
        for name, place in names
        if place is not None and name.lower().startswith(_PREFIX)
    ]
    anchors = _anchors(source, {place for _, place in ours})
    _add_empty_rows(source, set(anchors.values()))
    title: Place | None = None
    for key, place in ours:
        if key.startswith(_DOCUMENT):
            source.bookmarks.document, title = key, place
        else:
            source.bookmarks.cells.setdefault(anchors[place], []).append(key)
    if title is not None:
        source.bookmarks.title = _text_at(source, title)


def _text_at(source: Source, place: Place) -> str:
    for grid in source.grids:
        for cell in grid.cells:
            if (grid.name, cell.row, cell.column) == place:
                return cell.text
    return ""


def _anchors(source: Source, places: set[Place]) -> dict[Place, Place]:
    """The first position of the merged cell around each place, or the place itself."""
    covers = {grid.name: Cover(_merged(grid)) for grid in source.grids}
    found = {}
    for place in sorted(places):
        sheet, row, column = place
        area = covers[sheet].at(row, column) if sheet in covers else None
        found[place] = place if area is None else (sheet, area.top, area.left)
    return found


def _add_empty_rows(source: Source, places: set[Place]) -> None:
    """Rows of ours below the last text are rows too, though nothing stands in them."""
    for grid in source.grids:
        below = sorted(place for place in places if place[0] == grid.name)
        below = [place for place in below if place[1] >= grid.row_count]
        grid.cells += [Cell(row, column, "") for _, row, column in below]
        grid.row_count = max([grid.row_count, *(row + 1 for _, row, _ in below)])


def _merged(grid: Grid) -> list[Area]:
    return [
        Area(
            cell.row, cell.column, cell.row + cell.row_span - 1, cell.column + cell.column_span - 1
        )
        for cell in grid.cells
        if cell.row_span > 1 or cell.column_span > 1
    ]
