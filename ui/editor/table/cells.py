"""Writing into one cell, as one step of the plan's history."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ipplanner.edits.items import add_item, change_item
from ipplanner.edits.measures import (
    add_measure,
    assign_departments,
    change_measure_text,
    set_deadline,
    set_extra,
)
from ipplanner.edits.printed import change_item_cell, change_measure_cell
from ipplanner.edits.sections import change_section
from ipplanner.layouts import Column
from ipplanner.model import Item, Measure
from ipplanner.store.workspace import Workspace
from ui.common.jobs import Job
from ui.editor.table.rows import Entry
from ui.errands import step

Cell = tuple[Entry, Column]
"""What a row shows, and which of its cells."""


def change_cell(workspace: Workspace, entry: Entry, column: Column, text: str) -> str:
    """Writes a text into a cell; the id of what holds it now.

    A measure or an item that is not there yet comes into being with its first text.
    """
    if column.level == "section":
        return _change_section(workspace, entry.section.id, column.field, text)
    if column.level == "item":
        return _change_item(workspace, entry, column, text)
    return _change_measure(workspace, entry, column, text)


def clear_cells(workspace: Workspace, cells: Sequence[Cell], job: Job | None = None) -> bool:
    """Takes the texts out of cells, as one step."""
    with workspace.edit("清除"):
        for done, (entry, column) in enumerate(cells):
            step(job, done, len(cells))
            change_cell(workspace, entry, column, "")
    return True


def _change_section(workspace: Workspace, section_id: str, field: str, text: str) -> str:
    name = field if field in ("number", "goal") else "title"
    return change_section(workspace, section_id, **{name: text})


def _change_item(workspace: Workspace, entry: Entry, column: Column, text: str) -> str:
    if column.parts:
        return _change_item_parts(workspace, entry, column, text)
    number, title = (text, None) if column.field == "number" else (None, text)
    if entry.item is None:
        return add_item(workspace, entry.section.id, Item(number=number or "", title=title or ""))
    return change_item(workspace, entry.item.id, title=title, number=number)


def _change_item_parts(workspace: Workspace, entry: Entry, column: Column, text: str) -> str:
    if entry.item is not None:
        return change_item_cell(workspace, entry.item.id, column.field, text)
    with workspace.edit("添加工作内容"):
        item_id = add_item(workspace, entry.section.id, Item())
        return change_item_cell(workspace, item_id, column.field, text)


def _change_measure(workspace: Workspace, entry: Entry, column: Column, text: str) -> str:
    if entry.measure is not None:
        return _write(workspace, entry.measure.id, column, text)
    with workspace.edit("添加举措"):
        item_id = entry.item.id if entry.item else add_item(workspace, entry.section.id, Item())
        return _write(workspace, add_measure(workspace, item_id, Measure()), column, text)


def _write(workspace: Workspace, measure_id: str, column: Column, text: str) -> str:
    field = column.field
    if column.parts:
        return change_measure_cell(workspace, measure_id, field, text)
    write = _WRITERS.get(field)
    if write is None:
        return set_extra(workspace, measure_id, field, text)
    return write(workspace, measure_id, text)


_WRITERS: dict[str, Callable[[Workspace, str, str], str]] = {
    "measure": change_measure_text,
    "departments": assign_departments,
    "deadline": set_deadline,
}
