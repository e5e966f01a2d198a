"""Compound files of several streams and storages, for tests."""

from __future__ import annotations

import struct

_FREE, _END, _TABLE_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512
_ROOT, _STORAGE, _STREAM = 5, 1, 2
_CUTOFF = 4096
"""Shorter streams would be kept elsewhere, so all are filled up to this size."""

Entries = dict[str, "bytes | Entries"]


def compound(entries: Entries) -> bytes:
    """A compound file; names within a storage are a dictionary of their own."""
    directory: list[bytes] = [b""]
    chains: list[bytes] = []
    first = _add(entries, directory, chains)
    directory[0] = _entry("Root Entry", _ROOT, first, _FREE, _END, 0)
    table_of_names = b"".join(directory)
    chains.append(table_of_names + _blank_entries(len(table_of_names)))
    return _assembled(chains)


def _add(entries: Entries, directory: list[bytes], chains: list[bytes]) -> int:
    """Add the entries of one storage; the index of the first, or none."""
    following = _FREE
    for name, content in reversed(entries.items()):
        if isinstance(content, dict):
            child = _add(content, directory, chains)
            made = _entry(name, _STORAGE, child, following, 0, 0)
        else:
            data = content.ljust(_CUTOFF, b"\0")
            chains.append(data + bytes(-len(data) % _SECTOR))
            start = -len(chains)
            made = _entry(name, _STREAM, _FREE, following, start, len(data))
        following = len(directory)
        directory.append(made)
    return following


def _entry(name: str, kind: int, child: int, following: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBLLL16sL8s8slQ",
        written, len(written), kind, 1, _FREE, following, child, b"", 0, b"", b"",
        start if start < 2**31 else start - 2**32, size,
    )  # fmt: skip


def _blank_entries(used: int) -> bytes:
    blank = struct.pack("<64xHBBLLL16xL16xLQ", 0, 0, 0, _FREE, _FREE, _FREE, 0, 0, 0)
    return blank * (-used % _SECTOR // len(blank))


def _assembled(chains: list[bytes]) -> bytes:
    sizes = [len(chain) // _SECTOR for chain in chains]
    tables = -(-sum(sizes) // (_SECTOR // 4 - 1))
    starts, at, links = [], tables, [_TABLE_SECTOR] * tables
    for size in sizes:
        starts.append(at)
        links += [*range(at + 1, at + size), _END]
        at += size
    links += [_FREE] * (tables * _SECTOR // 4 - len(links))
    assert tables <= 109 and len(links) == tables * _SECTOR // 4
    header = struct.pack(
        "<8s16s5H6xLLL4xLLLLL",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
        0, tables, starts[-1], _CUTOFF, _END, 0, _END, 0,
    )  # fmt: skip
    header += struct.pack("<109L", *range(tables), *[_FREE] * (109 - tables))
    return header + struct.pack(f"<{len(links)}L", *links) + _with_starts(chains, starts)


def _with_starts(chains: list[bytes], starts: list[int]) -> bytes:
    """The chains, in the last of which streams are named by their number from -1 downwards."""
    names = bytearray(chains[-1])
    for at in range(0, len(names), 128):
        chain = struct.unpack_from("<l", names, at + 116)[0]
        if names[at + 66] == _STREAM:
            struct.pack_into("<L", names, at + 116, starts[-chain - 1])
    return b"".join([*chains[:-1], bytes(names)])
