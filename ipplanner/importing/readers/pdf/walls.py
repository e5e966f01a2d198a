"""Ruling lines to the cells that they enclose: merged cells are where a line is missing."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ipplanner.importing.readers.pdf.page import Rule
from ipplanner.importing.readers.pdf.page_table import PageCell, PageTable
from ipplanner.importing.readers.pdf.rules import SNAP, Ruling, clustered, nearest

_NEAR = 3.0
"""Points; edges closer than this are one: double lines are."""
_MOST_FIELDS = 100_000
_COVERED = 0.5
"""Share of a side that a line must cover to be a wall there."""


def enclosed(ruling: Ruling) -> PageTable | None:
    """The table that lines make; None if they make none."""
    xs = clustered([*(r.at for r in ruling.down), *_ends(ruling.across, ruling.down)], _NEAR)
    ys = clustered([*(r.at for r in ruling.across), *_ends(ruling.down, ruling.across)], _NEAR)
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > _MOST_FIELDS:
        return None
    walls = _Walls(xs, ys, ruling)
    return PageTable(xs, ys, list(walls.cells()))


def _ends(rules: list[Rule], crossing: list[Rule]) -> Iterator[float]:
    """Where lines reach beyond the outermost ones that cross them: open sides of a table."""
    first, last = min(rule.start for rule in rules), max(rule.end for rule in rules)
    if first < min(rule.at for rule in crossing) - 3 * _NEAR:
        yield first
    if last > max(rule.at for rule in crossing) + 3 * _NEAR:
        yield last


class _Walls:
    """Which sides of a table's fields are drawn, and the cells that they make."""

    def __init__(self, xs: list[float], ys: list[float], ruling: Ruling) -> None:
        self._xs, self._ys = xs, ys
        self._above = _sides(ruling.across, ys, xs)
        self._before = _sides(ruling.down, xs, ys)

    def cells(self) -> Iterator[PageCell]:
        """The cells from top to bottom."""
        regions = self._regions()
        taken: set[tuple[int, int]] = set()
        for row in range(len(self._ys) - 1):
            for column in range(len(self._xs) - 1):
                if (row, column) not in taken:
                    cell = self._cell(row, column, regions, taken)
                    yield cell

    def _cell(
        self,
        row: int,
        column: int,
        regions: dict[tuple[int, int], tuple[int, int]],
        taken: set[tuple[int, int]],
    ) -> PageCell:
        """The largest box of one region from a field on."""
        mine = regions[row, column]

        def free(at: tuple[int, int]) -> bool:
            return regions.get(at) == mine and at not in taken

        wide = 1
        while free((row, column + wide)):
            wide += 1
        high = 1
        while all(free((row + high, column + n)) for n in range(wide)):
            high += 1
        taken.update((row + m, column + n) for m in range(high) for n in range(wide))
        xs, ys = self._xs, self._ys
        cell = PageCell(
            row, column, high, wide, xs[column], ys[row], xs[column + wide], ys[row + high]
        )
        end = row + high
        cell.is_open = end == len(ys) - 1 and (end, column) not in self._above
        return cell

    def _regions(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Fields with no wall between them, by one of them."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(len(self._ys) - 1):
            for column in range(len(self._xs) - 1):
                if (row, column) not in found:
                    self._flood((row, column), found)
        return found

    def _flood(self, start: tuple[int, int], found: dict[tuple[int, int], tuple[int, int]]) -> None:
        waiting = [start]
        found[start] = start
        while waiting:
            for field_ in self._open_to(*waiting.pop()):
                if field_ not in found:
                    found[field_] = start
                    waiting.append(field_)

    def _open_to(self, row: int, column: int) -> Iterator[tuple[int, int]]:
        """The fields beside one that no wall parts from it."""
        if row and (row, column) not in self._above:
            yield row - 1, column
        if row < len(self._ys) - 2 and (row + 1, column) not in self._above:
            yield row + 1, column
        if column and (column, row) not in self._before:
            yield row, column - 1
        if column < len(self._xs) - 2 and (column + 1, row) not in self._before:
            yield row, column + 1


def _sides(rules: list[Rule], edges: list[float], crossing: list[float]) -> set[tuple[int, int]]:
    """(edge, interval along it) of each side that is drawn."""
    drawn: set[tuple[int, int]] = set()
    for rule in rules:
        edge = nearest(edges, rule.at)
        for number, (start, end) in enumerate(itertools.pairwise(crossing)):
            covered = min(rule.end + SNAP, end) - max(rule.start - SNAP, start)
            if covered >= _COVERED * (end - start):
                drawn.add((edge, number))
    return drawn
