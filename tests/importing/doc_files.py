"""Small .doc files put together from their structures, for tests."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import Path

from tests.importing.compound_files import Entries, compound

_PAGE, _TEXT_AT, _PLACES = 512, 2048, 93
MARK, CELL = "\r", "\x07"
IN_TABLE = b"\x16\x24\x01"
ROW_END = b"\x17\x24\x01"


@dataclass(slots=True)
class Run:
    """Characters and the changes of their format."""

    text: str
    changes: bytes = b""


@dataclass(slots=True)
class Para:
    """A paragraph with its mark: `runs` are plain texts or runs, `style` a style's number."""

    runs: list[str | Run]
    changes: bytes = b""
    style: int = 0

    @property
    def text(self) -> str:
        return "".join(run if isinstance(run, str) else run.text for run in self.runs)


@dataclass(slots=True)
class Doc:
    """What a file is made of; lengths of stories by their place, structures by theirs."""

    paragraphs: list[Para]
    stories: dict[int, list[Para]] = field(default_factory=dict)
    structures: dict[int, bytes] = field(default_factory=dict)
    prms: list[bytes] = field(default_factory=list)
    """Changes that pieces may refer to."""
    piece_modifier: int = 0
    is_narrow: bool = False
    data: bytes = b""
    others: Entries = field(default_factory=dict)
    version: int = 0xC1
    flags: int = 0x0200
    after_lists: bytes = b""
    """What follows the list definitions outside their size."""

    def write(self, path: Path) -> Path:
        """Write the file."""
        path.write_bytes(compound(self.entries()))
        return path

    def entries(self) -> Entries:
        """The streams."""
        all_paragraphs = [*self.paragraphs]
        for place in sorted(self.stories):
            all_paragraphs += self.stories[place]
        text = "".join(paragraph.text for paragraph in all_paragraphs)
        written = text.encode("cp1252" if self.is_narrow else "utf-16-le", "surrogatepass")
        stream = bytearray(_TEXT_AT) + written
        stream += bytes(-len(stream) % _PAGE)
        width = 1 if self.is_narrow else 2
        structures = {
            **self.structures,
            12: _add_pages(stream, _run_formats(all_paragraphs, width), is_paragraphs=False),
            13: _add_pages(stream, _paragraph_formats(all_paragraphs, width), is_paragraphs=True),
            33: self._pieces(len(written) // width),
        }
        table, places = self._table(structures)
        stream[: len(self._header(places))] = self._header(places)
        made: Entries = {"WordDocument": bytes(stream), "1Table": table, **self.others}
        return {**made, "Data": self.data} if self.data else made

    def _pieces(self, length: int) -> bytes:
        changes = b"".join(b"\x01" + struct.pack("<h", len(prm)) + prm for prm in self.prms)
        place = _TEXT_AT * 2 | 0x40000000 if self.is_narrow else _TEXT_AT
        plex = struct.pack("<LLHLH", 0, length, 0, place, self.piece_modifier)
        return changes + b"\x02" + struct.pack("<L", len(plex)) + plex

    def _table(self, structures: dict[int, bytes]) -> tuple[bytes, dict[int, tuple[int, int]]]:
        table, places = b"", {}
        for number, data in structures.items():
            places[number] = (len(table), len(data))
            table += data + (self.after_lists if number == 73 else b"")
        return table, places

    def _header(self, places: dict[int, tuple[int, int]]) -> bytes:
        lengths = [0] * 22
        lengths[3] = sum(len(paragraph.text) for paragraph in self.paragraphs)
        for place, paragraphs in self.stories.items():
            lengths[place] = sum(len(paragraph.text) for paragraph in paragraphs)
        pairs = [places.get(number, (0, 0)) for number in range(_PLACES)]
        made = struct.pack("<HH6xH20x", 0xA5EC, self.version, self.flags)
        made += struct.pack("<H28xH22iH", 14, 22, *lengths, _PLACES)
        return made + struct.pack(f"<{2 * _PLACES}L", *(value for pair in pairs for value in pair))


def _paragraph_formats(paragraphs: list[Para], width: int) -> list[tuple[int, bytes]]:
    made = []
    for paragraph in paragraphs:
        own = struct.pack("<H", paragraph.style) + paragraph.changes
        own += bytes(len(own) % 2)
        made.append((len(paragraph.text) * width, b"\0" + bytes([len(own) // 2]) + own))
    return made


def _run_formats(paragraphs: list[Para], width: int) -> list[tuple[int, bytes]]:
    runs = [
        Run(run) if isinstance(run, str) else run
        for paragraph in paragraphs
        for run in paragraph.runs
    ]
    return [(len(r.text) * width, bytes([len(r.changes)]) + r.changes) for r in runs if r.text]


def _add_pages(
    stream: bytearray, formats: list[tuple[int, bytes]], *, is_paragraphs: bool
) -> bytes:
    """Add pages of formats, each with the length of its text; the directory of the pages."""
    places, numbers, at = [_TEXT_AT], [], _TEXT_AT
    entry = 13 if is_paragraphs else 1
    while formats:
        count, free = 0, _PAGE - 1 - 4
        for _, form in formats:
            free -= 4 + entry + len(form) + len(form) % 2
            if free < 0:
                break
            count += 1
        assert count
        numbers.append(len(stream) // _PAGE)
        stream += _page(at, formats[:count], entry)
        at += sum(length for length, _ in formats[:count])
        places.append(at)
        formats = formats[count:]
    return struct.pack(f"<{len(places)}L", *places) + struct.pack(f"<{len(numbers)}L", *numbers)


def _page(at: int, formats: list[tuple[int, bytes]], entry: int) -> bytes:
    page = bytearray(_PAGE)
    page[-1] = len(formats)
    bounds, end = [at], _PAGE - 2
    for index, (length, form) in enumerate(formats):
        bounds.append(bounds[-1] + length)
        end -= len(form) + len(form) % 2
        page[end : end + len(form)] = form
        page[4 * (len(formats) + 1) + entry * index] = end // 2
    struct.pack_into(f"<{len(bounds)}L", page, 0, *bounds)
    return bytes(page)


def cells(edges: list[int], flags: list[int] | None = None) -> bytes:
    """The definition of a row's cells by their edges in twips and their merge flags."""
    count = len(edges) - 1
    flags = flags or [0] * count
    body = bytes([count]) + struct.pack(f"<{count + 1}h", *edges)
    body += b"".join(struct.pack("<H18x", flag) for flag in flags)
    return b"\x08\xd6" + struct.pack("<H", len(body) + 1) + body


def row(texts: list[str], shape: bytes, depth: bytes = b"") -> list[Para]:
    """The cells of a row and its end."""
    made = [Para([text, CELL], IN_TABLE + depth) for text in texts]
    return [*made, Para([CELL], IN_TABLE + ROW_END + depth + shape)]


def inner_row(texts: list[str], shape: bytes, depth: int) -> list[Para]:
    """A row of a table in a table, at a depth of at least 2."""
    inside = IN_TABLE + b"\x49\x66" + struct.pack("<L", depth)
    made = [Para([text, MARK], inside + b"\x4b\x24\x01") for text in texts]
    return [*made, Para([MARK], inside + b"\x4c\x24\x01" + shape)]


def plex(positions: list[int], items: list[bytes]) -> bytes:
    """An array of positions with items between them."""
    return struct.pack(f"<{len(positions)}L", *positions) + b"".join(items)
