"""Hidden text and hidden rows are taken out and listed."""

from __future__ import annotations

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.marks import Marks, live
from ipplanner.importing.readers.docx.styles import Styles

HIDDEN = "隐藏文字"

_VANISH, _HIDDEN_ROW, _R_STYLE = n.W + "vanish", n.W + "hidden", n.W + "rStyle"
TAGS = (_VANISH, _HIDDEN_ROW)


def drop_marked(root: etree._Element, marks: Marks) -> None:
    """Take out runs and rows that say themselves that they are hidden."""
    for element in live(root, *TAGS):
        parent = element.getparent()
        owner = None if parent is None else parent.getparent()
        if owner is None or not n.is_on(element):
            continue
        kind = n.RUN if element.tag == _VANISH else n.TR
        if owner.tag == kind:
            marks.drop(owner, HIDDEN)


def drop_by_style(root: etree._Element, styles: Styles, marks: Marks) -> None:
    """Take out runs whose own style or paragraph style is hidden, unless they are shown anyway."""
    for element in live(root, _R_STYLE):
        if n.val(element) in styles.hidden:
            run = _owner(element)
            if run is not None and run.tag == n.RUN:
                _drop_unless_shown(run, marks)
    for element in live(root, n.P_STYLE):
        if n.val(element) in styles.hidden:
            paragraph = _owner(element)
            for run in [] if paragraph is None else list(paragraph.iter(n.RUN)):
                _drop_unless_shown(run, marks)


def _owner(style: etree._Element) -> etree._Element | None:
    properties = style.getparent()
    return None if properties is None else properties.getparent()


def _drop_unless_shown(run: etree._Element, marks: Marks) -> None:
    own = run.find(f"{n.RPR}/{_VANISH}")
    if own is None or n.is_on(own):
        marks.drop(run, HIDDEN)
