"""Templates: what the items of a plan answer to, built in or any document."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ipplanner.cells.printed import headline
from ipplanner.errors import UsageError
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.resources import FOLDER
from ipplanner.text import fold

_OPEN_ROW = ("其他", "其它")
_OPEN_WORDS = re.compile(r"^\s*其\s*[他它]\s*[：:，,、]?")


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """What is asked for; an open row takes what a region does beyond the template."""

    key: str
    title: str
    open: bool = False
    obligation: str = ""
    """Who must or may do it, line by line as printed."""


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section (工作重点) of a template."""

    number: str
    title: str
    items: tuple[TemplateItem, ...]
    goal: str = ""

    @property
    def standard(self) -> tuple[TemplateItem, ...]:
        """The items that every plan should answer, open rows left out."""
        return tuple(item for item in self.items if not item.open)

    @property
    def open_row(self) -> TemplateItem | None:
        """The row for what is not in the template, if the section has one."""
        return next((item for item in self.items if item.open), None)


@dataclass(frozen=True, slots=True)
class Template:
    """What plans are drafted against; `year` is the plan year it was made for."""

    id: str
    title: str
    year: int | None
    layout: str
    sections: tuple[TemplateSection, ...]

    def walk_items(self) -> Iterator[tuple[TemplateSection, TemplateItem]]:
        """All items with their section, in printed order."""
        for section in self.sections:
            for item in section.items:
                yield section, item


def is_open_row(title: str) -> bool:
    """Whether an item's title is that of a row for whatever else is done (其他：…)."""
    return fold(title).startswith(_OPEN_ROW)


def title_as(title: str, *, is_open: bool) -> str:
    """The title for a row for whatever else is done, or for an item like others.

    UsageError where nothing would be left.
    """
    if is_open == is_open_row(title):
        return title
    if is_open:
        return f"{_OPEN_ROW[0]}：{title}"
    rest = _OPEN_WORDS.sub("", title).strip()
    if not rest:
        raise UsageError("请先把“其他”后面的内容写上，再改成一般的工作内容。")
    return rest


@cache
def builtin_templates() -> tuple[Template, ...]:
    """The templates that come with the program."""
    paths = sorted((FOLDER / "templates").glob("*.json"))
    return tuple(_template(json.loads(path.read_text("utf-8"))) for path in paths)


def template(template_id: str) -> Template:
    """The built-in template with this id."""
    for candidate in builtin_templates():
        if candidate.id == template_id:
            return candidate
    known = "、".join(candidate.id for candidate in builtin_templates())
    raise UsageError(f"没有名为“{template_id}”的模板，自带的模板有：{known}。")


def template_from_document(document: Document) -> Template:
    """Any document as a template, its items under the keys of `keys_of`."""
    filled = [section for section in document.walk_sections() if section.items]
    keys = keys_of(document)
    sections = tuple(
        TemplateSection(section.number, section.title, _items(section, keys), section.goal)
        for section in filled
    )
    return Template(document.id, document.title, document.year, document.layout, sections)


def keys_of(document: Document) -> Iterator[str]:
    """The key of each item, in printed order.

    Those that the items carry where every item has one of its own; otherwise section position "."
    item position, as an own item of a plan has no key of its template. A template's items keep
    theirs when others are put between them: only what has none, or a copied one, gets a free one.
    """
    filled = [section for section in document.walk_sections() if section.items]
    places = [(at, n) for at, one in enumerate(filled, 1) for n in range(1, len(one.items) + 1)]
    carried = [item.template_key for section in filled for item in section.items]
    if all(carried) and len(set(carried)) == len(carried):
        return iter(carried)
    if document.role != "template" or not any(carried):
        return iter([f"{at}.{place}" for at, place in places])
    return _free_keys(carried, [at for at, _ in places])


def _free_keys(carried: Sequence[str], sections: Sequence[int]) -> Iterator[str]:
    taken, kept = set(carried), set[str]()
    for own, at in zip(carried, sections, strict=True):
        key = own if own and own not in kept else _free_key(taken, at)
        taken.add(key)
        kept.add(key)
        yield key


def _free_key(taken: Collection[str], section: int) -> str:
    """Behind all of the section, as what was taken out should not come back as something else."""
    start = f"{section}."
    numbers = [
        int(key[len(start) :])
        for key in taken
        if key.startswith(start) and key[len(start) :].isdecimal()
    ]
    return f"{start}{max(numbers, default=0) + 1}"


def document_from_template(template: Template, region: str, year: int) -> Document:
    """A new plan with the template's items, each with an empty measure; open rows left out."""
    title = layout(template.layout).title.format(region=region, year=year).strip()
    document = Document(layout=template.layout, title=title, region=region, year=year)
    document.template = template.id
    for number, section in enumerate(template.sections, start=1):
        items = [
            Item(title=item.title, template_key=item.key, measures=[Measure()])
            for item in section.items
            if not item.open
        ]
        made = Section(number=str(number), title=section.title, goal=section.goal, items=items)
        document.sections.append(made)
    return document


def _items(section: Section, keys: Iterator[str]) -> tuple[TemplateItem, ...]:
    return tuple(
        TemplateItem(
            next(keys),
            item.title or headline(item),
            is_open_row(item.title),
            "\n".join(one.obligation for one in item.measures if one.obligation),
        )
        for item in section.items
    )


def _template(data: dict[str, Any]) -> Template:
    sections = tuple(
        TemplateSection(
            section["number"],
            section["title"],
            tuple(TemplateItem(**item) for item in section["items"]),
        )
        for section in data["sections"]
    )
    return Template(data["id"], data["title"], data["year"], data["layout"], sections)
