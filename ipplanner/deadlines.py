"""Deadlines as values: 6月底前 and 2019年6月底前 of a plan for 2019 are the same day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from ipplanner.carry.mentions import mentions

_DIGITS = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")}
_CHINESE = re.compile("(?<![〇零一二三四五六七八九十])(十[一二]|[一二三四五六七八九十])(?=月|季度)")
_YEAR = re.compile(r"(\d{4})年")
_QUARTER = re.compile(r"第?([1-4])季度")
_MONTH = re.compile(r"(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]|([上中下]旬|底|末|初))?")
_SPAN = re.compile(r"[—–~～至-]")
_ENDS = {"初": 5, "上旬": 10, "中旬": 20, "下旬": 31, "底": 31, "末": 31, None: 31}
_HALVES = (("上半年", 6), ("年中", 6), ("下半年", 12), ("年底", 12), ("年末", 12), ("年内", 12))

_IN_LIST = re.compile(
    "(?<![〇零一二三四五六七八九十])(十[一二]|[一二三四五六七八九十])"
    "(?=(?:[、,和及]第?[一二三四五六七八九十]{1,2})+(?:月|季度))"
)
_DOTTED = re.compile(r"(?<!\d)((?:19|20)\d{2})[./-](\d{1,2})(?:[./-]\d{1,2})?(?!\d)")
_MONTHS_OF_A_YEAR = re.compile(r"(?<!\d)1月?份?[—–~～至到-]+12月")
_START = re.compile(
    r"(?:(?P<year>\d{4})年?[底末初]?)?"
    r"(?:第?[1-4]季度?|\d{1,2}月?份?(?:\d{1,2}[日号]?|[上中下]旬|底|初|末)?)?"
    r"[—–~～至到-]+(?=第?[1-4]季度|\d{1,2}月|(?P<next>(?:\d{4}|次|明)年))"
)
"""What a span of time begins with: it is due at its end."""
_DUE = re.compile(
    r"(?P<quarters>(?:第?[1-4]季?度?[、,和及])*第?[1-4]季度)"
    r"|(?P<months>(?:\d{1,2}月?[、,和及])*\d{1,2}月)"
    r"|(?P<each>[每逐按各](?:个?季度?|半年|个?月)|全年|常年|长期|持续|随时|日常|经常)"
    r"|(?P<half>上半年|年中|下半年|年底|年末|年内|年终|年初)"
    r"|(?P<this>[每本今当]年(?!度?[第\d]|[底末内中初]))"
    r"|(?P<next>[次明]年)"
)
_HALF_MONTHS = {**dict(_HALVES), "年终": 12, "年初": 1}

Day = tuple[int, int, int]
"""Year, month and day; the day is 31 for the end of any month."""

Time = int | Literal["year", "other", "unread"]
"""A month of the plan's year, the whole of it, another year, or words that name no time."""


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


@lru_cache(maxsize=4096)
def deadline_times(text: str, year: int | None) -> frozenset[Time]:
    """All times at which something is due by a deadline; none where nothing is written.

    每季度 is each quarter's last month, and a span of time is due at its end.
    """
    words = _plain(text)
    times: set[Time] = set()
    named: int | None = year
    waits = False
    """Whether a year was named that no month has followed yet."""
    for at_year, due in _dues(words, year):
        if at_year is None:
            times.update(due if named == year else ("other",))
            waits = False
            continue
        if waits:
            times.add(_whole(named, year))
        named, waits = at_year, True
        year = at_year if year is None else year
    if waits:
        times.add(_whole(named, year))
    return frozenset(times or ({"unread"} if words else ()))


def _plain(text: str) -> str:
    """The text in plain digits without white space, and of spans of time only their ends."""
    words = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    words = _CHINESE.sub(_number, _IN_LIST.sub(_number, words))
    words = _MONTHS_OF_A_YEAR.sub("全年", _DOTTED.sub(r"\1年\2月", words))
    return _START.sub(lambda found: "" if found["next"] else _year_of(found), words)


def _year_of(found: re.Match[str]) -> str:
    return f"{found['year']}年" if found["year"] else ""


def _dues(words: str, year: int | None) -> Iterator[tuple[int | None, tuple[Time, ...]]]:
    """In printed order: the years that are named, and what is due in the last one."""
    found: list[tuple[int, int | None, tuple[Time, ...]]] = [
        (one.start, one.year, ()) for one in mentions(words, year or 2000)
    ]
    for one in _DUE.finditer(words):
        if one["next"]:
            found.append((one.start(), (year or 0) + 1, ()))
        elif due := _due(one):
            found.append((one.start(), None, due))
    for _, at_year, due in sorted(found, key=lambda entry: entry[0]):
        yield at_year, due


def _due(found: re.Match[str]) -> tuple[Time, ...]:
    if found["quarters"]:
        return tuple(3 * int(one) for one in re.findall(r"\d", found["quarters"]))
    if found["months"]:
        numbers = map(int, re.findall(r"\d+", found["months"]))
        return tuple(one for one in numbers if 1 <= one <= 12)
    if found["half"]:
        return (_HALF_MONTHS[found["half"]],)
    often = found["each"] or ""
    if "季" in often:
        return (3, 6, 9, 12)
    return (6, 12) if "半年" in often else ("year",)


def _whole(named: int | None, year: int | None) -> Time:
    return "year" if named == year else "other"


def _number(found: re.Match[str]) -> str:
    word = found[1]
    if word.startswith("十"):
        return "1" + (_DIGITS[word[1]] if len(word) > 1 else "0")
    return _DIGITS[word]
