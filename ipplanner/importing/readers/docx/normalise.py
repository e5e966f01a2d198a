"""Bring a tree to its accepted, visible content in place, so that reading it is one plain pass.

Each step runs only where its elements occur, and visits only those.
"""

from __future__ import annotations

from lxml import etree

from ipplanner.importing.readers.docx import boxes, characters, fields, hidden, revisions
from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.marks import Marks
from ipplanner.importing.readers.docx.styles import Styles

_PROPERTIES = (n.W + "sdtPr", n.W + "sdtEndPr", n.W + "customXmlPr", n.W + "smartTagPr")
_WRAPPERS = tuple(
    n.W + name
    for name in (
        "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "dir", "bdo",
    )
)  # fmt: skip


def normalise(root: etree._Element, styles: Styles, marks: Marks) -> None:
    """Accept changes, take out what is hidden, unwrap what is transparent, spell out characters."""
    etree.strip_elements(root, *revisions.FORMER, *_PROPERTIES, with_tail=False)
    if _has(root, boxes.ALTERNATES):
        boxes.choose_alternates(root)
    if _has(root, *characters.TAGS):
        characters.spell_out(root)
    if _has(root, characters.FORMULA):
        characters.read_formulas(root)
    if _has(root, fields.FIELD):
        fields.hide_instructions(root)
    if _has(root, *revisions.TAGS):
        revisions.accept(root, marks)
    etree.strip_tags(root, *_WRAPPERS)
    if _has(root, *hidden.TAGS):
        hidden.drop_marked(root, marks)
    if styles.hidden:
        hidden.drop_by_style(root, styles, marks)
    if _has(root, characters.RUBY):
        characters.lift_ruby(root, marks)
    if _has(root, boxes.CONTENT):
        boxes.unfold(root)


def _has(root: etree._Element, *tags: str) -> bool:
    return next(root.iter(*tags), None) is not None
