"""Last year's plan laid out on a template: the proposed new plan and what to look at in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ipplanner.carry.matching import Place, match
from ipplanner.carry.revision import Accept, Reviser, Suggestion
from ipplanner.carry.sections import OldTitle, match_sections
from ipplanner.carry.years import apply, year_suggestions
from ipplanner.layouts import layout
from ipplanner.model import CarryLink, Document, Item, Measure, Relation, Section
from ipplanner.templates import Template, TemplateItem, TemplateSection
from ipplanner.text import fold, squeeze


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


@dataclass(frozen=True, slots=True)
class _Carried:
    """An old item on its way; `at` is its position in the old plan."""

    at: int
    section: Section
    item: Item
    place: Place


def carry_over(
    old: Document, template: Template, new_year: int, *, accept: Accept = "none"
) -> CarryResult:
    """Last year's plan on a template; `accept` says which year suggestions are carried out."""
    rows = list(old.walk_items())
    titles = [OldTitle(section.title, item.title) for section, item in rows]
    places = match(titles, template)
    carried = [
        _Carried(at, section, item, place)
        for at, ((section, item), place) in enumerate(zip(rows, places, strict=True))
    ]
    old_year = old.year or template.year or new_year - 1
    reviser = Reviser(old_year, new_year, accept, [])
    builder = _Builder(template, reviser, carried, match_sections(titles, template))
    document = _outline(old, template, reviser)
    document.sections = builder.sections()
    answered = {key for place in places for key in place.keys}
    keys = [item.key for section in template.sections for item in section.standard]
    unanswered = [key for key in keys if key not in answered]
    return CarryResult(
        document, _placements(document, carried, builder), unanswered, reviser.suggestions
    )


def _outline(old: Document, template: Template, reviser: Reviser) -> Document:
    """The new document without its sections."""
    return Document(
        layout=template.layout,
        title=_title(old, template, reviser),
        region=old.region,
        year=reviser.new_year,
        front=reviser.paragraphs(old.front, "front"),
        title_at=old.title_at,
        back=reviser.paragraphs(old.back, "back"),
        headers=dict(old.headers),
        template=template.id,
        previous=old.id,
    )


def _title(old: Document, template: Template, reviser: Reviser) -> str:
    """The old title with the new year in it, else the layout's."""
    moves = [
        each
        for each in year_suggestions(old.title, reviser.old_year, reviser.new_year)
        if each.group != "keep"
    ]
    if moves:
        return apply(old.title, moves)
    pattern = layout(template.layout).title
    return pattern.format(region=old.region, year=reviser.new_year).strip()


class _Builder:
    """Lays old items out in the order of the template and remembers where each one went."""

    def __init__(
        self,
        template: Template,
        reviser: Reviser,
        carried: Sequence[_Carried],
        homes: dict[str, TemplateSection],
    ) -> None:
        self._template, self._reviser, self._carried = template, reviser, carried
        self._homes = homes
        self.went_to: dict[int, Item] = {}

    def sections(self) -> list[Section]:
        """The template's sections, then those of the old plan that have items of their own."""
        sections = [self._section(section) for section in self._template.sections]
        sections += self._own_sections()
        for number, section in enumerate(sections, 1):
            section.number = str(number)
        return sections

    def _section(self, wanted: TemplateSection) -> Section:
        items = [self._item(item) for item in wanted.standard]
        items += [self._beyond(each) for each in self._carried if self._belongs(each, wanted)]
        return Section(title=wanted.title, goal=wanted.goal or self._goal(wanted), items=items)

    def _goal(self, wanted: TemplateSection) -> str:
        """The goal that last year's section of this kind had."""
        goals = [
            each.section.goal
            for each in self._carried
            if each.section.goal and self._homes.get(fold(each.section.title)) is wanted
        ]
        return self._reviser.text(goals[0], wanted.title, "goal") if goals else ""

    def _own_sections(self) -> list[Section]:
        left = [each for each in self._carried if each.at not in self.went_to]
        sections = {id(each.section): each.section for each in left}
        return [
            Section(
                title=section.title,
                goal=section.goal,
                items=[self._beyond(each) for each in left if each.section is section],
            )
            for section in sections.values()
        ]

    def _belongs(self, each: _Carried, section: TemplateSection) -> bool:
        """Whether an item beyond the standard ones has its home in this section."""
        if each.place.key is None:
            return self._homes.get(fold(each.section.title)) is section
        return section.open_row is not None and each.place.key == section.open_row.key

    def _item(self, wanted: TemplateItem) -> Item:
        """What the template asks for, with what the old plan had for it or an empty measure."""
        item = Item(title=self._reviser.title(wanted.title), template_key=wanted.key)
        for each in self._carried:
            if wanted.key not in each.place.keys:
                continue
            item.links.append(_link(each))
            if each.place.key == wanted.key:
                self._fill(item, each)
        item.measures = item.measures or [Measure()]
        return item

    def _beyond(self, each: _Carried) -> Item:
        """An own item or one in an open row, under its own title."""
        title = self._reviser.title(each.item.title)
        item = Item(title=title, template_key=each.place.key or "", links=[_link(each)])
        self._fill(item, each)
        item.measures = item.measures or [Measure()]
        return item

    def _fill(self, item: Item, each: _Carried) -> None:
        self.went_to[each.at] = item
        item.measures += [
            self._reviser.measure(measure, item.title)
            for measure in each.item.measures
            if _says_something(measure)
        ]


def _link(each: _Carried) -> CarryLink:
    place = each.place
    return CarryLink(each.item.id, place.relation, place.sure, place.reason)


def _says_something(measure: Measure) -> bool:
    texts: Iterable[str] = (
        measure.text,
        measure.departments,
        measure.deadline,
        *measure.lead,
        *measure.support,
        *measure.extra.values(),
    )
    return any(squeeze(text) for text in texts)


def _placements(
    document: Document, carried: Sequence[_Carried], builder: _Builder
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
