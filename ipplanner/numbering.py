"""Printed numbers and what remains of them without their separators."""

from __future__ import annotations

import re

_AROUND = re.compile(r"^[\s(（【\[]+|[\s)）】\].．、，,:：]+$")


def bare(number: str) -> str:
    """A printed number without brackets, separators and white space: "（一）" is "一"."""
    return _AROUND.sub("", re.sub(r"\s+", "", number))


_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0}
_UNITS = {"十": 10, "百": 100}


def ordinal(number: str) -> int | None:
    """The value of a printed number, Arabic or Chinese up to 999; None if it is none."""
    text = bare(number)
    if text.isdecimal():
        return int(text)
    if not text or any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    total = digit = 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = digit * 10 + _DIGITS[character]
    return total + digit
