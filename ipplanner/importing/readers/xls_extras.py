"""What xlrd does not give of an .xls file: text boxes, headers and footers, macros.

Record numbers and shapes are those of the BIFF8 workbook stream.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import olefile

from ipplanner.importing.readers.margins import printed_words
from ipplanner.importing.source import Notice

_BOUND_SHEET, _HEADER, _FOOTER, _OBJECT, _TEXT, _CONTINUE = 0x85, 0x14, 0x15, 0x5D, 0x1B6, 0x3C
_BEGIN, _END, _BIFF8 = 0x809, 0x0A, 0x0600
_NOTE = 0x19
_MAX_RECORDS = 3_000_000
_BROKEN = (struct.error, IndexError, UnicodeDecodeError)


@dataclass(slots=True)
class Extras:
    """Texts by sheet name, and notices on the whole file."""

    boxes: dict[str, list[str]] = field(default_factory=dict)
    margins: dict[str, list[str]] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)


def read_extras(path: Path) -> Extras:
    """What can be found; a file too broken for it simply has none, the cells decide on it."""
    extras = Extras()
    try:
        with olefile.OleFileIO(path) as container:
            extras.notices = _notices(container)
            if container.exists("Workbook"):
                _scan(container.openstream("Workbook").read(), extras)
    except (OSError, ValueError, TypeError, *_BROKEN):
        # olefile raises whatever a broken container leads it to
        return extras
    return extras


def _notices(container: olefile.OleFileIO) -> list[Notice]:
    roots = {entry[0].upper() for entry in container.listdir(streams=True, storages=True)}
    found = []
    if "_VBA_PROJECT_CUR" in roots:
        found.append(Notice("macro", "", "文件含有宏，宏没有读入，也没有运行。"))
    if any(root.startswith("MBD") for root in roots):
        found.append(Notice("ole", "", "文件里嵌入了其他文件或控件，没有读入。"))
    return found


def _scan(stream: bytes, extras: Extras) -> None:
    for kind, data in _records(stream, 0):
        if kind == _BEGIN and struct.unpack_from("<H", data)[0] != _BIFF8:
            return
        if kind == _END:
            return
        if kind == _BOUND_SHEET:
            start = struct.unpack_from("<L", data)[0]
            _scan_sheet(stream, start, _text(data[6:], wide_length=False), extras)


def _scan_sheet(stream: bytes, start: int, name: str, extras: Extras) -> None:
    margins: dict[str, None] = {}
    boxes: list[str] = []
    shape, records = 0, _records(stream, start)
    for kind, data in records:
        if kind == _END:
            break
        if kind in (_HEADER, _FOOTER) and data:
            margins[printed_words(_text(data))] = None
        elif kind == _OBJECT:
            shape = struct.unpack_from("<H", data, 4)[0]
        elif kind == _TEXT and shape != _NOTE:
            boxes += _box(data, records)
    extras.boxes[name] = [text for text in boxes if text.strip()]
    extras.margins[name] = [text for text in margins if text]


def _box(data: bytes, records: Iterator[tuple[int, bytes]]) -> list[str]:
    wanted = struct.unpack_from("<H", data, 10)[0]
    text = ""
    for kind, more in islice(records, 100):
        if kind != _CONTINUE or not more:
            break
        text += more[1:].decode("utf-16-le" if more[0] & 1 else "latin-1")
        if len(text) >= wanted:
            break
    return text.splitlines()


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    for _ in range(_MAX_RECORDS):
        if at + 4 > len(stream):
            return
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _text(data: bytes, *, wide_length: bool = True) -> str:
    head = 2 if wide_length else 1
    length, is_wide = int.from_bytes(data[:head], "little"), data[head] & 1
    body = data[head + 1 : head + 1 + length * (1 + is_wide)]
    return body.decode("utf-16-le" if is_wide else "latin-1")
