"""The new document from old items of which each has a place: in the template's order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ipplanner.carry.matching import Place
from ipplanner.carry.revision import Reviser
from ipplanner.carry.years import apply, year_suggestions
from ipplanner.layouts import layout
from ipplanner.model import CarryLink, Document, Item, Measure, Section
from ipplanner.templates.template import Template, TemplateItem, TemplateSection
from ipplanner.text import fold, squeeze

OWN = ""
"""Where a measure goes that becomes an item of the region's own."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An old item on its way; `at` is its position in the old plan."""

    at: int
    section: Section
    item: Item
    place: Place
    shares: Mapping[int, str] = field(default_factory=dict)
    """Where single measures go, by position; all others go to the first place."""
    host: int | None = None
    """The old item whose new item takes the measures, where that is none of the template's own."""

    @property
    def first(self) -> str:
        """The first place, OWN where the template has none for it."""
        return self.place.key or OWN

    @property
    def goes_to(self) -> Iterable[str]:
        """All places of the item and its measures."""
        keys = self.place.keys or (OWN,)
        return dict.fromkeys((*keys, *self.shares.values())) if self.shares else keys

    def measures(self, key: str) -> list[tuple[int, Measure]]:
        """The measures that go there, with their positions; empty ones are left out."""
        return [
            (at, measure)
            for at, measure in enumerate(self.item.measures)
            if self.shares.get(at, self.first) == key and says_something(measure)
        ]


def outline(old: Document, template: Template, reviser: Reviser) -> Document:
    """The new document without its sections."""
    return Document(
        layout=template.layout,
        title=_title(old, template, reviser),
        region=old.region,
        year=reviser.new_year,
        front=reviser.paragraphs(old.front, "front"),
        title_at=old.title_at,
        back=reviser.paragraphs(old.back, "back"),
        headers=_headers(old, template),
        template=template.id,
        previous=old.id,
    )


def _headers(old: Document, template: Template) -> dict[str, str]:
    """The old printed headers; on another layout only those of columns that it does not know."""
    if template.layout == old.layout:
        return dict(old.headers)
    known = {column.field for column in layout(template.layout).columns}
    return {field: header for field, header in old.headers.items() if field not in known}


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


class Builder:
    """Lays old items out in the order of the template and remembers where each one went."""

    def __init__(
        self,
        template: Template,
        reviser: Reviser,
        carried: Sequence[Carried],
        homes: dict[str, TemplateSection],
    ) -> None:
        self._template, self._reviser, self._carried = template, reviser, carried
        self.went_to: dict[int, Item] = {}
        """The new item of the first place, by the old item's position."""
        self.measures: list[tuple[Measure, Measure]] = []
        """Old measures, each with the new one that carries it on."""
        self._going: dict[str, list[Carried]] = defaultdict(list)
        """By place what goes there, but for what goes into another own item."""
        self._guests: dict[int, list[Carried]] = defaultdict(list)
        """By host what goes into its item."""
        self._sections = list({id(each.section): each.section for each in carried}.values())
        self._homes = {id(one): homes.get(fold(one.title)) for one in self._sections}
        """By old section that of the template in which its own items stay."""
        self._sort()

    def sections(self) -> list[Section]:
        """The template's sections, then those of the old plan that have items of their own."""
        sections = [self._section(section) for section in self._template.sections]
        sections += self._own_sections()
        for number, section in enumerate(sections, 1):
            section.number = str(number)
        return sections

    def _sort(self) -> None:
        for each in self._carried:
            if each.host is not None:
                self._guests[each.host].append(each)
                continue
            for key in each.goes_to:
                self._going[key].append(each)

    def _section(self, wanted: TemplateSection) -> Section:
        items = [self._item(item) for item in wanted.standard]
        beyond = [
            (each, OWN) for each in self._going[OWN] if self._homes[id(each.section)] is wanted
        ]
        if wanted.open_row:
            key = wanted.open_row.key
            beyond += [(each, key) for each in self._going[key]]
            beyond.sort(key=lambda pair: pair[0].at)
        items += [self._beyond(each, key) for each, key in beyond]
        return Section(title=wanted.title, goal=wanted.goal or self._goal(wanted), items=items)

    def _goal(self, wanted: TemplateSection) -> str:
        """The goal that last year's section of this kind had."""
        goals = (one.goal for one in self._sections if one.goal and self._homes[id(one)] is wanted)
        goal = next(goals, "")
        return self._reviser.text(goal, wanted.title, "goal", ("goal", wanted.title))

    def _own_sections(self) -> list[Section]:
        left: dict[int, list[Carried]] = defaultdict(list)
        for each in self._going[OWN]:
            if self._homes[id(each.section)] is None:
                left[id(each.section)].append(each)
        return [
            Section(
                title=own[0].section.title,
                goal=own[0].section.goal,
                items=[self._beyond(each, OWN) for each in own],
            )
            for own in left.values()
        ]

    def _item(self, wanted: TemplateItem) -> Item:
        """What the template asks for, with what the old plan had for it or an empty measure."""
        title = self._reviser.title(wanted.title, ("template", wanted.key))
        item = Item(title=title, template_key=wanted.key)
        for each in self._going[wanted.key]:
            self._fill(item, each, wanted.key)
        item.measures = item.measures or [Measure()]
        return item

    def _beyond(self, each: Carried, key: str) -> Item:
        """An own item or one in an open row, under its own title."""
        title = self._reviser.title(each.item.title, ("item", each.at, key))
        item = Item(title=title, template_key=key)
        self._fill(item, each, key)
        for guest in self._guests[each.at] if key == each.first else ():
            self._fill(item, guest, key)
        item.measures = item.measures or [Measure()]
        return item

    def _fill(self, item: Item, each: Carried, key: str) -> None:
        item.links.append(link_of(each))
        known = {answer.task for answer in item.answers}
        item.answers += [answer for answer in each.item.answers if answer.task not in known]
        if key == each.first:
            self.went_to[each.at] = item
        for at, measure in each.measures(key):
            made = self._reviser.measure(measure, item.title, ("measure", each.at, at))
            item.measures.append(made)
            self.measures.append((measure, made))


def link_of(each: Carried) -> CarryLink:
    """What the new item says of the old one."""
    place = each.place
    return CarryLink(each.item.id, place.relation, place.sure, place.reason)


def says_something(measure: Measure) -> bool:
    """Whether a measure has any content."""
    texts: Iterable[str] = (
        measure.text,
        measure.departments,
        measure.deadline,
        *measure.lead,
        *measure.support,
        *measure.extra.values(),
    )
    # nearly every text begins with a letter, and squeezing each takes long in large plans
    return any(text[:1].isalnum() or squeeze(text) for text in texts)
