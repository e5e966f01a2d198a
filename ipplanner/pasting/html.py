"""Clipboard HTML of Word, WPS, Excel, LibreOffice and browsers as grids."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree
from lxml import html as parsing

from ipplanner.importing.source import Cell, Grid
from ipplanner.pasting.html_text import Seen, is_hidden, tag_of, text_of
from ipplanner.pasting.limits import MAX_ROWS, MAX_SPAN, ClipboardError, refuse_large, refuse_long
from ipplanner.text import clean

_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_UNREADABLE = "剪贴板里的表格读不出来，没有粘贴。请重新复制一次，或在来源处存成文件后导入。"


@dataclass(slots=True)
class Tables:
    """The tables of a clipboard, and what stands around them or is not to be seen."""

    grids: list[Grid] = field(default_factory=list)
    around: str = ""
    seen: Seen = field(default_factory=Seen)


def tables_of(html: str) -> Tables:
    """The tables in clipboard HTML, also with the header that Windows puts before it.

    ClipboardError when it is too much or none can be read.
    """
    refuse_large(len(html), html.count("<"))
    found = Tables()
    root = _parsed(html)
    if root is None:
        return found
    for table in _outer_tables(root):
        grid = _Builder(f"表格 {len(found.grids) + 1}", found.seen).build(table)
        if grid.cells:
            found.grids.append(grid)
        _drop(table)
    found.around = text_of(root, found.seen)
    return found


def _parsed(html: str) -> etree._Element | None:
    start = html.find("<")
    if start < 0:
        return None
    parser = parsing.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        # As bytes: a text with an encoding of its own would be refused.
        root = parsing.document_fromstring(clean(html[start:]).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ClipboardError(_UNREADABLE) from error
    return root.find("body") if root.find("body") is not None else root


def _outer_tables(root: etree._Element) -> list[etree._Element]:
    tables: list[etree._Element] = []
    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        if tag_of(element) == "table":
            tables.append(element)
            walker.skip_subtree()
    return tables


def _drop(table: etree._Element) -> None:
    """Take a table out and leave what follows it."""
    parent, tail = table.getparent(), table.tail
    if parent is None:
        return
    before = table.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + "\n" + (tail or "")
    else:
        parent.text = (parent.text or "") + "\n" + (tail or "")
    parent.remove(table)


class _Builder:
    """One table's cells at their places."""

    def __init__(self, name: str, seen: Seen) -> None:
        self._grid = Grid(name)
        self._seen = seen
        self._reach: dict[int, int] = {}
        """Column → the first row that a cell from above leaves free."""

    def build(self, table: etree._Element) -> Grid:
        """The table as a grid; spans end with it."""
        for line in _lines(table):
            if is_hidden(line):
                self._seen.hidden.append(text_of(line, Seen()))
                continue
            self._add_line(line)
            grid = self._grid
            refuse_long(grid.row_count, len(grid.cells), grid.column_count)
        for cell in self._grid.cells:
            cell.row_span = min(cell.row_span, self._grid.row_count - cell.row)
        return self._grid

    def _add_line(self, line: etree._Element) -> None:
        column = 0
        row = self._grid.row_count
        for element in line:
            if tag_of(element) in ("td", "th"):
                while self._reach.get(column, 0) > row:
                    column += 1
                column = self._add_cell(element, row, column)
        self._grid.row_count += 1

    def _add_cell(self, element: etree._Element, row: int, column: int) -> int:
        text = text_of(element, self._seen)
        if is_hidden(element):
            self._seen.hidden.append(text)
            return column
        height = _span(element, "rowspan", MAX_ROWS)
        width = _span(element, "colspan", MAX_SPAN)
        self._grid.cells.append(Cell(row, column, text, height, width))
        self._grid.column_count = max(self._grid.column_count, column + width)
        if height > 1:
            self._reach.update(dict.fromkeys(range(column, column + width), row + height))
        return column + width


def _lines(table: etree._Element) -> list[etree._Element]:
    lines: list[etree._Element] = []
    for child in table:
        tag = tag_of(child)
        if tag == "tr":
            lines.append(child)
        elif tag in _GROUPS:
            lines += [line for line in child if tag_of(line) == "tr"]
    return lines


def _span(element: etree._Element, name: str, most: int) -> int:
    printed = (element.get(name) or "1").strip()
    if not printed.isascii() or not printed.isdecimal():
        return 1
    if len(printed) > 6:
        return most
    value = int(printed)
    # rowspan=0 is "down to the end".
    return min(value, most) if value else most if name == "rowspan" else 1
