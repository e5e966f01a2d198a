"""A stretch of the text as paragraphs and tables of a WordprocessingML tree."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lxml import etree

from ipplanner.importing.readers.doc.faults import BrokenError, LimitError
from ipplanner.importing.readers.doc.formatting import Formatting
from ipplanner.importing.readers.doc.properties import ParagraphFormat
from ipplanner.importing.readers.doc.row_shapes import RowShape, row_shape
from ipplanner.importing.readers.doc.runs import RunWriter, shown_text
from ipplanner.importing.readers.doc.tables import OpenTable
from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.body import MAX_NESTING

_MARKS = re.compile("[\r\x07\x0c]")
_CELL_MARK, _SECTION_MARK = "\x07", "\x0c"
_TOO_DEEP = "表格嵌套层数过多，已停止读取。"
_LEVEL, _LIST, _HIDDEN_ROW = n.W + "ilvl", n.W + "numId", n.W + "hidden"
_DEL = n.W + "del"

Anchors = dict[int, list[etree._Element]]
"""Elements to be put in front of the character at a position."""


class StoryWriter:
    """Writes stretches of one file's text; `told` are the styles that must be named."""

    def __init__(
        self, characters: str, formatting: Formatting, runs: RunWriter, told: set[str]
    ) -> None:
        self._characters = characters
        self._formatting = formatting
        self._runs = runs
        self._told = told
        self._shapes: dict[bytes, RowShape | None] = {}
        self._room = runs.room
        self._anchors: Anchors = {}
        self._anchored: list[int] = []

    def write(
        self, root: etree._Element, start: int, end: int, anchors: Anchors | None = None
    ) -> etree._Element:
        """Fill an element with the text from start to end; what is anchored there is taken out."""
        self._anchors = {} if anchors is None else anchors
        self._anchored = sorted(self._anchors)
        tables: list[OpenTable] = []
        end = min(end, len(self._characters))
        for first, mark in self._paragraphs(start, end):
            self._place(root, tables, first, mark, end)
        while tables:
            tables.pop().close()
        return root

    def has_text(self, start: int, end: int) -> bool:
        """Whether anything but marks stands between two positions."""
        return bool(shown_text(self._characters[start:end]).strip())

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """First position and mark of each paragraph; the mark of the last may be missing."""
        for found in _MARKS.finditer(self._characters, start, end):
            mark = found.start()
            if found[0] == _SECTION_MARK and not self._formatting.ends_paragraph(mark):
                continue
            yield start, mark
            start = mark + 1
        if start < end:
            yield start, end

    def _place(
        self, root: etree._Element, tables: list[OpenTable], first: int, mark: int, end: int
    ) -> None:
        self._room.take()
        at = min(mark, end - 1)
        form = self._formatting.paragraph(at)
        _match_depth(root, tables, form.depth)
        if tables and form.is_row_end and first == mark:
            tables[-1].end_row(self._shape(form), *self._row_marks(at))
            return
        if not tables and self._characters[at] == _CELL_MARK:
            # a table whose format is lost must not become a heap of paragraphs
            raise BrokenError
        self._paragraph(tables[-1].cell() if tables else root, form, first, mark, at)
        if tables and form.is_row_end:
            tables[-1].end_row(self._shape(form), *self._row_marks(at))
        elif tables and (form.is_inner_cell_end or self._characters[at] == _CELL_MARK):
            tables[-1].end_cell()

    def _shape(self, form: ParagraphFormat) -> RowShape | None:
        if form.changes not in self._shapes:
            shape = row_shape(form.changes)
            self._shapes[form.changes] = shape if shape.widths else None
        return self._shapes[form.changes]

    def _row_marks(self, at: int) -> list[str]:
        run = self._formatting.run(at)
        marks = [_DEL] if run.is_deleted else []
        return [*marks, _HIDDEN_ROW] if self._runs.hides(run, "") else marks

    def _paragraph(
        self, owner: etree._Element, form: ParagraphFormat, first: int, mark: int, at: int
    ) -> None:
        element = etree.SubElement(owner, n.P)
        style = str(form.style)
        is_told = style in self._told
        is_joined = at == mark and self._formatting.run(at).is_deleted
        if is_told or is_joined or form.list_number is not None:
            self._properties(element, form, style if is_told else "", is_joined)
        self._content(element, style, first, mark)

    def _properties(
        self, element: etree._Element, form: ParagraphFormat, style: str, is_joined: bool
    ) -> None:
        properties = etree.SubElement(element, n.PPR)
        if style:
            etree.SubElement(properties, n.P_STYLE).set(n.VAL, style)
        if form.list_number is not None or form.level is not None:
            numbers = etree.SubElement(properties, n.NUM_PR)
            if form.level is not None:
                etree.SubElement(numbers, _LEVEL).set(n.VAL, str(form.level))
            if form.list_number is not None:
                etree.SubElement(numbers, _LIST).set(n.VAL, str(form.list_number))
        if is_joined:
            etree.SubElement(etree.SubElement(properties, n.RPR), _DEL)

    def _content(self, element: etree._Element, style: str, first: int, mark: int) -> None:
        low, high = bisect_left(self._anchored, first), bisect_right(self._anchored, mark)
        for place in self._anchored[low:high]:
            self._text(element, style, first, place)
            owner = self._runs.owner(element, self._formatting.run(place))
            owner.extend(self._anchors.pop(place, []))
            first = place
        self._text(element, style, first, mark)

    def _text(self, element: etree._Element, style: str, first: int, end: int) -> None:
        for start, until, form in self._formatting.runs(first, end):
            self._runs.write(element, self._characters[start:until], form, style)


def _match_depth(root: etree._Element, tables: list[OpenTable], depth: int) -> None:
    """Open and close tables until so many are open."""
    if depth > MAX_NESTING:
        raise LimitError(_TOO_DEEP)
    while len(tables) > depth:
        tables.pop().close()
    while len(tables) < depth:
        outer = tables[-1].cell() if tables else root
        tables.append(OpenTable(etree.SubElement(outer, n.TBL)))
