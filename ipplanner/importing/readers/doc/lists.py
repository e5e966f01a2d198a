"""List definitions as w:numbering (PlfLst and PlfLfo)."""

from __future__ import annotations

import struct

from lxml import etree

from ipplanner.importing.readers.doc.faults import BrokenError
from ipplanner.importing.readers.doc.runs import shown_text
from ipplanner.importing.readers.docx import names as n

_LEVELS, _NO_STYLE = 9, 0xFFF
_MOST_USES = 0x7FE
_FORMS = (
    "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal",
    "cardinalText", "ordinalText", "hex", "chicago", "ideographDigital", "japaneseCounting",
    "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal",
    "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth",
    "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung", "decimalEnclosedFullstop",
    "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle",
    "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting",
    "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital",
    "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
)  # fmt: skip
_SUFFIXES = ("tab", "space", "nothing")
_LEGAL, _NO_RESTART = 0x04, 0x08
_STARTS, _REFORMS = 0x10, 0x20


def read_lists(table: bytes, definitions: tuple[int, int], uses: tuple[int, int]) -> etree._Element:
    """The lists by the number under which paragraphs name them; places are start and size."""
    root = etree.Element(n.W + "numbering")
    if definitions[1] and uses[1]:
        _read_definitions(root, table, *definitions)
        _read_uses(root, table[uses[0] : uses[0] + uses[1]])
    return root


def _read_definitions(root: etree._Element, table: bytes, start: int, size: int) -> None:
    count = struct.unpack_from("<H", table, start)[0]
    # the levels follow the definitions, outside the size that is given
    at = start + size
    for index in range(count):
        fields = struct.unpack_from("<lL9HB", table, start + 2 + 28 * index)
        family = etree.SubElement(root, n.W + "abstractNum")
        family.set(n.W + "abstractNumId", str(fields[0]))
        for level in range(1 if fields[-1] & 1 else _LEVELS):
            element, at = _level(table, at, level)
            if fields[2 + level] != _NO_STYLE:
                _say(element, "pStyle", fields[2 + level])
            family.append(element)


def _read_uses(root: etree._Element, data: bytes) -> None:
    count = struct.unpack_from("<L", data)[0]
    if count > _MOST_USES:
        raise BrokenError
    at = 4 + 16 * count
    for index in range(count):
        family = struct.unpack_from("<l", data, 4 + 16 * index)[0]
        overrides = data[4 + 16 * index + 12]
        element = etree.SubElement(root, n.W + "num")
        element.set(n.W + "numId", str(index + 1))
        _say(element, "abstractNumId", family)
        at += 4
        for _ in range(overrides):
            at = _override(element, data, at)


def _override(use: etree._Element, data: bytes, at: int) -> int:
    start, flags = struct.unpack_from("<lL", data, at)
    element = etree.SubElement(use, n.W + "lvlOverride")
    element.set(n.W + "ilvl", str(flags & 0xF))
    at += 8
    if flags & _REFORMS:
        level, at = _level(data, at, flags & 0xF)
        element.append(level)
        start_element = level.find(n.W + "start")
        start = 1 if start_element is None else n.whole(n.val(start_element), 1)
    if flags & _STARTS:
        _say(element, "startOverride", start)
    return at


def _level(data: bytes, at: int, index: int) -> tuple[etree._Element, int]:
    """A level and where it ends (LVL)."""
    start, form, flags, holders, suffix, runs, paragraphs, restart = struct.unpack_from(
        "<lBB9sB8xBBB", data, at
    )
    at += 28 + runs + paragraphs
    length = struct.unpack_from("<H", data, at)[0]
    text = data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    element = etree.Element(n.W + "lvl")
    element.set(n.W + "ilvl", str(index))
    _say(element, "start", start)
    _say(element, "numFmt", _FORMS[form] if form < len(_FORMS) else "none")
    _say(element, "lvlText", _pattern(text, holders))
    _say(element, "suff", _SUFFIXES[suffix] if suffix < len(_SUFFIXES) else "tab")
    if flags & _NO_RESTART:
        _say(element, "lvlRestart", restart)
    if flags & _LEGAL:
        _say(element, "isLgl", 1)
    return element, at + 2 + 2 * length


def _pattern(text: str, holders: bytes) -> str:
    """A number's text, with %1 to %9 where numbers of levels stand."""
    places = {holder - 1 for holder in holders if holder}
    return "".join(
        f"%{ord(character) + 1}"
        if at in places and ord(character) < _LEVELS
        else shown_text(character)
        for at, character in enumerate(text)
    )


def _say(owner: etree._Element, tag: str, value: object) -> None:
    etree.SubElement(owner, n.W + tag).set(n.VAL, str(value))
