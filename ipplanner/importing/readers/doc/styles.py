"""The style sheet as w:styles: what hides text and what brings automatic numbers (STSH)."""

from __future__ import annotations

import struct

from lxml import etree

from ipplanner.importing.readers.doc.properties import paragraph_format, run_format
from ipplanner.importing.readers.docx import names as n

_PARAGRAPH, _CHARACTER, _LIST = 1, 2, 4
_NO_BASE = 0xFFF
_KINDS = {_PARAGRAPH: "paragraph", _CHARACTER: "character", _LIST: "numbering"}
_STYLE, _BASED_ON, _VANISH = n.W + "style", n.W + "basedOn", n.W + "vanish"
_LEVEL, _NUMBER = n.W + "ilvl", n.W + "numId"


def read_styles(data: bytes) -> etree._Element:
    """The styles, each named by its position in the sheet."""
    root = etree.Element(n.W + "styles")
    if not data:
        return root
    size, count, base_size = struct.unpack_from("<HHH", data)
    at = 2 + size
    for index in range(count):
        length = struct.unpack_from("<h", data, at)[0]
        if length > 0:
            _add(root, index, data[at + 2 : at + 2 + length], base_size)
        # styles begin at even places
        at += 2 + max(length, 0) + length % 2
    return root


def _add(root: etree._Element, index: int, style: bytes, base_size: int) -> None:
    kind, base = _nibble(style, 2)
    if kind not in _KINDS:
        return
    element = etree.SubElement(root, _STYLE)
    element.set(n.W + "styleId", str(index))
    element.set(n.W + "type", _KINDS[kind])
    if base != _NO_BASE:
        etree.SubElement(element, _BASED_ON).set(n.VAL, str(base))
    changes = _changes(style, base_size)
    if kind != _CHARACTER and changes:
        _say_list(element, changes[0][2:])
    if kind != _LIST and changes:
        _say_hidden(element, changes[-1])


def _nibble(style: bytes, at: int) -> tuple[int, int]:
    """Two numbers in one word: four bits and twelve."""
    word = struct.unpack_from("<H", style, at)[0]
    return word & 0xF, word >> 4


def _changes(style: bytes, base_size: int) -> list[bytes]:
    """The groups of changes of a style: of paragraphs, then of characters."""
    count, _ = _nibble(style, 4)
    at = base_size + 2 * struct.unpack_from("<H", style, base_size)[0] + 4
    groups = []
    for _ in range(count):
        if at + 2 > len(style):
            break
        size = struct.unpack_from("<H", style, at)[0]
        groups.append(style[at + 2 : at + 2 + size])
        at += 2 + size + size % 2
    return groups


def _say_list(element: etree._Element, changes: bytes) -> None:
    form = paragraph_format(0, changes)
    if form.list_number is None and form.level is None:
        return
    properties = etree.SubElement(element, n.PPR)
    numbers = etree.SubElement(properties, n.NUM_PR)
    if form.level is not None:
        etree.SubElement(numbers, _LEVEL).set(n.VAL, str(form.level))
    if form.list_number is not None:
        etree.SubElement(numbers, _NUMBER).set(n.VAL, str(form.list_number))


def _say_hidden(element: etree._Element, changes: bytes) -> None:
    hidden = run_format(changes).hidden
    if isinstance(hidden, bool):
        properties = etree.SubElement(element, n.RPR)
        etree.SubElement(properties, _VANISH).set(n.VAL, "1" if hidden else "0")
