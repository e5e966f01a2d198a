"""What must be seen on a document's pages: texts outside of frames, and frames row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from exports.breaks import page_starts, table_starts
from exports.docx import WordOptions
from exports.docx.body import LINE_HEIGHT, TITLE_HEIGHT, Printed
from exports.docx.table import HEAD_HEIGHT, row_heights
from exports.printed_lines import Line
from exports.rows import Table
from ipplanner.text import squeeze


@dataclass(frozen=True, slots=True)
class Outside:
    """A text outside of frames, by what users call it, without white space."""

    name: str
    text: str


@dataclass(slots=True)
class OfficialGrid:
    """The official table: its header, and the cells of each column in their order."""

    edges: list[float]
    """The left edges of the columns and the last one's right edge, in points."""
    header: list[str]
    names: list[str]
    """What the columns are called."""
    columns: list[list[tuple[int, str]]] = field(default_factory=list)
    """By column: the row, from 1, and the text of each cell that has one."""


@dataclass(slots=True)
class SmallGrid:
    """A small table around the official one, its cells row by row."""

    rows: list[list[str]]


Grid = OfficialGrid | SmallGrid


@dataclass(slots=True)
class Expected:
    """What must be on the pages, in order."""

    outside: list[Outside]
    grids: list[Grid]


def table_parts(one: Printed, options: WordOptions) -> tuple[Table, list[int], list[float]]:
    """The official table, the rows at which it begins anew, and its rows' heights in twips.

    Names are repeated in it where that is chosen; the heights are estimates.
    """
    heights, starts = row_heights(one.table), table_starts(one.table)
    if options.repeat_names:
        around, room = one.around, one.page.text_height - HEAD_HEIGHT
        above = TITLE_HEIGHT + LINE_HEIGHT * (len(around.above) + len(around.below))
        starts = page_starts(heights, room - above, room)
    return one.table.cut(starts), starts, heights


def expected(one: Printed, options: WordOptions) -> Expected:
    """What must be on the pages of a document."""
    around, title = one.around, "".join(run.text for run in one.title)
    text = "".join(paragraph.text for paragraph in one.text or ())
    outside = [
        *_outside("公文", around.letter),
        *_outside("标题前文字", around.above),
        Outside("标题", squeeze(title)),
        *_outside("标题后文字", around.below),
        Outside("正文", squeeze(text)),
        *_outside("表后文字", around.after),
    ]
    before = (around.letter, around.above, around.below)
    grids: list[Grid] = [grid for lines in before for grid in _small(lines)]
    grids += [_official(one, options)] if one.text is None else []
    return Expected(outside, [*grids, *_small(around.after)])


def _outside(name: str, lines: Iterable[Line]) -> Iterator[Outside]:
    return (Outside(name, squeeze(line.text)) for line in lines if not line.cells)


def _small(lines: Sequence[Line]) -> Iterator[SmallGrid]:
    """The small tables: rows below each other with equally many cells."""
    for count, together in groupby(lines, key=lambda line: len(line.cells)):
        if count:
            yield SmallGrid([[squeeze(cell) for cell in line.cells] for line in together])


def _official(one: Printed, options: WordOptions) -> OfficialGrid:
    table, _, _ = table_parts(one, options)
    names = ["".join(run.text for run in runs) for runs in table.header_runs()]
    spans = table.head_spans()
    header = [squeeze(name) for name, span in zip(names, spans, strict=True) if span]
    edges = [(one.page.left + sum(table.widths[:n])) / 20 for n in range(len(names) + 1)]
    grid = OfficialGrid(edges, header, names)
    for column in range(len(table.columns)):
        cells = [(n, squeeze(row[column].text)) for n, row in enumerate(table.rows, start=1)]
        spans_of = [row[column].span for row in table.rows]
        pairs = zip(cells, spans_of, strict=True)
        grid.columns.append([cell for cell, span in pairs if span and cell[1]])
    return grid
