"""Tables as they come up in the text: marks close cells and rows, columns are set at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from ipplanner.importing.readers.doc.row_shapes import GOES_ON, RowShape
from ipplanner.importing.readers.docx import names as n

_TOLERANCE = 40
"""Twips (0.7 mm) by which an edge may differ from row to row; no column is that narrow."""

_TELLING = 2
"""Rows of so many inner edges that have none in common are not of one table."""


@dataclass(slots=True)
class _Row:
    element: etree._Element
    cells: list[etree._Element] = field(default_factory=list)
    shape: RowShape | None = None


class OpenTable:
    """A table that is being filled."""

    def __init__(self, element: etree._Element) -> None:
        self._element = element
        self._rows: list[_Row] = []
        self._row: _Row | None = None
        self._cell: etree._Element | None = None

    def cell(self) -> etree._Element:
        """The cell in which the next paragraph stands."""
        if self._row is None:
            self._row = _Row(etree.SubElement(self._element, n.TR))
            self._rows.append(self._row)
        if self._cell is None:
            self._cell = etree.SubElement(self._row.element, n.TC)
            self._row.cells.append(self._cell)
        return self._cell

    def end_cell(self) -> None:
        """The next paragraph begins another cell."""
        self._cell = None

    def end_row(self, shape: RowShape | None, *marks: str) -> None:
        """The next cell begins another row; `marks` are properties of this one."""
        if self._row is not None:
            self._row.shape = shape
            for mark in marks:
                etree.SubElement(_properties(self._row.element, n.TRPR), mark)
        self._row = self._cell = None

    def close(self) -> None:
        """Part what are several tables, and give every cell its columns."""
        first, *others = _parted(self._rows) or [[]]
        _place_cells(first)
        for rows in reversed(others):
            table = etree.Element(n.TBL)
            table.extend(row.element for row in rows)
            self._element.addnext(table)
            _place_cells(rows)


def _parted(rows: list[_Row]) -> list[list[_Row]]:
    """The rows of each table; nothing but their shape tells where one ends and another begins."""
    groups = [[row] for row in rows[:1]]
    for above, row in pairwise(rows):
        if above.shape and row.shape and _is_another_table(above.shape, row.shape):
            groups.append([])
        groups[-1].append(row)
    return groups


def _is_another_table(above: RowShape, shape: RowShape) -> bool:
    if any(shape.table.get(code, said) != said for code, said in above.table.items()):
        return True
    uppers, lowers = above.edges[1:-1], shape.edges[1:-1]
    if min(len(uppers), len(lowers)) < _TELLING or GOES_ON in shape.down:
        return False
    return all(abs(upper - lower) > _TOLERANCE for upper in uppers for lower in lowers)


def _place_cells(rows: list[_Row]) -> None:
    shapes = {id(row.shape): row.shape for row in rows if row.shape is not None}
    columns = _columns({edge for shape in shapes.values() for edge in shape.edges})
    placed = {key: _Placed(shape, columns) for key, shape in shapes.items()}
    for row in rows:
        if row.shape is not None:
            placed[id(row.shape)].write_into(row)


class _Placed:
    """A row's shape in columns of the whole table."""

    def __init__(self, shape: RowShape, columns: dict[int, int]) -> None:
        at = [columns[edge] for edge in shape.edges]
        spans = [max(right - left, 1) for left, right in pairwise(at)]
        self._skipped = at[0]
        self._cells = list(zip(spans, shape.down, shape.merges_across(), strict=False))

    def write_into(self, row: _Row) -> None:
        if self._skipped:
            _say(_properties(row.element, n.TRPR), n.GRID_BEFORE, str(self._skipped))
        for cell, (span, down, across) in zip(row.cells, self._cells, strict=False):
            if span == 1 and not down and not across:
                continue
            properties = _properties(cell, n.TCPR)
            if span > 1:
                _say(properties, n.GRID_SPAN, str(span))
            if down:
                _say(properties, n.V_MERGE, down)
            if across:
                _say(properties, n.H_MERGE, across)


def _columns(edges: set[int]) -> dict[int, int]:
    """The column that begins at each edge; edges that nearly meet are one."""
    columns: dict[int, int] = {}
    column, first = -1, 0
    for edge in sorted(edges):
        if column < 0 or edge - first > _TOLERANCE:
            column, first = column + 1, edge
        columns[edge] = column
    return columns


def _properties(owner: etree._Element, tag: str) -> etree._Element:
    found = owner.find(tag)
    if found is None:
        found = etree.Element(tag)
        owner.insert(0, found)
    return found


def _say(properties: etree._Element, tag: str, value: str) -> None:
    etree.SubElement(properties, tag).set(n.VAL, value)
