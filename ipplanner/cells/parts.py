"""A printed cell that holds several fields, taken apart again.

Whatever cannot be told apart stays in the text or title; but for the colon behind a period, no
character that is to be seen is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ipplanner.departments.brackets import Bracket, brackets, names_departments, split_bracket
from ipplanner.layouts import Part
from ipplanner.model import Phase
from ipplanner.text import one_line, squeeze

_HAN = "[一二三四五六七八九十百零]+"
_LEVEL = r"\d{1,2}(?:[\s、]|(?![年月日万亿个项次批件家期名人季])[\u4e00-\u9fff])"
"""What makes 1.2 of the number before it."""
_NUMBER = re.compile(
    r"\s*(?P<number>(?:[（(]\s*)?\d{1,3}\s*(?:[）)]\s*[.．、]?|[.．、])"
    rf"|[（(]\s*{_HAN}\s*[）)]|{_HAN}\s*、)\s*(?!{_LEVEL})"
)
_PROVINCES = (
    r"(?:各(?:有关|相关)?(?:地方|地区|地|省份|省[（(]区、市[）)]|省)"
    r"|(?:有关|相关|涉及|试点|其他|其余|上述)(?:的)?(?:地方|地区|省份|省[（(]区、市[）)]|省市|省)"
    r"|地方|[一二三]类|强省|省级|所在地)"
)
_MUST = "(?:要(?![素求点件害])|应(?![用急诉对])|可(?![视研行])|须|需(?!求))"
_LOCAL = re.compile(
    rf"{_PROVINCES}[^，。；：:]{{0,24}}?(?:{_MUST}|负责|鼓励|加强|积极|推动|做好)"
    rf"|{_PROVINCES}[^，。；：:]{{0,10}}[：:]|[^，。；：:]{{1,20}}的(?:地方|地区|省份){_MUST}"
)
_LOCAL_SENTENCE = re.compile(
    rf"(?<=[。；])(?=(?:各地|有关省份|相关省份|各省份|各省（区、市）)[^，。；：:]{{0,12}}?{_MUST})"
)
_DUTY = re.compile(r"必做|选做|选作|必作")
_LABEL = re.compile(r"省\s*份\s*[:：]")
_WHEN = (
    r"(?:每|自|到|至|截至|截止)?\d{4}|每(?:年|季|月|半年|周)|\d{1,2}月|[上下]半年"
    r"|第?[一二三四1-4][、—-]?[一二三四1-4]?季度"
    r"|第[一二三四五]阶段|全年|年[底内末]|长期|近期|中期|远期|即日起|常年|“十[二三四五]五”"
)
_PERIOD = re.compile(rf"(?P<period>(?:{_WHEN})[^：:，。；]{{0,24}}?)\s*(?P<colon>[:：])")
_NEXT_PERIOD = re.compile(rf"(?<=[。；;）)])\s*(?=(?:{_WHEN})[^：:，。；]{{0,24}}?[:：])")


@dataclass(slots=True)
class Parts:
    """What one printed cell holds, by part; an empty text where it has no such part."""

    texts: dict[Part, str] = field(default_factory=dict)
    phases: list[Phase] = field(default_factory=list)

    def text(self, part: Part) -> str:
        """The text of a part."""
        return self.texts.get(part, "")


def read_parts(parts: Sequence[Part], text: str) -> Parts:
    """A printed cell taken apart; whatever cannot be told apart stays in the text or title."""
    found = Parts()
    if "phases" in parts:
        found.phases = read_phases(text)
        return found
    if "number" in parts:
        found.texts["number"], text = split_number(text)
    if "obligation" in parts:
        found.texts["departments"], found.texts["obligation"] = split_obligation(text)
    elif "title" in parts:
        found.texts["title"] = one_line(text)
    else:
        _read_text(found, parts, text)
    return found


def _read_text(found: Parts, parts: Sequence[Part], text: str) -> None:
    text = "\n".join(_lines(text))
    if "departments" in parts:
        text, found.texts["departments"] = split_departments(text)
    if "local_text" in parts:
        text, found.texts["local_text"] = split_local(text)
    found.texts["text"] = text


def _lines(text: str) -> Iterator[str]:
    return filter(None, map(str.strip, text.split("\n")))


def split_number(text: str) -> tuple[str, str]:
    """The number at the start of a text, with its separator, and the rest."""
    match = _NUMBER.match(text)
    return (squeeze(match["number"]), text[match.end() :]) if match else ("", text)


def split_obligation(text: str) -> tuple[str, str]:
    """The departments, and the lines on what provinces must or may do (省份：…必做；…选做)."""
    departments: list[str] = []
    obligation: list[str] = []
    for line in _labelled_lines(text):
        open_line = bool(obligation) and not _DUTY.search(obligation[-1][-4:])
        if open_line and not _LABEL.match(line):
            obligation[-1] += line
        elif _LABEL.match(line) or _DUTY.search(line):
            obligation.append(line)
        else:
            departments.append(line)
    return "\n".join(departments), "\n".join(obligation)


def _labelled_lines(text: str) -> Iterator[str]:
    """The lines, a label in the middle of one beginning another."""
    for line in _lines(text):
        starts = [0, *(found.start() for found in _LABEL.finditer(line) if found.start())]
        for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
            yield line[start:end].strip()


def is_local(text: str) -> bool:
    """Whether a text begins as what provinces are to do (各地要…)."""
    return bool(_LOCAL.match(text.strip()))


def split_local(text: str) -> tuple[str, str]:
    """The part of a text for all, and the part for the provinces (各地要…): paragraphs, if any."""
    lines = list(_lines(text))
    for at, line in enumerate(lines):
        if at and _LOCAL.match(line):
            return "\n".join(lines[:at]), "\n".join(lines[at:])
    sentence = _LOCAL_SENTENCE.search(text) if len(lines) == 1 else None
    if sentence:
        return text[: sentence.end()].strip(), text[sentence.end() :].strip()
    return "\n".join(lines), ""


def split_departments(text: str) -> tuple[str, str]:
    """A text, and the brackets of departments at the end of its paragraphs, a line each."""
    kept: list[str] = []
    named: list[str] = []
    lines = list(_lines(text))
    for at, line in enumerate(lines, start=1):
        rest, bracket = split_bracket(line)
        if bracket and names_departments(bracket, certainly=at < len(lines)):
            kept += [rest] if rest else []
            named.append(bracket)
        else:
            kept.append(line)
    return "\n".join(kept), "\n".join(named)


def read_phases(text: str) -> list[Phase]:
    """The phases of a schedule's cell, a paragraph each.

    Two in one paragraph are told by the bracket of departments, or the next period, between them.
    """
    phases: list[Phase] = []
    for piece in _phase_texts(text):
        phase = _phase(piece)
        last = phases[-1] if phases else None
        if last and not (last.text or last.departments or phase.period):
            phase.period = phases.pop().period
        if last and not (last.departments or phase.period or phase.text):
            last.departments = phase.departments
        else:
            phases.append(phase)
    return phases


def _phase_texts(text: str) -> Iterator[str]:
    for line in _lines(text):
        for part in _NEXT_PERIOD.split(line):
            yield from _behind_brackets(part.strip())


def _behind_brackets(line: str) -> Iterator[str]:
    """The line cut behind brackets that name departments after a sentence."""
    start = 0
    for bracket in brackets(line):
        if _ends_phase(line, bracket):
            yield line[start : bracket.end].strip()
            start = bracket.end
    if line[start:].strip():
        yield line[start:].strip()


def _ends_phase(line: str, bracket: Bracket) -> bool:
    inside = line[bracket.start : bracket.end]
    return line[: bracket.start].rstrip()[-1:] in tuple("。；;") and names_departments(inside)


def _phase(line: str) -> Phase:
    match = _PERIOD.match(line)
    if not match:
        return Phase("", *split_bracket(line, phase=True))
    # a half-width colon stays as it was printed
    period = squeeze(match["period"]) + (":" if match["colon"] == ":" else "")
    return Phase(period, *split_bracket(line[match.end() :].strip(), phase=True))
