"""Running headers, footers and page numbers: what stands in the same place on page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ipplanner.importing.readers.pdf.layout import PageLayout
from ipplanner.importing.readers.pdf.textlines import Line
from ipplanner.importing.source import Aside

_DIGITS = re.compile(r"\d+|[一二三四五六七八九十]+(?=页)")
_PAGE_NUMBER = re.compile(
    r"^[\s\-—–－·.]*(第\s*)?([0-9０-９]{1,4}|[ivxIVX]{1,6})(\s*页)?"
    r"(\s*[/／,，]?\s*(共\s*)?[0-9０-９]{1,4}\s*页?)?[\s\-—–－·.]*$"
)
_LYING = "页边竖排的文字"
_CONTINUED = re.compile(r"^[（(]?(续|接)上?[表页].{0,6}[）)]?$|^表.{0,6}[（(]续[）)]$")
_MARGIN = 0.15
"""Share of the page at its top and bottom in which furniture stands."""
_NEAR = 6.0
_MOST = 3
"""Lines at either end of a page that may be furniture."""


def take_furniture(pages: list[PageLayout]) -> list[Aside]:
    """Take what pages repeat out of them; gives it as asides."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        counts.update({_key(line, page) for line in _candidates(page)})
    asides: list[Aside] = []
    for page in pages:
        found = list(_furniture(page, counts, len(pages)))
        if not page.tables and len(found) == len(page.lines):
            # what is alone on its page is what the page says
            found = [line for line in found if _PAGE_NUMBER.match(line.text)]
        asides += [Aside(page.place, line.text, _reason(line.text)) for line in found]
        asides += [Aside(page.place, text, _reason(text, _LYING)) for text in page.beside]
        taken = set(map(id, found))
        page.lines = [line for line in page.lines if id(line) not in taken]
    return asides


def _reason(text: str, otherwise: str = "页眉页脚") -> str:
    return "页码" if _PAGE_NUMBER.match(text) else otherwise


def _candidates(page: PageLayout) -> Iterator[Line]:
    """Lines in the margins with nothing between them and the page's edge."""
    first = min((table.ys[0] for table in page.tables), default=page.height)
    last = max((table.ys[-1] for table in page.tables), default=0.0)
    edge = _MARGIN * page.height
    top = [line for line in page.lines if line.y < min(edge, first)]
    bottom = [line for line in page.lines if line.y > max(page.height - edge, last)]
    yield from top[:_MOST]
    yield from bottom[-_MOST:]


def _furniture(
    page: PageLayout, counts: Counter[tuple[str, int]], page_count: int
) -> Iterable[Line]:
    for line in _candidates(page):
        if _PAGE_NUMBER.match(line.text):
            if _is_at_edge(line, page):
                yield line
        elif _CONTINUED.match(line.text) or (
            page_count > 1
            and any(counts[key] > max(1, page_count // 4) for key in _keys(line, page))
        ):
            yield line


def _is_at_edge(line: Line, page: PageLayout) -> bool:
    """Whether a line is the first or the last of all on its page."""
    ys = [other.y for other in page.lines] + [y for t in page.tables for y in (t.ys[0], t.ys[-1])]
    return line.y <= min(ys) + _NEAR or line.y >= max(ys) - _NEAR


def _key(line: Line, page: PageLayout) -> tuple[str, int]:
    text = _DIGITS.sub("", "".join(line.text.split()))
    return text, round(line.y / _NEAR)


def _keys(line: Line, page: PageLayout) -> list[tuple[str, int]]:
    text, place = _key(line, page)
    return [(text, place + move) for move in (-1, 0, 1)]
