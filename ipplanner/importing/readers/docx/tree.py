"""What makes a source of a document's tree: of the parts of a .docx, or of a .doc told as such."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx import notes
from ipplanner.importing.readers.docx.body import Walk
from ipplanner.importing.readers.docx.lists import read_lists
from ipplanner.importing.readers.docx.marks import Marks, live
from ipplanner.importing.readers.docx.normalise import normalise
from ipplanner.importing.readers.docx.numbering import Numbering
from ipplanner.importing.readers.docx.styles import Styles
from ipplanner.importing.source import Notice, Source

_PART_NAMES = {
    "comments": "批注",
    "footnotes": "脚注",
    "endnotes": "尾注",
    "header": "页眉",
    "footer": "页脚",
}


@dataclass(slots=True)
class Tree:
    """The w:body, the styles, any w:numbering, and the roots of the other parts by kind."""

    body: etree._Element
    styles: Styles
    numbering: etree._Element | None
    parts: notes.Open


def to_source(name: str, tree: Tree) -> Source:
    """The accepted, visible content of a tree, which is used up."""
    source, marks = Source(name), Marks()

    def opened(kind: str) -> Iterator[etree._Element]:
        before, marks.part = marks.part, _PART_NAMES[kind]
        for root in tree.parts(kind):
            normalise(root, tree.styles, marks)
            yield root
        marks.part = before

    normalise(tree.body, tree.styles, marks)
    notes.mark_comments(tree.body, opened, marks)
    Numbering(read_lists(tree.numbering, tree.styles), tree.styles).write_into(tree.body)
    _mark_chunks(tree.body, marks)
    _take_out_nested(tree.body, marks)
    walk = Walk(source, marks)
    walk.blocks(tree.body)
    notes.add_notes(tree.body, opened, source)
    notes.list_page_furniture(opened, source)
    walk.leftovers()
    return source


def _mark_chunks(body: etree._Element, marks: Marks) -> None:
    for chunk in live(body, n.W + "altChunk"):
        message = "此处并入了另一个文件，其内容没有读取，请用 Word 打开并另存后再导入。"
        marks.replace(chunk, Notice("altchunk", "正文", message))


def _take_out_nested(body: etree._Element, marks: Marks) -> None:
    """Leave a mark for each table that stands within another one."""
    for table in list(body.iter(n.TBL)):
        if next(table.iterancestors(n.TBL), None) is not None:
            marks.replace(table, table)
