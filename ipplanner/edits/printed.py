"""Writing into a printed cell that holds several fields, as one step."""

from __future__ import annotations

from ipplanner.cells.writing import write_item, write_measure
from ipplanner.edits.support import named, row_of
from ipplanner.store.tables import item, measure
from ipplanner.store.workspace import Workspace


def change_item_cell(workspace: Workspace, item_id: str, field: str, text: str) -> str:
    """Writes a cell of an item that holds its number and title; the item's id."""
    row = row_of(workspace, item, item_id)
    with workspace.edit(named("修改", item, row["title"])) as edit:
        write_item(edit, item_id, field, text)
    return item_id


def change_measure_cell(workspace: Workspace, measure_id: str, field: str, text: str) -> str:
    """Writes a cell of a measure that holds several of its fields; the measure's id."""
    row = row_of(workspace, measure, measure_id)
    with workspace.edit(named("修改", measure, row["text"])) as edit:
        write_measure(edit, measure_id, field, text)
    return measure_id
