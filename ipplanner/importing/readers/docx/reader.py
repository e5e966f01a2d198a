"""One .docx file to a `Source`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.limits import Package, open_package
from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx import notes
from ipplanner.importing.readers.docx.body import Walk
from ipplanner.importing.readers.docx.lists import read_lists
from ipplanner.importing.readers.docx.marks import Marks, live
from ipplanner.importing.readers.docx.normalise import normalise
from ipplanner.importing.readers.docx.numbering import Numbering
from ipplanner.importing.readers.docx.parts import Relation, main_part, notices, relations
from ipplanner.importing.readers.docx.styles import Styles
from ipplanner.importing.source import Notice, Source

_PART_NAMES = {
    "comments": "批注",
    "footnotes": "脚注",
    "endnotes": "尾注",
    "header": "页眉",
    "footer": "页脚",
}


def read(path: Path) -> Source:
    """The accepted, visible content of a .docx file; `UnreadableFileError` where there is none."""
    with open_package(path) as package:
        return _Reading(package).source()


class _Reading:
    """The reading of one package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = main_part(package)
        self._relations = relations(package, self._main)
        self._marks = Marks()
        self._source = Source(package.name)
        self._styles = Styles(next(self._parts("styles"), None))

    def source(self) -> Source:
        """Everything that was read."""
        root = self._package.xml(self._main)
        body = None if root is None else root.find(n.BODY)
        if root is None or body is None:
            reason = "文件里没有 Word 正文，请用 Word 或 WPS 打开并另存为 .docx 后再导入。"
            raise UnreadableFileError(self._package.name, reason, self._main)
        self._prepare(body)
        walk = Walk(self._source, self._marks)
        walk.blocks(body)
        notes.add_notes(body, self._opened, self._source)
        notes.list_page_furniture(self._opened, self._source)
        walk.leftovers()
        self._source.notices += notices(self._package)
        return self._source

    def _prepare(self, body: etree._Element) -> None:
        normalise(body, self._styles, self._marks)
        notes.mark_comments(body, self._opened, self._marks)
        lists = read_lists(next(self._parts("numbering"), None), self._styles)
        Numbering(lists, self._styles).write_into(body)
        _mark_chunks(body, self._marks)
        _take_out_nested(body, self._marks)

    def _parts(self, kind: str) -> Iterator[etree._Element]:
        for relation in self._relations:
            if relation.kind == kind and not relation.is_external:
                yield from self._root(relation)

    def _root(self, relation: Relation) -> Iterator[etree._Element]:
        root = self._package.xml(relation.target)
        if root is not None:
            yield root

    def _opened(self, kind: str) -> Iterator[etree._Element]:
        before, self._marks.part = self._marks.part, _PART_NAMES[kind]
        for root in self._parts(kind):
            normalise(root, self._styles, self._marks)
            yield root
        self._marks.part = before


def _mark_chunks(body: etree._Element, marks: Marks) -> None:
    for chunk in live(body, n.W + "altChunk"):
        message = "此处并入了另一个文件，其内容没有读取，请用 Word 打开并另存后再导入。"
        marks.replace(chunk, Notice("altchunk", "正文", message))


def _take_out_nested(body: etree._Element, marks: Marks) -> None:
    """Leave a mark for each table that stands within another one."""
    for table in list(body.iter(n.TBL)):
        if next(table.iterancestors(n.TBL), None) is not None:
            marks.replace(table, table)
