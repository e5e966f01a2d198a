"""Texts on their way into the new year, with a note of every year that they name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from ipplanner.carry.years import Group, YearSuggestion, apply, year_suggestions
from ipplanner.model import Measure

Accept = Literal["none", "sure", "all"]
Origin = tuple[str | int, ...]
"""Which text of the old plan or the template a year stands in, wherever the text goes."""
YearKey = tuple[Origin, int]
"""One year: its text and where it starts there."""
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
    text: str = ""
    """The whole old text, in which `words` stand at `start`."""
    start: int = 0
    words: str = ""
    new_words: str = ""
    origin: Origin = ()

    @property
    def key(self) -> YearKey:
        """What tells this year from all others, whatever is decided."""
        return self.origin, self.start


@dataclass(frozen=True, slots=True)
class _Found:
    """A year of a text, whatever is decided about it; with some words around it."""

    suggestion: YearSuggestion
    old: str
    new: str


Accepts = Callable[[YearKey, YearSuggestion], bool]


@dataclass(slots=True)
class Reviser:
    """Carries texts over from one plan year to another and collects the suggestions."""

    old_year: int
    new_year: int
    accepts: Accepts
    suggestions: list[Suggestion] = field(default_factory=list)

    def text(self, text: str, item: str, field: str, origin: Origin) -> str:
        """The text with the accepted suggestions carried out."""
        taken = []
        for found in _years_in(text, self.old_year, self.new_year):
            each = found.suggestion
            applied = self.accepts((origin, each.start), each)
            taken += [each] if applied else []
            self.suggestions.append(_in_context(text, found, item, field, applied, origin))
        return apply(text, taken) if taken else text

    def title(self, title: str, origin: Origin) -> str:
        """An item's title carried over; the suggestion names it as it now stands."""
        count = len(self.suggestions)
        new = self.text(title, title, "title", origin)
        self.suggestions[count:] = [replace(each, item=new) for each in self.suggestions[count:]]
        return new

    def measure(self, measure: Measure, item: str, origin: Origin) -> Measure:
        """A fresh measure with the texts of last year's."""

        def carried(text: str, field: str) -> str:
            return self.text(text, item, field, (*origin, field))

        return Measure(
            text=carried(measure.text, "text"),
            departments=carried(measure.departments, "departments"),
            lead=list(measure.lead),
            support=list(measure.support),
            deadline=carried(measure.deadline, "deadline"),
            extra={name: carried(value, name) for name, value in measure.extra.items()},
        )

    def paragraphs(self, paragraphs: list[str], field: str) -> list[str]:
        """Paragraphs before or after the table."""
        return [
            self.text(paragraph, "", field, (field, at)) for at, paragraph in enumerate(paragraphs)
        ]


def accepting(accept: Accept) -> Accepts:
    """Accepts none, the sure or all suggestions."""
    groups: dict[Accept, tuple[Group, ...]] = {
        "none": (),
        "sure": ("sure",),
        "all": ("sure", "ask"),
    }
    return lambda _key, suggestion: suggestion.group in groups[accept]


@lru_cache(maxsize=16384)
def _years_in(text: str, old_year: int, new_year: int) -> tuple[_Found, ...]:
    return tuple(_found(text, each) for each in year_suggestions(text, old_year, new_year))


def _found(text: str, suggestion: YearSuggestion) -> _Found:
    start, end = suggestion.start, suggestion.end
    before = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])[-1].lstrip()
    after = _SENTENCE_END.split(text[end : end + _AFTER])[0].rstrip()
    return _Found(suggestion, before + suggestion.old + after, before + suggestion.new + after)


def _in_context(
    text: str, found: _Found, item: str, field: str, applied: bool, origin: Origin
) -> Suggestion:
    suggestion, start = found.suggestion, found.suggestion.start
    return Suggestion(
        *(item, field, found.old, found.new, suggestion.reason, suggestion.group, applied),
        text=text,
        start=start,
        words=suggestion.old,
        new_words=suggestion.new,
        origin=origin,
    )
