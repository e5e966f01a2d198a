"""Last year's plan laid out on a template: the proposed new plan and what to look at in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ipplanner.carry.building import Builder, Carried, outline
from ipplanner.carry.following import follow_template
from ipplanner.carry.matching import match_each, with_merged
from ipplanner.carry.revision import Accept, Reviser, Suggestion, accepting
from ipplanner.carry.sections import OldTitle, match_sections
from ipplanner.carry.set_aside import carry_ignored
from ipplanner.model import Document, Relation
from ipplanner.templates.template import Template


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an old item went: its own words, its place in the template and in the new document.

    `new_item` counts the new document's items from 0; `more_places` are those of a split item.
    """

    section: str
    title: str
    place: str | None
    relation: Relation
    sure: bool
    reason: str
    old_item: str
    new_item: int
    more_places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CarryResult:
    """A proposed plan with its review lists; no measure of the old plan is left out of it.

    `unanswered` are the keys of template items that nothing in the old plan answers, without the
    open rows; `suggestions` name every year in the carried texts.
    """

    document: Document
    placements: list[Placement]
    unanswered: list[str]
    suggestions: list[Suggestion]


def carry_over(
    old: Document,
    template: Template,
    new_year: int,
    *,
    accept: Accept = "none",
    previous: Template | None = None,
) -> CarryResult:
    """Last year's plan on a template; `accept` says which year suggestions are carried out.

    `previous` is the template that last year's plan was drafted against, where that is known.
    """
    rows = list(old.walk_items())
    titles = titles_of(old)
    proposed = follow_template(old, match_each(titles, template), previous, template)
    places = with_merged(proposed, template)
    carried = [
        Carried(at, section, item, place)
        for at, ((section, item), place) in enumerate(zip(rows, places, strict=True))
    ]
    reviser = Reviser(plan_year(old, template, new_year), new_year, accepting(accept))
    builder = Builder(template, reviser, carried, match_sections(titles, template))
    document = outline(old, template, reviser)
    document.sections = builder.sections()
    carry_ignored(old, document, builder)
    return CarryResult(
        document,
        _placements(document, carried, builder),
        unanswered(template, carried),
        reviser.suggestions,
    )


def titles_of(old: Document) -> list[OldTitle]:
    """The items of last year's plan by their words, in printed order."""
    return [OldTitle(section.title, item.title) for section, item in old.walk_items()]


def plan_year(old: Document, template: Template, new_year: int) -> int:
    """The year that last year's plan was made for."""
    return old.year or template.year or new_year - 1


def unanswered(template: Template, carried: Sequence[Carried]) -> list[str]:
    """The keys of the standard items that nothing goes to."""
    answered = {key for each in carried for key in (*each.place.keys, *each.shares.values())}
    keys = [item.key for section in template.sections for item in section.standard]
    return [key for key in keys if key not in answered]


def _placements(
    document: Document, carried: Sequence[Carried], builder: Builder
) -> list[Placement]:
    numbers = {id(item): number for number, (_, item) in enumerate(document.walk_items())}
    return [
        Placement(
            each.section.title,
            each.item.title,
            each.place.key,
            each.place.relation,
            each.place.sure,
            each.place.reason,
            each.item.id,
            numbers[id(builder.went_to[each.at])],
            each.place.keys[1:],
        )
        for each in carried
    ]
