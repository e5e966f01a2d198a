"""How a carry-over stands: what follows from the decisions made so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ipplanner.carry.building import Builder, Carried, outline
from ipplanner.carry.fates import Fate, Fates, is_dropped
from ipplanner.carry.following import follow_template
from ipplanner.carry.matching import Place, match_each
from ipplanner.carry.proposal import plan_year, titles_of, unanswered
from ipplanner.carry.revision import Origin, Reviser, Suggestion, YearKey
from ipplanner.carry.sections import match_sections
from ipplanner.carry.set_aside import carry_ignored
from ipplanner.carry.survey import Survey
from ipplanner.carry.years import YearSuggestion
from ipplanner.model import Document, Measure
from ipplanner.templates.template import Template, TemplateSection
from ipplanner.text import fold

ItemGroup = Literal["open", "matched", "own", "dropped"]
"""要您决定, 已对上, 本省自有, 不转入."""


@dataclass(frozen=True, slots=True)
class Row:
    """An old item, by its position `at`, and where it goes as things stand."""

    at: int
    section: str
    title: str
    measures: tuple[Measure, ...]
    place: Place
    group: ItemGroup
    decided: bool
    shares: Mapping[int, str] = field(default_factory=dict)
    """Places of single measures of a split item; the empty key is an own item."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How far the review is; `years_sure` and `years_open` count what nobody decided yet."""

    open: int
    matched: int
    own: int
    dropped: int
    unanswered: int
    years_sure: int
    years_open: int

    @property
    def to_decide(self) -> int:
        """Items and years that wait for a person."""
        return self.open + self.years_open


@dataclass(frozen=True, slots=True)
class Standing:
    """The old items, and what is open in the new document."""

    rows: list[Row]
    unanswered: list[str]
    suggestions: list[Suggestion]
    taken: dict[str, tuple[int, ...]]
    """The old items at each place of the template."""


class Course:
    """An old plan on its way onto a template; the matching is done once.

    `previous` is the template that the old plan was drafted against, where that is known.
    """

    def __init__(
        self, old: Document, template: Template, year: int, previous: Template | None = None
    ) -> None:
        self.old, self.template, self.year = old, template, year
        self.old_year = plan_year(old, template, year)
        self.titles = titles_of(old)
        self.places = {item.key: item for _, item in template.walk_items()}
        self._homes = match_sections(self.titles, template)
        proposed = match_each(self.titles, template)
        self.fates = Fates(old, template, follow_template(old, proposed, previous, template))
        self._rows: dict[int, Row] = {}
        """As they were last; those of which nothing is new stay the same objects."""
        self._years: Mapping[YearKey, bool] = {}
        self._survey = Survey(self.old_year, self.year, self._accepts)

    def home(self, at: int) -> TemplateSection | None:
        """The section of the template that an old item's section stands for."""
        return self._homes.get(fold(self.titles[at].section))

    def stand(self, items: Mapping[int, Fate], years: Mapping[YearKey, bool]) -> Standing:
        """How things stand after these decisions."""
        everything = self.fates.carried(items)
        carried = _staying(everything, items)
        before, self._years = self._years, years
        self._survey.begin(_decided_anew(before, years))
        outline(self.old, self.template, self._survey)
        Builder(self.template, self._survey, carried, self._homes).sections()
        rows = [self._row(each, items) for each in everything]
        left = unanswered(self.template, carried)
        return Standing(rows, left, self._survey.suggestions, _taken(carried))

    def document(self, items: Mapping[int, Fate], years: Mapping[YearKey, bool]) -> Document:
        """The new document after these decisions."""
        carried = _staying(self.fates.carried(items), items)
        reviser = Reviser(self.old_year, self.year, lambda key, _: years.get(key, False))
        document = outline(self.old, self.template, reviser)
        builder = Builder(self.template, reviser, carried, self._homes)
        document.sections = builder.sections()
        carry_ignored(self.old, document, builder)
        return document

    def _accepts(self, key: YearKey, _suggestion: YearSuggestion) -> bool:
        return self._years.get(key, False)

    def _row(self, each: Carried, items: Mapping[int, Fate]) -> Row:
        known, decided = self._rows.get(each.at), self.fates.is_decided(each.at, items)
        now = (each.place, _group(each, items), decided, each.shares)
        if known is None or now != (known.place, known.group, known.decided, known.shares):
            known = self._rows[each.at] = Row(
                *(each.at, each.section.title, each.item.title, tuple(each.item.measures)), *now
            )
        return known


def _staying(everything: Sequence[Carried], items: Mapping[int, Fate]) -> list[Carried]:
    return [each for each in everything if not is_dropped(items, each.at)]


def _decided_anew(
    before: Mapping[YearKey, bool], years: Mapping[YearKey, bool]
) -> Iterable[Origin]:
    """The texts in which years are decided otherwise than before."""
    if years is before:
        return ()
    return {origin for (origin, _), _ in before.items() ^ years.items()}


def _group(each: Carried, items: Mapping[int, Fate]) -> ItemGroup:
    if is_dropped(items, each.at):
        return "dropped"
    if not each.place.sure:
        return "open"
    return "matched" if each.place.keys else "own"


def _taken(carried: Sequence[Carried]) -> dict[str, tuple[int, ...]]:
    taken: dict[str, tuple[int, ...]] = {}
    for each in carried:
        for key in each.place.keys:
            taken[key] = (*taken.get(key, ()), each.at)
    return taken
