"""Stable ids that travel in a workbook as cell names: _ipp_ and the id."""

from __future__ import annotations

from collections.abc import Iterable

from ipplanner.importing.source import Cell, Source

Named = tuple[str, tuple[str, int, int] | None]
"""A name and the sheet, row and column that it stands for, if it stands for a cell."""

_PREFIX = "_ipp_"
_DOCUMENT = "d"


def set_bookmarks(source: Source, names: Iterable[Named]) -> None:
    """Fill the source's bookmarks from a workbook's names; names of others are not ours."""
    merged = {grid.name: [c for c in grid.cells if _spans(c)] for grid in source.grids}
    for name, place in names:
        if not name.lower().startswith(_PREFIX) or place is None:
            continue
        key = name[len(_PREFIX) :]
        if key.startswith(_DOCUMENT):
            source.bookmarks.document = key
            source.bookmarks.title = _text_at(source, place)
        else:
            sheet, row, column = place
            at = _anchor(merged.get(sheet, []), row, column)
            source.bookmarks.cells.setdefault((sheet, *at), []).append(key)


def _text_at(source: Source, place: tuple[str, int, int]) -> str:
    for grid in source.grids:
        for cell in grid.cells:
            if (grid.name, cell.row, cell.column) == place:
                return cell.text
    return ""


def _spans(cell: Cell) -> bool:
    return cell.row_span > 1 or cell.column_span > 1


def _anchor(merged: list[Cell], row: int, column: int) -> tuple[int, int]:
    """The first position of the merged cell around a position, or the position itself."""
    for cell in merged:
        rows = range(cell.row, cell.row + cell.row_span)
        if row in rows and column in range(cell.column, cell.column + cell.column_span):
            return cell.row, cell.column
    return row, column
