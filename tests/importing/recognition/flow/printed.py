"""A made-up plan as the text that a PDF reader gives of its printed table.

Cells come one after the other, broken at their column's width; a line that ends a paragraph has a
space at its end; a page's end cuts all cells of a row, and the next page begins with the header.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from unicodedata import east_asian_width

HEADER = "序号 工作重点 工作内容 具体举措及成果形式 责任部门 "
Widths = tuple[int, int, int, int]
"""Of section, item, measure and departments in full-width characters."""
Rows = Sequence[tuple[str, str, str, str]]
"""Section, item, measure and departments."""


def _wrapped(text: str, width: int) -> list[str]:
    lines, line, used = [], "", 0.0
    for char in text:
        size = 1.0 if east_asian_width(char) in "WF" else 0.5
        if used + size > width and char not in "，。、；":
            lines.append(line)
            line, used = "", 0.0
        line, used = line + char, used + size
    return [*lines, line + " "]


@dataclass(slots=True)
class Printer:
    """Prints rows on pages of a number of lines."""

    widths: Widths
    page_lines: int
    header: str = HEADER
    out: list[str] = field(default_factory=list)
    _left: int = 0
    _page: int = 1
    _section: list[str] = field(default_factory=list)

    def printed(self, title: str, rows: Rows) -> str:
        """The text of a whole table with its title."""
        self.out += [f" {title} ", "", self.header, ""]
        self._left = self.page_lines
        for number, (section, group) in enumerate(_grouped(rows), 1):
            self._section = [f"{number} ", *_wrapped(section, self.widths[0])]
            for row in group:
                self._row(row)
        return "\n".join(self.out)

    def _row(self, texts: Sequence[str]) -> None:
        cells = [_wrapped(text, width) for text, width in zip(texts, self.widths[1:], strict=True)]
        while any(cells):
            room = self._left or self._next_page()
            height = min(room, max(map(len, cells)))
            # a section's own cell is as high as its rows, so that a page's end cuts it as well
            self._print(self._section[: room + 1])
            self._section = self._section[room + 1 :]
            tops = [cell[:room] for cell in cells]
            if all(len(top) == 1 for top in tops):
                self.out += ["".join(top[0].rstrip() + " " for top in tops), ""]
            else:
                for top in tops:
                    self._print(top)
            cells = [cell[room:] for cell in cells]
            self._left -= height

    def _print(self, lines: Sequence[str]) -> None:
        self.out += [*lines, ""] if lines else []

    def _next_page(self) -> int:
        self._page += 1
        self.out[-1:] = [f" {self.header}", ""]
        self._left = self.page_lines
        return self._left


def _grouped(rows: Rows) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    group: list[tuple[str, str, str]] = []
    for at, (section, *texts) in enumerate(rows):
        group.append((texts[0], texts[1], texts[2]))
        if at + 1 == len(rows) or rows[at + 1][0] != section:
            yield section, group
            group = []
