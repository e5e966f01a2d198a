"""Random edits of a plan: what happens between two versions of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy

from ipplanner.departments.roles import read_departments
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.ids import new_id
from tests.exports.random_plans import title, word

Edit = Callable[[random.Random, Document], None]


def edited(chance: random.Random, document: Document, count: int) -> Document:
    """Another version of the document, so many edits later; the ids stay."""
    other = deepcopy(document)
    for _ in range(count):
        chance.choice(_EDITS)(chance, other)
    return other


def without_ids(document: Document) -> Document:
    """The same document as it comes from an office that has no ids."""
    other = deepcopy(document)
    for section in other.walk_sections():
        section.id = ""
        for item in section.items:
            item.id = ""
            for measure in item.measures:
                measure.id = ""
    other.id = ""
    return other


def _section(chance: random.Random, document: Document) -> Section:
    return chance.choice(document.sections)


def _item(chance: random.Random, document: Document) -> tuple[Section, Item]:
    return chance.choice(list(document.walk_items()))


def _measure(chance: random.Random, document: Document) -> tuple[Item, Measure]:
    _, item, measure = chance.choice(list(document.walk_measures()))
    return item, measure


def _add_measure(chance: random.Random, document: Document) -> None:
    _, item = _item(chance, document)
    measure = Measure(new_id("m"), word(chance, 80), "省知识产权局")
    item.measures.insert(chance.randint(0, len(item.measures)), measure)


def _delete_measure(chance: random.Random, document: Document) -> None:
    item, measure = _measure(chance, document)
    if len(item.measures) > 1:
        item.measures = [one for one in item.measures if one is not measure]


def _move_measure(chance: random.Random, document: Document) -> None:
    item, measure = _measure(chance, document)
    if len(item.measures) > 1:
        item.measures = [one for one in item.measures if one is not measure]
        _, home = _item(chance, document)
        home.measures.insert(chance.randint(0, len(home.measures)), measure)


def _change_measure(chance: random.Random, document: Document) -> None:
    _, measure = _measure(chance, document)
    at = chance.randint(0, len(measure.text))
    end = min(len(measure.text), at + chance.randrange(6))
    put = chance.choice(["", "新", "第一行\n第二行", "2019"])
    measure.text = (measure.text[:at] + put + measure.text[end:]).strip()


def _change_departments(chance: random.Random, document: Document) -> None:
    _, measure = _measure(chance, document)
    measure.departments = chance.choice(["省财政厅、省知识产权局", "省版权局", ""])
    measure.lead, measure.support = read_departments(measure.departments)


def _change_deadline(chance: random.Random, document: Document) -> None:
    _, measure = _measure(chance, document)
    measure.deadline = chance.choice(["6月底前", "2019年9月", ""])


def _add_item(chance: random.Random, document: Document) -> None:
    section = _section(chance, document)
    item = Item(new_id("i"), "", title(chance), measures=[Measure(new_id("m"), word(chance))])
    section.items.insert(chance.randint(0, len(section.items)), item)


def _delete_item(chance: random.Random, document: Document) -> None:
    section, item = _item(chance, document)
    if len(section.items) > 1:
        section.items = [one for one in section.items if one is not item]


def _move_item(chance: random.Random, document: Document) -> None:
    section, item = _item(chance, document)
    if len(section.items) > 1:
        section.items = [one for one in section.items if one is not item]
        home = _section(chance, document)
        home.items.insert(chance.randint(0, len(home.items)), item)


def _change_item(chance: random.Random, document: Document) -> None:
    _, item = _item(chance, document)
    item.title = chance.choice([title(chance), f"{item.title}机制", item.title[1:]]) or "题"


def _move_section(chance: random.Random, document: Document) -> None:
    section = document.sections.pop(chance.randrange(len(document.sections)))
    document.sections.insert(chance.randint(0, len(document.sections)), section)


def _add_section(chance: random.Random, document: Document) -> None:
    document.sections.append(Section(new_id("s"), "", title(chance)))
    items = [Item(new_id("i"), "", title(chance), measures=[Measure(new_id("m"), word(chance))])]
    document.sections[-1].items = items


def _change_lines(chance: random.Random, document: Document) -> None:
    for lines in (document.front, document.back):
        if lines and chance.random() < 0.5:
            lines[chance.randrange(len(lines))] = title(chance)
        if chance.random() < 0.2:
            document.back.append(title(chance))


_EDITS: tuple[Edit, ...] = (
    _add_measure,
    _delete_measure,
    _move_measure,
    _change_measure,
    _change_measure,
    _change_departments,
    _change_deadline,
    _add_item,
    _delete_item,
    _move_item,
    _change_item,
    _move_section,
    _add_section,
    _change_lines,
)
