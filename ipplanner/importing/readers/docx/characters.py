"""Elements that stand for characters become text: tabs, breaks, hyphens, symbols, ruby."""

from __future__ import annotations

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.marks import Marks

_PLAIN = {
    n.W + "tab": "\t",
    n.W + "ptab": "\t",
    n.W + "br": "\n",
    n.W + "cr": "\n",
    n.W + "noBreakHyphen": "-",
}
_SYMBOL = n.W + "sym"
_FORMULA_TEXT = n.MATH + "t"
_RUBY_TEXT = n.W + "rt"
TAGS = (*_PLAIN, _SYMBOL)
FORMULA = n.MATH + "oMath"
RUBY = n.W + "ruby"

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA7: "■", 0xA8: "□", 0xD8: "➢",
    0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x54: "☒", 0xA3: "□", 0x2A: "□"}
_SYMBOL_FONT = {0xB7: "•", 0xB4: "×", 0xB8: "÷", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xA8: "♦"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL_FONT}


def spell_out(root: etree._Element) -> None:
    """Turn every such element of a run into text."""
    for element in list(root.iter(*TAGS)):
        if element.tag == _SYMBOL:
            _become_text(element, _symbol(element))
        elif _is_in_run(element):
            _become_text(element, _PLAIN[str(element.tag)])


def read_formulas(root: etree._Element) -> None:
    """Make the characters of formulas plain text."""
    for element in list(root.iter(_FORMULA_TEXT)):
        element.tag = n.T


def lift_ruby(root: etree._Element, marks: Marks) -> None:
    """Keep the base text; the reading above it is listed."""
    for element in list(root.iter(_RUBY_TEXT)):
        marks.drop(element, "拼音注音")


def _is_in_run(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == n.RUN


def _become_text(element: etree._Element, text: str) -> None:
    element.tag, element.text = n.T, text


def _symbol(element: etree._Element) -> str:
    """The character meant by a font's own code; an empty box where nobody knows."""
    code = _code(element.get(n.W + "char") or "")
    font = _FONTS.get((element.get(n.W + "font") or "").lower())
    low = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    if font is not None and low in font:
        return font[low]
    if code != low:
        return chr(low) if font is None and low >= 0x20 else "□"
    return chr(code) if 0x20 <= code < 0xD800 or 0xF900 <= code < 0xFFFE else "□"


def _code(digits: str) -> int:
    try:
        return int(digits[:6], 16)
    except ValueError:
        return 0
