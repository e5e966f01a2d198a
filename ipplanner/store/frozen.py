"""A document as one text, for snapshots: its fields by name, as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from ipplanner.model import Answer, CarryLink, Document, Ignored, Item, Measure, Phase, Section


def freeze(plan: Document) -> str:
    """The whole document as JSON."""
    return json.dumps(asdict(plan), ensure_ascii=False, separators=(",", ":"))


def thaw(text: str) -> Document:
    """The document again; ValueError, TypeError or KeyError when the text is none."""
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("not a document")
    ignored = [Ignored(**one) for one in data.get("ignored", ())]
    sections = [_section(one) for one in data["sections"]]
    return Document(**{**data, "sections": sections, "ignored": ignored})


def _section(data: dict[str, Any]) -> Section:
    sections = [_section(one) for one in data["sections"]]
    items = [_item(one) for one in data["items"]]
    return Section(**{**data, "sections": sections, "items": items})


def _item(data: dict[str, Any]) -> Item:
    measures = [_measure(one) for one in data["measures"]]
    links = [CarryLink(**one) for one in data["links"]]
    answers = [Answer(**one) for one in data.get("answers", ())]
    return Item(**{**data, "measures": measures, "links": links, "answers": answers})


def _measure(data: dict[str, Any]) -> Measure:
    phases = [Phase(**one) for one in data.get("phases", ())]
    return Measure(**{**data, "phases": phases})
