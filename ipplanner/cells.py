"""One cell of the official table: where it is kept, and writing many of them within one step."""

from __future__ import annotations

from typing import NamedTuple

from ipplanner.departments import read_departments
from ipplanner.edits.support import replace_duties
from ipplanner.store.edit import Edit
from ipplanner.store.loading import names_in
from ipplanner.store.rows import Rows, names_json
from ipplanner.store.tables import item, measure, section
from ipplanner.text import clean


class CellPlace(NamedTuple):
    """A cell by what it shows; ids are empty where the row has no item or no measure yet."""

    section_id: str
    item_id: str
    measure_id: str
    field: str


Names = tuple[list[str], list[str]]
"""Lead and support departments."""


def write_section(edit: Edit, section_id: str, field: str, text: str) -> None:
    """Within an open edit: number, goal or (for any other field) title of a section."""
    name = field if field in ("number", "goal") else "title"
    edit.update(section, section_id, **{name: clean(text)})


def write_item(edit: Edit, item_id: str, field: str, text: str) -> None:
    """Within an open edit: number or (for any other field) title of an item."""
    name = "number" if field == "number" else "title"
    edit.update(item, item_id, **{name: clean(text)})


def write_measure(
    edit: Edit, measure_id: str, field: str, text: str, names: Names | None = None
) -> None:
    """Within an open edit: a field of a measure, unknown ones being its extra columns.

    For departments `names` says who leads and supports; without it the text is read.
    """
    text = clean(text)
    if field == "departments":
        _write_departments(edit, measure_id, text, names or read_departments(text))
    elif field in ("measure", "deadline"):
        edit.update(measure, measure_id, **{"text" if field == "measure" else field: text})
    else:
        extra = names_in(edit.row(measure, measure_id)["extra"]) | {field: text}
        kept = {name: value for name, value in extra.items() if value}
        edit.update(measure, measure_id, extra=names_json(kept))


def _write_departments(edit: Edit, measure_id: str, printed: str, names: Names) -> None:
    rows = Rows(edit.row(measure, measure_id)["document_id"])
    rows.add_duties(measure_id, *names)
    edit.update(measure, measure_id, departments=printed)
    replace_duties(edit, measure_id, rows)
