"""A spreadsheet's sheet as its file holds it, before anything is hidden or merged.

Rows and columns count from 0; areas include their last row and column.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ipplanner.errors import UnreadableFileError

MAX_TEXTS = 1_000_000
MAX_CHARACTERS = 50_000_000
MAX_BLANKS = 300_000
MAX_MERGES = 100_000

HIDDEN_ROW = "隐藏的行"
FILTERED_ROW = "筛选隐藏的行"
HIDDEN_COLUMN = "隐藏的列"

_TOO_MUCH = "内容多得不正常，已停止读取；请只保留计划所在的区域，另存后再导入。"


class Area(NamedTuple):
    """A rectangle of cells, such as a merged one."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class RawSheet:
    """What one sheet's part of a file says; `add` refuses more than any plan can have."""

    file: str
    name: str
    hidden: bool = False
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    blanks: list[tuple[int, int]] = field(default_factory=list)
    """Cells that the file names without a text; too many of them are forgotten."""
    merges: list[Area] = field(default_factory=list)
    hidden_rows: dict[int, str] = field(default_factory=dict)
    """Row → reason."""
    hidden_columns: set[int] = field(default_factory=set)
    characters: int = 0

    def add(self, row: int, column: int, text: str) -> None:
        """Take up a cell; raises UnreadableFileError beyond any sensible amount."""
        if not text:
            if len(self.blanks) < MAX_BLANKS:
                self.blanks.append((row, column))
            return
        self.texts[row, column] = text
        self.characters += len(text)
        if len(self.texts) > MAX_TEXTS or self.characters > MAX_CHARACTERS:
            raise UnreadableFileError(self.file, _TOO_MUCH, self.name)

    def merge(self, area: Area) -> None:
        """Take up a merged area; raises UnreadableFileError beyond any sensible amount."""
        self.merges.append(area)
        if len(self.merges) > MAX_MERGES:
            raise UnreadableFileError(self.file, _TOO_MUCH, self.name)
