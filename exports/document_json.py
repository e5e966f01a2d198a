"""A document as the JSON object described in docs/json.md."""

from __future__ import annotations

from typing import Any

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import bare

FORMAT = "ipplanner-document/1"


def document_object(document: Document) -> dict[str, Any]:
    """The document as plain values; only the keys of its structure are there without content."""
    return {
        "format": FORMAT,
        "layout": document.layout,
        **_filled({"id": document.id}),
        "title": document.title,
        "region": document.region,
        "year": document.year,
        "front": list(document.front),
        "back": list(document.back),
        "sections": [_section(section) for section in document.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        **_filled({"id": section.id}),
        "no": bare(section.number),
        "title": section.title,
        **_filled({"goal": section.goal, "sections": [_section(one) for one in section.sections]}),
        "items": [_item(item) for item in section.items],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        **_filled({"id": item.id, "no": bare(item.number)}),
        "title": item.title,
        **_filled({"template_key": item.template_key}),
        "measures": [_measure(measure) for measure in item.measures],
    }


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        **_filled({"id": measure.id}),
        "text": measure.text,
        **_filled(
            {
                "departments": measure.departments,
                "lead": list(measure.lead),
                "support": list(measure.support),
                "deadline": measure.deadline,
                "extra": _filled(measure.extra),
            }
        ),
    }


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
