"""Lists of words that are wrong or not preferred, as plain files that an office can edit.

A line is `wrong => right`, then conditions after a bar, several words of one with 、 between:

    公正 => 公证 | 后：方式、机构 | 除：公正司法
    选作 => 选做 | 附近：必做
    其它 => 其他 | 级别：提示 | 说明：统一写作“其他”

前 and 后: one of these words directly before or behind it. 附近: one of them in the same sentence.
除: not where it is part of one of these longer words. 非前 and 非后: none of these directly before
or behind it. 级别: 必错, 疑似 (the usual one) or 提示. Without a right word the wrong
one is only forbidden. # begins a remark. Lines that cannot be read are left out and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ipplanner.checks.context_words import holds_after, holds_before
from ipplanner.checks.finding import LEVELS, Level
from ipplanner.resources import FOLDER

_BUILTIN = FOLDER / "words" / "confusions.txt"
KEYS = ("前", "后", "附近", "除", "非前", "非后", "级别", "说明")
"""What a condition may begin with."""
_PAIR = re.compile(r"(?P<wrong>.+?)\s*(?:=>|＝>|⇒|→)\s*(?P<right>.*)")
_SENTENCE_ENDS = "。；！？\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of a list with the conditions under which it is wrong."""

    wrong: str
    right: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    level: Level = "疑似"
    note: str = ""

    def places(self, text: str) -> Iterator[int]:
        """Where the word stands in a text and its conditions hold."""
        at = text.find(self.wrong)
        while at >= 0:
            if self._holds(text, at):
                yield at
            at = text.find(self.wrong, at + len(self.wrong))

    def _holds(self, text: str, at: int) -> bool:
        end = at + len(self.wrong)
        return (
            holds_before(text, at, self.before, self.not_before)
            and holds_after(text, end, self.after, self.not_after)
            and (not self.near or any(word in _sentence(text, at) for word in self.near))
            and not any(_covers(text, at, end, longer) for longer in self.within)
        )


@dataclass(frozen=True, slots=True)
class UnreadableLine:
    """A line of a word list that says nothing the program understands."""

    number: int
    line: str


@cache
def builtin_entries() -> tuple[Entry, ...]:
    """The word list that comes with the program."""
    return read_entries(_BUILTIN.read_text("utf-8"))[0]


def entries_with(path: Path) -> tuple[tuple[Entry, ...], tuple[UnreadableLine, ...]]:
    """The program's list and the office's own at `path`, if there is one; hers goes first."""
    if not path.is_file():
        return builtin_entries(), ()
    own, unreadable = read_entries(path.read_text("utf-8-sig", errors="replace"))
    words = {entry.wrong for entry in own}
    return own + tuple(one for one in builtin_entries() if one.wrong not in words), unreadable


def read_entries(text: str) -> tuple[tuple[Entry, ...], tuple[UnreadableLine, ...]]:
    """The entries of a list, and the lines that could not be read."""
    entries: list[Entry] = []
    unreadable: list[UnreadableLine] = []
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        entry = _entry(bare)
        if entry is None:
            unreadable.append(UnreadableLine(number, bare))
        else:
            entries.append(entry)
    return tuple(entries), tuple(unreadable)


def _entry(line: str) -> Entry | None:
    words, *conditions = re.split(r"\s*[|｜]\s*", line)
    found = _PAIR.fullmatch(words)
    said = dict(filter(None, map(_condition, conditions)))
    if found is None or len(said) < len(conditions):
        return None
    level = said.get("级别", ("疑似",))[0]
    if level not in LEVELS:
        return None
    return Entry(
        wrong=found["wrong"],
        right=found["right"],
        before=said.get("前", ()),
        after=said.get("后", ()),
        near=said.get("附近", ()),
        within=said.get("除", ()),
        not_before=said.get("非前", ()),
        not_after=said.get("非后", ()),
        level=level,
        note="、".join(said.get("说明", ())),
    )


def _condition(text: str) -> tuple[str, tuple[str, ...]] | None:
    key, colon, words = text.replace(":", "：", 1).partition("：")
    if key.strip() not in KEYS or not colon:
        return None
    return key.strip(), tuple(word for word in re.split(r"[、\s]+", words.strip()) if word)


def _covers(text: str, start: int, end: int, longer: str) -> bool:
    """Whether the place is part of this longer word."""
    first = max(0, start - len(longer) + 1)
    at = text.find(longer, first)
    while 0 <= at <= start:
        if at + len(longer) >= end:
            return True
        at = text.find(longer, at + 1)
    return False


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind(stop, 0, at) for stop in _SENTENCE_ENDS) + 1
    ends = [end for stop in _SENTENCE_ENDS if (end := text.find(stop, at)) >= 0]
    return text[start : min(ends, default=len(text))]
