"""From what a sheet's file holds to what its user sees: one grid, and asides for the rest."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable

from ipplanner.importing.readers.raw_sheet import HIDDEN_COLUMN, Area, RawSheet
from ipplanner.importing.source import Aside, Cell, Grid, Paragraph, Source

HIDDEN_SHEET = "隐藏的工作表"
COVERED = "合并单元格下的文字"


def add_sheet(source: Source, raw: RawSheet) -> None:
    """Append the sheet's visible cells as a grid and its other texts as asides to the source."""
    if raw.hidden:
        source.asides += _hidden_sheet(raw)
        return
    builder = _Builder(raw)
    builder.build()
    source.blocks.append(builder.grid)
    source.asides += builder.asides


def add_boxes(source: Source, raw: RawSheet, texts: Iterable[str]) -> None:
    """Append the texts of a sheet's text boxes: paragraphs, or asides if the sheet is hidden."""
    place = f"{raw.name} 文本框"
    if raw.hidden:
        source.asides += [Aside(place, text, HIDDEN_SHEET) for text in texts]
    else:
        source.blocks += [Paragraph(text, place) for text in texts]


def _hidden_sheet(raw: RawSheet) -> list[Aside]:
    grid = Grid(raw.name, is_sheet=True)
    return [Aside(grid.place(*at), text, HIDDEN_SHEET) for at, text in sorted(raw.texts.items())]


class _Builder:
    def __init__(self, raw: RawSheet) -> None:
        self.raw = raw
        self.rows, self.columns = _used_range(raw)
        self.grid = Grid(raw.name, [], self.rows, self.columns, is_sheet=True)
        self.asides: list[Aside] = []
        self.cover = Cover(_clipped(raw.merges, self.rows, self.columns))

    def build(self) -> None:
        texts = self.raw.texts
        for row, column in self._positions():
            text = texts.get((row, column), "")
            area = self.cover.at(row, column)
            if area is None:
                self._place(Area(row, column, row, column), text)
            elif (row, column) == (area.top, area.left):
                self._place(area, text)
            else:
                self._leave_out(row, column, text, COVERED)

    def _positions(self) -> list[tuple[int, int]]:
        blanks = ((r, c) for r, c in self.raw.blanks if r < self.rows and c < self.columns)
        anchors = ((area.top, area.left) for area in self.cover.areas)
        return sorted({*self.raw.texts, *blanks, *anchors})

    def _place(self, area: Area, text: str) -> None:
        seen = self._seen(area)
        if seen is None:
            self._leave_out(area.top, area.left, text, self._reason(area))
            return
        height, width = seen.bottom - seen.top + 1, seen.right - seen.left + 1
        self.grid.cells.append(Cell(seen.top, seen.left, text, height, width))

    def _seen(self, area: Area) -> Area | None:
        """The part of an area between its first and last visible row and column, if any."""
        rows, columns = self.raw.hidden_rows, self.raw.hidden_columns
        top, left, bottom, right = area
        while top <= bottom and top in rows:
            top += 1
        while bottom > top and bottom in rows:
            bottom -= 1
        while left <= right and left in columns:
            left += 1
        while right > left and right in columns:
            right -= 1
        return Area(top, left, bottom, right) if top <= bottom and left <= right else None

    def _reason(self, area: Area) -> str:
        in_row = all(row in self.raw.hidden_rows for row in range(area.top, area.bottom + 1))
        return self.raw.hidden_rows[area.top] if in_row else HIDDEN_COLUMN

    def _leave_out(self, row: int, column: int, text: str, reason: str) -> None:
        if text:
            self.asides.append(Aside(self.grid.place(row, column), text, reason))


def _used_range(raw: RawSheet) -> tuple[int, int]:
    """Rows and columns up to the last text, or up to a named cell in a merged area around it.

    What a file says about its size, and merges over nothing, count for nothing.
    """
    if not raw.texts:
        return 0, 0
    rows = 1 + max(row for row, _ in raw.texts)
    columns = 1 + max(column for _, column in raw.texts)
    last_row = max((row for row, _ in raw.blanks), default=0)
    last_column = max((column for _, column in raw.blanks), default=0)
    for area in raw.merges:
        if area.top < rows and area.left < columns:
            rows = max(rows, min(area.bottom, last_row) + 1)
            columns = max(columns, min(area.right, last_column) + 1)
    return rows, columns


def _clipped(merges: list[Area], rows: int, columns: int) -> list[Area]:
    clipped = (
        Area(area.top, area.left, min(area.bottom, rows - 1), min(area.right, columns - 1))
        for area in merges
        if area.top < rows and area.left < columns
    )
    return [area for area in clipped if area[:2] != area[2:]]


class Cover:
    """Which merged area holds a position, asked row by row downwards.

    Of areas that overlap, which no office program writes, the first counts.
    """

    def __init__(self, areas: list[Area]) -> None:
        self.areas = _disjoint(areas)
        self._waiting = self.areas[::-1]
        self._open = _Open()

    def at(self, row: int, column: int) -> Area | None:
        """The area that holds a position; ask for positions in ascending order."""
        while self._waiting and self._waiting[-1].top <= row:
            self._open.add(self._waiting.pop())
        self._open.forget_above(row)
        return self._open.holding(column)


def _disjoint(areas: list[Area]) -> list[Area]:
    held, kept = _Open(), []
    for area in sorted(areas):
        held.forget_above(area.top)
        if not held.touches(area):
            held.add(area)
            kept.append(area)
    return kept


class _Open:
    """Areas side by side in one row, by their first column."""

    def __init__(self) -> None:
        self._lefts: list[int] = []
        self._by_left: dict[int, Area] = {}
        self._next_end = 0

    def forget_above(self, row: int) -> None:
        if not self._lefts or self._next_end >= row:
            return
        self._by_left = {at: area for at, area in self._by_left.items() if area.bottom >= row}
        self._lefts = sorted(self._by_left)
        self._next_end = min((area.bottom for area in self._by_left.values()), default=0)

    def add(self, area: Area) -> None:
        self._next_end = min(self._next_end, area.bottom) if self._lefts else area.bottom
        if area.left not in self._by_left:
            insort(self._lefts, area.left)
        self._by_left[area.left] = area

    def holding(self, column: int) -> Area | None:
        index = bisect_right(self._lefts, column) - 1
        area = self._by_left[self._lefts[index]] if index >= 0 else None
        return area if area is not None and area.right >= column else None

    def touches(self, area: Area) -> bool:
        if self.holding(area.left) is not None:
            return True
        # or one of them begins within it
        return bisect_right(self._lefts, area.left) < bisect_right(self._lefts, area.right)
