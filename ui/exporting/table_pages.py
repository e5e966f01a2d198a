"""The official table over pages: header on each, merged cells, rows higher than a page in parts."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF

from exports.rows import Table
from ui.exporting.flow import EDGE, SIDE, Flow
from ui.exporting.painting import Face, Lines, broken

_LOWEST_HEADER = 28.35
"""Points: 1 cm, as in the Word file."""


class TablePages:
    """Spreads the rows of a table over the pages of a flow."""

    def __init__(self, flow: Flow, table: Table, head: Face, faces: list[Face]) -> None:
        self._flow, self._faces = flow, faces
        self._used = flow.y - flow.top
        self._widths = [width / 20 for width in table.widths]
        self._header = [
            broken(text, head, width - 2 * SIDE)
            for text, width in zip(table.headers, self._widths, strict=True)
        ]
        self._rows: list[list[Lines | None]] = []
        self._spans: list[list[int]] = []
        for row in table.rows:
            self._rows.append(
                [
                    broken(cell.text, face, width - 2 * SIDE) if cell.span else None
                    for cell, face, width in zip(row, faces, self._widths, strict=True)
                ]
            )
            self._spans.append([cell.span for cell in row])
        self._cut_tall_rows()
        self._heights = self._row_heights()

    def fill(self) -> None:
        """Draw header and rows, on a new page where the next row does not fit."""
        flow, start = self._flow, 0
        self._draw_header()
        for row, height in enumerate(self._heights):
            if flow.y + height > flow.bottom and row > start:
                self._draw(start, row)
                flow.new_sheet()
                self._draw_header()
                start = row
            flow.y += height
        self._draw(start, len(self._heights))

    def _room(self, row: int) -> float:
        """Points for the rows of a page; the first row shares its page with the title."""
        room = self._flow.bottom - self._flow.top - self._header_height - 2 * EDGE
        return room - self._used if row == 0 else room

    @property
    def _header_height(self) -> float:
        return max(_LOWEST_HEADER, *(lines.height + 2 * EDGE for lines in self._header))

    def _cut_tall_rows(self) -> None:
        """Make of a row higher than a page several, each with the next lines of its cells."""
        row = 0
        while row < len(self._rows):
            parts = self._parts_needed(row)
            if parts > 1:
                self._cut(row, parts)
            row += parts

    def _parts_needed(self, row: int) -> int:
        own = [
            lines.height
            for lines, span in zip(self._rows[row], self._spans[row], strict=True)
            if lines and span == 1
        ]
        return max(1, ceil(max(own, default=0) / self._room(row)))

    def _cut(self, row: int, parts: int) -> None:
        pitch = max(face.pitch for face in self._faces)
        count = int(self._room(row) / pitch)
        whole, spans = self._rows[row], self._spans[row]
        fresh = []
        for part in range(parts):
            window = slice(part * count, (part + 1) * count)
            fresh.append(
                [
                    Lines(one.face, one.width, one.texts[window])
                    if one and span == 1
                    else (one if part == 0 else None)
                    for one, span in zip(whole, spans, strict=True)
                ]
            )
        covered = [1 if span == 1 else 0 for span in spans]
        self._rows[row : row + 1] = fresh
        self._spans[row : row + 1] = [spans] + [covered] * (parts - 1)
        self._stretch_spans(row, parts - 1)

    def _stretch_spans(self, row: int, more: int) -> None:
        """Let the merged cells that reach over a row reach over its parts too."""
        for column in range(len(self._widths)):
            start = row
            while start and not self._spans[start][column]:
                start -= 1
            if self._spans[start][column] > 1:
                self._spans[start] = [*self._spans[start]]
                self._spans[start][column] += more

    def _row_heights(self) -> list[float]:
        lowest = min(face.pitch for face in self._faces)
        heights = [
            max(
                [one.height for one, s in zip(row, spans, strict=True) if one and s == 1] + [lowest]
            )
            + 2 * EDGE
            for row, spans in zip(self._rows, self._spans, strict=True)
        ]
        for row, spans in enumerate(self._spans):
            for one, span in zip(self._rows[row], spans, strict=True):
                if one and span > 1:
                    last = row + span - 1
                    missing = one.height + 2 * EDGE - sum(heights[row : last + 1])
                    heights[last] += max(0.0, missing)
        return heights

    def _draw_header(self) -> None:
        x, height = self._flow.left, self._header_height
        for lines, width in zip(self._header, self._widths, strict=True):
            self._flow.cell(lines, QRectF(x, self._flow.y, width, height))
            x += width
        self._flow.y += height

    def _draw(self, start: int, end: int) -> None:
        """The rows of one page; a merged cell shows its text where it begins."""
        tops = [self._flow.y - sum(self._heights[start:end])]
        for height in self._heights[start:end]:
            tops.append(tops[-1] + height)
        x = self._flow.left
        for column, width in enumerate(self._widths):
            row = start
            while row < end:
                below = self._below(row, column, end)
                top, bottom = tops[row - start], tops[below - start]
                lines = self._rows[row][column] or Lines(self._faces[column], width, [])
                self._flow.cell(lines, QRectF(x, top, width, bottom - top))
                row = below
            x += width

    def _below(self, row: int, column: int, end: int) -> int:
        row += 1
        while row < end and not self._spans[row][column]:
            row += 1
        return row
