"""Where a text names a year, in whatever digits, with the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_PLAIN = str.maketrans("０１２３４５６７８９", "0123456789")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_CHINESE = "〇一二三四五六七八九"
_ZEROS = "○零Ｏ"
_FROM_CHINESE = str.maketrans(_CHINESE + _ZEROS, "0123456789" + "0" * len(_ZEROS))
# A number of the size of a year is one where 年 or a date follows, or where it counts nothing.
_COUNTED = (
    "(?:[万亿元家件项人名个余多场次份亩吨户篇册套种台所条位部期批对组字页款米座只支队%％‰]"
    "|公里|平方|美元|以上|左右)"
)
_DIGITS = (
    rf"(?P<digits>(?:19|20)[0-9]{{2}})(?![0-9])(?:(?=\s*年)|(?!\s*{_COUNTED})(?![.,][0-9]{{3}}))"
)
_IN_CHINESE = rf"(?P<chinese>[一二][{_CHINESE}{_ZEROS}]{{3}})(?=年)"
_SHORT = (
    "(?<![近约满已第达共前后历时过去来的])(?P<short>[0-9]{2})"
    "(?=年(?:度|底|末|初|[0-9]{1,2}月|全国|全省|知识产权))"
)
_YEAR = re.compile(f"(?<![0-9.])(?:{_DIGITS}|{_IN_CHINESE}|{_SHORT})")
_CONTEXT = 30


@dataclass(frozen=True)
class Mention:
    """A year at `start`..`end` of a text; `year` has four digits whatever is printed."""

    text: str
    start: int
    end: int
    year: int

    @property
    def printed(self) -> str:
        """The digits as they stand."""
        return self.text[self.start : self.end]

    @cached_property
    def before(self) -> str:
        """The words of the same sentence before the year, without white space, plain digits."""
        return _tight(re.split(r"[。；;\n]", self.text[: self.start])[-1])[-_CONTEXT:]

    @cached_property
    def after(self) -> str:
        """The words of the same sentence after the year, without white space, plain digits."""
        return _tight(re.split(r"[。；;\n]", self.text[self.end :])[0])[:_CONTEXT]

    @cached_property
    def named(self) -> str:
        """The name in 《》 or “” that the year is part of, empty if none."""
        for opening, closing in ("《", "》"), ("“", "”"):
            first = self.text.rfind(opening, 0, self.start)
            last = self.text.find(closing, self.end)
            if first >= 0 and closing not in self.text[first : self.start] and last > 0:
                return _tight(self.text[first : last + 1])
        return ""

    def written(self, year: int) -> str:
        """Another year in the digits of this one."""
        digits = str(year)[-len(self.printed) :]
        if self.printed[0] in _CHINESE:
            return "".join(self._chinese(digit) for digit in digits)
        return digits.translate(_FULL_WIDTH) if self.printed[0] > "9" else digits

    def _chinese(self, digit: str) -> str:
        zero = next((mark for mark in self.printed if mark in _ZEROS), "〇")
        return zero if digit == "0" else _CHINESE[int(digit)]


def mentions(text: str, century_of: int) -> Iterator[Mention]:
    """All years that a text names, in order; 18年 is read in the century of a known year."""
    for found in _YEAR.finditer(text.translate(_PLAIN)):
        digits = found[0].translate(_FROM_CHINESE)
        year = int(digits) if len(digits) == 4 else century_of // 100 * 100 + int(digits)
        if len(digits) == 4 or abs(year - century_of) <= 1:
            yield Mention(text, found.start(), found.end(), year)


def _tight(text: str) -> str:
    return re.sub(r"\s+", "", text).translate(_PLAIN)
