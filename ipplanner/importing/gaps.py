"""Endless white space in a file: it says nothing, and patterns are slow at it."""

from __future__ import annotations

import re

from ipplanner.importing.source import Grid, Source

LONGEST = 1000
"""Characters of white space in a row that are kept."""
_GAP = re.compile(r"\s+")


def without_long_gaps(source: Source) -> Source:
    """The same source, whose texts hold no more white space in a row than anybody means."""
    for block in source.blocks:
        if isinstance(block, Grid):
            _shorten_cells(block)
        else:
            block.text = shortened(block.text)
    for aside in source.asides:
        aside.text = shortened(aside.text)
    return source


def _shorten_cells(grid: Grid) -> None:
    for cell in grid.cells:
        cell.text = shortened(cell.text)
        for nested in cell.nested:
            _shorten_cells(nested)


def shortened(text: str) -> str:
    """The text, the end of its long runs of white space cut off."""
    if len(text) <= LONGEST:
        return text
    return _GAP.sub(lambda gap: gap[0][:LONGEST], text)
