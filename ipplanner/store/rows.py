"""A document taken apart into rows of the tables; texts are cleaned and ids given on the way."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Table

from ipplanner.model import Answer, CarryLink, Document, Item, Measure, Phase, Section
from ipplanner.ordering import spaced
from ipplanner.store.ids import Kind, new_id
from ipplanner.store.tables import (
    BELOW_DOCUMENT,
    answer,
    carry_link,
    document,
    duty,
    ignored_finding,
    item,
    measure,
    section,
)
from ipplanner.text import clean

Row = dict[str, Any]
Naming = Callable[[str, Kind], str]
"""Gives the id under which something is kept, of the id that it has."""


def keep_or_name(old: str, kind: Kind) -> str:
    """The id itself where there is one, else a fresh one."""
    return old or new_id(kind)


def lines_json(lines: Iterable[str]) -> str:
    """A list of texts as it is kept in one column."""
    return json.dumps([clean(line) for line in lines], ensure_ascii=False)


def names_json(names: dict[str, str]) -> str:
    """Texts by name as they are kept in one column."""
    pairs = {clean(name): clean(value) for name, value in names.items()}
    return json.dumps(pairs, ensure_ascii=False)


def phases_json(phases: Iterable[Phase]) -> str:
    """The phases of a measure as they are kept in one column."""
    texts = [[clean(one.period), clean(one.text), clean(one.departments)] for one in phases]
    return json.dumps(texts, ensure_ascii=False)


class Rows:
    """Collects the rows of documents and their parts, table by table, outer before inner."""

    def __init__(self, document_id: str, naming: Naming = keep_or_name) -> None:
        self.document_id = document_id
        self.by_table: dict[Table, list[Row]] = {table: [] for table in (document, *BELOW_DOCUMENT)}
        self._naming = naming
        self._ids: dict[str, str] = {}
        """By the id that something had the one under which it is kept."""

    def add_document(self, plan: Document, sequence: int, created: str) -> None:
        """Takes a whole document apart."""
        row = document_fields(plan)
        row |= {"id": self.document_id, "sequence": sequence, "created": created}
        self.by_table[document].append(row)
        self.add_sections(plan.sections, None, spaced(len(plan.sections)))
        ids = self._ids | ({plan.id: self.document_id} if plan.id else {})
        self.by_table[ignored_finding] += [
            {
                "document_id": self.document_id,
                "target": ids.get(one.target, clean(one.target)),
                "rule": clean(one.rule),
                "text": clean(one.text),
                "reason": clean(one.reason),
            }
            for one in plan.ignored
        ]

    def add_sections(
        self, sections: Sequence[Section], parent_id: str | None, positions: Sequence[int]
    ) -> list[str]:
        """Sections with all that is in them; their ids."""
        return [
            self._add_section(one, parent_id, position)
            for one, position in zip(sections, positions, strict=True)
        ]

    def _add_section(self, one: Section, parent_id: str | None, position: int) -> str:
        row = self._row(one.id, "s", position)
        row |= {"parent_id": parent_id, "number": clean(one.number)}
        row |= {"title": clean(one.title), "goal": clean(one.goal)}
        self.by_table[section].append(row)
        self.add_items(one.items, row["id"], spaced(len(one.items)))
        self.add_sections(one.sections, row["id"], spaced(len(one.sections)))
        return str(row["id"])

    def add_items(
        self, items: Sequence[Item], section_id: str, positions: Sequence[int]
    ) -> list[str]:
        """Items with their measures and links; their ids."""
        return [
            self._add_item(one, section_id, position)
            for one, position in zip(items, positions, strict=True)
        ]

    def _add_item(self, one: Item, section_id: str, position: int) -> str:
        row = self._row(one.id, "i", position)
        row |= {"section_id": section_id, "number": clean(one.number)}
        row |= {"title": clean(one.title), "template_key": clean(one.template_key)}
        row |= {"note": clean(one.note), "concerned": clean(one.concerned)}
        self.by_table[item].append(row)
        self.add_measures(one.measures, row["id"], spaced(len(one.measures)))
        self.add_links(one.links, row["id"])
        self.add_answers(one.answers, row["id"])
        return str(row["id"])

    def add_measures(
        self, measures: Sequence[Measure], item_id: str, positions: Sequence[int]
    ) -> list[str]:
        """Measures with their duties; their ids."""
        return [
            self._add_measure(one, item_id, position)
            for one, position in zip(measures, positions, strict=True)
        ]

    def _add_measure(self, one: Measure, item_id: str, position: int) -> str:
        row = self._row(one.id, "m", position)
        row |= {"item_id": item_id, "text": clean(one.text), "departments": clean(one.departments)}
        row |= {"deadline": clean(one.deadline), "extra": names_json(one.extra)}
        row |= {"local_text": clean(one.local_text), "obligation": clean(one.obligation)}
        row["phases"] = phases_json(one.phases)
        self.by_table[measure].append(row)
        self.add_duties(row["id"], one.lead, one.support)
        return str(row["id"])

    def add_duties(self, measure_id: str, lead: Iterable[str], support: Iterable[str]) -> None:
        """The departments of a measure."""
        self.by_table[duty] += [
            {
                "document_id": self.document_id,
                "measure_id": measure_id,
                "role": role,
                "position": position,
                "name": clean(name),
            }
            for role, names in (("lead", lead), ("support", support))
            for position, name in enumerate(names)
        ]

    def add_links(self, links: Iterable[CarryLink], item_id: str) -> None:
        """Where an item comes from."""
        self.by_table[carry_link] += [
            {
                "document_id": self.document_id,
                "item_id": item_id,
                "position": position,
                "previous_item": clean(link.previous_item),
                "relation": link.relation,
                "sure": int(link.sure),
                "reason": clean(link.reason),
            }
            for position, link in enumerate(links)
        ]

    def add_answers(self, answers: Iterable[Answer], item_id: str) -> None:
        """Which national tasks an item answers."""
        self.by_table[answer] += [
            {
                "document_id": self.document_id,
                "item_id": item_id,
                "position": position,
                "task": clean(one.task),
                "state": one.state,
            }
            for position, one in enumerate(answers)
        ]

    def _row(self, old: str, kind: Kind, position: int) -> Row:
        id_ = self._naming(old, kind)
        if old:
            self._ids[old] = id_
        return {
            "id": id_,
            "document_id": self.document_id,
            "position": position,
        }


def document_fields(plan: Document) -> Row:
    """The columns of a document's own row, without its id and when it came."""
    return {
        "layout": clean(plan.layout),
        "title": clean(plan.title),
        "region": clean(plan.region),
        "year": plan.year,
        "role": plan.role,
        "front": lines_json(plan.front),
        "title_at": plan.title_at,
        "back": lines_json(plan.back),
        "headers": names_json(plan.headers),
        "source": clean(plan.source),
        "template": clean(plan.template),
        "previous": clean(plan.previous),
    }
