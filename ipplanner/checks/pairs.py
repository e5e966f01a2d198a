"""Quotes and brackets that are not closed, not opened or closed by another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.rule import ALL, Cell, CellRule

_PAIRS = {
    pair[0]: pair[1] for pair in ("“”", "‘’", "《》", "（）", "()", "〔〕", "【】", "〈〉", "[]")
}
_OPENING_OF = {closing: opening for opening, closing in _PAIRS.items()}
_WIDTHS = {"（": ")", "(": "）", "〔": "]", "[": "〕"}
_NUMBERING = re.compile(r"(?:^|(?<=[。；;：:，,、\s]))[0-9一二三四五六七八九十①-⑳]{1,3}[）)]")
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_SELF_NESTING = "“‘《"
_FAR = 60


def unpaired(cell: Cell, _context: Context) -> Iterator[Hit]:
    """What is open at the end, and what is closed without being open."""
    skipped = {found.end() - 1 for found in _NUMBERING.finditer(cell.text)}
    skipped |= {found.start() for found in _APOSTROPHE.finditer(cell.text)}
    open_: list[int] = []
    for at, mark in enumerate(cell.text):
        if at in skipped:
            continue
        if mark in _PAIRS:
            if mark in _SELF_NESTING and open_ and cell.text[open_[-1]] == mark:
                yield _opened_twice(cell.text, open_.pop(), at)
                if mark == "“" and _closes(cell.text, at):
                    continue
            open_.append(at)
        elif mark in _OPENING_OF:
            yield from _closed(cell.text, open_, at)
    for at in open_:
        yield _alone(at, cell.text[at], "没有与它配对的后一半")


def _closes(text: str, at: int) -> bool:
    """Whether an opening quote stands for the closing one: none follows before the next."""
    following = re.search("[“”]", text[at + 1 :])
    return following is None or following[0] == "“"


def _opened_twice(text: str, first: int, second: int) -> Hit:
    mark = text[first]
    if mark == "“" and _closes(text, second) and second - first < _FAR:
        words = text[first : second + 1]
        return Hit(first, words, "后一个引号方向不对，应为“””。", words[:-1] + "”", "必错")
    return _alone(first, mark, "没有与它配对的后一半")


def _closed(text: str, open_: list[int], at: int) -> Iterator[Hit]:
    mark = text[at]
    if open_ and text[open_[-1]] == _OPENING_OF[mark]:
        open_.pop()
        return
    if open_ and _WIDTHS.get(text[open_[-1]]) == mark:
        first = open_.pop()
        words = text[first : at + 1]
        yield Hit(first, words, "前后括号不一致。", f"（{words[1:-1]}）", "必错")
        return
    waiting = [place for place in open_ if text[place] == _OPENING_OF[mark]]
    if not waiting:
        yield _alone(at, mark, "没有与它配对的前一半")
        return
    while open_[-1] != waiting[-1]:
        yield _alone(open_[-1], text[open_.pop()], "没有与它配对的后一半")
    open_.pop()


def _alone(at: int, mark: str, reason: str) -> Hit:
    return Hit(at, mark, f"“{mark}”{reason}。", None, "必错")


RULES = (
    CellRule(
        "unpaired",
        "引号或括号不成对",
        ALL,
        unpaired,
        (
            ("开展“宣传周“活动", ("“宣传周“",)),
            ("发布《白皮书", ("《",)),
            ("制定办法）并实施", ("）",)),
            ("开展（试点)工作", ("（试点)",)),
            ("落实《关于“放管服”的意见》（试行）", ()),
            ("1）开展培训；2）开展宣传", ()),
            ("“甲“乙”", ("“",)),
            ("《甲（试行》", ("（",)),
        ),
    ),
)
