"""Which encoding a plain text has: what Notepad, WPS and Linux editors write."""

from __future__ import annotations

import codecs

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 4096
"""Bytes; as many tell on which side of each pair the zero bytes of a UTF-16 text stand."""
_ENOUGH = 0.02
"""Share of zero bytes on one side: digits and line ends alone make more of any Chinese text."""


def decoded(data: bytes) -> str | None:
    """The text, or None if it is none in UTF-8, GB18030 or UTF-16."""
    for mark, code in _MARKED:
        if data.startswith(mark):
            return data.decode(code, "replace").removeprefix("\ufeff")
    if b"\0" in data:
        return _without_mark(data)
    for code in ("utf-8", "gb18030"):
        try:
            return data.decode(code)
        except UnicodeDecodeError:
            continue
    return None


def _without_mark(data: bytes) -> str | None:
    head = data[:_LOOKED_AT]
    high, low = head[::2].count(0), head[1::2].count(0)
    code = "utf-16-be" if high > low else "utf-16-le"
    if len(data) % 2 or max(high, low) < _ENOUGH * len(head) / 2 or min(high, low) > 0:
        return None
    try:
        return data.decode(code)
    except UnicodeDecodeError:
        return None
