"""A copied table's lines as the grid that they were in a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ipplanner.importing.recognition.flow.chunks import Bond, Chunk, chunks_of
from ipplanner.importing.recognition.flow.columns import Columns
from ipplanner.importing.recognition.flow.header_lines import HeaderLines, find_header
from ipplanner.importing.recognition.flow.pages import body_of
from ipplanner.importing.recognition.flow.path import Search
from ipplanner.importing.recognition.flow.rows import Rows
from ipplanner.importing.recognition.flow.spans import Spans
from ipplanner.importing.recognition.flow.steps import Step
from ipplanner.importing.recognition.flow.table import FlowRow, grid_of, place_of, rows_of
from ipplanner.importing.recognition.flow.titles import TitleBook
from ipplanner.importing.recognition.flow.widths import Widths
from ipplanner.importing.source import Aside, Grid, Paragraph
from ipplanner.layouts import Layout
from ipplanner.templates.template import Template

_PASSES = 2
_SAMPLE = 200
"""Lines, some ten rows; where not one of them has a title of a template, hardly any other has."""
_MOST_CHUNKS = 4_000
"""Some three times the longest plan; telling the cells of more apart would take minutes."""
_WHOLE = {"item", "measure", "departments"}


@dataclass(slots=True)
class Flow:
    """A table out of lines, and the lines that are not in it."""

    first: int
    """Of the lines, the first in the table; -1 where it begins without a header."""
    fields: Sequence[str]
    """Of its columns."""
    grid: Grid
    asides: list[Aside]
    below: list[Paragraph]
    """What stands after the table."""
    doubtful: list[str]
    """Places of rows whose cells are not certain."""


def read_flow(
    lines: Sequence[Paragraph], layout: Layout, templates: Sequence[Template]
) -> Flow | None:
    """The table that begins with the first header among the lines, if there is one."""
    header = find_header(lines, layout)
    return _read(lines, header, layout, templates)[0] if header else None


def read_without_header(
    lines: Sequence[Paragraph], layout: Layout, templates: Sequence[Template]
) -> Flow | None:
    """Lines as rows of a layout's own columns, where nothing speaks against it."""
    columns = [column for column in layout.columns if column.shown == "always"]
    fields, texts = [column.field for column in columns], [column.header for column in columns]
    header = HeaderLines(-1, -1, fields, texts, "")
    if len(lines) > _SAMPLE:
        # Telling cells apart takes long: lines that are no table are not gone through to the end.
        _, rows = _read(lines[:_SAMPLE], header, layout, templates, passes=1)
        if not _named(rows, templates):
            return None
    flow, rows = _read(lines, header, layout, templates)
    return flow if flow is not None and _are_surely_rows(rows, templates) else None


def _read(
    lines: Sequence[Paragraph],
    header: HeaderLines,
    layout: Layout,
    templates: Sequence[Template],
    passes: int = _PASSES,
) -> tuple[Flow | None, list[FlowRow]]:
    body = body_of(lines, header, layout)
    chunks = chunks_of(body.lines)
    if not chunks or len(chunks) > _MOST_CHUNKS:
        return None, []
    rows = rows_of(_steps(chunks, header.fields, templates, passes), chunks, header.fields)
    grid = grid_of(rows, header.fields, header.texts, header.place)
    doubtful = [place_of(row) for row in rows if row.doubtful]
    return Flow(header.first, header.fields, grid, body.asides, body.below, doubtful), rows


def _are_surely_rows(rows: Sequence[FlowRow], templates: Sequence[Template]) -> bool:
    """Whether all rows are whole, and most have a title that a template has."""
    whole = all(row.cells.keys() >= _WHOLE and not row.doubtful for row in rows)
    return len(rows) > 1 and whole and 2 * _named(rows, templates) > len(rows)


def _named(rows: Sequence[FlowRow], templates: Sequence[Template]) -> int:
    """How many rows have a title that a template has."""
    items = TitleBook.of((item.title for one in templates for _, item in one.walk_items()), 0.0)
    return sum(items.has(row.cells["item"].text) for row in rows if "item" in row.cells)


def _steps(
    chunks: Sequence[Chunk], fields: Sequence[str], templates: Sequence[Template], passes: int
) -> list[Step]:
    columns, widths = Columns.of(fields, templates), Widths()
    steps: list[Step] = []
    for _ in range(passes):
        steps = Search(Spans(chunks, columns, widths), Rows(fields)).best()
        widths = Widths.of(_full_lines(steps, chunks, fields))
    return steps


def _full_lines(
    steps: Sequence[Step], chunks: Sequence[Chunk], fields: Sequence[str]
) -> Iterator[tuple[str, float]]:
    """The lines that are as wide as their column, with its field."""
    for step in steps:
        width = 0.0
        for chunk in chunks[step.start : step.end]:
            if width and chunk.bond in (Bond.WRAP, Bond.LINE):
                yield fields[step.column], width
            width = (width + 0.25 if chunk.bond is Bond.GAP else 0.0) + chunk.width
