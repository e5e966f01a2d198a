"""How well a text suits the columns of a table, by the field that each holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ipplanner.importing.recognition.flow.names import likeness
from ipplanner.importing.recognition.flow.titles import TitleBook
from ipplanner.numbering import ordinal
from ipplanner.templates.template import Template

_NEVER = -1000.0
_AGAIN = -9.0
"""A title that says again what the one before said: more likely the measure beside it."""
_NUMBER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.、．]?")
_DATE = re.compile(
    r"(?:\d{4}年|\d{1,2}月|全年|年底|长期|持续|每年|每季度|上半年|下半年|季度|[—\-至前底末，、]|\d)+"
)
_ENDS = ("。", "；", "！", "：", "？")
_PAIRS = (("《", "》"), ("（", "）"), ("“", "”"))
_LONGEST = {"number": 6, "section": 60, "item": 150, "departments": 400, "deadline": 30}


@dataclass(slots=True)
class Columns:
    """The fields of a table from left to right, with the titles that its template has."""

    fields: Sequence[str]
    sections: TitleBook
    items: TitleBook

    @classmethod
    def of(cls, fields: Sequence[str], templates: Sequence[Template]) -> Columns:
        """The columns of a table that answers one of these templates, or none of them."""
        sections = [section.title for one in templates for section in one.sections]
        items = [item.title for one in templates for _, item in one.walk_items()]
        return cls(fields, TitleBook.of(sections, -3.0), TitleBook.of(items, -2.0))

    def fits_in(self, column: int, length: int) -> bool:
        """Whether a cell of this column may be so long."""
        return length <= _LONGEST.get(self.fields[column], 6000)

    def points(self, column: int, text: str, *, cut: bool = False) -> float:
        """Points for a whole cell, or for one that a page's end may have cut."""
        field = self.fields[column]
        if field == "number":
            return 2.0 if _NUMBER.fullmatch(text) else _NEVER
        if field == "section":
            return self.sections.points(text, cut=cut)
        if field == "item":
            return self.items.points(text, cut=cut)
        if field in ("departments", "lead", "support"):
            return likeness(text, cut=cut)
        if field == "deadline":
            return 3.0 if _DATE.fullmatch(text) else -4.0
        return _measure(text, cut=cut) if field == "measure" else -2.0

    def follows(self, column: int, text: str, before: str) -> float:
        """Points for a cell after the last one of its column."""
        field = self.fields[column]
        if field == "item" and before and self.items.same(text, before):
            return _AGAIN
        return _counted(text, before) if field == "number" else 0.0


def _counted(number: str, before: str) -> float:
    here, there = ordinal(number), ordinal(before) if before else 0
    if here is None or there is None:
        return 0.0
    return {1: 3.0, 0: 1.0, 2: 1.0}.get(here - there, -2.0)


def _measure(text: str, *, cut: bool) -> float:
    if cut:
        return 0.0
    points = 1.5 if text.endswith(_ENDS) else -1.0
    if any(text.count(first) != text.count(last) for first, last in _PAIRS):
        points -= 1.5
    return points
