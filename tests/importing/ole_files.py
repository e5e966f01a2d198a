"""The smallest container that a password-protected office file comes in."""

from __future__ import annotations

import struct

_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512


def encrypted_container() -> bytes:
    """An OLE file with an EncryptedPackage stream of 4,096 bytes."""
    header = struct.pack(
        "<8s16s5H6xLLL4xLLLLL",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, 1, 4096, _END, 0, _END, 0,
    )  # fmt: skip
    header += struct.pack("<109L", 0, *[_FREE] * 108)
    sectors = [_TABLE, _END, *range(3, 10), _END]
    table = struct.pack("<128L", *sectors, *[_FREE] * (128 - len(sectors)))
    directory = _entry("Root Entry", 5, child=1, start=_END, size=0)
    directory += _entry("EncryptedPackage", 2, child=_FREE, start=2, size=4096)
    directory += bytes(_SECTOR - len(directory))
    return header + table + directory + bytes(4096)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBLLL16sL8s8sLQ",
        written, len(written), kind, 1, _FREE, _FREE, child, b"", 0, b"", b"", start, size,
    )  # fmt: skip
