"""Deadlines as values: 6月底前 and 2019年6月底前 of a plan for 2019 are the same day."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")}
_CHINESE = re.compile("(?<![〇零一二三四五六七八九十])(十[一二]|[一二三四五六七八九十])(?=月|季度)")
_YEAR = re.compile(r"(\d{4})年")
_QUARTER = re.compile(r"第?([1-4])季度")
_MONTH = re.compile(r"(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]|([上中下]旬|底|末|初))?")
_SPAN = re.compile(r"[—–~～至-]")
_ENDS = {"初": 5, "上旬": 10, "中旬": 20, "下旬": 31, "底": 31, "末": 31, None: 31}
_HALVES = (("上半年", 6), ("年中", 6), ("下半年", 12), ("年底", 12), ("年末", 12), ("年内", 12))

Day = tuple[int, int, int]
"""Year, month and day; the day is 31 for the end of any month."""


def deadline_day(text: str, year: int | None) -> Day | None:
    """The last day that a deadline allows; None where it names none or a span of time."""
    words = _CHINESE.sub(_number, unicodedata.normalize("NFKC", text)).replace(" ", "")
    if _SPAN.search(words):
        return None
    found = _YEAR.search(words)
    of_year = int(found[1]) if found else year
    if of_year is None or len(_MONTH.findall(words)) > 1:
        return None
    if month := _MONTH.search(words):
        day = int(month[2]) if month[2] else _ENDS[month[3]]
        return of_year, int(month[1]), day
    if quarter := _QUARTER.search(words):
        return of_year, 3 * int(quarter[1]), 31
    return next(((of_year, month, 31) for word, month in _HALVES if word in words), None)


def _number(found: re.Match[str]) -> str:
    word = found[1]
    if word.startswith("十"):
        return "1" + (_DIGITS[word[1]] if len(word) > 1 else "0")
    return _DIGITS[word]
