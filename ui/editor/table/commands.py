"""What the user does to rows and cells of the table; each is one step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ipplanner.model import Document
from ui.editor.table import structure
from ui.editor.table.outline import Outline, Spot, Unit
from ui.editor.table.rows import Entry
from ui.editor.table.table_model import Index

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

FIELDS = {"section": "section", "item": "item", "measure": "measure"}


class TableCommands:
    """Changes of structure from where the caret is or of what is chosen."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self._session = table.session

    def insert_measure(self) -> None:
        """A measure below the caret's."""
        self._insert("measure", structure.insert_measure)

    def insert_item(self) -> None:
        """An item behind the caret's, with an empty measure."""
        self._insert("item", structure.insert_item)

    def insert_section(self) -> None:
        """A section behind the caret's, with an empty item."""
        document = self._table.document_to_change()
        if document is None:
            return
        entry, workspace = self._entry(), self._session.workspace
        self._show(
            self._session.run(lambda: structure.insert_section(workspace, document, entry)),
            "section",
        )

    def delete(self) -> None:
        """What is chosen, with all that is in it."""
        document, units = self._chosen()
        if document is not None and units:
            workspace = self._session.workspace
            self._session.run(lambda: structure.delete(workspace, document, units))

    def duplicate(self) -> None:
        """A copy behind what is chosen, which is chosen then."""
        document, units = self._chosen(one_kind=True)
        if document is not None and units:
            workspace = self._session.workspace
            copies = self._session.run(lambda: structure.duplicate(workspace, document, units))
            self._choose(copies or [])

    def move(self, step: int) -> None:
        """What is chosen one place up (-1) or down (1)."""
        document, units = self._chosen(one_kind=True)
        if document is None or not units:
            return
        spot = Outline(document).step(units, step)
        if spot is not None:
            self.move_to(units, spot)

    def move_to(self, units: Sequence[Unit], spot: Spot) -> None:
        """Things of one kind to a spot."""
        document = self._table.document_to_change()
        if document is None:
            return
        workspace = self._session.workspace
        if self._session.run(lambda: structure.move(workspace, document, units, spot)):
            self._choose(units)

    def clear(self) -> None:
        """Empty the chosen cells."""
        if self._table.document_to_change() is None:
            return
        table = self._table
        cells = [index for index in table.chosen_cells() if table.plan_model.data(index)]
        self._session.run(lambda: self._clear_all(cells))

    def _clear_all(self, cells: Sequence[Index]) -> bool:
        with self._session.workspace.edit("清除"):
            for index in cells:
                self._table.plan_model.clear_cell(index)
        return True

    def _insert(self, field: str, work: Callable[..., str]) -> None:
        entry = self._entry()
        if entry is None:
            self.insert_section()
        elif self._table.document_to_change() is not None:
            workspace = self._session.workspace
            self._show(self._session.run(lambda: work(workspace, entry)), field)

    def _show(self, id_: str | None, field: str) -> None:
        if id_ is not None:
            self._table.plan_model.pin(id_)
            self._table.select(id_, field)

    def _choose(self, units: Sequence[Unit]) -> None:
        if units:
            self._table.choose([(unit.id, FIELDS[unit.kind]) for unit in units])

    def _chosen(self, *, one_kind: bool = False) -> tuple[Document | None, list[Unit]]:
        document = self._table.document_to_change()
        if document is None:
            return None, []
        if one_kind:
            outline = Outline(document)
            return document, self._table.chosen_of_one_kind(outline)
        return document, self._table.chosen_units()

    def _entry(self) -> Entry | None:
        rows, index = self._table.plan_model.rows, self._table.currentIndex()
        if not len(rows):
            return None
        return rows.entry(self._table.caret_row() if index.isValid() else len(rows) - 1)
