"""Pages of one kind, filled from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from exports.page import Page
from ui.exporting.painting import Face, Lines, Sheet, Text, broken

SIDE = 2.85
"""Points inside a cell, left and right; the same figure as in the Word file."""
EDGE = 1.4
"""Points inside a cell, above and below."""


class Flow:
    """A growing list of sheets; `y` is where the next thing goes on the last one, in points."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.left, self.width = page.left / 20, page.text_width / 20
        self.top, self.bottom = page.top / 20, (page.top + page.text_height) / 20
        self.sheets: list[Sheet] = []
        self.y = 0.0
        self.new_sheet()

    def new_sheet(self) -> None:
        """Go on at the top of a fresh page."""
        self.sheets.append(Sheet(self._page.width / 20, self._page.height / 20))
        self.y = self.top

    def paragraph(
        self, text: str, face: Face, *, before: float = 0, after: float = 0, right: float = 0
    ) -> None:
        """A text over the whole width, on as many pages as it needs."""
        self.y += before
        lines = broken(text, face, self.width - right)
        for one in lines.texts:
            if self.y + face.pitch > self.bottom:
                self.new_sheet()
            place = QRectF(self.left, self.y, lines.width, face.pitch)
            self.sheets[-1].texts.append(Text(Lines(face, lines.width, [one]), place))
            self.y += face.pitch
        self.y += after

    def small_row(self, cells: list[str], face: Face) -> None:
        """A row of a small table of equal columns."""
        width = self.width / len(cells)
        lines = [broken(text, face, width - 2 * SIDE) for text in cells]
        height = max(one.height for one in lines) + 2 * EDGE
        if self.y + height > self.bottom:
            self.new_sheet()
        for n, one in enumerate(lines):
            self.cell(one, QRectF(self.left + n * width, self.y, width, height))
        self.y += height

    def cell(self, lines: Lines, place: QRectF) -> None:
        """A framed cell with its text in the middle of its height."""
        sheet = self.sheets[-1]
        sheet.box(place)
        top = place.top() + max(EDGE, (place.height() - lines.height) / 2)
        inner = QRectF(place.left() + SIDE, top, place.width() - 2 * SIDE, lines.height)
        sheet.texts.append(Text(lines, inner))
