"""The official table in the middle of the window: the document as it will be printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ipplanner.model import Document
from ui.editor.table import walking
from ui.editor.table.busy import BusyStrip
from ui.editor.table.caret import Select
from ui.editor.table.choosing import ChoosingTable
from ui.editor.table.commands import TableCommands
from ui.editor.table.following import Following
from ui.editor.table.joining import Joining
from ui.editor.table.keys import command_of
from ui.editor.table.outline import Spot, Unit
from ui.editor.table.rows import Keep, Rows
from ui.editor.table.table_model import Place
from ui.session import Session

_MANY = 500
"""Rows; beyond, looking for what depends on each takes longer than measuring anew."""


class PlanTable(ChoosingTable):
    """The plan as a table: what is seen is what the Word file will have."""

    turned_unseen = Signal(str)
    """The name of a step that undo or redo turned, of which nothing is shown here."""
    place_changed = Signal(str, str, str)
    """Item, measure and field of the caret; ids are empty where there is nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._told: Place | None = None
        self._following: Following | None = None
        super().__init__(session, parent)
        self._commands = TableCommands(self)
        self._joining = Joining(self)
        self._following = Following(self)
        self.busy_strip = BusyStrip(self)
        self.plan_model.dataChanged.connect(self._measure_changed)
        self.widths.spread()
        if self.plan_model.rowCount():
            self.set_caret(0, "measure")

    # --- commands ----------------------------------------------------------------------------

    def insert_measure(self) -> None:
        """A new measure below the caret's."""
        self._commands.insert_measure()

    def insert_item(self) -> None:
        """A new item behind the caret's."""
        self._commands.insert_item()

    def insert_below(self, row: int, *, item: bool) -> None:
        """A new item or measure below a row, above the first one for -1."""
        self._commands.insert_below(row, item=item)

    def insert_section(self) -> None:
        """A new section behind the caret's."""
        self._commands.insert_section()

    def delete_selected(self) -> None:
        """Take out what is chosen."""
        self._commands.delete()

    def delete_units(self, units: Sequence[Unit]) -> None:
        """Take these things out."""
        self._commands.delete(units)

    def duplicate_selected(self) -> None:
        """Copy what is chosen."""
        self._commands.duplicate()

    def move_selected(self, step: int) -> None:
        """Move what is chosen up (-1) or down (1)."""
        self._commands.move(step)

    def split_measure(self) -> None:
        """Cut the measure being edited in two, before the cursor."""
        self._joining.split()

    def merge_selected(self) -> None:
        """Put the chosen measures, or items, together."""
        self._joining.merge()

    def move_units(self, units: Sequence[Unit], spot: Spot, *, y: int | None = None) -> None:
        """Move things of one kind to a spot, where they are seen at a height of the view."""
        self._commands.move_to(units, spot, y=y)

    def clear_selected(self) -> None:
        """Empty the chosen cells."""
        self._commands.clear()

    def go_to_next_empty(self) -> bool:
        """Go to the next cell that is to be written; False when there is none."""
        if not self.commit_editing():
            return False
        index = self.current_top()
        at = (index.row(), index.column()) if index.isValid() else (0, -1)
        found = walking.next_empty(self.plan_model, *at)
        if found is not None:
            self.go_to(*found)
        return found is not None

    def set_filter(self, keep: Keep | None) -> None:
        """Show only the rows that are to be kept; all for None."""
        if self.commit_editing():
            self.plan_model.set_filter(keep)

    def show_filtered(self, keep: Keep | None, rows: Rows) -> None:
        """The same, with the rows already found."""
        if self.commit_editing():
            self.plan_model.show_filtered(keep, rows)

    def undo(self) -> None:
        """Take the last step back and show where it was; while editing what was typed first."""
        if self.editor is not None and self.editor.document().isUndoAvailable():
            self.editor.undo()
        elif self.commit_editing() and self._following is not None:
            self._following.watch()
            self.session.undo(self._following.show_change)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if self.editor is not None and self.editor.document().isRedoAvailable():
            self.editor.redo()
        elif self.commit_editing() and self._following is not None:
            self._following.watch(undone=True)
            self.session.redo(self._following.show_change)

    # --- for the parts of the table ----------------------------------------------------------

    def document_to_change(self) -> Document | None:
        """The document, after what is being edited is written; None when it cannot be changed."""
        if self.session.read_only or not self.commit_editing():
            return None
        if self.session.busy:
            self.session.tell_busy()
            return None
        return self.session.document

    def measure_again(self, first: int, last: int) -> None:
        """Rows have other texts, or other neighbours: what depends on them is measured anew."""
        if last - first > _MANY:
            self.heights.forget_all()
            self.sizer.forget_sizes()
            return
        self.heights.forget(first, last)
        rows: set[int] = set()
        for row in range(max(0, first - 1), min(last + 2, self.plan_model.rowCount())):
            rows.update(self.heights.touched_by(row))
        self.sizer.forget(rows)

    def set_caret(self, row: int, field: str) -> None:
        """Put the caret into a row without scrolling, because rows are in new places."""
        columns = self.plan_model.columns
        if columns is not None:
            self._caret_row = row
            index = self.plan_model.index(row, columns.at(field))
            self.selectionModel().setCurrentIndex(self.plan_model.top(index), Select.ClearAndSelect)

    def show_at(self, id_: str, y: int) -> None:
        """Scroll so that the first row of something is seen at a height of the view."""
        row = self.plan_model.rows.row_of(id_)
        if row is not None:
            self.sizer.hold((row, y))

    def tell_place(self) -> None:
        """Say where the caret is, once for each place."""
        if self.sizer.paused:
            return
        place = self.current_place()
        if place != self._told:
            self._told = place
            self.place_changed.emit(place.item_id, place.measure_id, place.field)

    # --- Qt ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that change rows, then those of every table."""
        if event.key() == Qt.Key.Key_Escape and (self.drag.active or self.session.busy):
            self.drag.cancel()
            self.session.errands.cancel()
            return
        command = command_of(event)
        if command is not None:
            command(self)
        else:
            super().keyPressEvent(event)

    def _measure_changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        anchor = self.sizer.anchor()
        self.measure_again(top.row(), bottom.row())
        self.sizer.settle(anchor)
