"""One cell of the official table: its place, and what is printed in it."""

from __future__ import annotations

from typing import NamedTuple

from ipplanner.cells.printed import printed_text
from ipplanner.layouts import Column
from ipplanner.model import Item, Measure, Section


class CellPlace(NamedTuple):
    """A cell by what it shows; ids are empty where the row has no item or no measure yet."""

    section_id: str
    item_id: str
    measure_id: str
    field: str


SECTION_COLUMNS = {"number": "number", "goal": "goal"}
"""Columns of the store by field of a section; any other field is its title."""
MEASURE_COLUMNS = {"measure": "text", "departments": "departments", "deadline": "deadline"}
"""Columns of the store by field; all other fields of a measure are its extra columns."""


def cell_text(
    column: Column, section: Section, item: Item | None = None, measure: Measure | None = None
) -> str:
    """What is printed in a cell; nothing where the row has no item or no measure yet."""
    if column.level == "section":
        return str(getattr(section, SECTION_COLUMNS.get(column.field, "title")))
    if column.parts:
        return printed_text(column.parts, item or Item(), measure or Measure())
    if column.level == "item":
        return getattr(item, "number" if column.field == "number" else "title", "")
    return _measure_text(column.field, measure) if measure else ""


def _measure_text(field: str, measure: Measure) -> str:
    if field in MEASURE_COLUMNS:
        return str(getattr(measure, MEASURE_COLUMNS[field]))
    if field in ("lead", "support"):
        return "、".join(measure.lead if field == "lead" else measure.support)
    return measure.extra.get(field, "")
