"""The parts of a table that goes over pages as one: rows cut in two, merged cells, headers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ipplanner.importing.readers.pdf.cuts import Edge, are_prose, is_cut
from ipplanner.importing.readers.pdf.page_table import PageCell, PageTable
from ipplanner.importing.readers.pdf.rules import clustered, nearest
from ipplanner.importing.readers.pdf.textlines import Line, limit_of, pitch_of

_NEAR = 4.0
"""Points; columns of two pages are the same when their edges are as near as this."""
_BLANK = 0.25
"""Share of empty cells from which a column says something only where a group of rows begins."""
_HEADER_ROWS = 8
"""A header is looked for in as many rows of the first page."""


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
        self._blank = {
            columns
            for columns, cells in found.items()
            if sum(not lines for lines in cells) > _BLANK * len(cells)
        }
        self._prose = {columns for columns, cells in found.items() if are_prose(cells)}
        self.table.limits = {
            columns: limit_of(line for lines in cells for line in lines)
            for columns, cells in found.items()
        }

    def _append(self, part: PageTable, first: PageTable, before: PageTable | None) -> None:
        skipped = 0 if before is None else _header_rows(part, first)
        if skipped == part.row_count:
            skipped = 0
        self._note_header(part, skipped)
        rows = len(self.table.row_pages)
        bottom = {cell.columns: cell for cell in self.table.cells if cell.end == rows}
        top = {self._columns(part, cell): cell for cell in part.row(skipped)}
        cut = before is not None and self._is_cut(bottom, top, before)
        shift = rows - skipped - cut
        for cell in part.cells:
            if cell.row + cell.row_span > skipped:
                above = bottom.get(self._columns(part, cell)) if cell.row <= skipped else None
                self._place(part, cell, above, max(cell.row, skipped) + shift, cut=cut)
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
        self, part: PageTable, cell: PageCell, above: JoinedCell | None, row: int, *, cut: bool
    ) -> None:
        columns = self._columns(part, cell)
        end = row + cell.row_span
        if above is not None and (cut or self._goes_on(above, cell)):
            above.row_span = end - above.row
            above.lines += cell.lines
            above.inner += cell.inner
            above.last = cell
        else:
            fresh = JoinedCell(
                row, columns[0], cell.row_span, columns[1], [*cell.lines], [*cell.inner], cell
            )
            self.table.cells.append(fresh)

    def _goes_on(self, above: JoinedCell, below: PageCell) -> bool:
        """Whether a merged cell goes on though the row beside it ended."""
        if above.last.is_open:
            return True
        if above.columns not in self._levels:
            return False
        if not below.lines:
            return True
        if not above.lines:
            # a spreadsheet prints a merged cell's text in its middle, on whatever page that is
            return above.last.row_span > 1
        edge = self._edge(above, below)
        is_merged = above.last.row_span > 1 or below.row_span > 1
        return is_merged and edge.reaches_end and edge.is_open


def _header_rows(part: PageTable, first: PageTable) -> int:
    """How many rows at the top of a part say the table's header again."""
    for start in range(min(_HEADER_ROWS, first.row_count)):
        count = _same_rows(part, first, start)
        if count:
            return count
    return 0


def _same_rows(part: PageTable, first: PageTable, start: int) -> int:
    count = 0
    while count < min(part.row_count, first.row_count - start, _HEADER_ROWS):
        texts = _texts(part.row(count))
        if sum(map(bool, texts)) < 2 or texts != _texts(first.row(start + count)):
            break
        count += 1
    return count


def _texts(cells: Iterable[PageCell]) -> list[str]:
    return [cell.text for cell in cells]
