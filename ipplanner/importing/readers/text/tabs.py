"""Text with tabs between its cells, as Excel saves and as tables are copied, as a grid."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from ipplanner.importing.source import Cell, Grid, Paragraph

_MOST = 0.6
"""Share of lines with a tab from which a text is a table."""


def table_of(lines: Sequence[Paragraph]) -> Grid | None:
    """The grid of lines that have tabs in them, None if most have not."""
    filled = [line.text for line in lines if line.text.strip()]
    if not filled or sum("\t" in text for text in filled) < _MOST * len(filled):
        return None
    grid = Grid("表格 1")
    reader = csv.reader((line.text + "\n" for line in lines), delimiter="\t")
    try:
        begins = 0
        for row in reader:
            _add_row(grid, row, lines[begins].place)
            begins = reader.line_num
    except csv.Error:  # such as a quote that nothing closes: lines are safer then
        return None
    return grid


def _add_row(grid: Grid, texts: Sequence[str], place: str) -> None:
    for column, text in enumerate(texts):
        grid.cells.append(Cell(grid.row_count, column, text.strip()))
        grid.places[grid.row_count, column] = place
    grid.row_count += 1
    grid.column_count = max(grid.column_count, len(texts))
