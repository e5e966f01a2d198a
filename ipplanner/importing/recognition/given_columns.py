"""The columns of each table: as the user says, where a header does not say it well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ipplanner.importing.recognition.columns import Header, rows_of
from ipplanner.importing.recognition.events import Value
from ipplanner.importing.recognition.origins import IGNORED, OTHER
from ipplanner.importing.source import Cell, Grid
from ipplanner.layouts import Layout
from ipplanner.numbering import ordinal
from ipplanner.text import clean, one_line, squeeze

_LONGEST_HEADER = 20
_SEARCHED_ROWS = 60


@dataclass(slots=True)
class ColumnBook:
    """What the user gave for the columns, what was found, and the cells that are not wanted."""

    given: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """Field by column by the table's name; also OTHER and IGNORED."""
    found: dict[str, dict[int, str]] = field(default_factory=dict)
    """Field by column of each table that is a plan's, as it was read in the end."""
    unwanted: list[Value] = field(default_factory=list)

    def header(self, grid: Grid, found: Header | None, layout: Layout) -> Header | None:
        """The header with what the user said of this table's columns."""
        said = self.given.get(grid.name)
        if not said:
            return found
        base = found or _bare_header(grid)
        return _with_fields(base, grid, said, layout)

    def wanted(self, grid: Grid, header: Header) -> Grid:
        """The table without the columns that the user does not want."""
        self.note(grid, header)
        ignored = {c for c, name in self.given.get(grid.name, {}).items() if name == IGNORED}
        if not ignored:
            return grid
        top = min(header.first, header.last + 1)
        dropped = [c for c in grid.cells if c.row >= top and c.column in ignored]
        self.unwanted += [
            Value(clean(text), grid.place(cell.row, cell.column))
            for cell in dropped
            if (text := _whole_text(cell)).strip()
        ]
        cells = [c for c in grid.cells if c.row < top or c.column not in ignored]
        return replace(grid, cells=cells)

    def note(self, grid: Grid, header: Header) -> None:
        """Keep which fields the columns of a table were read as."""
        said = self.given.get(grid.name, {})
        ignored = {column: name for column, name in said.items() if name == IGNORED}
        self.found.setdefault(grid.name, {**header.fields, **ignored})


def _with_fields(base: Header, grid: Grid, said: Mapping[int, str], layout: Layout) -> Header:
    labels = _labels(grid, base)
    names = {column.field for column in layout.columns}
    fields = dict(base.fields)
    for column, name in said.items():
        if name == IGNORED:
            fields.pop(column, None)
        else:
            fields[column] = name if name in names else labels.get(column, OTHER)
    printed: dict[str, str] = {}
    for column in sorted(fields):
        if column in labels:
            printed.setdefault(fields[column], labels[column])
    known = frozenset(name for name in fields.values() if name in names)
    return Header(base.first, base.last, fields, printed, known)


def _labels(grid: Grid, header: Header) -> dict[int, str]:
    """The text of the header's rows over each column, the deepest where there are several."""
    labels: dict[int, str] = {}
    for cell in grid.cells:
        if header.first <= cell.row <= header.last and cell.text.strip():
            for column in range(cell.column, cell.column + min(cell.column_span, 64)):
                labels[column] = one_line(clean(cell.text))
    return labels


def _bare_header(grid: Grid) -> Header:
    """The first row that could be a header, or none of the rows."""
    by_row = rows_of(grid)
    for row in sorted(by_row)[:_SEARCHED_ROWS]:
        filled = [cell for cell in by_row[row] if cell.text.strip()]
        if len(filled) >= 2:
            last = row + min(cell.row_span for cell in filled) - 1
            return Header(row, last if _is_label_row(filled) else row - 1, {}, {}, frozenset())
    return Header(0, -1, {}, {}, frozenset())


def _is_label_row(filled: list[Cell]) -> bool:
    texts = [squeeze(cell.text) for cell in filled]
    short = all(len(text) <= _LONGEST_HEADER and not text.endswith("。") for text in texts)
    return short and ordinal(texts[0]) is None


def _whole_text(cell: Cell) -> str:
    """A cell's text with the text of tables inside it."""
    texts, stack = [cell.text], list(reversed(cell.nested))
    while stack:
        for inner in stack.pop().cells:
            texts.append(inner.text)
            stack += reversed(inner.nested)
    return "\n".join(texts)
