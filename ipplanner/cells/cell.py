"""One cell of the official table: what is printed in it, and writing it within one step."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select

from ipplanner.departments.roles import read_departments
from ipplanner.edits.support import replace_duties
from ipplanner.layouts import Column, Part, layout
from ipplanner.model import Item, Measure, Section
from ipplanner.cells.parts import Parts, read_parts
from ipplanner.cells.printed import printed_text
from ipplanner.store.edit import Edit, Row
from ipplanner.store.loading import names_in, phases_in
from ipplanner.store.rows import Rows, names_json, phases_json
from ipplanner.store.tables import document, item, measure, section
from ipplanner.text import clean, one_line


class CellPlace(NamedTuple):
    """A cell by what it shows; ids are empty where the row has no item or no measure yet."""

    section_id: str
    item_id: str
    measure_id: str
    field: str


Names = tuple[list[str], list[str]]
"""Lead and support departments."""

_SECTION = {"number": "number", "goal": "goal"}
_MEASURE = {"measure": "text", "departments": "departments", "deadline": "deadline"}
"""Columns of the store by field; all other fields of a measure are its extra columns."""
_PLAIN: tuple[Part, ...] = ("text", "local_text", "obligation")
"""Parts of a cell that are kept as they are in a column of the measure."""


def cell_text(
    column: Column, section: Section, item: Item | None = None, measure: Measure | None = None
) -> str:
    """What is printed in a cell; nothing where the row has no item or no measure yet."""
    if column.level == "section":
        return str(getattr(section, _SECTION.get(column.field, "title")))
    if column.parts:
        return printed_text(column.parts, item or Item(), measure or Measure())
    if column.level == "item":
        return getattr(item, "number" if column.field == "number" else "title", "")
    return _measure_text(column.field, measure) if measure else ""


def _measure_text(field: str, measure: Measure) -> str:
    if field in _MEASURE:
        return str(getattr(measure, _MEASURE[field]))
    if field in ("lead", "support"):
        return "、".join(measure.lead if field == "lead" else measure.support)
    return measure.extra.get(field, "")


def present_text(edit: Edit, place: CellPlace) -> str | None:
    """What is printed in a cell by now; None where it is gone."""
    if place.measure_id:
        return _present_measure(edit, place)
    table = item if place.item_id else section
    rows = edit.rows(select(table).where(table.c.id == (place.item_id or place.section_id)))
    if not rows:
        return None
    parts = _parts(edit, rows[0], place.field) if place.item_id else ()
    if parts:
        return printed_text(parts, _item(rows[0]), Measure())
    return str(rows[0][_SECTION.get(place.field, "title")])


def _present_measure(edit: Edit, place: CellPlace) -> str | None:
    rows = edit.rows(select(measure).where(measure.c.id == place.measure_id))
    if not rows:
        return None
    row = rows[0]
    parts = _parts(edit, row, place.field)
    if parts:
        return printed_text(parts, _item(edit.row(item, row["item_id"])), _measure(row))
    if place.field in _MEASURE:
        return str(row[_MEASURE[place.field]])
    return names_in(row["extra"]).get(place.field)


def _item(row: Row) -> Item:
    return Item(number=row["number"], title=row["title"])


def _measure(row: Row) -> Measure:
    names = ("text", "departments", "local_text", "obligation")
    return Measure(**{name: row[name] for name in names}, phases=phases_in(row["phases"]))


def write_section(edit: Edit, section_id: str, field: str, text: str) -> None:
    """Within an open edit: number, goal or (for any other field) title of a section."""
    edit.update(section, section_id, **{_SECTION.get(field, "title"): clean(text)})


def write_item(edit: Edit, item_id: str, field: str, text: str) -> None:
    """Within an open edit: number or (for any other field) title of an item, or both of them."""
    text = clean(text)
    parts = _parts(edit, edit.row(item, item_id), field)
    if parts:
        _write_item_parts(edit, item_id, parts, read_parts(parts, text))
    else:
        edit.update(item, item_id, **{"number" if field == "number" else "title": text})


def write_measure(
    edit: Edit, measure_id: str, field: str, text: str, names: Names | None = None
) -> None:
    """Within an open edit: a field of a measure, unknown ones being its extra columns.

    A cell of several parts is taken apart. For departments `names` says who leads and supports;
    without it the text is read.
    """
    text = clean(text)
    row = edit.row(measure, measure_id)
    parts = _parts(edit, row, field)
    if parts:
        _write_parts(edit, row, parts, read_parts(parts, text), names)
    elif field == "departments":
        _write_departments(edit, measure_id, text, names or read_departments(text))
    elif field in _MEASURE:
        edit.update(measure, measure_id, **{_MEASURE[field]: text})
    else:
        extra = names_in(row["extra"]) | {field: text}
        kept = {name: value for name, value in extra.items() if value}
        edit.update(measure, measure_id, extra=names_json(kept))


def _parts(edit: Edit, row: Row, field: str) -> tuple[Part, ...]:
    """What the cells of a field are put together of in the row's document."""
    query = select(document.c.layout).where(document.c.id == row["document_id"])
    (found,) = edit.rows(query)
    columns = layout(found["layout"]).columns
    return next((column.parts for column in columns if column.field == field), ())


def _write_parts(
    edit: Edit, row: Row, parts: tuple[Part, ...], found: Parts, names: Names | None
) -> None:
    _write_item_parts(edit, row["item_id"], parts, found)
    values = {part: found.text(part) for part in _PLAIN if part in parts}
    if "phases" in parts:
        edit.update(measure, row["id"], phases=phases_json(found.phases))
    if values:
        edit.update(measure, row["id"], **values)
    if "departments" in parts:
        printed = found.text("departments")
        if printed != row["departments"] or names:
            _write_departments(edit, row["id"], printed, names or read_departments(printed))


def _write_item_parts(edit: Edit, item_id: str, parts: tuple[Part, ...], found: Parts) -> None:
    texts = {part: one_line(found.text(part)) for part in ("number", "title") if part in parts}
    if texts:
        edit.update(item, item_id, **texts)


def _write_departments(edit: Edit, measure_id: str, printed: str, names: Names) -> None:
    rows = Rows(edit.row(measure, measure_id)["document_id"])
    rows.add_duties(measure_id, *names)
    edit.update(measure, measure_id, departments=printed)
    replace_duties(edit, measure_id, rows)
