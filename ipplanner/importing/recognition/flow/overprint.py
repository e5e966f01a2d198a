"""Bold letters that a PDF prints several times over: copied out, each comes four times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ipplanner.importing.source import Aside, Paragraph

_FOURFOLD = re.compile(r"([^\s….·_\-—=*]+?)\1{3}")
_LONGEST_LINE = 1000
"""Characters; in a longer one the search takes too long, and no page is as wide."""
_EVIDENCE = 4
"""Characters in a row that never come four times by themselves."""
_STOPS = "。，、；：“”《》（）"
_REASON = "重叠印了多遍的粗体字"


def without_overprint(lines: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Aside]]:
    """The lines with everything printed once, and what was taken out."""
    cleaned: list[Paragraph] = []
    asides: list[Aside] = []
    bold = any(_is_overprint(line.text) for line in lines)
    for line in lines:
        text = _once(line.text, every=bold)
        cleaned.append(line if text == line.text else replace(line, text=text))
        if text != line.text:
            asides.append(Aside(line.place, "".join(_surplus(line.text, every=bold)), _REASON))
    return cleaned, asides


def _is_overprint(text: str) -> bool:
    return any(len(unit) >= _EVIDENCE for unit in _units(text))


def _units(text: str) -> list[str]:
    return _FOURFOLD.findall(text) if len(text) <= _LONGEST_LINE else []


def _once(text: str, *, every: bool) -> str:
    if len(text) > _LONGEST_LINE:
        return text
    return _FOURFOLD.sub(lambda found: found[1] if _counts(found[1], every) else found[0], text)


def _surplus(text: str, *, every: bool) -> list[str]:
    return [unit * 3 for unit in _units(text) if _counts(unit, every)]


def _counts(unit: str, every: bool) -> bool:
    """Whether a text four times in a row is one that is printed over, not a number such as 1111."""
    if unit in _STOPS or len(unit) >= _EVIDENCE:
        return True
    return every and not unit.isdigit()
