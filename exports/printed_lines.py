"""One paragraph around a table or text, with the part that it plays on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from ipplanner.wording_changes import Kind as Change
from ipplanner.wording_changes import Run

Kind = Literal[
    "label",  # 附件1, on the first line of the table's page
    "issuer",  # who issues a text, above its title
    "mark",  # 份号, 密级, 紧急程度
    "letterhead",  # 发文机关标志
    "red_number",  # 发文字号 over the red rule of a letterhead
    "number",  # 发文字号
    "heading",  # the covering letter's own title
    "recipient",  # 主送机关
    "body",
    "level1",  # 一、…
    "level2",  # （一）…
    "annex",  # 附件说明
    "signer",  # 署名
    "date",  # 成文日期
    "subtitle",  # （征求意见稿）
    "note",
    "row",  # cells of a small table
    "annex_label",  # 附件, on the first line of a page after the table
    "annex_title",
    "imprint",  # 版记
]

_SENTENCE = re.compile(r"[。；：:]$")
SHORT = 40
"""Characters up to which a line without a full stop is a heading or a name, not a sentence."""


@dataclass(slots=True)
class Line:
    """One paragraph around the table; `right` is its distance from the right in characters."""

    kind: Kind
    text: str
    right: float = 0
    cells: list[str] = field(default_factory=list)
    """Of a row of a small table."""
    change: Change = "equal"
    """Whether the whole line is in both versions compared."""
    runs: tuple[Run, ...] = ()
    """The text as marked stretches; empty for a text without marks."""


def line(kind: Kind, text: str) -> Line:
    """A line of this kind, or the row of a small table where the text has tabs."""
    if "\t" in text and kind != "imprint":
        return Line("row", text, cells=text.split("\t"))
    return Line(kind, text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences and their openings do, but headings and names do not."""
    return bool(_SENTENCE.search(text.strip()))


def is_short(text: str) -> bool:
    """Whether a text is a heading or a name."""
    return len(text) <= SHORT and not ends_sentence(text)


def is_label(text: str, word: str) -> bool:
    """Whether a paragraph is an attachment's label such as "附件1"."""
    number = r"\s*[\d一二三四五六七八九十]{0,3}[：:]?"
    return bool(re.fullmatch(re.escape(word) + number, text.strip()))


def em_width(text: str) -> float:
    """The printed width in Chinese characters; digits and Western letters are half as wide."""
    return sum(0.25 if c == " " else 0.5 if c.isascii() else 1.0 for c in text)
