"""The text by character position, put together from its pieces (Clx)."""

from __future__ import annotations

import codecs
import struct
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from ipplanner.importing.readers.doc.faults import BrokenError
from ipplanner.importing.readers.doc.plex import read_plex
from ipplanner.importing.readers.doc.sprms import SHORT_FORMS

_NARROW = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(256))
_COMPRESSED, _PLACE = 0x40000000, 0x3FFFFFFF
_CHANGES, _TABLE = 1, 2
_MOST_CHANGES = 0x7FFF


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that lie together in the file: `offset` in bytes, `width` bytes each."""

    start: int
    end: int
    offset: int
    width: int
    changes: bytes
    """Property changes that apply to the whole piece."""


class Text:
    """All text of a file, one character per position."""

    def __init__(self, pieces: list[Piece], stream: bytes) -> None:
        if not pieces or sum((p.end - p.start) * p.width for p in pieces) > len(stream):
            # more text than the file has room for
            raise BrokenError
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self.characters = "".join(_characters(piece, stream) for piece in pieces)

    def piece(self, position: int) -> Piece:
        """The piece in which a position lies."""
        return self._pieces[max(bisect_right(self._starts, position) - 1, 0)]


def read_text(data: bytes, stream: bytes) -> Text:
    """The text of the WordDocument stream by the piece table given."""
    changes: list[bytes] = []
    at = 0
    while at + 5 <= len(data) and data[at] == _CHANGES:
        size = struct.unpack_from("<h", data, at + 1)[0]
        if size < 0 or len(changes) > _MOST_CHANGES:
            raise BrokenError
        changes.append(data[at + 3 : at + 3 + size])
        at += 3 + size
    if at + 5 > len(data) or data[at] != _TABLE:
        raise BrokenError
    size = struct.unpack_from("<L", data, at + 1)[0]
    plex = read_plex(data[at + 5 : at + 5 + size], 8, is_vital=True)
    pieces = [
        _piece(start, end, item, changes)
        for (start, end), item in zip(pairwise(plex.positions), plex.items, strict=True)
        if start < end
    ]
    if plex.positions and plex.positions[0] != 0:
        raise BrokenError
    return Text(pieces, stream)


def _piece(start: int, end: int, item: bytes, changes: list[bytes]) -> Piece:
    place, modifier = struct.unpack_from("<LH", item, 2)
    own = _own_changes(modifier, changes)
    if place & _COMPRESSED:
        return Piece(start, end, (place & _PLACE) // 2, 1, own)
    return Piece(start, end, place, 2, own)


def _own_changes(modifier: int, changes: list[bytes]) -> bytes:
    if modifier & 1:
        index = modifier >> 1
        return changes[index] if index < len(changes) else b""
    code = SHORT_FORMS.get(modifier >> 1 & 0x7F)
    return b"" if code is None else struct.pack("<HB", code, modifier >> 8)


def _characters(piece: Piece, stream: bytes) -> str:
    count = piece.end - piece.start
    data = stream[piece.offset : piece.offset + count * piece.width]
    if len(data) < count * piece.width:
        raise BrokenError
    if piece.width == 1:
        return codecs.charmap_decode(data, "strict", _NARROW)[0]
    text = data.decode("utf-16-le", "surrogatepass")
    # a character beyond the first plane has two positions
    return text if len(text) == count else "".join(map(chr, struct.unpack(f"<{count}H", data)))
