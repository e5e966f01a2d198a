"""Item titles that are worded otherwise than the template, and titles that come twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ipplanner.carry.matching import Place as TemplatePlace
from ipplanner.carry.matching import match
from ipplanner.carry.sections import OldTitle
from ipplanner.checks.context import Context
from ipplanner.checks.finding import Finding, Hit, Level, finding, place_of
from ipplanner.checks.rule import DocumentRule
from ipplanner.model import Document, Item, Section
from ipplanner.templates.template import is_open_row
from ipplanner.text import squeeze

_SLIP = 2
"""Characters that a slip changes at most; more is a wording of one's own."""


def deviating(document: Document, context: Context) -> Iterator[Finding]:
    """Titles of items that the template words otherwise; the fix is the template's wording."""
    if context.template is None:
        return
    wordings = {item.key: item.title for _, item in context.template.walk_items()}
    rows = list(document.walk_items())
    places = match(
        [OldTitle(section.title, item.title) for section, item in rows], context.template
    )
    for (section, item), place in zip(rows, places, strict=True):
        wording = wordings.get(item.template_key or _one_place(place), "")
        if wording and not is_open_row(wording) and squeeze(wording) != squeeze(item.title):
            yield _finding(section, item, wording, place)


def _one_place(place: TemplatePlace) -> str:
    return place.keys[0] if len(place.keys) == 1 and place.relation != "own" else ""


def _finding(section: Section, item: Item, wording: str, place: TemplatePlace) -> Finding:
    level: Level = "疑似" if _is_slip(squeeze(item.title), squeeze(wording)) else "提示"
    message = f"与模板的写法不同，模板是“{wording}”。"
    hit = Hit(0, item.title, message, wording, level)
    return finding("title-wording", place_of("title", section, item), hit)


def _is_slip(title: str, wording: str) -> bool:
    """A character or two are others; a whole word more or less is a wording of one's own."""
    from rapidfuzz.distance import Levenshtein

    changes = Levenshtein.opcodes(title, wording)
    edits = sum(
        max(one.src_end - one.src_start, one.dest_end - one.dest_start)
        for one in changes
        if one.tag != "equal"
    )
    words = any(
        one.tag in ("insert", "delete")
        and max(one.src_end - one.src_start, one.dest_end - one.dest_start) > 1
        for one in changes
    )
    return edits <= _SLIP and not words


def doubled(document: Document, _context: Context) -> Iterator[Finding]:
    """Titles that an earlier item of the same section has."""
    for section in document.walk_sections():
        seen: set[str] = set()
        for item in section.items:
            title = squeeze(item.title)
            if title in seen and not is_open_row(item.title):
                hit = Hit(0, item.title, "同一工作重点下有两项工作内容名称相同。", None)
                yield finding("title-twice", place_of("title", section, item), hit)
            if title:
                seen.add(title)


def rules() -> Iterable[DocumentRule]:
    """The rules of this module."""
    yield DocumentRule("title-wording", "与模板写法不同", deviating)
    yield DocumentRule("title-twice", "工作内容重复", doubled)
