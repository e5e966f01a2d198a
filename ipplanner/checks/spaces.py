"""Spaces and line breaks that a PDF or a narrow cell has left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit, Level
from ipplanner.checks.patterns import HAN
from ipplanner.checks.rule import BODY, Cell, CellRule

_FIELDS = (*BODY, "goal")
_ANY = f"{HAN}，。；：、！？“”‘’《》（）〔〕【】"
_STOPS = "。；！？"
"""Behind these a space does no harm."""
_MARKS = "，。；：、！？”’》）〕】"
_BEFORE_MARK = re.compile(rf"[{_ANY}0-9A-Za-z%][ 　]+[{_MARKS}]")
_AFTER_MARK = re.compile(rf"[，。；：、！？“‘《（〔【][ 　]+[{_ANY}]")
_BETWEEN = re.compile(rf"[{HAN}”’》）][ 　]+[{HAN}“‘《（]")
_BY_NUMBER = re.compile(rf"[{HAN}][ 　]+[0-9A-Za-z]|[0-9A-Za-z%][ 　]+[{HAN}]")
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")
_BREAK = re.compile(rf"[{HAN}、，（“《][ 　]*\n[ 　]*(?=[{HAN}])")
_NEW_POINT = re.compile(
    r"(?:[一二三四五六七八九十]+[是、，]|[（(]?[0-9一二三四五六七八九十]+[）).、])"
)


def stray_spaces(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Spaces between Chinese characters or beside their punctuation."""
    seen: set[int] = set()
    for pattern in (_BEFORE_MARK, _AFTER_MARK, _BETWEEN):
        for found in pattern.finditer(cell.text):
            at = found.start() + 1
            if at in seen or (pattern is _BETWEEN and _in_name(cell.text, at)):
                continue
            seen.add(at)
            fix = re.sub(r"[ 　]+", "", found[0])
            level: Level = "提示" if found[0][0] in _STOPS else "必错"
            yield Hit(found.start(), found[0], "多余的空格。", fix, level)


def _in_name(text: str, at: int) -> bool:
    """A name in quotes may be of several words."""
    return any(found.start() < at < found.end() for found in _QUOTED.finditer(text))


def number_spaces(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Spaces between Chinese characters and numbers or letters."""
    for found in _BY_NUMBER.finditer(cell.text):
        fix = re.sub(r"[ 　]+", "", found[0])
        yield Hit(found.start(), found[0], "文字与数字之间有空格。", fix, "提示")


def stray_breaks(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A line that ends in the middle of a sentence."""
    for found in _BREAK.finditer(cell.text):
        if not _NEW_POINT.match(cell.text[found.end() :]):
            words = found[0] + cell.text[found.end()]
            yield Hit(found.start(), words, "句子中间换行。", re.sub(r"\s+", "", words))


RULES = (
    CellRule(
        "stray-space",
        "多余空格",
        _FIELDS,
        stray_spaces,
        (
            ("遇到的难题 。", ("题 。",)),
            ("开展“护航”“ 雷霆”行动", ("“ 雷",)),
            ("提供支撑。 完善体系", ("。 完",)),
            ("知识产 权保护", ("产 权",)),
            ("开展“遍行天下 心仪广西”活动，培训 20 人，PCT 申请", ()),
        ),
    ),
    CellRule(
        "number-space",
        "数字旁的空格",
        _FIELDS,
        number_spaces,
        (("培训 20 人", ("训 2", "0 人")), ("培训20人", ())),
    ),
    CellRule(
        "stray-break",
        "句中换行",
        _FIELDS,
        stray_breaks,
        (("开展知识\n产权培训", ("识\n产",)), ("开展培训。\n加强宣传：\n一是培训", ())),
    ),
)
