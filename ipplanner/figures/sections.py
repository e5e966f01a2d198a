"""How much each section holds, with all sections in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ipplanner.figures.figure import Bar, Figure, Portion
from ipplanner.model import Document, Section
from ipplanner.search.filtering import Criteria

UNTITLED = "（无标题）"


def sections_figure(document: Document) -> Figure:
    """A bar for each section, in printed order."""
    bars = (bar for section in document.sections for bar in _bars(section, 0))
    return Figure("sections", "各工作重点", tuple(bars))


def _bars(section: Section, depth: int) -> Iterator[Bar]:
    inner = [list(_bars(one, depth + 1)) for one in section.sections]
    below = [bars[0].portions[0] for bars in inner]
    label = f"{section.number} {section.title}".strip() or UNTITLED
    yield Bar(section.id, label, (_portion(section, below),), depth)
    for bars in inner:
        yield from bars


def _portion(section: Section, below: Sequence[Portion]) -> Portion:
    items = len(section.items) + sum(one.items for one in below)
    rows = sum(max(1, len(item.measures)) for item in section.items)
    rows += sum(one.rows for one in below)
    return Portion("", items, rows, Criteria(section_id=section.id))
