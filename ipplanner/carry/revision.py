"""Texts on their way into the new year, with a note of every year that they name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from ipplanner.carry.years import Group, YearSuggestion, apply, year_suggestions
from ipplanner.model import Measure

Accept = Literal["none", "sure", "all"]
_BEFORE, _AFTER = 10, 16
_SENTENCE_END = re.compile(r"[。；;\n]")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A year of the new document to look at; `old` and `new` are the words with some around them.

    `item` is the new item's title, empty for paragraphs outside the table; `field` is the model's
    name (title, text, departments, deadline, front, back) or the header of an extra column.
    """

    item: str
    field: str
    old: str
    new: str
    reason: str
    group: Group
    applied: bool


@dataclass(slots=True)
class Reviser:
    """Carries texts over from one plan year to another and collects the suggestions."""

    old_year: int
    new_year: int
    accept: Accept
    suggestions: list[Suggestion]

    def text(self, text: str, item: str, field: str) -> str:
        """The text with the accepted suggestions carried out."""
        found = year_suggestions(text, self.old_year, self.new_year)
        taken = [each for each in found if self._accepted(each)]
        self.suggestions += [_in_context(text, each, item, field, each in taken) for each in found]
        return apply(text, taken)

    def title(self, title: str, field: str = "title") -> str:
        """An item's title carried over; the suggestion names it as it now stands."""
        count = len(self.suggestions)
        new = self.text(title, title, field)
        self.suggestions[count:] = [replace(each, item=new) for each in self.suggestions[count:]]
        return new

    def measure(self, measure: Measure, item: str) -> Measure:
        """A fresh measure with the texts of last year's."""
        return Measure(
            text=self.text(measure.text, item, "text"),
            departments=self.text(measure.departments, item, "departments"),
            lead=list(measure.lead),
            support=list(measure.support),
            deadline=self.text(measure.deadline, item, "deadline"),
            extra={name: self.text(value, item, name) for name, value in measure.extra.items()},
        )

    def paragraphs(self, paragraphs: list[str], field: str) -> list[str]:
        """Paragraphs before or after the table."""
        return [self.text(paragraph, "", field) for paragraph in paragraphs]

    def _accepted(self, suggestion: YearSuggestion) -> bool:
        accepted: dict[Accept, tuple[Group, ...]] = {
            "none": (),
            "sure": ("sure",),
            "all": ("sure", "ask"),
        }
        return suggestion.group in accepted[self.accept]


def _in_context(
    text: str, suggestion: YearSuggestion, item: str, field: str, applied: bool
) -> Suggestion:
    start, end = suggestion.start, suggestion.end
    before = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])[-1].lstrip()
    after = _SENTENCE_END.split(text[end : end + _AFTER])[0].rstrip()
    old, new = before + suggestion.old + after, before + suggestion.new + after
    return Suggestion(item, field, old, new, suggestion.reason, suggestion.group, applied)
