"""What the tests ask of a source that was read from a PDF."""

from __future__ import annotations

from pathlib import Path

from ipplanner.importing.reading import read_source
from ipplanner.importing.source import Grid, Paragraph, Source
from tests.importing.readers.pdf.pdf_files import Pdf


def source_of(pdf: Pdf, folder: Path) -> Source:
    """What is read of a file."""
    return read_source(pdf.save(folder / "计划.pdf"))


def only_grid(source: Source) -> Grid:
    """The one table of a source."""
    (grid,) = source.grids
    return grid


def texts(grid: Grid) -> dict[tuple[int, int], str]:
    """The texts of a table's filled cells by row and column."""
    return {(cell.row, cell.column): cell.text for cell in grid.cells if cell.text}


def spans(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """The rows and columns of the cells that take more than one field."""
    return {
        (cell.row, cell.column): (cell.row_span, cell.column_span)
        for cell in grid.cells
        if cell.row_span > 1 or cell.column_span > 1
    }


def paragraphs(source: Source) -> list[str]:
    """The texts outside tables."""
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def left_out(source: Source, reason: str) -> list[str]:
    """The asides of one kind."""
    return [aside.text for aside in source.asides if aside.reason == reason]
