"""Rows of a table without lines: where one begins, by the lines that text leaves short."""

from __future__ import annotations

from ipplanner.importing.readers.pdf.columns import Region, Row
from ipplanner.importing.readers.pdf.page import Rule
from ipplanner.importing.readers.pdf.page_table import PageCell, PageTable
from ipplanner.importing.readers.pdf.rules import interval
from ipplanner.importing.readers.pdf.textlines import Line, limit_of, line_of

_FAR = 1.25
"""Lines further apart than this many times the usual are of different rows."""
_AROUND = 100.0
"""Points above and below its text in which a table's own lines are."""
_LEVEL = 0.25
_FEWEST_RULES = 4
"""Lines below header and rows; fewer only frame the table."""
_STOPS = tuple("。；;！!？?")


class Bands:
    """Cuts the lines of a region into rows and cells."""

    def __init__(self, rows: list[Row], region: Region, rules: list[Rule]) -> None:
        self._rows = rows[region.first : region.end]
        self._across = {n - region.first for n in region.across}
        self._edges, self._has_header = region.edges, region.has_header
        count = len(region.edges) - 1
        self._lines = [self._line_by_column(n) for n in range(len(self._rows))]
        self._limits = [
            limit_of([lines[c] for lines in self._lines if c in lines]) for c in range(count)
        ]
        self._prose = max(range(count), key=self._weight)
        self._all_rules, self._rules = rules, self._inner_rules(rules)
        self._pitch = self._usual_pitch()
        self.starts = [n for n in range(len(self._rows)) if self._starts(n)]

    def table(self, page: int) -> PageTable:
        """The table that the lines make."""
        tops = [self._rows[n].y - self._rows[n].size for n in self.starts]
        last = self._rows[-1]
        table = PageTable(self._edges, [*tops, last.y + 0.3 * last.size], [], page)
        open_cells: dict[int, PageCell] = {}
        for number, start in enumerate(self.starts):
            end = [*self.starts, len(self._rows)][number + 1]
            if start in self._across:
                self._add_banner(table, number, start, end)
                open_cells = {}
                continue
            for column in range(len(self._edges) - 1):
                lines = [
                    self._lines[n][column] for n in range(start, end) if column in self._lines[n]
                ]
                above = open_cells.get(column)
                if above is not None and number > self._has_header and self._goes_on(column, start):
                    above.row_span += 1
                    above.lines += lines
                    above.bottom = table.ys[number + 1]
                else:
                    open_cells[column] = self._cell(table, number, column, lines)
        return table

    def _cell(self, table: PageTable, row: int, column: int, lines: list[Line]) -> PageCell:
        xs, ys = table.xs, table.ys
        cell = PageCell(row, column, 1, 1, xs[column], ys[row], xs[column + 1], ys[row + 1])
        cell.lines = lines
        table.cells.append(cell)
        return cell

    def _add_banner(self, table: PageTable, number: int, start: int, end: int) -> None:
        count = len(self._edges) - 1
        cell = self._cell(table, number, 0, [])
        cell.column_span, cell.right = count, table.xs[-1]
        cell.lines = [line_of(self._rows[n].glyphs, table.xs[0]) for n in range(start, end)]

    def _line_by_column(self, number: int) -> dict[int, Line]:
        by_column: dict[int, list[int]] = {}
        glyphs = self._rows[number].glyphs
        for position, glyph in enumerate(glyphs):
            by_column.setdefault(interval(self._edges, glyph.middle[0]), []).append(position)
        return {
            column: line_of([glyphs[n] for n in positions], self._edges[column])
            for column, positions in by_column.items()
            if column >= 0
        }

    def _weight(self, column: int) -> tuple[int, int]:
        """How much a column reads like running text: by its full stops, then by its length."""
        lines = [found[column] for found in self._lines if column in found]
        stops = sum(line.text.count("。") for line in lines)
        return stops, sum(len(line.text) for line in lines)

    def _inner_rules(self, rules: list[Rule]) -> list[Rule]:
        """The lines between rows, where the table has only such."""
        first, last = self._rows[0].y, self._rows[-1].y
        found = [rule for rule in rules if self._passes(rule, self._prose)]
        found = [rule for rule in found if first - _AROUND < rule.at < last + _AROUND]
        return found if len(found) >= _FEWEST_RULES else []

    def _passes(self, rule: Rule, column: int) -> bool:
        """Whether a line goes over or under the texts of a column."""
        lines = [found[column] for found in self._lines if column in found]
        if not lines:
            return False
        first, last = min(line.x0 for line in lines), max(line.x1 for line in lines)
        middle = self._edges[column] + (first + last) / 2
        return rule.start <= middle <= rule.end

    def _usual_pitch(self) -> float:
        steps = [b.y - a.y for a, b in zip(self._rows, self._rows[1:], strict=False)]
        return sorted(steps)[len(steps) // 4] if steps else 0.0

    def _starts(self, number: int) -> bool:
        """Whether a row of the table begins with a line."""
        if (
            number == 0
            or (number == 1 and self._has_header)
            or (number in self._across) != (number - 1 in self._across)
        ):
            return True
        return number not in self._across and self._begins(number)

    def _begins(self, number: int) -> bool:
        above, here = self._rows[number - 1], self._rows[number]
        if self._rules:
            return any(above.y < rule.at < here.y for rule in self._rules)
        if here.y - above.y > _FAR * self._pitch:
            return True
        return self._texts_begin(number)

    def _texts_begin(self, number: int) -> bool:
        """Whether texts begin side by side while the text of the main column may have ended."""
        above, here = self._lines[number - 1], self._lines[number]
        if not self._has_ended(self._prose, number):
            return False
        fresh = here.keys() - above.keys()
        ended = {c for c in here.keys() & above.keys() if self._is_short(c, number)}
        if self._prose not in here:  # a row may have nothing to say there
            return len(here) > 1 and fresh | ended == here.keys()
        return bool(fresh) or len(ended) > 1

    def _has_ended(self, column: int, number: int) -> bool:
        above = self._lines[number - 1].get(column)
        if above is None:
            return True
        return above.text.endswith(_STOPS) or self._is_short(column, number)

    def _is_short(self, column: int, number: int) -> bool:
        above, here = self._lines[number - 1].get(column), self._lines[number].get(column)
        return above is None or here is None or above.is_short(here, self._limits[column])

    def _goes_on(self, column: int, start: int) -> bool:
        """Whether a cell goes on over the begin of a row beside it."""
        if self._rules:
            above, here = self._rows[start - 1].y, self._rows[start].y
            between = (rule for rule in self._all_rules if above < rule.at < here)
            return not any(self._passes(rule, column) for rule in between)
        both = column in self._lines[start] and column in self._lines[start - 1]
        near = self._rows[start].y - self._rows[start - 1].y <= _FAR * self._pitch
        return both and near and self._is_level(column) and not self._is_short(column, start)

    def _is_level(self, column: int) -> bool:
        """Whether a column says something only where a group of rows begins."""
        blank = sum(column not in self._lines[start] for start in self.starts)
        return column < self._prose and blank > _LEVEL * len(self.starts)
