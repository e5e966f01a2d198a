"""Printed numbers of chapters, sections and items: 一、 （一） 1. （1）."""

from __future__ import annotations

import re
from typing import NamedTuple

from ipplanner.cells.parts import split_number
from ipplanner.text import one_line, squeeze

_HAN = r"[一二三四五六七八九十百零]+"
CHAPTER, SECTION, ITEM, INNER = 1, 2, 3, 4
_STYLES = (
    (CHAPTER, re.compile(rf"\s*(?:第\s*{_HAN}\s*(?:章|部分|篇)|{_HAN}\s*[、．.])[、．.：:]?\s*")),
    (SECTION, re.compile(rf"\s*(?:[（(]\s*{_HAN}\s*[）)]|第\s*{_HAN}\s*节)[、．.]?\s*")),
)
_LONGEST = 60
"""Characters of a heading; what is longer is a sentence."""


class Heading(NamedTuple):
    """A line by its number: `rank` is the level of its style, 0 without a number."""

    rank: int
    number: str
    title: str


def read_heading(text: str) -> Heading:
    """The number that a text begins with, and the rest of it."""
    for rank, style in _STYLES:
        match = style.match(text)
        if match and match.end() < len(text):
            return Heading(rank, squeeze(match.group()), text[match.end() :].strip())
    number, rest = split_number(text)
    if not number:
        return Heading(0, "", text.strip())
    return Heading(INNER if number[0] in "（(" else ITEM, number, rest.strip())


def section_heading(text: str) -> Heading:
    """The number and title of a chapter or section, on one line."""
    heading = read_heading(one_line(text))
    return heading if heading.rank in (CHAPTER, SECTION) else Heading(0, "", one_line(text))


def is_section_heading(text: str) -> bool:
    """Whether a text is a chapter's or section's heading, not a sentence."""
    heading = section_heading(text)
    return bool(heading.rank) and is_short(heading.title)


def is_short(title: str) -> bool:
    """Whether a title is as short as one, and no sentence."""
    return len(title) <= _LONGEST and not title.endswith(("。", "；", "："))
