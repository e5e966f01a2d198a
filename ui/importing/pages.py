"""A source in pages to look at: each table or sheet with the paragraphs around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ipplanner.importing.source import Cell, Grid, Paragraph, Source

MOST_PAGES = 300
MOST_COLUMNS = 120
_IN_TABLE = re.compile(r"(.+) 第 (\d+) 行(?:第 (\d+) 列)?")
_IN_OUTER_TABLE = re.compile(r"(.+?) 第 (\d+) 行(?:第 (\d+) 列)?")
_LINE = re.compile(r"第 (\d+) [行段](?:（.*）)?")
_IN_SHEET = re.compile(r"(.+)!([A-Z]{1,3})(\d+)")


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell or paragraph by the row and column of the page it is shown on."""

    page: int
    row: int
    column: int


@dataclass(slots=True)
class Page:
    """The paragraphs above a table, the table, and for the last one those below."""

    grid: Grid
    above: list[Paragraph] = field(default_factory=list)
    below: list[Paragraph] = field(default_factory=list)
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    """By the row of the page, not of the grid."""
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Row, column, rows and columns of what takes more than one cell of the page."""

    @property
    def row_count(self) -> int:
        """Rows with those of the paragraphs."""
        return len(self.above) + self.grid.row_count + len(self.below)

    @property
    def column_count(self) -> int:
        """Columns, at least one for the paragraphs."""
        return max(1, min(self.grid.column_count, MOST_COLUMNS))

    @property
    def has_table(self) -> bool:
        """Whether there is a table and not only text."""
        return self.grid.row_count > 0

    def label(self, row: int) -> str:
        """What a row is called in lists: its number in the table, or in a text that of its line."""
        found = self.grid_row(row)
        if found is not None:
            return str(found + 1)
        place = _LINE.fullmatch(self.paragraph(row).place)
        return place[1] if place and not self.has_table else ""

    def paragraph(self, row: int) -> Paragraph:
        """The paragraph that a row of the page shows which is not the table's."""
        if row < len(self.above):
            return self.above[row]
        return self.below[row - len(self.above) - self.grid.row_count]

    def grid_row(self, row: int) -> int | None:
        """The table's own row that a row of the page shows, if it is not a paragraph."""
        found = row - len(self.above)
        return found if 0 <= found < self.grid.row_count else None


@dataclass(slots=True)
class Pages:
    """All pages of a source, and where its places are on them."""

    pages: list[Page]
    _by_grid: dict[str, int] = field(default_factory=dict)
    _paragraphs: dict[str, Spot] = field(default_factory=dict)

    def spot(self, place: str) -> Spot | None:
        """Where a place such as "表格 2 第 14 行第 3 列" or "工作要点!C9" is shown, if it is."""
        return self._paragraphs.get(place) or self._in_table(place) or self._in_sheet(place)

    def _in_table(self, place: str) -> Spot | None:
        # a table in a cell that has no page of its own is shown in that cell
        for pattern in (_IN_TABLE, _IN_OUTER_TABLE):
            match = pattern.match(place)
            if match and match[1] in self._by_grid:
                return self._spot(match[1], int(match[2]) - 1, int(match[3] or 1) - 1)
        return None

    def _in_sheet(self, place: str) -> Spot | None:
        match = _IN_SHEET.fullmatch(place)
        if not match or match[1] not in self._by_grid:
            return None
        return self._spot(match[1], int(match[3]) - 1, _column(match[2]))

    def _spot(self, grid: str, row: int, column: int) -> Spot | None:
        number = self._by_grid[grid]
        page = self.pages[number]
        if not (0 <= row < page.grid.row_count and 0 <= column < page.column_count):
            return None
        return Spot(number, row + len(page.above), column)


def pages_of(source: Source) -> Pages:
    """The pages of a source in reading order."""
    pages: list[Page] = []
    waiting: list[Paragraph] = []
    for block in source.blocks:
        if isinstance(block, Paragraph):
            waiting.append(block)
        elif len(pages) < MOST_PAGES:
            pages.append(Page(block, [] if block.is_sheet else waiting))
            waiting = waiting if block.is_sheet else []
            pages += [Page(inner) for inner in _inner_tables(block)]
    if waiting and not pages:
        pages.append(Page(Grid("")))
    if waiting:
        pages[-1].below = waiting
    return _with_index(pages[:MOST_PAGES])


def _inner_tables(grid: Grid) -> Iterator[Grid]:
    """Tables within cells that are large enough to be a plan, outer before inner."""
    stack = [inner for cell in reversed(grid.cells) for inner in reversed(cell.nested)]
    while stack:
        found = stack.pop()
        if found.row_count >= 2 and found.column_count >= 3:
            yield found
        stack += [inner for cell in reversed(found.cells) for inner in reversed(cell.nested)]


def _with_index(pages: list[Page]) -> Pages:
    made = Pages(pages)
    for number, page in enumerate(pages):
        made._by_grid.setdefault(page.grid.name, number)
        offset = len(page.above)
        page.cells = {(cell.row + offset, cell.column): cell for cell in page.grid.cells}
        page.spans = list(_spans(page))
        rows = [*enumerate(page.above)]
        rows += [*enumerate(page.below, start=offset + page.grid.row_count)]
        for row, paragraph in rows:
            made._paragraphs.setdefault(paragraph.place, Spot(number, row, 0))
    return made


def _spans(page: Page) -> Iterator[tuple[int, int, int, int]]:
    rows, columns = page.row_count, page.column_count
    lonely = _lonely(page) if page.grid.is_sheet else set()
    for (row, column), cell in page.cells.items():
        tall, wide = min(cell.row_span, rows - row), min(cell.column_span, columns - column)
        if (row, column) in lonely:
            wide = columns - column
        if column < columns and (tall > 1 or wide > 1):
            yield row, column, tall, wide
    if columns > 1:
        for row in [*range(len(page.above)), *range(rows - len(page.below), rows)]:
            yield row, 0, 1, columns


def _lonely(page: Page) -> set[tuple[int, int]]:
    """Texts alone in their row, which spreadsheets let reach to the right."""
    filled: dict[int, tuple[int, int] | None] = {}
    for at, cell in page.cells.items():
        merged = cell.row_span > 1 or cell.column_span > 1
        if merged or cell.text.strip():
            for row in range(at[0], min(at[0] + cell.row_span, page.row_count)):
                filled[row] = None if merged or row in filled else at
    return {at for at in filled.values() if at is not None}


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
