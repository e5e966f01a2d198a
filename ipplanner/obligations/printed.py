"""Stretches of a printed text without its white space, that know where they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ipplanner.text import squeeze

_SHOWN = 20
_CLOSED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’|「[^「」]*」|（[^（）]*）|\([^()]*\)|《[^《》]*》"
)
"""Quotations and brackets: punctuation in them separates nothing."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that cannot be read, at characters `start` to `end` of the obligation's text."""

    start: int
    end: int
    place: str
    """For users, such as 第5字, or 第2行第5字 where there are several printed lines."""
    message: str

    @property
    def sentence(self) -> str:
        """Place and message."""
        return f"{self.place}：{self.message}。"


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that was understood, but should have been another."""

    start: int
    end: int
    words: str
    meant: str

    @property
    def sentence(self) -> str:
        """What should be written."""
        return f"“{self.words}”应为“{self.meant}”。"


class Printed:
    """A stretch of a text, seen without white space and invisible characters."""

    __slots__ = ("_at", "_closed", "_gap", "_whole", "text")

    def __init__(self, whole: str, at: Sequence[int] | None = None, gap: int = 0) -> None:
        """All of a text, or its characters `at` some places; an empty stretch lies at `gap`."""
        seen = [n for n, character in enumerate(whole) if squeeze(character)] if at is None else at
        self._whole, self._at, self._gap = whole, seen, gap
        self.text = "".join([whole[place] for place in seen])
        self._closed = _closed(self.text)

    def __getitem__(self, part: slice) -> Printed:
        start, stop, _ = part.indices(len(self._at))
        gap = self._at[start] if start < len(self._at) else self.end
        return Printed(self._whole, self._at[start:stop], gap)

    @property
    def start(self) -> int:
        """The place of the first character in the whole text."""
        return self._at[0] if self._at else self._gap

    @property
    def end(self) -> int:
        """The place behind the last character in the whole text."""
        return self._at[-1] + 1 if self._at else self._gap

    def starts_line(self, at: int) -> bool:
        """Whether a character is the first of a printed line."""
        return at == 0 or "\n" in self._whole[self._at[at - 1] : self._at[at]]

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern occurs outside of quotation marks and brackets."""
        return (found for found in pattern.finditer(self.text) if found.start() not in self._closed)

    def split(self, separators: str) -> Iterator[Printed]:
        """The stretches between separating characters, empty ones too."""
        start = 0
        for found in self.finditer(re.compile(f"[{separators}]")):
            yield self[start : found.start()]
            start = found.end()
        yield self[start : len(self.text)]

    def fault(self, message: str) -> Fault:
        """The fault of this stretch; an empty one stands for the gap that it is."""
        before = self._whole[: self.start]
        line, column = before.count("\n") + 1, self.start - (before.rfind("\n") + 1) + 1
        several = "\n" in self._whole.strip()
        place = f"第{line}行第{column}字" if several else f"第{column}字"
        return Fault(self.start, self.end, place, message)


def _closed(text: str) -> frozenset[int]:
    """The characters between quotation marks or brackets."""
    spans = (match.span() for match in _CLOSED.finditer(text))
    return frozenset(at for start, end in spans for at in range(start + 1, end - 1))


def shown(words: str) -> str:
    """Words to quote in a sentence, long ones cut."""
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
