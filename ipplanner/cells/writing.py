"""Writing a cell of the official table within one step, and what is printed in it by then."""

from __future__ import annotations

from sqlalchemy import select

from ipplanner.cells.cell import MEASURE_COLUMNS, SECTION_COLUMNS, CellPlace
from ipplanner.cells.parts import Parts, read_parts
from ipplanner.cells.printed import printed_text
from ipplanner.departments.roles import read_departments
from ipplanner.edits.support import replace_duties
from ipplanner.layouts import Part, layout
from ipplanner.model import Item, Measure
from ipplanner.store.edit import Edit, Row
from ipplanner.store.loading import names_in, phases_in
from ipplanner.store.rows import Rows, names_json, phases_json
from ipplanner.store.tables import document, duty, item, measure, section
from ipplanner.text import clean, one_line

Names = tuple[list[str], list[str]]
"""Lead and support departments."""

_PLAIN: tuple[Part, ...] = ("text", "local_text", "obligation")
"""Parts of a cell that are kept as they are in a column of the measure."""


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
    return str(rows[0][SECTION_COLUMNS.get(place.field, "title")])


def _present_measure(edit: Edit, place: CellPlace) -> str | None:
    rows = edit.rows(select(measure).where(measure.c.id == place.measure_id))
    if not rows:
        return None
    row = rows[0]
    parts = _parts(edit, row, place.field)
    if parts:
        return printed_text(parts, _item(edit.row(item, row["item_id"])), _measure(row))
    if place.field in MEASURE_COLUMNS:
        return str(row[MEASURE_COLUMNS[place.field]])
    return names_in(row["extra"]).get(place.field)


def _item(row: Row) -> Item:
    return Item(number=row["number"], title=row["title"])


def _measure(row: Row) -> Measure:
    names = ("text", "departments", "local_text", "obligation")
    return Measure(**{name: row[name] for name in names}, phases=phases_in(row["phases"]))


def write_cell(edit: Edit, place: CellPlace, text: str, names: Names | None = None) -> None:
    """Within an open edit: the cell at a place, as one of the functions below."""
    if place.measure_id:
        write_measure(edit, place.measure_id, place.field, text, names)
    elif place.item_id:
        write_item(edit, place.item_id, place.field, one_line(text))
    else:
        write_section(edit, place.section_id, place.field, text)


def names_set_by_hand(edit: Edit, measure_id: str, printed: str) -> Names | None:
    """Who leads and supports where it is not what the printed cell says; else None."""
    query = select(duty.c.role, duty.c.name).where(duty.c.measure_id == measure_id)
    rows = edit.rows(query.order_by(duty.c.position))
    lead = [row["name"] for row in rows if row["role"] == "lead"]
    support = [row["name"] for row in rows if row["role"] != "lead"]
    return None if (lead, support) == read_departments(printed) else (lead, support)


def write_section(edit: Edit, section_id: str, field: str, text: str) -> None:
    """Within an open edit: number, goal or (for any other field) title of a section."""
    edit.update(section, section_id, **{SECTION_COLUMNS.get(field, "title"): clean(text)})


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
    elif field in MEASURE_COLUMNS:
        edit.update(measure, measure_id, **{MEASURE_COLUMNS[field]: text})
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
