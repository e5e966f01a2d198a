"""What a reader gives of a file, whatever its format: grids and paragraphs in reading order.

Texts are as they stand in the file; nothing is interpreted here. Places are what a user can find:
"表格 2 第 14 行第 3 列", "工作要点!C9", "第 3 段".
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Cell:
    """A cell at its top-left position; covered positions have no cell."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    nested: list[Grid] = field(default_factory=list)
    """Tables inside the cell; their text is not part of `text`."""


@dataclass(slots=True)
class Grid:
    """One table or sheet as cells with spans; rows and columns count from 0."""

    name: str
    """As in "表格 2", or the sheet's name."""
    cells: list[Cell] = field(default_factory=list)
    row_count: int = 0
    column_count: int = 0
    is_sheet: bool = False
    places: dict[tuple[int, int], str] = field(default_factory=dict)
    """Where cells stand in a file that has no grid of its own, such as "第 12 行"."""

    def place(self, row: int, column: int) -> str:
        """Where the user finds a position: sheets as "名称!C9", tables by row and column."""
        if (row, column) in self.places:
            return self.places[row, column]
        if self.is_sheet:
            return f"{self.name}!{column_letters(column)}{row + 1}"
        return f"{self.name} 第 {row + 1} 行第 {column + 1} 列"


@dataclass(slots=True)
class Paragraph:
    """A paragraph outside tables; numbers from automatic lists are part of the text."""

    text: str
    place: str


@dataclass(slots=True)
class Aside:
    """Text of a file outside its accepted, visible content: deleted, hidden or a comment."""

    place: str
    text: str
    reason: str
    """One of "修订中已删除", "隐藏文字", "批注", "页眉页脚" …"""


@dataclass(slots=True)
class Notice:
    """Something about a file worth a line in the report, such as macros that were ignored."""

    kind: str
    """A short lower-case English word: "macro", "ole", "link", "remote-template", …"""
    place: str
    message: str


@dataclass(slots=True)
class Bookmarks:
    """Stable ids that travelled in an exported file, by where they stand."""

    document: str = ""
    title: str = ""
    """The text at which the document's id stands."""
    cells: dict[tuple[str, int, int], list[str]] = field(default_factory=dict)
    """(grid name, row, column) → ids of the section, item or measure printed there."""
    paragraphs: dict[str, list[str]] = field(default_factory=dict)
    """Place of a paragraph → ids of the section, item or measure printed there."""


@dataclass(slots=True)
class Source:
    """Everything that was read from one file."""

    name: str
    """The file's name without its folder."""
    blocks: list[Grid | Paragraph] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    bookmarks: Bookmarks = field(default_factory=Bookmarks)

    @property
    def grids(self) -> list[Grid]:
        """The tables or sheets in reading order."""
        return [block for block in self.blocks if isinstance(block, Grid)]


def column_letters(column: int) -> str:
    """The spreadsheet name of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
