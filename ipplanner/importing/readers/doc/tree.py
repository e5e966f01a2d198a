"""The file as the parts of a .docx, and what the .docx reader makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx import notes
from ipplanner.importing.readers.docx.body import Walk
from ipplanner.importing.readers.docx.lists import read_lists
from ipplanner.importing.readers.docx.marks import Marks
from ipplanner.importing.readers.docx.normalise import normalise
from ipplanner.importing.readers.docx.numbering import Numbering
from ipplanner.importing.readers.docx.styles import Styles
from ipplanner.importing.source import Source

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
    parts: dict[str, list[etree._Element]]


def to_source(name: str, tree: Tree) -> Source:
    """The accepted, visible content of a tree, which is used up."""
    source, marks = Source(name), Marks()

    def opened(kind: str) -> Iterator[etree._Element]:
        before, marks.part = marks.part, _PART_NAMES[kind]
        for root in tree.parts.get(kind, []):
            normalise(root, tree.styles, marks)
            yield root
        marks.part = before

    normalise(tree.body, tree.styles, marks)
    notes.mark_comments(tree.body, opened, marks)
    Numbering(read_lists(tree.numbering, tree.styles), tree.styles).write_into(tree.body)
    _take_out_nested(tree.body, marks)
    walk = Walk(source, marks)
    walk.blocks(tree.body)
    notes.add_notes(tree.body, opened, source)
    notes.list_page_furniture(opened, source)
    walk.leftovers()
    return source


def _take_out_nested(body: etree._Element, marks: Marks) -> None:
    for table in list(body.iter(n.TBL)):
        if next(table.iterancestors(n.TBL), None) is not None:
            marks.replace(table, table)
