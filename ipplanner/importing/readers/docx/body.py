"""Walking the normalised body: paragraphs and grids in reading order, with their places."""

from __future__ import annotations

from lxml import etree

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.marks import Marks, loose_text
from ipplanner.importing.readers.docx.rows import written_table
from ipplanner.importing.readers.docx.tables import Placing
from ipplanner.importing.source import Aside, Cell, Grid, Notice, Paragraph, Source

MAX_NESTING = 30
_ID_PREFIX = "_ipp_"


class Walk:
    """One walk over a body, filling the source."""

    def __init__(self, source: Source, marks: Marks) -> None:
        self._source = source
        self._marks = marks
        self._paragraphs = 0
        self._tables = 0

    def blocks(self, container: etree._Element) -> None:
        """Read the paragraphs and tables directly in a container; unknown ones are gone through."""
        for child in container:
            if child.tag == n.P:
                self._paragraph(child)
            elif child.tag == n.TBL:
                self._table(child)
            elif child.tag == n.MARK:
                self._meet(child, self._here())
            elif child.tag == n.BOOKMARK:
                self._bookmark(child, None, None)
            elif len(child):
                self.blocks(child)

    def leftovers(self) -> None:
        """List what was taken out at places that the walk does not reach."""
        for thing in self._marks.unmet():
            if isinstance(thing, etree._Element):
                self._list(Aside("正文", loose_text(thing), "位置不明的表格"), "正文")
            else:
                self._list(thing, thing.place)

    def _here(self) -> str:
        return f"第 {self._paragraphs} 段后" if self._paragraphs else "正文开头"

    def _paragraph(self, element: etree._Element) -> None:
        parts: list[str] = []
        marks: list[etree._Element] = []
        ids: list[etree._Element] = []
        for piece in element.iter(n.T, n.MARK, n.BOOKMARK):
            if piece.tag == n.T:
                parts.append(piece.text or "")
            elif piece.tag == n.MARK:
                marks.append(piece)
            else:
                ids.append(piece)
        text = "".join(parts).strip("\n")
        place = self._place_of_paragraph(element, bool(text.strip()))
        for mark in ids:
            self._bookmark(mark, None, None, place)
        if text.strip():
            self._source.blocks.append(Paragraph(text, place))
        for mark in marks:
            self._meet(mark, place)

    def _place_of_paragraph(self, element: etree._Element, has_text: bool) -> str:
        if element.get(n.BOXED):
            return f"第 {self._paragraphs} 段旁的文本框" if self._paragraphs else "开头的文本框"
        if has_text:
            self._paragraphs += 1
            return f"第 {self._paragraphs} 段"
        return self._here()

    def _table(self, element: etree._Element) -> None:
        grid = self._grid(element, f"表格 {self._tables + 1}", 1)
        if grid.row_count:
            self._tables += 1
            self._source.blocks.append(grid)

    def _grid(self, element: etree._Element, name: str, depth: int) -> Grid:
        if depth > MAX_NESTING:
            raise UnreadableFileError(self._source.name, "表格嵌套层数过多，已停止读取。", name)
        grid = Grid(name)
        table = written_table(element)
        placing = Placing(grid)
        placing.place(table)
        for row, index, extra in table.extras:
            cell = placing.home(row, index)
            if extra.tag == n.BOOKMARK and _is_between_rows(extra):
                cell = placing.home(row + 1, 0)
            if extra.tag == n.BOOKMARK:
                self._bookmark(extra, grid, cell or placing.home(row, 0))
            else:
                self._meet_in_table(extra, grid, cell, row, depth)
        return grid

    def _meet_in_table(
        self, mark: etree._Element, grid: Grid, cell: Cell | None, row: int, depth: int
    ) -> None:
        thing = self._marks.met(mark)
        parent = mark.getparent()
        if isinstance(thing, etree._Element):
            if cell is not None:
                name = f"{grid.place(cell.row, cell.column)}内的表格 {len(cell.nested) + 1}"
                cell.nested.append(self._grid(thing, name, depth + 1))
        elif cell is not None and parent is not None and parent.tag not in (n.TBL, n.TR):
            self._list(thing, grid.place(cell.row, cell.column))
        elif parent is not None and parent.tag == n.TR:
            self._list(thing, f"{grid.name} 第 {row + 1} 行")
        else:
            self._list(thing, f"{grid.name} 第 {row + 1} 行后" if row >= 0 else f"{grid.name} 开头")

    def _meet(self, mark: etree._Element, place: str) -> None:
        thing = self._marks.met(mark)
        if not isinstance(thing, etree._Element):
            self._list(thing, place)

    def _list(self, thing: Aside | Notice, place: str) -> None:
        thing.place = place
        if isinstance(thing, Aside):
            self._source.asides.append(thing)
        else:
            self._source.notices.append(thing)

    def _bookmark(
        self, element: etree._Element, grid: Grid | None, cell: Cell | None, place: str = ""
    ) -> None:
        name = element.get(n.W + "name") or ""
        if not name.startswith(_ID_PREFIX):
            return
        found, bookmarks = name.removeprefix(_ID_PREFIX), self._source.bookmarks
        if found.startswith("d"):
            if not bookmarks.document:
                paragraph = next(element.iterancestors(n.P), element)
                bookmarks.document, bookmarks.title = found, loose_text(paragraph)
        elif grid is not None and cell is not None:
            bookmarks.cells.setdefault((grid.name, cell.row, cell.column), []).append(found)
        elif place:
            bookmarks.paragraphs.setdefault(place, []).append(found)


def _is_between_rows(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == n.TBL
