"""Cells of a table that hold more than one field: put together for print.

"1.推进…。各地要…" is a number, a text and its part for the provinces; "局内：…" and "省份：…" share
a cell; a bracket at the end of a text names its departments; a schedule is a paragraph a phase.
`parts` takes them apart again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ipplanner.layouts import Part
from ipplanner.model import Item, Measure, Phase

_OPENING = ("（", "(")
_READS_ON = re.compile(r"\d{1,2}(?!\d)")
_HEADLINE_ENDS = re.compile(r"[。；\n]")


def printed_text(parts: Sequence[Part], item: Item, measure: Measure) -> str:
    """The cell as it is printed."""
    lead: list[str] = []
    follow: list[str] = []
    for part in parts:
        text = _text_of(part, item, measure)
        if lead and _READS_ON.match(text) and lead[-1].endswith((".", "．")):
            lead.append(" ")  # 1. 5G is not 1.5
        if part in ("local_text", "obligation", "phases"):
            follow.append(text)
        elif part == "departments" and "text" in parts:
            lead = [_with_names("".join(lead), text)]
        else:
            lead.append(text)
    return "\n".join(filter(None, ["".join(lead), *follow]))


def _text_of(part: Part, item: Item, measure: Measure) -> str:
    if part in ("number", "title"):
        return item.number if part == "number" else item.title
    if part == "phases":
        return "\n".join(map(printed_phase, measure.phases))
    return str(getattr(measure, part))


def _with_names(text: str, departments: str) -> str:
    """A text with its departments in brackets; several brackets each end a paragraph."""
    names = [bracketed(line) for line in departments.split("\n")]
    paragraphs = text.split("\n")
    if not all(name.startswith(_OPENING) for name in names) or len(names) > len(paragraphs):
        return text + bracketed(departments)
    first = len(paragraphs) - len(names)
    ended = [paragraph + name for paragraph, name in zip(paragraphs[first:], names, strict=True)]
    return "\n".join([*paragraphs[:first], *ended])


def printed_phase(phase: Phase) -> str:
    """One phase as a paragraph: "2017年：…（…）"."""
    mark = "" if not phase.period or phase.period.endswith((":", "：")) else "："
    return f"{phase.period}{mark}{phase.text}{bracketed(phase.departments)}"


def bracketed(departments: str) -> str:
    """Departments as they stand at the end of a text: in brackets."""
    if not departments or departments.lstrip().startswith(_OPENING):
        return departments
    return f"（{departments}）"


def headline(item: Item) -> str:
    """What an item is called: its title, else the first sentence of its text."""
    if item.title or not item.measures:
        return item.title
    return _HEADLINE_ENDS.split(item.measures[0].text, maxsplit=1)[0]
