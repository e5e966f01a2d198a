"""Checking a document: texts one by one, remembered while they stay the same, and the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ipplanner.checks.around import cells_around
from ipplanner.checks.context import Context
from ipplanner.checks.finding import LEVELS, Field, Finding, Hit, Place, finding, place_of
from ipplanner.checks.overlaps import without_overlaps
from ipplanner.checks.registry import CELL_RULES, document_rules
from ipplanner.checks.rule import Cell, cell_of
from ipplanner.model import Document, Ignored, Item, Measure, Section
from ipplanner.text import squeeze

_Key = tuple[Cell, frozenset[str], int | None]
_Hits = tuple[tuple[str, Hit], ...]


_MOST_REMEMBERED = 20_000
"""Texts; a day of typing leaves fewer behind."""


class Memory(dict[_Key, _Hits]):
    """What was found in texts so far; give the same one again and only changed texts are checked.

    Make a new one when the context changes in more than its year and its switched-off rules.
    """


class Checked(NamedTuple):
    """The findings, and how many were left out as the user set them aside."""

    findings: list[Finding]
    ignored: int


def check(document: Document, context: Context, memory: Memory | None = None) -> list[Finding]:
    """All findings of a document in printed order, those that the user set aside left out."""
    return checked(document, context, memory).findings


def checked(document: Document, context: Context, memory: Memory | None = None) -> Checked:
    """As `check`, and how many findings were set aside."""
    memory = Memory() if memory is None else memory
    if len(memory) > _MOST_REMEMBERED:
        memory.clear()
    found = [
        *check_around(document, context, memory),
        *by_cell(document, context, memory),
        *check_whole(document, context),
    ]
    return without_ignored(found, document)


def without_ignored(found: Sequence[Finding], document: Document) -> Checked:
    """These findings in printed order, those that the user set aside left out."""
    silent = {(one.target, one.rule, squeeze(one.text)) for one in document.ignored}
    kept = [one for one in found if not silent or _key(one, document) not in silent]
    order = _order(document)
    kept.sort(key=lambda one: _rank(one, order))
    return Checked(kept, len(found) - len(kept))


def check_whole(document: Document, context: Context) -> list[Finding]:
    """The findings of those rules that have to see the whole document."""
    rules = (rule for rule in document_rules() if rule.id not in context.off)
    return [one for rule in rules for one in rule.find(document, context)]


def check_around(document: Document, context: Context, memory: Memory) -> list[Finding]:
    """The findings in the document's own texts and in those of its sections."""
    return [
        one
        for cell, place in cells_around(document)
        for one in _of_cell(cell, place, context, memory)
    ]


def check_item(
    section: Section, item: Item, context: Context, memory: Memory | None = None
) -> list[Finding]:
    """The findings in the texts of one item by themselves."""
    memory = Memory() if memory is None else memory
    return list(_of_item(section, item, context, memory))


def _key(one: Finding, document: Document) -> tuple[str, str, str]:
    return one.place.target or document.id, one.rule, squeeze(one.text)


def ignored(one: Finding, document: Document, reason: str) -> Ignored:
    """What to keep with the document so that this finding stays silent."""
    return Ignored(one.place.target or document.id, one.rule, one.text, reason)


def by_cell(document: Document, context: Context, memory: Memory) -> Iterator[Finding]:
    """The findings in the texts of all items by themselves."""
    for section in document.walk_sections():
        for item in section.items:
            yield from _of_item(section, item, context, memory)


def _of_item(section: Section, item: Item, context: Context, memory: Memory) -> Iterator[Finding]:
    title = cell_of("title", item.title, item.title)
    yield from _of_cell(title, place_of("title", section, item), context, memory)
    for measure in item.measures:
        for cell, place in _cells(section, item, measure):
            yield from _of_cell(cell, place, context, memory)


def _cells(section: Section, item: Item, measure: Measure) -> Iterator[tuple[Cell, Place]]:
    texts: tuple[tuple[Field, str], ...] = (
        ("measure", measure.text),
        ("departments", measure.departments),
        ("deadline", measure.deadline),
    )
    for field, text in texts:
        named = measure if field == "departments" else None
        title = item.title if field == "measure" else ""
        yield cell_of(field, text, title, named), place_of(field, section, item, measure)


def _of_cell(cell: Cell, place: Place, context: Context, memory: Memory) -> Iterator[Finding]:
    if not cell.text.strip():
        return
    key = (cell, context.off, context.year)
    hits = memory.get(key)
    if hits is None:
        hits = memory[key] = tuple(without_overlaps(_hits(cell, context)))
    for rule_id, hit in hits:
        yield finding(rule_id, place, hit)


def _hits(cell: Cell, context: Context) -> Iterator[tuple[str, Hit]]:
    for rule in CELL_RULES:
        if cell.field in rule.fields and rule.id not in context.off:
            for hit in rule.find(cell, context):
                yield rule.id, hit


def _rank(one: Finding, order: dict[str, int]) -> tuple[int, int, str, int]:
    """Where a finding is printed: what stands behind the table comes last."""
    place = one.place
    around = {"heading": -3, "front": -2, "back": len(order)}
    row = around[place.field] if place.field in around else order.get(place.target, -1)
    return row, place.paragraph, place.field, one.start


def _order(document: Document) -> dict[str, int]:
    order: dict[str, int] = {}
    for section in document.walk_sections():
        order.setdefault(section.id, len(order))
        for item in section.items:
            order.setdefault(item.id, len(order))
            for measure in item.measures:
                order.setdefault(measure.id, len(order))
    return order


def by_level(findings: list[Finding]) -> dict[str, list[Finding]]:
    """The findings of each level, worst first; levels without any left out."""
    groups = {level: [one for one in findings if one.level == level] for level in LEVELS}
    return {level: group for level, group in groups.items() if group}
