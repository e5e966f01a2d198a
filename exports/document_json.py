"""A document as the JSON object described in docs/json.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from exports.task_json import filled, task_object
from ipplanner.layouts import all_layouts
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import bare

FORMAT = "ipplanner-document/1"
ItemWriter = Callable[[Item], dict[str, Any]]


def document_object(document: Document, duties: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The document as plain values; only the keys of its structure are there without content.

    `duties` says of items of a plan, by id, what their template asks of the province (必做).
    """
    of_tasks = {one.id for one in all_layouts() if one.kind == "tasks"}
    item = task_object if document.layout in of_tasks else partial(_item, duties or {})
    return {
        "format": FORMAT,
        "layout": document.layout,
        **filled({"id": document.id}),
        "title": document.title,
        "region": document.region,
        "year": document.year,
        "front": list(document.front),
        "back": list(document.back),
        "sections": [_section(section, item) for section in document.sections],
    }


def _section(section: Section, item: ItemWriter) -> dict[str, Any]:
    inner = [_section(one, item) for one in section.sections]
    return {
        **filled({"id": section.id}),
        "no": bare(section.number),
        "title": section.title,
        **filled({"goal": section.goal, "sections": inner}),
        "items": [item(one) for one in section.items],
    }


def _item(duties: Mapping[str, str], item: Item) -> dict[str, Any]:
    return {
        **filled({"id": item.id, "no": bare(item.number)}),
        "title": item.title,
        **filled({"template_key": item.template_key, "duty": duties.get(item.id, "")}),
        "measures": [_measure(measure) for measure in item.measures],
    }


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        **filled({"id": measure.id}),
        "text": measure.text,
        **filled(
            {
                "departments": measure.departments,
                "lead": list(measure.lead),
                "support": list(measure.support),
                "deadline": measure.deadline,
                "extra": filled(measure.extra),
            }
        ),
    }
