"""The file information block: where everything is (FIB)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum

from ipplanner.importing.readers.doc.faults import BrokenError

_MAGIC, _WORD_97 = 0xA5EC, 0x00C1
_TABLE_1, _ENCRYPTED, _OBFUSCATED = 0x0200, 0x0100, 0x8000


class Part(IntEnum):
    """Structures of the table stream, by their position in FibRgFcLcb97."""

    STYLES = 1
    FOOTNOTE_MARKS = 2
    FOOTNOTE_TEXTS = 3
    COMMENT_MARKS = 4
    COMMENT_TEXTS = 5
    HEADER_TEXTS = 11
    RUN_PAGES = 12
    PARAGRAPH_PAGES = 13
    FONTS = 15
    BOOKMARK_NAMES = 21
    BOOKMARK_STARTS = 22
    PIECES = 33
    SHAPE_PLACES = 40
    ENDNOTE_MARKS = 46
    ENDNOTE_TEXTS = 47
    BOX_TEXTS = 56
    LISTS = 73
    LIST_OVERRIDES = 74


class Story(IntEnum):
    """The texts that follow each other in a file, by the position of their length in FibRgLw97."""

    MAIN = 3
    FOOTNOTES = 4
    HEADERS = 5
    MACROS = 6
    COMMENTS = 7
    ENDNOTES = 8
    BOXES = 9
    HEADER_BOXES = 10


@dataclass(frozen=True, slots=True)
class Header:
    """What the information block says; lengths are in characters, places in bytes."""

    is_old: bool
    """Written by Word 95 or before, or not by Word at all."""
    is_encrypted: bool
    table_name: str
    lengths: tuple[int, ...]
    places: tuple[tuple[int, int], ...]

    def story(self, story: Story) -> tuple[int, int]:
        """The first position of a story and the one after its last."""
        start = sum(self.lengths[kind] for kind in Story if kind < story)
        return start, start + self.lengths[story]

    def part(self, part: Part) -> tuple[int, int]:
        """Start and size of a structure; nothing if the file has none."""
        return self.places[part] if part < len(self.places) else (0, 0)


def read_header(stream: bytes) -> Header:
    """The information block at the start of the WordDocument stream."""
    magic, version = struct.unpack_from("<HH", stream)
    flags = struct.unpack_from("<H", stream, 10)[0]
    is_encrypted = bool(flags & (_ENCRYPTED | _OBFUSCATED))
    table_name = "1Table" if flags & _TABLE_1 else "0Table"
    is_old = magic != _MAGIC or version < _WORD_97
    if is_old or is_encrypted:
        return Header(is_old, is_encrypted, table_name, (), ())
    _, at = _array(stream, 32, 2, "H")
    lengths, at = _array(stream, at, 4, "i")
    places, _ = _array(stream, at, 8, "Q")
    if len(lengths) <= max(Story) or min(lengths[kind] for kind in Story) < 0:
        raise BrokenError
    pairs = tuple((place & 0xFFFFFFFF, place >> 32) for place in places)
    return Header(is_old, is_encrypted, table_name, lengths, pairs)


def _array(stream: bytes, at: int, size: int, code: str) -> tuple[tuple[int, ...], int]:
    """A counted array of numbers of this size, and where it ends."""
    count = struct.unpack_from("<H", stream, at)[0]
    at += 2
    return struct.unpack_from(f"<{count}{code}", stream, at), at + count * size
