"""Where things stand in a plan, as people say it: "2.3" is the third item of the second section."""

from __future__ import annotations

from ipplanner.model import Document, Section


def places(document: Document) -> dict[int, str]:
    """The place of each section, item and measure by the object's `id()`."""
    found: dict[int, str] = {}
    for at, section in enumerate(document.sections, 1):
        _add(found, section, str(at))
    return found


def _add(found: dict[int, str], section: Section, place: str) -> None:
    found[id(section)] = place
    for at, inner in enumerate(section.sections, 1):
        _add(found, inner, f"{place}.{at}")
    first = len(section.sections) + 1
    for at, item in enumerate(section.items, first):
        found[id(item)] = f"{place}.{at}"
        for number, measure in enumerate(item.measures, 1):
            more = f" 第 {number} 条" if len(item.measures) > 1 else ""
            found[id(measure)] = f"{place}.{at}{more}"
