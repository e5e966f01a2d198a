"""Measures that do not end as the others do, or in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Finding, Hit, finding, place_of
from ipplanner.checks.rule import DocumentRule
from ipplanner.model import Document, Measure

_STOPPED = re.compile(r"[。；！？…;.][”’》）)]*\s*$|。）\s*$")
_BROKEN_OFF = re.compile(r"[，、：,:]\s*$")
_HABIT = 0.3
"""The share of measures without a final stop from which on a document simply has none."""
_SHORTEST = 4


def endings(document: Document, _context: Context) -> Iterator[Finding]:
    """Missing final stops, and texts that a comma ends."""
    texts = [measure.text for *_, measure in document.walk_measures() if measure.text.strip()]
    without = sum(_STOPPED.search(text) is None for text in texts)
    has_none = without > _HABIT * len(texts) and without > 1
    for section, item, measure in document.walk_measures():
        if hit := _ending(measure, has_none):
            yield finding("final-stop", place_of("measure", section, item, measure), hit)


def _ending(measure: Measure, has_none: bool) -> Hit | None:
    text = measure.text.rstrip()
    if len(text) < _SHORTEST or _STOPPED.search(text):
        return None
    if _BROKEN_OFF.search(text):
        at = len(text) - 2
        message = "句子没有写完，或末尾标点应为句号。"
        return Hit(at, text[at:], message, text[at] + "。", "必错")
    at = len(text) - 1
    message = "末尾缺少句号。"
    return Hit(at, text[at:], message, text[at] + "。", "提示" if has_none else "疑似")


def rules() -> Iterable[DocumentRule]:
    """The rules of this module."""
    yield DocumentRule("final-stop", "末尾标点", endings)
