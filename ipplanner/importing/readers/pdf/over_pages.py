"""The parts of a table that goes over pages as one: rows cut in two, merged cells, headers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ipplanner.importing.readers.pdf.cuts import Edge, are_prose, is_cut
from ipplanner.importing.readers.pdf.page_table import PageCell, PageTable
from ipplanner.importing.readers.pdf.repeated_headers import repeated_header
from ipplanner.importing.readers.pdf.rules import clustered, nearest
from ipplanner.importing.readers.pdf.textlines import Line, limit_of, pitch_of

_NEAR = 4.0
"""Points; columns of two pages are the same when their edges are as near as this."""
_BLANK = 0.25
"""Share of empty cells from which a column says something only where a group of rows begins."""


@dataclass(slots=True)
class JoinedCell:
    """A cell of the whole table."""

    row: int
    column: int
    row_span: int
    column_span: int
    lines: list[Line]
    inner: list[PageTable]
    last: PageCell
    """Its part on the last page that it is on."""

    @property
    def end(self) -> int:
        """The row below it."""
        return self.row + self.row_span

    @property
    def columns(self) -> tuple[int, int]:
        """The columns it spans."""
        return self.column, self.column_span


@dataclass(slots=True)
class JoinedTable:
    """A table with all its pages."""

    column_count: int
    cells: list[JoinedCell] = field(default_factory=list)
    row_pages: list[int] = field(default_factory=list)
    """The page that each row begins on."""
    limits: dict[tuple[int, int], float] = field(default_factory=dict)
    """How far lines reach, by the columns of their cell."""
    again: list[tuple[int, str]] = field(default_factory=list)
    """Headers said again: page and text."""


def goes_with(part: PageTable, before: PageTable) -> bool:
    """Whether a page's first table may be the rest of the last one of the page before."""
    wide, other = part.xs[-1] - part.xs[0], before.xs[-1] - before.xs[0]
    if abs(wide - other) > _NEAR:
        return False
    few, many = sorted((_offsets(part), _offsets(before)), key=len)
    return all(abs(many[nearest(many, one)] - one) <= _NEAR for one in few)


def _offsets(table: PageTable) -> list[float]:
    return [x - table.xs[0] for x in table.xs]


def joined_table(parts: list[PageTable], page_end: dict[int, float]) -> JoinedTable:
    """The parts as one table; `page_end` is how far down tables reach, by page."""
    return _Joining(parts, page_end).table


