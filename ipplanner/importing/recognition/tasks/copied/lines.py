"""The lines below a copied table's header, without what the pages added."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ipplanner.importing.recognition.tasks.copied.header import CopiedHeader, header_at
from ipplanner.importing.recognition.wording import is_furniture
from ipplanner.importing.source import Aside, Paragraph
from ipplanner.layouts import Layout

_SPACE = " \t\u3000\u00a0"
_BELOW = re.compile(r"\s*(?:注|备注|说明|附\s*件|联系人)\s*\d?\s*(?:[:：]|$)")
_LAST_LINES = 40


@dataclass(frozen=True, slots=True)
class CopiedLine:
    """A line of a table, and what stands between it and the line before."""

    text: str
    place: str
    begins_page: bool = False
    after_end: bool = True
    """A paragraph ended with the line before, as far as lines tell."""


@dataclass(slots=True)
class CopiedBody:
    """The lines of a table, what pages added to them, and what follows."""

    lines: list[CopiedLine] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    below: list[Paragraph] = field(default_factory=list)


def body_of(lines: Sequence[Paragraph], header: CopiedHeader, layout: Layout) -> CopiedBody:
    """The lines below a header, with repeated headers and page numbers set aside."""
    end = _end(lines, header.last + 1)
    body = CopiedBody(below=[line for line in lines[end:] if line.text.strip()])
    tells = _shows_ends(lines[header.last + 1 : end])
    spaced = _is_spaced(lines[header.last + 1 : end])
    at, page, closed = header.last + 1, False, True
    while at < end:
        line = lines[at]
        page = page or (spaced and bool(line.text.strip() and lines[at - 1].text.strip()))
        again = header_at(lines, at, layout)
        if again:
            body.asides += _asides(lines[at : again.last + 1], "重复的表头")
            at, page = again.last + 1, True
            continue
        if is_furniture(line.text) and line.text.strip():
            body.asides += _asides([line], "页码")
            page = True
        elif line.text.strip():
            page = page or line.text.startswith("\f")
            body.lines.append(CopiedLine(line.text.strip(), line.place, page, closed))
            page, closed = False, not tells or line.text[-1] in _SPACE
        at += 1
    return body


def _asides(lines: Sequence[Paragraph], reason: str) -> list[Aside]:
    return [Aside(one.place, one.text.strip(), reason) for one in lines if one.text.strip()]


def _shows_ends(lines: Sequence[Paragraph]) -> bool:
    """Whether some lines, but not nearly all, end with a space: then their paragraphs end there."""
    ends = [line.text[-1] in _SPACE for line in lines if line.text.strip()]
    return 0.05 * len(ends) < sum(ends) < 0.9 * len(ends)


def _is_spaced(lines: Sequence[Paragraph]) -> bool:
    """Whether a blank line stands between any two, so that two without one are of two pages."""
    pairs = [(one.text.strip(), two.text.strip()) for one, two in pairwise(lines)]
    filled = sum(bool(one) for one, _ in pairs)
    return sum(bool(one and two) for one, two in pairs) < 0.1 * filled


def _end(lines: Sequence[Paragraph], start: int) -> int:
    """Where a note, an attachment or a contact begins below the table."""
    filled = [at for at in range(start, len(lines)) if lines[at].text.strip()]
    return next((at for at in filled[-_LAST_LINES:] if _BELOW.match(lines[at].text)), len(lines))
