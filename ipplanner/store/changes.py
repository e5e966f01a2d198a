"""What an edit, an undo or a redo changed, told to whoever shows the workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ipplanner.store.edit import Entry
from ipplanner.store.tables import RECORDED, key_of

_PLACES = frozenset({"position", "section_id", "item_id", "parent_id", "document_id"})
"""Columns that say where a row stands."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A finished change: rows whose values differ, and whether rows came, went or moved."""

    label: str
    rows: frozenset[tuple[str, str]]
    """(table, id) of every row with other values; of a duty or link, the row it belongs to."""
    structure: bool
    """Rows of documents came, went or moved: what is shown has to be loaded anew."""


Listener = Callable[[Changed], None]


def changed_by(label: str, entries: Iterable[Entry]) -> Changed:
    """The change that noted entries amount to."""
    rows: set[tuple[str, str]] = set()
    structure = False
    for entry in entries:
        owner = _OWNERS.get(entry.table)
        if owner is None and (entry.kind != "update" or not _PLACES.isdisjoint(entry.columns)):
            structure = True
        name, column = owner or (entry.table, key_of(RECORDED[entry.table])[0])
        at = entry.columns.index(column) if column in entry.columns else 0
        rows.update((name, str(row[at])) for row in entry.rows)
    return Changed(label, frozenset(rows), structure)


_OWNERS = {
    "duty": ("measure", "measure_id"),
    "carry_link": ("item", "item_id"),
    "answer": ("item", "item_id"),
    "ignored_finding": ("document", "document_id"),
    "profile": ("profile", "attribute"),
    "own_layout": ("own_layout", "id"),
    "setting": ("setting", "name"),
}
"""Rows that are shown as part of another."""
