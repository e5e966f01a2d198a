"""What goes to and fro between a document that is being edited and those who check it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ipplanner.checks.finding import Finding
from ipplanner.model import Document, Item, Measure, Section


@dataclass(frozen=True, slots=True)
class Outline:
    """A document with its sections, and in each the ids of its items."""

    document: Document
    items: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """What is wrong in printed order; `left_out` counts by rule and level what is not handed over.

    It is not `complete` while rules that take long still go by an older state.
    """

    findings: tuple[Finding, ...] = ()
    left_out: Mapping[tuple[str, str], int] = field(default_factory=dict)
    complete: bool = True
    names: Mapping[str, str] = field(default_factory=dict)
    """What users call each rule, by its id."""


def outline_of(document: Document) -> Outline:
    """A copy that shares nothing with the document that could change."""
    items = {
        section.id: tuple(item.id for item in section.items) for section in document.walk_sections()
    }
    sections = [_bare(section) for section in document.sections]
    return Outline(replace(document, sections=sections, ignored=list(document.ignored)), items)


def copy_of(item: Item) -> Item:
    """A copy of what the checks look at."""
    measures = [
        Measure(
            *(one.id, one.text, one.departments),
            *(list(one.lead), list(one.support), one.deadline),
        )
        for one in item.measures
    ]
    return Item(item.id, item.number, item.title, item.template_key, measures)


def _bare(section: Section) -> Section:
    inner = [_bare(one) for one in section.sections]
    return Section(section.id, section.number, section.title, section.goal, inner)
