"""Name and date below a letter or a table: set to the right, one under the other."""

from __future__ import annotations

import re

from exports.printed_lines import Line, em_width, is_short
from ipplanner.text import squeeze

_DATE = re.compile(
    r"^[\d一二三四五六七八九十〇○零]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$"
)


def with_signature(lines: list[Line]) -> list[Line]:
    """The same lines, a date and the name above it set to the right."""
    for index, line in enumerate(lines):
        if line.kind == "row" or not _DATE.match(squeeze(line.text)):
            continue
        line.kind = "date"
        signer = lines[index - 1] if index else None
        if signer is not None and _is_name(signer):
            signer.kind = "signer"
            signer.right, line.right = _distances(signer.text, line.text)
        else:
            line.right = 4
    return lines


def _is_name(line: Line) -> bool:
    return line.kind in ("note", "body") and is_short(line.text)


def _distances(name: str, date: str) -> tuple[float, float]:
    """How far name and date stand from the right: the date begins two characters after the name."""
    name_length, date_length = em_width(name.strip()), em_width(date.strip())
    date_right = name_length - date_length
    if date_right >= 2:
        return 2, date_right
    return 2 + date_length + 2 - name_length, 2
