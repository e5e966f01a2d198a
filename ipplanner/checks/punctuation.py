"""Doubled punctuation, and half-width punctuation within Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.patterns import CLOSING, HAN
from ipplanner.checks.rule import ALL, PROSE, Cell, CellRule

_MARKS = "，、；：。,;:"
_DOUBLED = re.compile(rf"[{_MARKS}！？.][ 　]*(?:[{_MARKS}！？]|\.(?![0-9]))+")
_ALLOWED = re.compile(r"[！？!?]+|[.。]{3,}|:")
_FULL = {";": "；", ",": "，", ":": "：", "!": "！", "?": "？", ".": "。", "(": "（", ")": "）"}
_STRENGTH = "、，：；？！。"
_HALF = re.compile(
    rf"(?<=[{HAN}{CLOSING}])[;,:!?](?![;,:!?.，；：。、/])"
    rf"|(?<=[0-9A-Za-z%％])[;,!?](?=[{HAN}“《（])"
)
_LEADING = re.compile(r"\s*([，。、；：,;][，。、；：,;\s]*([^，。、；：,;\s]))")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_DOT = re.compile(rf"(?<=[{HAN}{CLOSING}])\.(?=[{HAN}“《（]|\s*$)")
_ROUND = re.compile(r"\(([^()（）]*)\)")
_STRAIGHT = re.compile(r"\"([^\"“”\n]{1,40})\"|(?<![A-Za-z])'([^'‘’\n]{1,40})'(?![A-Za-z])")


def doubled(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Two marks where one belongs."""
    for found in _DOUBLED.finditer(cell.text):
        if not _ALLOWED.fullmatch(found[0]):
            yield Hit(
                found.start(), found[0], "标点重复，只应保留一个。", _strongest(found[0]), "必错"
            )


def _strongest(marks: str) -> str:
    full = [_FULL.get(mark, mark) for mark in marks if not mark.isspace()]
    return max(full, key=_STRENGTH.find)


def half_width(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Marks of western texts beside Chinese characters."""
    for found in [*_HALF.finditer(cell.text), *_DOT.finditer(cell.text)]:
        full = _FULL[found[0]]
        message = f"中文里应使用全角标点“{full}”。"
        yield Hit(found.start(), found[0], message, full, "必错")
    yield from _half_width_brackets(cell.text)
    yield from _straight_quotes(cell.text)


def _half_width_brackets(text: str) -> Iterator[Hit]:
    for found in _ROUND.finditer(text):
        if re.search(rf"[{HAN}]", found[1]):
            message = "中文里应使用全角括号“（）”。"
            yield Hit(found.start(), found[0], message, f"（{found[1]}）", "必错")


def _straight_quotes(text: str) -> Iterator[Hit]:
    for found in _STRAIGHT.finditer(text):
        inner = found[1] or found[2]
        if re.search(rf"[{HAN}]", inner):
            fix = f"“{inner}”" if found[1] else f"‘{inner}’"
            yield Hit(found.start(), found[0], "中文里应使用弯引号。", fix, "必错")


def leading(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A mark before the first word."""
    if found := _LEADING.match(cell.text):
        yield Hit(found.start(1), found[1], "开头多余的标点，或漏写了文字。", found[2], "必错")


def full_width(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Digits and letters in the width of Chinese characters."""
    for found in _WIDE.finditer(cell.text):
        narrow = unicodedata.normalize("NFKC", found[0])
        yield Hit(found.start(), found[0], "数字和字母应使用半角。", narrow, "提示")


RULES = (
    CellRule(
        "leading-mark",
        "开头的标点",
        ("title", *PROSE),
        leading,
        (("，加强培训", ("，加",)), ("“走出去”企业", ())),
    ),
    CellRule(
        "full-width",
        "全角数字",
        ALL,
        full_width,
        (("２０１８年完成ＰＣＴ培训", ("２０１８", "ＰＣＴ")), ("2018年", ())),
    ),
    CellRule(
        "doubled-punctuation",
        "标点重复",
        ALL,
        doubled,
        (
            ("建成示范学校。。", ("。。",)),
            ("加大打击，，清理市场、。", ("，，", "、。")),
            ("提高意识。.加强培训；。", ("。.", "；。")),
            ("怎么办？！等待……开展——推进", ()),
            ("以“4.26”为契机，办好“A”、“B”。", ()),
        ),
    ),
    CellRule(
        "half-width",
        "半角标点",
        ALL,
        half_width,
        (
            ("完善制度;加强培训,提高水平", (";", ",")),
            ("举办2次;向企业宣传", (";",)),
            ("推进建设.引导企业", (".",)),
            ('参加"中国版权金奖"评选', ('"中国版权金奖"',)),
            ("行动计划(试行)", ("(试行)",)),
            ("1.开展培训，版本2.0，比例为3:1，共1,000人次，见http://a.cn", ()),
            ("申请PCT(Patent)专利", ()),
        ),
    ),
)
