"""The same measure, or nearly the same, in two places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Finding, Hit, Place, finding, place_of
from ipplanner.checks.rule import DocumentRule
from ipplanner.model import Document
from ipplanner.text import fold

_SHORTEST = 12
"""Characters; 继续加强。 may stand in many places."""
_NEARLY = 90
"""Per cent alike."""
_MOST = 4000
"""Measures; in longer documents only equal ones are found: comparing all takes minutes."""


def same_measures(document: Document, _context: Context) -> Iterator[Finding]:
    """Each measure that an earlier one says already."""
    from rapidfuzz import fuzz, process

    seen: dict[str, Place] = {}
    for section, item, measure in document.walk_measures():
        text, place = fold(measure.text), place_of("measure", section, item, measure)
        if len(text) < _SHORTEST:
            continue
        if text in seen:
            yield _finding(place, measure.text, seen[text], alike=True)
            continue
        if len(seen) > _MOST:
            near = None
        else:
            near = process.extractOne(text, seen.keys(), scorer=fuzz.ratio, score_cutoff=_NEARLY)
        if near:
            yield _finding(place, measure.text, seen[near[0]], alike=False)
        seen[text] = place


def _finding(place: Place, text: str, other: Place, *, alike: bool) -> Finding:
    how = "完全相同" if alike else "几乎相同"
    where = "同一项工作内容" if other.item_id == place.item_id else f"“{other.item}”"
    message = f"与{where}下的举措{how}，请核对是否重复。"
    return finding("same-measure", place, Hit(0, text, message, None, "疑似" if alike else "提示"))


def rules() -> Iterable[DocumentRule]:
    """The rules of this module."""
    yield DocumentRule("same-measure", "举措重复", same_measures)
