"""Whether a file that was read back holds every text that was to be printed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from exports.breaks import table_starts
from exports.docx.body import Printed
from exports.rows import Cell
from exports.surroundings import Line
from ipplanner.errors import ExportError
from ipplanner.importing.reading import read_source
from ipplanner.importing.source import Grid, Paragraph, Source
from ipplanner.text import squeeze
from ipplanner.wording_changes import Kind, Run

Sides = Collection[Kind]
_ALL: Sides = ("equal", "delete", "insert")


def holding(
    prints: Sequence[Printed], is_divided: bool, sides: Sides = _ALL
) -> Callable[[Path], None]:
    """A check that a file holds every text in its order; `is_divided` where headers may repeat.

    `sides` are the kinds of rows and stretches that the file's reader is to see.
    """
    wanted = [text for one in prints for text in _texts_of(one, is_divided, sides)]

    def check(path: Path) -> None:
        found = list(_filled(_texts_in(read_source(path))))
        if found != wanted:
            pairs = zip(wanted, found, strict=False)
            near = next((f"，在“{one[:20]}”附近" for one, other in pairs if one != other), "")
            raise ExportError(f"导出后重新读取，内容不一致{near}，没有导出。")

    return check


def _texts_of(one: Printed, is_divided: bool, sides: Sides) -> Iterable[str]:
    table, around = one.table, one.around
    texts = [*_lines([*around.letter, *around.above], sides), _joined(one.title, sides)]
    texts += _lines(around.below, sides)
    starts = table_starts(table) if is_divided else [0]
    heads = zip(table.header_runs(), table.head_spans(), strict=True)
    headers = [_joined(runs, sides) for runs, span in heads if span]
    for index, row in enumerate(table.cut(starts).rows):
        if index in starts:
            texts += headers
        if table.kind(index) in sides:
            texts += [_shown(cell, sides) for cell in row if cell.span]
    if not table.rows:
        texts += headers
    return _filled([*texts, *_lines(around.after, sides)])


def _lines(lines: Iterable[Line], sides: Sides) -> list[str]:
    return [
        text
        for line in lines
        if line.change in sides
        for text in line.cells or [_shown(line, sides)]
    ]


def _shown(one: Cell | Line, sides: Sides) -> str:
    return _joined(one.runs, sides) if one.runs else one.text


def _joined(runs: Iterable[Run], sides: Sides) -> str:
    return "".join(run.text for run in runs if run.kind in sides)


def _texts_in(source: Source) -> Iterable[str]:
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Grid):
            cells = sorted(block.cells, key=lambda cell: (cell.row, cell.column))
            yield from (cell.text for cell in cells)


def _filled(texts: Iterable[str]) -> Iterable[str]:
    return (short for short in map(squeeze, texts) if short)
