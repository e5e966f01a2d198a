"""Where a copied table begins, and what of its lines only belongs to the pages it was on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ipplanner.importing.recognition.flow.chunks import FlowLine
from ipplanner.importing.recognition.flow.header_lines import HeaderLines, header_at
from ipplanner.importing.recognition.wording import is_furniture
from ipplanner.importing.source import Aside, Paragraph
from ipplanner.layouts import Layout
from ipplanner.text import fold

_PAGE_END = "\f"
_REPEATED_HEADER = "重复的表头"
_REPEATED_TITLE = "重复的标题"
_PAGE_NUMBER = "页码"
_LINES_BELOW = 12
_BELOW = re.compile(r"\s*(?:注|备注|说明|联系人|联系电话|填表人|审核人|抄送|主送)\s*\d?\s*[:：]")
_SAYS_PAGE = re.compile(r"\d|续")


@dataclass(slots=True)
class Body:
    """The lines below a header without what the pages added."""

    lines: list[FlowLine] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    below: list[Paragraph] = field(default_factory=list)
    """Notes and the like after the table."""


def starts_of_tables(lines: Sequence[Paragraph], layout: Layout) -> list[int]:
    """Where the tables of a text begin: at the first header, and at other titles above one."""
    starts: list[int] = []
    title = ""
    at = 0
    while at < len(lines):
        header = header_at(lines, at, layout)
        if header and not starts:
            starts, title = [at], header.title
        elif header and header.title and header.title != title:
            above = next(n for n in range(at - 1, -1, -1) if lines[n].text.strip())
            starts.append(above)
            title = header.title
        at = header.last + 1 if header else at + 1
    return starts


def body_of(lines: Sequence[Paragraph], header: HeaderLines, layout: Layout) -> Body:
    """The lines below the header, with repeated headers and page numbers set aside."""
    body = Body()
    end = _end_of_table(lines)
    body.below, lines = list(lines[end:]), lines[:end]
    at, begins_page, empty = header.last + 1, False, False
    indents = _indents(lines[at:])
    while at < len(lines):
        line = lines[at]
        again = header_at(lines, at, layout)
        if again and again.fields == header.fields:
            _leave_running_title(body, header.title)
            for repeated in lines[at : again.last + 1]:
                _set_aside(body, repeated, _REPEATED_HEADER)
            at, begins_page, empty = again.last + 1, True, False
            continue
        text = line.text
        begins_page = begins_page or text.startswith(_PAGE_END)
        if _is_page_number(lines, at, layout, indents=indents):
            _set_aside(body, line, _PAGE_NUMBER)
            begins_page, empty = True, False
        elif text.strip():
            starts = begins_page or (not indents and text[0].isspace())
            body.lines.append(FlowLine(text, line.place, starts and bool(body.lines), empty))
            begins_page = empty = False
        elif text.strip(_PAGE_END):
            empty = not begins_page
        at += 1
    return body


def _leave_running_title(body: Body, title: str) -> None:
    """Set aside the title that a page repeats above the header."""
    if title and body.lines and fold(body.lines[-1].text) == title:
        line = body.lines.pop()
        body.asides.append(Aside(line.place, line.text.strip(), _REPEATED_TITLE))


def _end_of_table(lines: Sequence[Paragraph]) -> int:
    """Where notes, a contact and the like begin below the table."""
    last = [at for at, line in enumerate(lines) if line.text.strip()][-_LINES_BELOW:]
    return next((at for at in last if _BELOW.match(lines[at].text)), len(lines))


def _set_aside(body: Body, line: Paragraph, reason: str) -> None:
    if line.text.strip():
        body.asides.append(Aside(line.place, line.text.strip(), reason))


def _indents(lines: Sequence[Paragraph]) -> bool:
    """Whether lines begin with white space anywhere, and not only at a page's top."""
    filled = [line.text for line in lines if line.text.strip()]
    return sum(text[0].isspace() for text in filled) > 0.2 * len(filled)


def _is_page_number(lines: Sequence[Paragraph], at: int, layout: Layout, *, indents: bool) -> bool:
    """Whether a line is a page's number: more than digits, or digits at a page's end."""
    text = lines[at].text.strip()
    if not text or not is_furniture(text) or not _SAYS_PAGE.search(text):
        return False
    if not text.isdigit():
        return True
    below = next((n for n in range(at + 1, len(lines)) if lines[n].text.strip()), None)
    if below is None:
        return True
    begins = not indents and lines[below].text[0].isspace()
    return begins or header_at(lines, below, layout) is not None