class _Joining:
    """Puts parts one below the other."""

    def __init__(self, parts: list[PageTable], page_end: dict[int, float]) -> None:
        self._edges = clustered((x for part in parts for x in _offsets(part)), _NEAR)
        self._page_end = page_end
        self.table = JoinedTable(len(self._edges) - 1)
        self._levels = {
            self._columns(part, cell) for part in parts for cell in part.cells if cell.row_span > 1
        }
        self._note_columns(parts)
        self._blank = self._blank_columns(parts)
        rooms = [c.bottom - c.lines[-1].y for part in parts for c in part.cells if c.lines]
        self._least_room = min(rooms, default=0.0)
        for position, part in enumerate(parts):
            self._append(part, parts[0], parts[position - 1] if position else None)

    def _columns(self, part: PageTable, cell: PageCell) -> tuple[int, int]:
        first = nearest(self._edges, part.xs[cell.column] - part.xs[0])
        last = nearest(self._edges, part.xs[cell.column + cell.column_span] - part.xs[0])
        return first, max(last - first, 1)

    def _note_columns(self, parts: list[PageTable]) -> None:
        found: dict[tuple[int, int], list[list[Line]]] = {}
        for part in parts:
            for cell in part.cells:
                found.setdefault(self._columns(part, cell), []).append(cell.lines)
        self._prose = {columns for columns, cells in found.items() if are_prose(cells)}
        self.table.limits = {
            columns: limit_of(line for lines in cells for line in lines)
            for columns, cells in found.items()
        }

    def _blank_columns(self, parts: list[PageTable]) -> set[tuple[int, int]]:
        """The columns that are often empty, but for the tops of pages: a cut row is so there."""
        counts: Counter[tuple[int, int]] = Counter()
        empty: Counter[tuple[int, int]] = Counter()
        for position, part in enumerate(parts):
            top = repeated_header(part, parts[0]) if position else -1
            for cell in part.cells:
                if cell.row != top:
                    counts[self._columns(part, cell)] += 1
                    empty[self._columns(part, cell)] += not cell.lines
        return {columns for columns, count in counts.items() if empty[columns] > _BLANK * count}

    def _append(self, part: PageTable, first: PageTable, before: PageTable | None) -> None:
        skipped = 0 if before is None else repeated_header(part, first)
        if skipped == part.row_count:
            skipped = 0
        self._note_header(part, skipped)
        rows = len(self.table.row_pages)
        bottom = {cell.columns: cell for cell in self.table.cells if cell.end == rows}
        top = {self._columns(part, cell): cell for cell in part.row(skipped)}
        cut = before is not None and self._is_cut(bottom, top, before)
        shift = rows - skipped - cut
        above = bottom if cut else self._going_on(bottom, top)
        for cell in part.cells:
            if cell.row + cell.row_span > skipped:
                columns = self._columns(part, cell)
                home = above.get(columns) if cell.row <= skipped else None
                self._place(cell, columns, home, max(cell.row, skipped) + shift)
        self.table.row_pages += [part.page] * (part.row_count - skipped - cut)

    def _note_header(self, part: PageTable, rows: int) -> None:
        for row in range(rows):
            texts = (cell.text for cell in part.row(row) if cell.row == row)
            self.table.again.append((part.page, "\t".join(texts)))

    def _is_cut(
        self,
        bottom: dict[tuple[int, int], JoinedCell],
        top: dict[tuple[int, int], PageCell],
        before: PageTable,
    ) -> bool:
        if bottom.keys() != top.keys():
            return False
        if len({above.last.is_open for above in bottom.values()}) > 1:
            # the lines below some cells say that the row ended, if not what is beside it
            return False
        edges = [self._edge(above, top[columns]) for columns, above in bottom.items()]
        return is_cut(edges, self._page_end.get(before.page, 0.0) - before.ys[-1])

    def _edge(self, above: JoinedCell, below: PageCell) -> Edge:
        lines = above.last.lines
        free = 0.0
        if lines:
            room = above.last.bottom - lines[-1].y
            free = max(room - self._least_room, 0.0) / pitch_of(lines)
        limit = self.table.limits.get(above.columns, 0.0)
        is_level = above.columns in self._levels | self._blank
        is_prose = above.columns in self._prose
        return Edge(lines, below.lines, limit, free, is_level, is_prose)

    def _place(
        self, cell: PageCell, columns: tuple[int, int], above: JoinedCell | None, row: int
    ) -> None:
        if above is None:
            column, span = columns
            lines, inner = [*cell.lines], [*cell.inner]
            fresh = JoinedCell(row, column, cell.row_span, span, lines, inner, cell)
            self.table.cells.append(fresh)
            return
        above.row_span = row + cell.row_span - above.row
        above.lines += cell.lines
        above.inner += cell.inner
        above.last = cell

    def _going_on(
        self, bottom: dict[tuple[int, int], JoinedCell], top: dict[tuple[int, int], PageCell]
    ) -> dict[tuple[int, int], JoinedCell]:
        """The merged cells that go on though the row beside them ended, from left to right."""
        found: dict[tuple[int, int], JoinedCell] = {}
        beside: bool | None = None
        for columns, below in sorted(top.items(), key=lambda one: one[0]):
            above = bottom.get(columns)
            if above is None:
                continue
            goes_on = above.last.is_open or self._goes_on(above, below, beside)
            if goes_on:
                found[columns] = above
            if columns in self._levels:
                beside = goes_on
        return found

    def _goes_on(self, above: JoinedCell, below: PageCell, beside: bool | None) -> bool:
        """Whether a merged cell goes on; `beside` is whether the one to its left does, if any."""
        if above.columns not in self._levels or beside is False:
            return False
        if not below.lines:
            return True
        if not above.lines:
            # a spreadsheet prints a merged cell's text in its middle, on whatever page that is
            return above.last.row_span > 1
        edge = self._edge(above, below)
        is_merged = above.last.row_span > 1 or (below.row_span > 1 and beside is True)
        return is_merged and edge.reaches_end and edge.is_open
