"""Names of departments in a printed cell replaced, the text around them kept as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ipplanner.departments.roles import read_departments
from ipplanner.departments.wording import official_wording

_MARKS = "、，,；;/／"
_SUPPORTING = re.compile("配合|协办|协助|协同|参与|参加|支持|会办|会同")
"""Words that need a name of a supporting department."""
_GAP_BEFORE = re.compile(rf"[\s　]*[{_MARKS}]?[\s　]*$")
_GAP_BEHIND = re.compile(rf"[\s　]*[{_MARKS}]?[\s　]*")


class Duties(NamedTuple):
    """A cell of departments: what is printed, who leads and who supports."""

    printed: str
    lead: list[str]
    support: list[str]


class _Span(NamedTuple):
    start: int
    end: int
    name: str
    """What is to stand there."""
    changed: bool
    leads: bool


def with_names_replaced(cell: Duties, new_names: Mapping[str, str]) -> Duties:
    """The cell with names replaced; one that then would be named twice stands once.

    Nothing else of the printed text changes, unless a name that goes leaves words without one.
    """
    lead = _renamed(cell.lead, new_names)
    support = _renamed(cell.support, new_names, lead)
    printed = _replaced(cell, new_names)
    was_read = read_departments(cell.printed) == (cell.lead, cell.support)
    hangs = bool(cell.support) and not support and _SUPPORTING.search(printed)
    if was_read and (hangs or read_departments(printed) != (lead, support)):
        printed = official_wording(lead, support, cell.printed)
    return Duties(printed, lead, support)


def _renamed(
    names: Iterable[str], new_names: Mapping[str, str], taken: Iterable[str] = ()
) -> list[str]:
    """The names of now, those that are new to the cell only once."""
    new, present = {*new_names.values()}, [*taken]
    found: list[str] = []
    for name in (new_names.get(name, name) for name in names):
        if name not in new or name not in [*present, *found]:
            found.append(name)
    return found


def _replaced(cell: Duties, new_names: Mapping[str, str]) -> str:
    spans = _spans(cell, new_names)
    kept = _kept(spans)
    text = cell.printed
    for span in reversed(spans):
        if span in kept:
            text = text[: span.start] + span.name + text[span.end :] if span.changed else text
        else:
            text = _without(text, span)
    return text


def _spans(cell: Duties, new_names: Mapping[str, str]) -> list[_Span]:
    """Where names stand in the text, longer ones first, so that none is found within another."""
    read = read_departments(cell.printed)
    names = {*read[0], *read[1], *cell.lead, *cell.support}
    leads = {*cell.lead} or {*read[0]}
    found: list[_Span] = []
    for name in sorted(filter(None, names), key=lambda one: (-len(one), one)):
        for match in re.finditer(r"[\s　]*".join(map(re.escape, name)), cell.printed):
            start, end = match.span()
            if all(end <= one.start or start >= one.end for one in found):
                new = new_names.get(name, name)
                found.append(_Span(start, end, new, new != name, name in leads))
    return sorted(found)


def _kept(spans: list[_Span]) -> set[_Span]:
    """Of spans that come to the same name only by being replaced the one that leads, or the first.

    What was printed twice before stays for the checks to tell.
    """
    kept: set[_Span] = set()
    for name in {span.name for span in spans}:
        same = [span for span in spans if span.name == name]
        if any(span.changed for span in same):
            same = [min(same, key=lambda span: (not span.leads, span.start))]
        kept.update(same)
    return kept


def _without(text: str, span: _Span) -> str:
    """The text without a name and the weaker one of the marks beside it."""
    left, right = text[: span.start], text[span.end :]
    before, behind = _GAP_BEFORE.search(left), _GAP_BEHIND.match(right)
    assert before is not None
    assert behind is not None
    begins_clause = before[0].strip() != "、" and behind[0].strip() == "、"
    if before[0].strip(" \t　") and not begins_clause:
        return left[: before.start()] + right
    return left + right[behind.end() :]
