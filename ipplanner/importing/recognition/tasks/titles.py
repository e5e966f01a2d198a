"""Which of the lines above the tasks are the document's title, which often has two lines."""

from __future__ import annotations

import re

from ipplanner.importing.recognition.identity import title_line, title_score, year_in
from ipplanner.layouts import Layout
from ipplanner.text import squeeze

_BEGINS = re.compile(r"(?:《|关于|(?:19|20)\d\d年)")
_CLOSED = ("：", ":", "。", "；", "，", "、", "）", "》", "号", "日", "通知", "文件")
_LONGEST_LINE = 36
"""Characters of a title's line."""


def title_lines(texts: list[str], layout: Layout) -> tuple[int, int] | None:
    """The first line of the title and the one behind it, or None without a title."""
    at = title_line(texts, layout)
    if at is None:
        return None
    first, end = at, at + 1
    if first and _goes_before(texts[first - 1], texts[first]):
        first -= 1
    if end < len(texts) and _goes_behind(texts[at], texts[end], layout):
        end += 1
    return first, end


def _goes_before(upper: str, title: str) -> bool:
    """Whether a line is the first half of a title that begins in its middle."""
    text = squeeze(upper)
    if "\t" in upper or not 4 <= len(text) <= _LONGEST_LINE or text.endswith(_CLOSED):
        return False
    return bool(_BEGINS.match(text)) and not _BEGINS.match(squeeze(title))


def _goes_behind(title: str, lower: str, layout: Layout) -> bool:
    """Whether a line is the second half of a title."""
    if title_score(lower, layout) == 0 or year_in(lower):
        return False
    return not squeeze(title).endswith(tuple(word for word in _ends(layout)))


def _ends(layout: Layout) -> list[str]:
    """The last words that titles of the family end with."""
    return [squeeze(layout.title)[-4:]]
