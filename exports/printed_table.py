"""The printed table: cells with spans, rows, and columns with headers and widths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ipplanner.layouts import Column
from ipplanner.wording_changes import Kind, Run

_DEEPEST = 9


class Cell(NamedTuple):
    """One cell: `span` is how many rows it covers, 0 where the cell above reaches down to here."""

    text: str
    id: str = ""
    """Of the section, item or measure that this cell stands for."""
    span: int = 1
    across: int = 1
    """How many columns it covers, within one row; the cells that it reaches over are COVERED."""
    runs: tuple[Run, ...] = ()
    """The text as marked stretches that make it up; empty for a text without marks."""
    old_id: str = ""
    """Of what stood here in the old version, where that was something else."""
    depth: int = 0
    """How deep its section lies, 1 for the outer ones, where sections lie in sections."""

    @property
    def mark(self) -> str:
        """The id as it travels in a file, a section's with its depth."""
        return section_mark(self.id, self.depth)


def section_mark(section_id: str, depth: int) -> str:
    """A section's id with its depth behind it: a number's style alone does not always tell it."""
    return f"{section_id}_{min(depth, _DEEPEST)}" if section_id and depth else section_id


COVERED = Cell("", "", 0)
Row = list[Cell]


@dataclass(slots=True)
class Table:
    """The printed table: headers, widths in twips that sum to the text width, and rows."""

    columns: list[Column]
    headers: list[str]
    widths: list[int]
    rows: list[Row]
    kinds: list[Kind] = field(default_factory=list)
    """Whether each row is in both versions compared; empty for a table of one version."""

    heads: list[tuple[Run, ...]] = field(default_factory=list)
    """The headers as marked stretches; empty for a table of one version."""
    divides: bool = False
    """Whether tall rows may go over pages, so that none of them stays half empty."""

    def header_runs(self) -> list[tuple[Run, ...]]:
        """The headers with their marks."""
        return self.heads or [(Run("equal", text),) for text in self.headers]

    def head_spans(self) -> list[int]:
        """How many columns each header covers, 0 for one that the header before it says too."""
        heads = self.header_runs()
        spans = [1] * len(heads)
        owner = 0
        for at in range(1, len(heads)):
            if heads[at] == heads[owner] and self._share_header(at - 1, at):
                spans[owner], spans[at] = spans[owner] + 1, 0
            else:
                owner = at
        return spans

    def _share_header(self, left: int, right: int) -> bool:
        """Whether two columns are under one header by their layout."""
        one, other = self.columns[left], self.columns[right]
        return one.header == other.header and one.field != other.field

    def kind(self, index: int) -> Kind:
        """Whether a row is in both versions, only in the new one or only in the old one."""
        return self.kinds[index] if self.kinds else "equal"

    def cut(self, starts: Iterable[int]) -> Table:
        """The same table with merged cells begun anew, text repeated, at the rows given."""
        rows = [list(row) for row in self.rows]
        for start in sorted(set(starts) - {0}):
            for column in range(len(self.columns)):
                _cut_cell(rows, start, column)
        return replace(self, rows=rows)


def is_beside(row: Row, column: int) -> bool:
    """Whether a cell at the left reaches over this column."""
    return any(cell.across > column - at for at, cell in enumerate(row[:column]))


def _cut_cell(rows: list[Row], start: int, column: int) -> None:
    if rows[start][column].span or is_beside(rows[start], column):
        return
    first = start
    while not rows[first][column].span:
        first -= 1
    cell = rows[first][column]
    rows[first][column] = cell._replace(span=start - first)
    rows[start][column] = cell._replace(id="", span=cell.span - (start - first))
