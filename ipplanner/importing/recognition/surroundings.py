"""What pages and sums leave between the rows of a plan: page numbers, running titles, totals."""

from __future__ import annotations

import re
from collections import Counter

from ipplanner.importing.recognition.events import Event, HeaderRow, Line, Row
from ipplanner.importing.recognition.identity import title_score
from ipplanner.importing.recognition.wording import is_furniture, without_continued
from ipplanner.layouts import Layout
from ipplanner.numbering import ordinal
from ipplanner.text import fold

_DIGITS = re.compile(r"\d+")
_SUMS = frozenset({"合计", "小计", "总计", "共计"})
_LONGEST_COUNT = 12
_LONGEST_NUMBER = 6
_LONGEST_LABEL = 6


def key(text: str) -> str:
    """A line without what changes from page to page."""
    return _DIGITS.sub("", fold(without_continued(text)))


def running_titles(events: list[Event], layout: Layout) -> set[str]:
    """Keys of the lines that stand again and again between the rows or tables of a file."""
    seen: Counter[str] = Counter()
    headers = 0
    for event in events:
        headers += isinstance(event, HeaderRow)
        if headers and isinstance(event, Line) and not event.in_table:
            seen[key(event.text)] += 1
        elif headers and isinstance(event, Row) and event.alone:
            text = _only_text(event)
            seen[key(text)] += bool(title_score(text, layout))
    return {text for text, count in seen.items() if count > 1 and text}


def page_tops(events: list[Event], running: set[str], layout: Layout) -> set[int]:
    """Positions of rows with nothing but a page number or a title that pages repeat.

    A bare number is a page's only beside such a title or a header.
    """
    alone = {n: _only_text(event) for n, event in enumerate(events) if _is_alone(event)}
    found = {
        n
        for n, text in alone.items()
        if (is_furniture(text) and not fold(text).isdecimal())
        or (key(text) in running and title_score(text, layout))
    }
    beside = found | {n for n, event in enumerate(events) if isinstance(event, HeaderRow)}
    bare = {n for n, text in alone.items() if fold(text).isdecimal()}
    return found | {n for n in bare if {n - 1, n + 1} & beside}


def _is_alone(event: Event) -> bool:
    return isinstance(event, Row) and event.alone


def _only_text(event: Event) -> str:
    assert isinstance(event, Row)
    (value,) = event.values.values()
    return value.text


def is_number(text: str) -> bool:
    """Whether what stands in a column of numbers is one."""
    text = fold(text)
    return len(text) <= _LONGEST_NUMBER and (
        ordinal(text) is not None or any(c.isdigit() for c in text) or text.startswith("第")
    )


def is_label(text: str, layout: Layout) -> bool:
    """Whether a line is no more than 附件 with a number."""
    text = fold(text)
    return text.startswith(layout.attachment_label) and len(text) <= _LONGEST_LABEL


def is_sum(row: Row) -> bool:
    """Whether a row sums up what stands above it."""
    texts = [fold(value.text) for value in row.values.values() if value.fresh]
    return bool(_SUMS & set(texts)) and max(map(len, texts)) <= _LONGEST_COUNT
