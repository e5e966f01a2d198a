"""Which rows and lines are headings of sections, in tables that have no column for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ipplanner.importing.recognition.events import Event, HeaderRow, Line, Row
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.wording import (
    ends_sentence,
    is_furniture,
    is_note,
    split_heading,
)
from ipplanner.layouts import Layout
from ipplanner.numbering import ordinal
from ipplanner.text import fold

_LONGEST_HEADING = 40
_HEADING_FIELDS = ({"item"}, {"number", "item"})
_ASIDE = re.compile(r"^[（(].*[）)]$")


def split_cells(text: str) -> tuple[str, str] | None:
    """Number and title of a heading whose number stands in a cell of its own."""
    parts = [part for part in text.split("\t") if part.strip()]
    if len(parts) == 2 and ordinal(parts[0]) is not None:
        return parts[0].strip(), parts[1].strip()
    return None


def is_aside(text: str) -> bool:
    """Whether a full-width row is a remark or another table's row rather than a heading."""
    if split_cells(text):
        return False
    stripped = text.strip()
    return "\t" in stripped or is_note(text) or text.endswith("。") or bool(_ASIDE.match(stripped))


def heading_rows(events: list[Event], layout: Layout) -> set[int]:
    """Positions of rows with a heading in the item's column and nothing beside it.

    Numbered ones are headings unless last; others if the table begins with one, no two follow on
    each other, and the number beside them is not like those of the items.
    """
    titled = {n for n in _above_headers(events, layout) if isinstance(events[n], Row)}
    rows = [(n, row) for n, row in _without_sections(events) if n not in titled]
    found = [(n, row) for n, row in rows if _may_be_heading(row)]
    if not found or len(found) == len(rows) or _has_banners(events):
        return titled
    first = _style(found[0][1])
    headings = {n for n, row in found if _style(row) == first}
    if _is_in_rhythm(rows, headings):
        return headings | titled
    return titled | {n for n, row in found if _is_numbered(row) and n != rows[-1][0]}


def _has_banners(events: list[Event]) -> bool:
    lines = [event for event in events if isinstance(event, Line) and event.in_table]
    return any(is_numbered_heading(line) for line in lines)


def heading_lines(events: list[Event], layout: Layout) -> set[Line]:
    """Lines directly above each of several tables, if all have one and no two are alike."""
    above = [events[n] for n in _above_headers(events, layout)]
    return {event for event in above if isinstance(event, Line)}


def _above_headers(events: list[Event], layout: Layout) -> set[int]:
    texts = {
        n - 1: _text(events[n - 1]) if n else ""
        for n, event in enumerate(events)
        if isinstance(event, HeaderRow) and "section" not in event.header.known
    }
    different = {fold(text) for text in texts.values() if _may_stand_above(text, layout)}
    return set(texts) if len(texts) > 1 and len(different) == len(texts) else set()


def _text(event: Event) -> str:
    """The text of a line, or of a row with nothing else."""
    if isinstance(event, Line):
        return "" if event.in_table else event.text.strip()
    if isinstance(event, Row) and event.alone:
        return next(iter(event.values.values())).text.strip()
    return ""


def is_numbered_heading(line: Line) -> bool:
    """Whether a line is as short as a heading and begins with a number."""
    number, title = split_heading(line.text)
    return bool(number) and len(title) <= _LONGEST_HEADING


def _may_stand_above(text: str, layout: Layout) -> bool:
    if not text or "\t" in text or len(text) > _LONGEST_HEADING or ends_sentence(text):
        return False
    return not (title_score(text, layout) or is_note(text) or is_furniture(text))


def _without_sections(events: list[Event]) -> Iterator[tuple[int, Row]]:
    has_sections = True
    for position, event in enumerate(events):
        if isinstance(event, HeaderRow):
            has_sections = "section" in event.header.known
        elif isinstance(event, Row) and not has_sections:
            yield position, event


def _may_be_heading(row: Row) -> bool:
    filled = {name for name, value in row.values.items() if value.text.strip()}
    return filled in _HEADING_FIELDS and all(value.fresh for value in row.values.values())


def _is_numbered(row: Row) -> bool:
    return row.alone and bool(split_heading(row.value("item").text)[0])


def _is_in_rhythm(rows: list[tuple[int, Row]], headings: set[int]) -> bool:
    order = [n in headings for n, _ in rows]
    if not order[0] or order[-1] or any(one and two for one, two in pairwise(order)):
        return False
    others = {_number_style(row) for n, row in rows if n not in headings}
    return not {_number_style(row) for n, row in rows if n in headings} & (others - {""})


def _style(row: Row) -> str:
    return _number_style(row) or _alike(split_heading(row.value("item").text)[0])


def _number_style(row: Row) -> str:
    value = row.value("number")
    return _alike(value.text) if value.fresh else ""


def _alike(number: str) -> str:
    """A number with its digits made alike."""
    return re.sub(r"\d+", "1", re.sub("[一二三四五六七八九十百]+", "一", fold(number)))
