"""Tracked changes: the tree becomes the accepted text; what was deleted is listed."""

from __future__ import annotations

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.marks import Marks, live, remove

DELETED = "修订中已删除"

_DEL, _MOVED_AWAY = n.W + "del", n.W + "moveFrom"
_CELL_DEL, _CELL_MERGE = n.W + "cellDel", n.W + "cellMerge"
TAGS = (_DEL, _MOVED_AWAY, _CELL_DEL, _CELL_MERGE)

FORMER = tuple(
    n.W + name
    for name in (
        "pPrChange", "rPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange",
        "sectPrChange", "tblGridChange", "numberingChange",
    )
)  # fmt: skip
"""Former properties, kept in the file beside the current ones."""


def accept(root: etree._Element, marks: Marks) -> None:
    """Carry out every tracked deletion, move and cell change."""
    ended: list[etree._Element] = []
    for element in live(root, *TAGS):
        parent = element.getparent()
        if parent is None:
            continue
        if element.tag == _CELL_MERGE:
            _merge_cell(element)
        elif parent.tag == n.TRPR or element.tag == _CELL_DEL:
            _drop_around(parent, marks)
        elif parent.tag == n.RPR:
            ended.append(parent)
        else:
            marks.drop(element, DELETED)
    # from the end, so that a text is moved once however many marks in a row were deleted
    for run_properties in reversed(ended):
        _join_with_next(run_properties)


def _merge_cell(element: etree._Element) -> None:
    kind = element.get(n.W + "vMerge") or ""
    element.tag = n.V_MERGE
    element.set(n.VAL, "restart" if kind == "rest" else "continue")


def _drop_around(properties: etree._Element, marks: Marks) -> None:
    """Drop the row or cell that has these properties."""
    owner = properties.getparent()
    if owner is not None and owner.tag in (n.TR, n.TC):
        marks.drop(owner, DELETED)


def _join_with_next(run_properties: etree._Element) -> None:
    """A deleted paragraph mark: the paragraph's content begins the next paragraph."""
    properties = run_properties.getparent()
    paragraph = None if properties is None else properties.getparent()
    if paragraph is None or properties is None or properties.tag != n.PPR:
        return
    following = paragraph.getnext()
    if following is None or following.tag != n.P:
        return
    content = [child for child in paragraph if child.tag != n.PPR]
    first = next(iter(following), None)
    at = 1 if first is not None and first.tag == n.PPR else 0
    for place, child in enumerate(content, at):
        # neither a slice nor len(): lxml walks all children for these, measured
        following.insert(place, child)
    remove(paragraph)
