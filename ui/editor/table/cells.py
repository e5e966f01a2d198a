"""Writing into one cell, as one step of the plan's history."""

from __future__ import annotations

from collections.abc import Callable

from ipplanner.edits.items import add_item, change_item
from ipplanner.edits.measures import (
    add_measure,
    assign_departments,
    change_measure_text,
    set_deadline,
    set_extra,
)
from ipplanner.edits.sections import change_section
from ipplanner.layouts import Level
from ipplanner.model import Item, Measure
from ipplanner.store.workspace import Workspace
from ui.editor.table.rows import Entry


def change_cell(workspace: Workspace, entry: Entry, level: Level, field: str, text: str) -> str:
    """Writes a text into a cell; the id of what holds it now.

    A measure or an item that is not there yet comes into being with its first text.
    """
    if level == "section":
        return _change_section(workspace, entry.section.id, field, text)
    if level == "item":
        return _change_item(workspace, entry, field, text)
    return _change_measure(workspace, entry, field, text)


def _change_section(workspace: Workspace, section_id: str, field: str, text: str) -> str:
    name = field if field in ("number", "goal") else "title"
    return change_section(workspace, section_id, **{name: text})


def _change_item(workspace: Workspace, entry: Entry, field: str, text: str) -> str:
    number, title = (text, None) if field == "number" else (None, text)
    if entry.item is None:
        return add_item(workspace, entry.section.id, Item(number=number or "", title=title or ""))
    return change_item(workspace, entry.item.id, title=title, number=number)


def _change_measure(workspace: Workspace, entry: Entry, field: str, text: str) -> str:
    if entry.measure is not None:
        return _write(workspace, entry.measure.id, field, text)
    with workspace.edit("添加举措"):
        item_id = entry.item.id if entry.item else add_item(workspace, entry.section.id, Item())
        return _write(workspace, add_measure(workspace, item_id, Measure()), field, text)


def _write(workspace: Workspace, measure_id: str, field: str, text: str) -> str:
    write = _WRITERS.get(field)
    if write is None:
        return set_extra(workspace, measure_id, field, text)
    return write(workspace, measure_id, text)


_WRITERS: dict[str, Callable[[Workspace, str, str], str]] = {
    "measure": change_measure_text,
    "departments": assign_departments,
    "deadline": set_deadline,
}
