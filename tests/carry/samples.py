"""Documents for the tests of the carry-over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ipplanner.carry.sections import OldTitle
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.templates.template import Template, template
from tests.shared_data import SHARED

NATIONAL: Template = template("provincial-2018")


def standard_titles() -> list[tuple[OldTitle, str]]:
    """A plan that has every standard item of the template, with the keys."""
    return [
        (OldTitle(section.title, item.title), item.key)
        for section in NATIONAL.sections
        for item in section.standard
    ]


def plan(rows: dict[str, dict[str, list[Measure]]], **fields: Any) -> Document:
    """A plan of 2018 from section titles, item titles and measures."""
    sections = [
        Section(
            title=name,
            items=[
                Item(id=f"{name}/{title}", title=title, measures=measures)
                for title, measures in items.items()
            ],
        )
        for name, items in rows.items()
    ]
    wanted = {"id": "old", "title": "某省2018年工作要点", "region": "某省", "year": 2018}
    return Document(layout="provincial-outline", sections=sections, **{**wanted, **fields})


def real_plans() -> Iterator[Document]:
    """The real plans as their true structure says."""
    assert SHARED is not None
    for path in sorted((SHARED / "data" / "plans").glob("*.json")):
        yield _real_plan(json.loads(path.read_text("utf-8")))


def _real_plan(data: dict[str, Any]) -> Document:
    sections = [
        Section(
            title=focus["title"],
            items=[
                Item(
                    id=f"{at}.{place}",
                    title=item["title"],
                    measures=[_real_measure(measure) for measure in item["measures"]],
                )
                for place, item in enumerate(focus["items"])
            ],
        )
        for at, focus in enumerate(data["focuses"])
    ]
    return Document(
        id=data["region"],
        layout="provincial-outline",
        title=data["title"],
        region=data["region"],
        year=2018,
        sections=sections,
    )


def _real_measure(data: dict[str, Any]) -> Measure:
    return Measure(
        text=data["text"],
        departments=data["departments_raw"],
        lead=data["lead"],
        support=data["support"],
    )
