"""Printed numbers and what remains of them without their separators."""

from __future__ import annotations

import re

_AROUND = re.compile(r"^[\s(（【\[]+|[\s)）】\].．、，,:：]+$")


def bare(number: str) -> str:
    """A printed number without brackets, separators and white space: "（一）" is "一"."""
    return _AROUND.sub("", re.sub(r"\s+", "", number))


def like(number: str, value: int) -> str:
    """A value printed in the way of another number: 二、 like 一、, 1.3 like 1.2."""
    core = bare(number)
    whole = number if core in number else re.sub(r"\s+", "", number)
    before, _, after = whole.partition(core) if core else ("", "", "")
    head, dot, last = core.rpartition(".")
    written = chinese(value) if last and not last.isdecimal() else str(value)
    return f"{before}{head}{dot}{written}{after}"


def chinese(number: int) -> str:
    """A number as it is printed before a title: 十二, 二十, 一百零五; digits from 1000 on."""
    if number > _MOST:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    start = f"{_WORDS[hundreds]}百" if hundreds else ""
    if tens:
        start += "十" if tens == 1 and not hundreds else f"{_WORDS[tens]}十"
    elif hundreds and ones:
        start += "零"
    return start + (_WORDS[ones] if ones else "")


_MOST = 999
_WORDS = "零一二三四五六七八九"
_DIGITS = {character: value for value, character in enumerate(_WORDS)} | {"〇": 0}
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
