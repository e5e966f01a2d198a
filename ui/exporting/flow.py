"""Pages of one kind, filled from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from exports.page import Page
from ui.exporting.breaking import Lines, broken
from ui.exporting.faces import Face
from ui.exporting.painting import Sheet, Text

SIDE = 2.85
"""Points inside a cell, left and right; the same figure as in the Word file."""
EDGE = 1.4
"""Points inside a cell, above and below."""
HAIR = 0.01
"""Points by which sums may be wrong."""


class Flow:
    """A growing list of sheets; `y` is where the next thing goes on the last one, in points."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.left, self.width = page.left / 20, page.text_width / 20
        self.top, self.bottom = page.top / 20, 0.0
        self.sheets: list[Sheet] = []
        self.y = 0.0
        self._after = 0.0
        self._kept: list[Lines] = []
        self.new_sheet(begins=True)

    @property
    def room(self) -> float:
        """Points from top to bottom of an empty page."""
        return self._page.text_height / 20

    @property
    def has_content(self) -> bool:
        """Whether anything stands, or is about to stand, on the last page."""
        return self.y > self.top or bool(self._kept)

    def new_sheet(self, *, begins: bool = False) -> None:
        """Go on at the top of a fresh page; `begins` if the last one need not be full."""
        self.sheets.append(Sheet(self._page.width / 20, self._page.height / 20))
        self.y, self._after = self.top, 0.0
        self.bottom = self.top + self.room
        self._is_continued = not begins

    def paragraph(self, text: str, face: Face) -> None:
        """A text over the whole width, on as many pages as it needs."""
        lines = broken(text, face, self.width - face.left - face.right, hangs=True)
        if face.keeps_next:
            self._kept.append(lines)
            return
        self.make_room(face.before + face.pitch)
        self._write(lines)

    def make_room(self, height: float) -> None:
        """Set what stands on the page of the next thing, of which so much must fit there too."""
        kept, self._kept = self._kept, []
        whole = sum(one.height + one.face.before + one.face.after for one in kept) + height
        if self.y + whole > self.bottom + HAIR and self.y > self.top:
            self.new_sheet()
        for lines in kept:
            self._write(lines)

    def begin_table(self, height: float) -> None:
        """Make room for a table's first rows and go to where it begins."""
        self.make_room(height)
        self.y += self._after
        self._after = 0.0

    def take_foot(self, height: float) -> float:
        """Give the foot of a page away; the y where that begins."""
        self.make_room(height)
        self.bottom -= height
        return self.bottom

    def _write(self, lines: Lines) -> None:
        face = lines.face
        if self.y > self.top or not self._is_continued:
            self.y += max(self._after, face.before)
        left = lines
        while left.lines:
            count = self._fitting(left)
            if not count:
                self.new_sheet()
                continue
            self._set(left.part(0, count))
            left = left.part(count, len(left.lines))
        self._after = face.after
        if face.under:
            self.y += face.under.distance + face.under.strength
            sheet = self.sheets[-1]
            sheet.rule(self.left, self.y, self.width, face.under.strength, face.under.colour)

    def _fitting(self, lines: Lines) -> int:
        """How many lines go on this page, so that none of a paragraph's stands alone on one."""
        count, whole = int((self.bottom - self.y + HAIR) / lines.face.pitch), len(lines.lines)
        if count >= whole:
            return whole
        if whole - count == 1:
            count -= 1
        is_empty = self.y <= self.top
        return max(1, count) if is_empty else count if count > 1 else 0

    def _set(self, lines: Lines) -> None:
        place = QRectF(self.left + lines.face.left, self.y, lines.width, lines.height)
        self.sheets[-1].texts.append(Text(lines, place))
        self.y += lines.height

    def cell(self, lines: Lines, place: QRectF, *, is_middle: bool = True) -> None:
        """A framed cell with its text at its top or in the middle of its height."""
        sheet = self.sheets[-1]
        sheet.box(place)
        spare = (place.height() - lines.height) / 2 if is_middle else 0.0
        inner = QRectF(
            place.left() + SIDE, place.top() + max(EDGE, spare), lines.width, lines.height
        )
        if lines.lines:
            sheet.texts.append(Text(lines, inner))
