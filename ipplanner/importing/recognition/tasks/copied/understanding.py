"""A source of lines with its copied table of tasks put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ipplanner.importing.recognition.tasks.copied.cells import CopiedRow, filled
from ipplanner.importing.recognition.tasks.copied.header import CopiedHeader, find_header
from ipplanner.importing.recognition.tasks.copied.lines import body_of
from ipplanner.importing.recognition.tasks.copied.starts import CHAPTER_ROW, Starts
from ipplanner.importing.recognition.tasks.naming import wording_score
from ipplanner.importing.source import Cell, Grid, Notice, Paragraph, Source
from ipplanner.layouts import Layout

_GUESSED = "表格是从文字还原的，各栏的内容是推断的，请核对。"


def header_score(lines: Sequence[Paragraph], layout: Layout) -> float:
    """How far a header among the lines is that of a layout; 0 where there is none."""
    header = find_header(lines, layout) if _has_table(layout) else None
    return wording_score(header.texts, layout) if header else 0.0


def _has_table(layout: Layout) -> bool:
    return layout.kind == "tasks" and layout.form == "table"


def understood(source: Source, layout: Layout) -> Source:
    """The source with its table of tasks; one that has tables already stays as it is."""
    lines = [block for block in source.blocks if isinstance(block, Paragraph)]
    if not _has_table(layout) or len(lines) < len(source.blocks):
        return source
    header = find_header(lines, layout)
    if header is None:
        return source
    body = body_of(lines, header, layout)
    starts = Starts(layout, frozenset(header.fields))
    rows = filled(body.lines, starts)
    if not rows:
        return source
    grid = _grid(header, rows, lines[header.first].place)
    notice = Notice("guessed-cells", lines[header.first].place, _GUESSED)
    skipped = [Paragraph(line.text, line.place) for line in body.lines[: _before(body.lines, rows)]]
    return replace(
        source,
        blocks=[*lines[: header.first], *skipped, grid, *body.below],
        asides=[*source.asides, *body.asides],
        notices=[*source.notices, notice],
    )


def _before(lines: Sequence[object], rows: Sequence[CopiedRow]) -> int:
    places = [getattr(line, "place", "") for line in lines]
    return places.index(rows[0].place)


def _grid(header: CopiedHeader, rows: Sequence[CopiedRow], place: str) -> Grid:
    grid = Grid("表格 1", row_count=len(rows) + 1, column_count=len(header.fields))
    for column, text in enumerate(header.texts):
        shared = column and header.texts[column - 1] == text
        if not shared:
            span = sum(one == text for one in header.texts[column:])
            grid.cells.append(Cell(0, column, text, 1, span))
            grid.places[0, column] = place
    for at, row in enumerate(rows, start=1):
        _add_row(grid, at, row, header.fields)
    return grid


def _add_row(grid: Grid, at: int, row: CopiedRow, fields: Sequence[str]) -> None:
    if CHAPTER_ROW in row.cells:
        grid.cells.append(Cell(at, 0, "".join(row.cells[CHAPTER_ROW]), 1, len(fields)))
        grid.places[at, 0] = row.place
        return
    for column, name in enumerate(fields):
        if name in row.cells:
            grid.cells.append(Cell(at, column, "\n".join(row.cells[name])))
            grid.places[at, column] = row.places[name]
