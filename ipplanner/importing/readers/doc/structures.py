"""The structures of the table stream by their names."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from lxml import etree

from ipplanner.importing.readers.doc.header import Header, Part
from ipplanner.importing.readers.doc.plex import Plex, read_plex
from ipplanner.importing.readers.doc.runs import shown_text
from ipplanner.importing.readers.doc.story import Anchors
from ipplanner.importing.readers.docx import names as n

_FONT_NAME = 39
_WIDE = 0xFFFF
_OURS = "_ipp_"


@dataclass(frozen=True, slots=True)
class Structures:
    """The table stream, with the information block that says where things are."""

    header: Header
    table: bytes

    def data(self, part: Part) -> bytes:
        """The bytes of a structure, none if the file does not have it."""
        start, size = self.header.part(part)
        return self.table[start : start + size]

    def plex(self, part: Part, item_size: int, *, is_vital: bool = False) -> Plex:
        """A structure that is an array of positions; vital ones must be whole."""
        return read_plex(self.data(part), item_size, is_vital=is_vital)


def font_names(structures: Structures) -> list[str]:
    """The fonts by their number (SttbfFfn)."""
    data = structures.data(Part.FONTS)
    at, names = 4, []
    for _ in range(int.from_bytes(data[:2], "little")):
        font = data[at + 1 : at + 1 + data[at]]
        name = font[_FONT_NAME:].decode("utf-16-le", "replace")
        names.append(shown_text(name.split("\0")[0]))
        at += 1 + data[at]
    return names


def anchor_bookmarks(structures: Structures, anchors: Anchors) -> None:
    """Put the ids that our own exports carry at their places."""
    starts = structures.plex(Part.BOOKMARK_STARTS, 4).positions
    names = _wide_strings(structures.data(Part.BOOKMARK_NAMES))
    for place, name in zip(starts, names, strict=False):
        if name.startswith(_OURS):
            element = etree.Element(n.BOOKMARK)
            element.set(n.W + "name", shown_text(name))
            anchors.setdefault(place, []).insert(0, element)


def _wide_strings(data: bytes) -> list[str]:
    if not data:
        return []
    is_wide, count, extra = struct.unpack_from("<HHH", data)
    strings, at = [], 6
    for _ in range(count if is_wide == _WIDE else 0):
        length = 2 * struct.unpack_from("<H", data, at)[0]
        strings.append(data[at + 2 : at + 2 + length].decode("utf-16-le", "replace"))
        at += 2 + length + extra
    return strings
