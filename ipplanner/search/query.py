"""What is looked for: words, or an expression, and in which columns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ipplanner.errors import UsageError

EXTRA = "extra"
"""Stands for all columns that the layout does not know."""
FIELDS = ("section", "goal", "item", "measure", "departments", "deadline", EXTRA)
_ENDLESS = re.compile(r"\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)\s*[+*{]")
"""A repetition within a repetition, which can take years to fail."""

Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Query:
    """What is looked for; letter case counts only where asked for, width always unless not."""

    text: str
    whole: bool = False
    """The cell holds nothing else."""
    case: bool = False
    regex: bool = False
    any_width: bool = False
    """Full and half width (，and ,) are the same."""
    fields: frozenset[str] = frozenset(FIELDS)

    @cached_property
    def spans(self) -> Callable[[str], Spans]:
        """Where it stands in a text; UsageError when the expression cannot be read."""
        return self._exact if self._is_plain else self._by_pattern

    @cached_property
    def occurs(self) -> Callable[[str], object]:
        """Whether it stands in a text at all: quicker than where."""
        text = self.text
        return (
            text.__eq__
            if self._is_plain and self.whole
            else ((lambda cell: text in cell) if self._is_plain else self.pattern.search)
        )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The query as an expression."""
        if self.regex and _ENDLESS.search(self.text):
            raise UsageError("这个表达式在重复里又有重复，查找会没有尽头，请改得简单些。")
        source = self.text if self.regex else "".join(map(self._letter, self.text))
        source = rf"\A(?:{source})\Z" if self.whole else source
        try:
            return re.compile(source, 0 if self.case else re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            raise UsageError("查找的表达式读不懂，请检查括号是否成对。") from error

    def replaced(self, text: str, start: int, end: int, words: str) -> str:
        """What stands for a found stretch then; in an expression \\1 is its first bracket."""
        found = self.pattern.match(text, start, end) if self.regex and not self.whole else None
        if self.regex and self.whole:
            found = self.pattern.match(text)
        if found is None:
            return words
        try:
            return found.expand(words)
        except (re.error, IndexError) as error:
            raise UsageError("替换的内容里“\\1”一类的写法与查找的表达式对不上。") from error

    @cached_property
    def _is_plain(self) -> bool:
        same_case = self.case or self.text.lower() == self.text.upper()
        same_width = not self.any_width or not any(map(_other_width, self.text))
        return not self.regex and same_case and same_width

    def _letter(self, letter: str) -> str:
        other = _other_width(letter) if self.any_width else ""
        return f"[{re.escape(letter)}{re.escape(other)}]" if other else re.escape(letter)

    def _exact(self, text: str) -> Spans:
        if self.whole:
            return [(0, len(text))] if text == self.text else []
        spans, at, size = [], text.find(self.text), len(self.text)
        while at >= 0:
            spans.append((at, at + size))
            at = text.find(self.text, at + size)
        return spans

    def _by_pattern(self, text: str) -> Spans:
        spans = (found.span() for found in self.pattern.finditer(text))
        return [(start, end) for start, end in spans if end > start]


def _other_width(letter: str) -> str:
    """The full-width form of a half-width letter and the other way round; else nothing."""
    code = ord(letter)
    if code == 0x20:
        return "\u3000"
    if code == 0x3000:
        return " "
    if 0x21 <= code <= 0x7E:
        return chr(code + 0xFEE0)
    return chr(code - 0xFEE0) if 0xFF01 <= code <= 0xFF5E else ""
