"""One worksheet as text: rows, merged cells, shared strings, and names that point at cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from exports.names import Names
from exports.package import HEADER
from exports.xlsx.styles import SPACE, format_number, marked_font
from ipplanner.importing.source import column_letters
from ipplanner.wording_changes import Run

MAX_HEIGHT = 409
"""Points; Excel makes no row higher."""
_ESCAPED_BY_EXCEL = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_INTEGER = re.compile(r"[1-9]\d{0,8}")


@dataclass(slots=True)
class Sheet:
    """The worksheet as far as it is written; rows and columns count from 0."""

    name: str
    rows: list[str] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    names: list[tuple[str, str]] = field(default_factory=list)
    """Hidden names with the cell each points at."""
    heights: list[float] = field(default_factory=list)
    strings: dict[str, int] = field(default_factory=dict)
    """Shared by the sheets of one file: the XML of each text, and its number."""
    _ids: Names = field(default_factory=Names)

    def add_row(self, cells: list[str], height: float) -> None:
        """The next row with its cells in order, as high as given (points) or as Excel allows."""
        number = len(self.rows) + 1
        height = min(height, MAX_HEIGHT)
        self.heights.append(height)
        self.rows.append(
            f'<row r="{number}" ht="{height:g}" customHeight="1">{"".join(cells)}</row>'
        )

    def cell(self, column: int, kind: str, text: str = "", runs: Sequence[Run] = ()) -> str:
        """A cell of the next row: always text, whatever it looks like; with marks, if any."""
        place = f'<c r="{column_letters(column)}{len(self.rows) + 1}" s="'
        if not text:
            return f'{place}{format_number(kind)}"/>'
        xml = _rich(kind, runs) if runs else f'<t xml:space="preserve">{_escaped(text)}</t>'
        number = self.strings.setdefault(xml, len(self.strings))
        return f'{place}{format_number(kind, _looks_otherwise(text))}" t="s"><v>{number}</v></c>'

    def number_cell(self, column: int, kind: str, text: str) -> str:
        """A cell of the next row that is a number where the text is just that."""
        if not _INTEGER.fullmatch(text):
            return self.cell(column, kind, text)
        place = f"{column_letters(column)}{len(self.rows) + 1}"
        return f'<c r="{place}" s="{format_number(kind)}"><v>{text}</v></c>'

    def merge(self, column: int, last_column: int, row_span: int = 1) -> None:
        """Cells of the next row made one, rightwards and downwards."""
        row = len(self.rows) + 1
        if column == last_column and row_span == 1:
            return
        last = f"{column_letters(last_column)}{row + row_span - 1}"
        self.merges.append(f"{column_letters(column)}{row}:{last}")

    def name_cell(self, column: int, object_id: str) -> None:
        """Lets an id travel with a cell of the next row."""
        name = self._ids.of(object_id)
        if name:
            self.names.append((name, f"${column_letters(column)}${len(self.rows) + 1}"))


def strings_part(strings: Iterable[str]) -> str:
    """xl/sharedStrings.xml."""
    items = [f"<si>{xml}</si>" for xml in strings]
    count = f'uniqueCount="{len(items)}"'
    return f'{HEADER}<sst xmlns="{SPACE}" {count}>{"".join(items)}</sst>'


def _rich(kind: str, runs: Sequence[Run]) -> str:
    return "".join(
        f'<r>{marked_font(kind, one.kind)}<t xml:space="preserve">{_escaped(one.text)}</t></r>'
        for one in runs
        if one.text
    )


def _looks_otherwise(text: str) -> bool:
    """Whether Excel would make a formula, number or date of the text once somebody edits it."""
    return text[0] in "=+-@'" or text.isascii()


def _escaped(text: str) -> str:
    """XML text; what Excel would read as its own escape, such as _x0041_, is escaped for it."""
    if "_x" in text:
        text = _ESCAPED_BY_EXCEL.sub("_x005F_", text)
    return escape(text)
