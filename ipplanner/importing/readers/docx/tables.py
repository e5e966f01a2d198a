"""Written rows to a grid: spans, merges, and where each written cell came to stand."""

from __future__ import annotations

from ipplanner.importing.readers.docx.rows import WrittenRow, WrittenTable
from ipplanner.importing.source import Cell, Grid

MAX_COLUMNS = 1_000


class Placing:
    """Puts the written cells of one table into a grid, row by row."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._homes: list[list[Cell]] = []
        self._open: dict[int, Cell] = {}
        """Cells that may go on downwards, by their first column."""
        self._added: dict[tuple[int, int], list[str]] = {}
        """Texts found in covered cells, by the position of the cell that covers them."""

    def place(self, table: WrittenTable) -> None:
        """Place all rows."""
        for number, row in enumerate(table.rows):
            self._place_row(number, row)
        self.grid.row_count = len(table.rows)
        for cell in self.grid.cells if self._added else []:
            texts = [cell.text, *self._added.get((cell.row, cell.column), [])]
            cell.text = "\n".join(text.strip("\n") for text in texts if text)

    def home(self, row: int, index: int) -> Cell | None:
        """The cell in which the text of a row's n-th written cell stands."""
        if 0 <= row < len(self._homes) and 0 <= index < len(self._homes[row]):
            return self._homes[row][index]
        return None

    def _place_row(self, number: int, row: WrittenRow) -> None:
        homes: list[Cell] = []
        below: dict[int, Cell] = {}
        column = min(max(row.skipped, 0), MAX_COLUMNS)
        for index, text in enumerate(row.texts):
            span = _allowed(row.spans.get(index, 1)) if row.spans else 1
            down = row.down.get(index, "")
            covering = self._covering(column, span) if down and down != "restart" else None
            if row.across and row.across.get(index) == "continue" and homes:
                home = homes[-1]
                home.column_span += span if home.row == number else 0
                self._add(home, text)
            elif covering is not None:
                home = covering
                home.row_span = number - home.row + 1
                if text:
                    self._add(home, text)
            else:
                home = Cell(number, column, text.rstrip("\n"), 1, span)
                self.grid.cells.append(home)
            if down:
                below[home.column] = home
            homes.append(home)
            column += span
        self._open = below
        self._homes.append(homes)
        self.grid.column_count = max(self.grid.column_count, column)

    def _covering(self, column: int, span: int) -> Cell | None:
        """The cell above that goes on into one that says so."""
        above = self._open.get(column)
        return above if above is not None and above.column_span == span else None

    def _add(self, home: Cell, text: str) -> None:
        """Keep the text of a covered cell for the cell that covers it."""
        if text.strip():
            self._added.setdefault((home.row, home.column), []).append(text)


def _allowed(span: int) -> int:
    return span if 0 < span <= MAX_COLUMNS else 1
