"""A document as one text, for snapshots: its fields by name, as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from ipplanner.model import CarryLink, Document, Item, Measure, Section


def freeze(plan: Document) -> str:
    """The whole document as JSON."""
    return json.dumps(asdict(plan), ensure_ascii=False, separators=(",", ":"))


def thaw(text: str) -> Document:
    """The document again; ValueError, TypeError or KeyError when the text is none."""
    data = json.loads(text)
    return Document(**{**data, "sections": [_section(one) for one in data["sections"]]})


def _section(data: dict[str, Any]) -> Section:
    sections = [_section(one) for one in data["sections"]]
    items = [_item(one) for one in data["items"]]
    return Section(**{**data, "sections": sections, "items": items})


def _item(data: dict[str, Any]) -> Item:
    measures = [Measure(**one) for one in data["measures"]]
    links = [CarryLink(**one) for one in data["links"]]
    return Item(**{**data, "measures": measures, "links": links})
