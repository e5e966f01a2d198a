"""Names of WordprocessingML elements and the two ways their values are read."""

from __future__ import annotations

from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

VAL: Final = W + "val"
ID: Final = W + "id"

BODY: Final = W + "body"
P: Final = W + "p"
PPR: Final = W + "pPr"
RUN: Final = W + "r"
RPR: Final = W + "rPr"
T: Final = W + "t"
DEL_TEXT: Final = W + "delText"
INSTRUCTION: Final = W + "instrText"
TBL: Final = W + "tbl"
TR: Final = W + "tr"
TRPR: Final = W + "trPr"
TC: Final = W + "tc"
TCPR: Final = W + "tcPr"
V_MERGE: Final = W + "vMerge"
H_MERGE: Final = W + "hMerge"
GRID_SPAN: Final = W + "gridSpan"
GRID_BEFORE: Final = W + "gridBefore"
NUM_PR: Final = W + "numPr"
P_STYLE: Final = W + "pStyle"
BOOKMARK: Final = W + "bookmarkStart"

MARK: Final = "{urn:ipplanner}mark"
"""Our own element, put where something was taken out of the tree."""

BOXED: Final = "{urn:ipplanner}boxed"
"""Our own attribute, on a paragraph that stood in a text box."""


def val(element: etree._Element | None) -> str:
    """The element's w:val, empty if there is none."""
    return "" if element is None else element.get(VAL) or ""


def is_on(element: etree._Element | None) -> bool:
    """Whether an on/off property is there and on."""
    return element is not None and (element.get(VAL) or "1") not in ("0", "false", "off")


def whole(text: str | None, default: int = 0) -> int:
    """A number in an attribute; the default where it is none or absurdly long."""
    digits = (text or "").strip()
    return int(digits) if len(digits) < 9 and digits.lstrip("-").isdecimal() else default
