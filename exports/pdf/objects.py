"""The objects of a PDF as Qt writes it, to change some of them."""

from __future__ import annotations

import re

from ipplanner.errors import ExportError

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_HEAD = re.compile(rb"\s*(\d+) 0 obj\b")
_ENTRY = 20
"""Bytes of a line in the table of objects."""
_END = b"endobj"


class Objects:
    """What stands between "obj" and "endobj" by number; ExportError if the file is not whole."""

    def __init__(self, data: bytes) -> None:
        start = _START.search(data, max(0, len(data) - 64))
        table = _TABLE.match(data, int(start[1])) if start else None
        if start is None or table is None:
            raise ExportError("写出的 PDF 不完整，没有导出。")
        self._head = data[: data.index(b"\n", data.index(b"\n") + 1) + 1]
        end = table.end() + int(table[1]) * _ENTRY
        self._trailer = data[end : data.rindex(b"startxref")]
        self.bodies = dict(_bodies(data, _offsets(data[table.end() : end]), table.start()))

    def whole(self) -> bytes:
        """The file with the bodies as they are now."""
        pieces, offsets, at = [self._head], {}, len(self._head)
        for number, body in sorted(self.bodies.items()):
            offsets[number] = at
            pieces.append(b"%d 0 obj%s%s\n" % (number, body, _END))
            at += len(pieces[-1])
        size = max(self.bodies) + 1
        lines = [b"%010d 00000 n \n" % offsets[n] if n in offsets else _FREE for n in range(size)]
        table = b"xref\n0 %d\n%s" % (size, b"".join(lines))
        return b"".join([*pieces, table, self._trailer, b"startxref\n%d\n%%%%EOF\n" % at])


_FREE = b"0000000000 65535 f \n"


def _offsets(table: bytes) -> list[int]:
    entries = (table[at : at + _ENTRY] for at in range(0, len(table), _ENTRY))
    return sorted(int(entry[:10]) for entry in entries if entry[17:18] == b"n")


def _bodies(data: bytes, offsets: list[int], end: int) -> list[tuple[int, bytes]]:
    bodies = []
    for start, behind in zip(offsets, [*offsets[1:], end], strict=True):
        head = _HEAD.match(data, start)
        stop = data.rfind(_END, start, behind)
        if head is None or stop < 0:
            raise ExportError("写出的 PDF 不完整，没有导出。")
        bodies.append((int(head[1]), data[head.end() : stop]))
    return bodies
