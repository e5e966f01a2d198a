"""Runs of characters as elements: text, symbols, fields, hidden and deleted stretches."""

from __future__ import annotations

import re

from lxml import etree

from ipplanner.importing.readers.doc.faults import Room
from ipplanner.importing.readers.doc.properties import RunFormat
from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.fields import FIELD

_FIELD_MARKS = {"\x13": "begin", "\x14": "separate", "\x15": "end"}
_AT_MARKS = re.compile("([\x13\x14\x15])")
_LINE_BREAK, _PAGE_BREAK, _COLUMN_BREAK, _HYPHEN = "\x0b", "\x0c", "\x0e", "\x1e"
_SHOWN = {_LINE_BREAK: "\n", _PAGE_BREAK: "\n", _COLUMN_BREAK: "\n", _HYPHEN: "-", "\r": "\n"}
_CHARACTERS = str.maketrans(
    {
        **{chr(code): None for code in range(32)},
        "\t": "\t",
        "\ufffe": None,
        "\uffff": None,
        **_SHOWN,
    }
)
_IS_PLAIN = re.compile("[^\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]*")
_HALVES = re.compile("[\ud800-\udfff]")
_MOST_PARTS = 500_000
_DEL, _RUN_STYLE, _VANISH = n.W + "del", n.W + "rStyle", n.W + "vanish"
_SYMBOL, _FONT, _CODE, _KIND = n.W + "sym", n.W + "font", n.W + "char", n.W + "fldCharType"


class RunWriter:
    """Writes runs; needs the names of fonts and the styles that hide text."""

    def __init__(self, fonts: list[str], hiding_styles: set[str]) -> None:
        self._fonts = fonts
        self._hiding = hiding_styles
        self.room = Room(_MOST_PARTS)

    def write(self, paragraph: etree._Element, text: str, form: RunFormat, style: str) -> None:
        """Add a run to a paragraph of the style given."""
        if form.is_tag:
            text = text.replace("<", "").replace(">", "")
        owner = self.owner(paragraph, form)
        if form.symbol is not None:
            self._symbols(owner, form.symbol, len(text))
            return
        for part in _AT_MARKS.split(text):
            self.room.take()
            if part in _FIELD_MARKS:
                run = etree.SubElement(owner, n.RUN)
                etree.SubElement(run, FIELD).set(_KIND, _FIELD_MARKS[part])
            elif part:
                self._text(owner, part, form, style)

    def owner(self, paragraph: etree._Element, form: RunFormat) -> etree._Element:
        """Where elements of this format go: the paragraph or a deletion in it."""
        return etree.SubElement(paragraph, _DEL) if form.is_deleted else paragraph

    def hides(self, form: RunFormat, style: str) -> bool | None:
        """Whether a run in a paragraph of this style says itself that it is hidden or shown."""
        if form.hidden == "opposite":
            return str(form.style) not in self._hiding and style not in self._hiding
        return form.hidden if isinstance(form.hidden, bool) else None

    def _text(self, owner: etree._Element, text: str, form: RunFormat, style: str) -> None:
        shown = shown_text(text)
        if not shown:
            return
        run = etree.SubElement(owner, n.RUN)
        own_style = str(form.style)
        hidden = self.hides(form, style)
        if hidden is not None or own_style in self._hiding:
            self._properties(run, own_style, hidden)
        etree.SubElement(run, n.T).text = shown

    def _properties(self, run: etree._Element, style: str, hidden: bool | None) -> None:
        properties = etree.SubElement(run, n.RPR)
        if style in self._hiding:
            etree.SubElement(properties, _RUN_STYLE).set(n.VAL, style)
        if hidden is not None:
            etree.SubElement(properties, _VANISH).set(n.VAL, "1" if hidden else "0")

    def _symbols(self, owner: etree._Element, symbol: tuple[int, int], count: int) -> None:
        self.room.take(count)
        font, code = symbol
        run = etree.SubElement(owner, n.RUN)
        for _ in range(count):
            element = etree.SubElement(run, _SYMBOL)
            element.set(_FONT, self._fonts[font] if font < len(self._fonts) else "")
            element.set(_CODE, f"{code:04X}")


def shown_text(text: str) -> str:
    """The characters as they are shown, without marks for pictures and notes."""
    if _IS_PLAIN.fullmatch(text):
        return text
    if _HALVES.search(text):
        # the two halves of a character; a lonely one is unreadable
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.translate(_CHARACTERS)
