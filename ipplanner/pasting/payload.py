"""Rows as this program hands them to itself: with everything that a printed table does not show."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace

from ipplanner.model import Document, Item, Section
from ipplanner.pasting.limits import refuse_large
from ipplanner.store.frozen import freeze, thaw

MIME = "application/x-ipplanner-rows"
_FORMAT = "ipplanner-rows/1"


@dataclass(slots=True)
class Copied:
    """Rows of a document: `plan` holds them and nothing else."""

    plan: Document
    partial: frozenset[str]
    """Items that have more measures than were copied."""


def copied(document: Document, measure_ids: Collection[str]) -> Copied:
    """These measures, and items without measures, with what they stand under; ids of either."""
    wanted = set(measure_ids)
    partial: set[str] = set()
    sections = [
        cut for one in document.walk_sections() if (cut := _cut_section(one, wanted, partial))
    ]
    plan = replace(document, sections=sections, front=[], back=[], title_at=0)
    return Copied(plan, frozenset(partial))


def packed(rows: Copied) -> bytes:
    """Rows as bytes for the clipboard."""
    content = {"format": _FORMAT, "partial": sorted(rows.partial), "plan": freeze(rows.plan)}
    return json.dumps(content, ensure_ascii=False).encode()


def unpacked(content: bytes) -> Copied | None:
    """The rows again; None when the bytes are no such rows."""
    refuse_large(len(content))
    try:
        data = json.loads(content)
        if data["format"] != _FORMAT:
            return None
        plan = thaw(data["plan"])
        known = frozenset(str(id_) for id_ in data["partial"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None  # whatever another program may have put there
    return Copied(plan, known) if _is_sound(plan) else None


def _cut_section(section: Section, wanted: set[str], partial: set[str]) -> Section | None:
    items = [cut for one in section.items if (cut := _cut_item(one, wanted, partial))]
    return replace(section, items=items, sections=[]) if items else None


def _cut_item(item: Item, wanted: set[str], partial: set[str]) -> Item | None:
    measures = [one for one in item.measures if one.id in wanted]
    if not measures:
        return replace(item) if item.id in wanted and not item.measures else None
    if len(measures) < len(item.measures):
        partial.add(item.id)
    return replace(item, measures=measures)


def _is_sound(plan: Document) -> bool:
    texts: list[object] = [plan.id, plan.template, plan.previous, *plan.headers.values()]
    for section in plan.walk_sections():
        texts += [section.id, section.number, section.title, section.goal]
    for _, item in plan.walk_items():
        texts += [item.id, item.number, item.title, item.template_key]
        texts += [part for link in item.links for part in (link.previous_item, link.reason)]
    for *_, one in plan.walk_measures():
        texts += [one.text, one.departments, one.deadline, *one.lead, *one.support]
        texts += [*one.extra, *one.extra.values()]
    return bool(plan.sections) and all(isinstance(text, str) for text in texts)
