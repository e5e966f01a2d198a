"""Cells of a table that hold more than one field: put together for print, and taken apart again.

"1.推进…。各地要…" is a number, a text and its part for the provinces; "局内：…" and "省份：…" share
a cell; a bracket at the end of a text names its departments; a schedule is a paragraph a phase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ipplanner.layouts import Part
from ipplanner.model import Item, Measure, Phase
from ipplanner.text import one_line, squeeze

_NUMBER = re.compile(r"\s*(?P<number>[（(]?\s*\d{1,3}\s*(?:[）)]|[.．、]))\s*(?!\d)")
_LOCAL = re.compile(
    r"(?:各|有关|相关)(?:有关|相关)?(?:地方?|省份?|省[（(]区、市[）)])[^，。]{0,20}?(?:要|应|可)"
)
_OBLIGATION = re.compile(r"省\s*份\s*[:：]")
_PERIOD = re.compile(r"(?P<period>(?:每|\d{4})[^：:，。；]{0,24}?)\s*[:：]")
_OPENING, _CLOSING = "（(", "）)"


@dataclass(slots=True)
class Parts:
    """What one printed cell holds, by part; an empty text where it has no such part."""

    texts: dict[Part, str] = field(default_factory=dict)
    phases: list[Phase] = field(default_factory=list)

    def text(self, part: Part) -> str:
        """The text of a part."""
        return self.texts.get(part, "")


def printed_text(parts: Sequence[Part], item: Item, measure: Measure) -> str:
    """The cell as it is printed."""
    lead: list[str] = []
    follow: list[str] = []
    for part in parts:
        text = _text_of(part, item, measure)
        if part in ("local_text", "obligation", "phases"):
            follow.append(text)
        elif part == "departments" and "text" in parts:
            lead.append(bracketed(text))
        else:
            lead.append(text)
    return "\n".join(filter(None, ["".join(lead), *follow]))


def _text_of(part: Part, item: Item, measure: Measure) -> str:
    if part in ("number", "title"):
        return item.number if part == "number" else item.title
    if part == "phases":
        return "\n".join(map(printed_phase, measure.phases))
    return str(getattr(measure, part))


def printed_phase(phase: Phase) -> str:
    """One phase as a paragraph: "2017年：…（…）"."""
    mark = "" if not phase.period or phase.period.endswith((":", "：")) else "："
    return f"{phase.period}{mark}{phase.text}{bracketed(phase.departments)}"


def bracketed(departments: str) -> str:
    """Departments as they stand at the end of a text: in brackets."""
    if not departments or departments.lstrip()[:1] in _OPENING:
        return departments
    return f"（{departments}）"


def read_parts(parts: Sequence[Part], text: str) -> Parts:
    """A printed cell taken apart; whatever cannot be told apart stays in the text or title."""
    found = Parts()
    if "phases" in parts:
        found.phases = read_phases(text)
        return found
    if "number" in parts:
        found.texts["number"], text = split_number(text)
    if "obligation" in parts:
        found.texts["departments"], found.texts["obligation"] = _split_obligation(text)
    elif "local_text" in parts:
        found.texts["text"], found.texts["local_text"] = _split_local(text)
    elif "departments" in parts:
        found.texts["text"], found.texts["departments"] = split_bracket(text)
    else:
        found.texts["title" if "title" in parts else "text"] = one_line(text)
    return found


def split_number(text: str) -> tuple[str, str]:
    """The number at the start of a text, with its separator, and the rest."""
    match = _NUMBER.match(text)
    return (squeeze(match["number"]), text[match.end() :]) if match else ("", text)


def _split_obligation(text: str) -> tuple[str, str]:
    departments: list[str] = []
    obligation: list[str] = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        (obligation if _OBLIGATION.match(line) else departments).append(line)
    return "\n".join(departments), "\n".join(obligation)


def _split_local(text: str) -> tuple[str, str]:
    national: list[str] = []
    local: list[str] = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        (local if local or _LOCAL.match(line) else national).append(line)
    return "\n".join(national), "\n".join(local)


def split_bracket(text: str) -> tuple[str, str]:
    """A text and the bracket of departments at its end, the bracket included."""
    text = text.rstrip()
    if not text or text[-1] not in _CLOSING:
        return text, ""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in _CLOSING) - (text[at] in _OPENING)
        if not depth:
            return text[:at].rstrip(), text[at:]
    return text, ""


def read_phases(text: str) -> list[Phase]:
    """The phases of a schedule's cell, a paragraph each."""
    return [_phase(line) for line in map(str.strip, text.split("\n")) if line]


def _phase(line: str) -> Phase:
    match = _PERIOD.match(line)
    period = match["period"] if match else ""
    rest = line[match.end() :].strip() if match else line
    return Phase(period, *split_bracket(rest))


def headline(item: Item) -> str:
    """What an item is called: its title, else the first sentence of its text."""
    if item.title or not item.measures:
        return item.title
    return re.split(r"[。；\n]", item.measures[0].text, maxsplit=1)[0]
