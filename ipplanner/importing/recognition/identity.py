"""Region, year and title of a plan, read from title lines, sheet names and file names."""

from __future__ import annotations

import json
import re

from ipplanner.layouts import Layout
from ipplanner.resources import FOLDER
from ipplanner.text import one_line, squeeze

_FULL_NAMES: tuple[str, ...] = tuple(json.loads((FOLDER / "regions.json").read_text("utf-8")))
_ENDING = re.compile(r"(壮族|回族|维吾尔)?自治区$|省$|市$")
_SHORT = {_ENDING.sub("", name): name for name in _FULL_NAMES if _ENDING.search(name)}
_ANY_REGION = re.compile(r"^[（(]?([\u4e00-\u9fff]{2,8}?(?:自治区|省|市|兵团))")
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年?")
_HAN_YEAR = re.compile(r"([一二][九〇零○0][一二三四五六七八九〇零○]{2})年")
_HAN_DIGITS = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")}
_HAN_DIGITS |= {"零": "0", "○": "0", "0": "0"}
_NOT_A_TITLE = re.compile(r"^(附件|附表|现将|关于印发|（|\()|[：:。；;]$")


def region_in(text: str) -> str:
    """The province that a title or name speaks of, in full; empty if none is named."""
    text = squeeze(text)
    for name in _FULL_NAMES:
        if name in text:
            return name
    generic = _ANY_REGION.match(text)
    if generic:
        return generic.group(1)
    for short, name in _SHORT.items():
        if short in text:
            return name
    return ""


def year_in(text: str) -> int | None:
    """The plan year that a title or name speaks of, if any."""
    text = squeeze(text)
    match = _YEAR.search(text)
    if match:
        return int(match.group(1))
    han = _HAN_YEAR.search(text)
    return int("".join(_HAN_DIGITS[character] for character in han.group(1))) if han else None


def title_score(line: str, layout: Layout) -> int:
    """How much a line looks like the plan's title; 0 is not at all."""
    text = squeeze(line)
    if "\t" in line or not 4 <= len(text) <= 60 or _NOT_A_TITLE.search(text):
        return 0
    if not any(word in text for word in layout.title_words):
        return 0
    score = 1 + 2 * bool(year_in(text)) + 2 * bool(region_in(text))
    return score + 2 * any(text.endswith(word) for word in layout.title_words)


def title_line(lines: list[str], layout: Layout) -> int | None:
    """Which of the lines before a table is its title, if one is."""
    scores = [title_score(line, layout) for line in lines]
    best = max(scores, default=0)
    return scores.index(best) if best else None


def made_title(layout: Layout, region: str, year: int | None, fallback: str) -> str:
    """A title for a plan that prints none."""
    if region and year:
        return layout.title.format(region=region, year=year)
    return one_line(fallback)
