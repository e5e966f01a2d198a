"""The cells of a copied table, filled line by line in the order in which they were printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ipplanner.cells.parts import is_local
from ipplanner.departments.brackets import split_bracket
from ipplanner.importing.recognition.flow.chunks import width_of
from ipplanner.importing.recognition.tasks.copied.lines import CopiedLine
from ipplanner.importing.recognition.tasks.copied.starts import CHAPTER_ROW, Starts
from ipplanner.importing.recognition.tasks.numbers import section_heading
from ipplanner.importing.recognition.wording import ends_sentence

_NAMES_END = re.compile(r"(?:必做|选做|选作|[司部局室会处心院署厅办委站馆队所])[。）)]?$")
_DEADLINE_END = re.compile(r"(?:成果|完成|[前底末年月日])$")
_STOP = re.compile(r"[，。；]")
_TITLES = ("section", "goal", "item")
_BESIDE = ("departments", "deadline")
_WIDE = 0.55
"""Share of the width of measures from which a line is one of them."""


@dataclass(slots=True)
class CopiedRow:
    """A row with its cells by field, or a chapter over the whole width."""

    place: str
    cells: dict[str, list[str]] = field(default_factory=dict)
    """Paragraphs by field."""
    places: dict[str, str] = field(default_factory=dict)

    def last(self, name: str) -> str:
        """The last paragraph of a cell."""
        return self.cells[name][-1] if self.cells.get(name) else ""

    def is_open(self, name: str) -> bool:
        """Whether a cell is begun and its text not at an end."""
        text = self.last(name)
        if name == "departments":
            return bool(text) and not _NAMES_END.search(text)
        if name == "deadline":
            return bool(text) and not _DEADLINE_END.search(text)
        return bool(text) and not ends_sentence(text)


@dataclass(slots=True)
class Filling:
    """Takes lines in and puts each into its cell."""

    starts: Starts
    wide: float
    """Width from which a line is one of the measures."""
    rows: list[CopiedRow] = field(default_factory=list)
    now: str = ""
    """The field that the last line went to."""
    page: bool = False
    """Nothing was printed on this page before."""
    head: CopiedRow | None = None
    """The row in which the section that goes on began."""

    def take(self, line: CopiedLine) -> None:
        """Put a line into its cell, or its pieces into theirs."""
        self.page = self.page or line.begins_page
        for at, piece in enumerate(self._pieces(line)):
            self._take_piece(piece, line, is_first=not at)
            self.page = False

    def _pieces(self, line: CopiedLine) -> list[str]:
        pieces = self.starts.pieces(line.text)
        first, gap, rest = pieces[0].partition(" ")
        row = self.rows[-1] if self.rows else None
        if line.begins_page and gap and row and row.is_open("item") and row.is_open("measure"):
            # what the page's end cut off the title, and off the measure beside it
            return [first, rest, *pieces[1:]]
        last, gap, beside = pieces[-1].rpartition(" ")
        if gap and row and ends_sentence(last) and row.is_open("departments"):
            return [*pieces[:-1], last, beside]
        return pieces

    def _take_piece(self, text: str, line: CopiedLine, *, is_first: bool) -> None:
        begun = self.starts.begins(text) or self._date(text)
        if begun == CHAPTER_ROW or begun in ("section", self.starts.key):
            self._begin_row(begun, text, line)
            return
        if not self.rows:  # the table's first line, or what is left of it, is no row's first cell
            self.rows.append(CopiedRow(line.place))
        if begun:
            self._add(begun, text, line, begins=True)
        else:
            follows = is_first and not line.after_end and not self.page
            self._add(self._goes_to(text, follows=follows), text, line, begins=not follows)

    def _date(self, text: str) -> str:
        """Whether the column of deadlines begins, right of departments that are there."""
        cells = self.rows[-1].cells if self.rows else {}
        has_place = "departments" in cells and "deadline" not in cells
        return "deadline" if has_place and self.starts.may_be_deadline(text) else ""

    def _begin_row(self, name: str, text: str, line: CopiedLine) -> None:
        self.starts.take(name, text)
        row = self.rows[-1] if self.rows else None
        has_begun = row is None or CHAPTER_ROW in row.cells or self.starts.key in row.cells
        if has_begun or name != self.starts.key:
            self.rows.append(CopiedRow(line.place))
        if name == "section":
            self.head = self.rows[-1]
        self._add(name, text, line, begins=True)

    def _goes_to(self, text: str, *, follows: bool) -> str:
        """The field of a line that begins nothing by its words."""
        row, fields = self.rows[-1], self.starts.fields
        wide = width_of(text) >= self.wide
        if self.page:
            return self._after_page(row, text, wide=wide)
        if follows and not self._is_rest_beside(row, wide=wide):
            return self.now
        if self.now == "phases":
            return self.now
        if self.now == "measure" and "phases" in row.cells:
            return "phases" if split_bracket(row.last("measure"))[1] else "measure"
        if self.now in _TITLES:
            return self._behind_title(row, text, wide=wide)
        if self.now == "measure" and (wide or is_local(text) or row.is_open("measure")):
            return "measure"
        if self.now == "measure" and "phases" in fields:
            return "measure"
        return self._beside(row, text)

    def _is_rest_beside(self, row: CopiedRow, *, wide: bool) -> bool:
        """Whether a narrow line goes on with a cell beside the measure that has just ended."""
        ended = self.now == "measure" and not wide and not row.is_open("measure")
        return ended and any(row.is_open(name) for name in _BESIDE)

    def _behind_title(self, row: CopiedRow, text: str, *, wide: bool) -> str:
        if self.now == "section" and "goal" in self.starts.fields:
            is_number = not section_heading(self._row_of("section").last("section")).rank
            return "section" if is_number else "goal"
        if self.now == "goal" and row.cells.get("measure"):
            return "measure" if wide or not self._is_open("goal") else "goal"
        return "measure" if self.now == "item" and wide else self.now

    def _after_page(self, row: CopiedRow, text: str, *, wide: bool) -> str:
        """The first cell that was cut and that the line is as wide as."""
        if wide or "phases" in self.starts.fields:
            names = ["measure", "phases"]
        else:
            names = [*_TITLES, "measure", *_BESIDE]
        if _STOP.search(text):
            names = [name for name in names if name not in ("section", "item")]
        found = next((name for name in names if self._is_open(name)), "")
        return found or ("measure" if wide else self._beside(row, text))

    def _is_open(self, name: str) -> bool:
        row = self._row_of(name)
        return row.is_open(name) and not (name == "section" and "goal" in row.cells)

    def _row_of(self, name: str) -> CopiedRow:
        return self.head or self.rows[-1] if name in ("section", "goal") else self.rows[-1]

    def _beside(self, row: CopiedRow, text: str) -> str:
        """A narrow cell right of the measure."""
        if self.starts.may_be_deadline(text):
            return "deadline"
        order = sorted(_BESIDE, key=lambda name: name != self.now)
        opened = next((name for name in order if row.is_open(name)), "")
        return opened or (self.now if self.now in _BESIDE else "departments")

    def _add(self, name: str, text: str, line: CopiedLine, *, begins: bool) -> None:
        if name not in (CHAPTER_ROW, *self.starts.fields):
            name = "measure" if "measure" in self.starts.fields else min(self.starts.fields)
        row = self._row_of(name)
        if CHAPTER_ROW in row.cells and name != CHAPTER_ROW:
            row = CopiedRow(line.place)
            self.rows.append(row)
        paragraphs = row.cells.setdefault(name, [])
        row.places.setdefault(name, line.place)
        if not paragraphs or (begins and not row.is_open(name) and name not in _TITLES):
            paragraphs.append(text)
        else:
            paragraphs[-1] += text
        self.now = name


def filled(lines: Sequence[CopiedLine], starts: Starts) -> list[CopiedRow]:
    """The rows of a table's lines; lines before the first beginning belong to none."""
    widths = sorted(width_of(line.text) for line in lines)
    usual = widths[int(0.8 * len(widths))] if widths else 0.0
    filling = Filling(starts, _WIDE * usual)
    for line in lines:
        if not filling.rows and not starts.begins(line.text):
            continue
        filling.take(line)
    return filling.rows
