"""Editing in place: which cell, how it begins, and that nothing written is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from ui.drafts import Writing
from ui.editor.table.base import SizedTable
from ui.editor.table.cell_editor import CellEditor
from ui.editor.table.chosen import cell_named
from ui.editor.table.table_delegate import Marks, TableDelegate
from ui.editor.table.table_model import Index
from ui.session import Session

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

Trigger = QAbstractItemView.EditTrigger
Hint = QAbstractItemDelegate.EndEditHint


class EditableTable(SizedTable):
    """A table whose cells are edited where they are."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._writing = Writing(session, "cell")
        self._committing = False
        self.turner: Callable[[bool], object] | None = None
        """Who undoes (True) and does again instead of the table, as there is more than it."""
        super().__init__(session, parent)
        self._delegate = TableDelegate(cast("PlanTable", self))
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self._editor: CellEditor | None = None
        self._edited = QPersistentModelIndex()
        self._trigger: Trigger | None = None
        self._clicked: QPoint | None = None
        self._fitting = False

    # --- for others --------------------------------------------------------------------------

    @property
    def editor(self) -> CellEditor | None:
        """The open editor."""
        return self._editor

    def commit_editing(self) -> bool:
        """Write what is being edited into the plan; False when that was not possible."""
        editor = self._editor
        if editor is None:
            return True
        self.commitData(editor)
        if editor.refused:
            return False
        self.closeEditor(editor, Hint.NoHint)
        return True

    def set_marks(self, marks: Marks | None) -> None:
        """Light stretches of the texts, such as what is searched for."""
        self._delegate.marks = marks
        self.viewport().update()

    def set_underlines(self, marks: Marks | None) -> None:
        """Underline stretches of the texts, such as what the checks are about."""
        self._delegate.underlines = marks
        self.viewport().update()

    def add_lights(self, marks: Marks) -> None:
        """Light more stretches, whatever else is lit."""
        self._delegate.lights.append(marks)

    # --- for the delegate --------------------------------------------------------------------

    def adopt(self, editor: CellEditor) -> None:
        """A fresh editor is about to open."""
        self._editor = editor
        editor.textChanged.connect(lambda: self._note_typing(editor))
        editor.finished.connect(lambda way: self._finish(editor, way))
        editor.given_up.connect(lambda: self.closeEditor(editor, Hint.RevertModelCache))
        editor.step_wanted.connect(lambda back: self._step(editor, back))
        editor.grown.connect(self.update_editor)
        if cell_named(self.plan_model, self._edited)[1] == "departments":
            from ui.editor.table.name_list import NameList

            NameList(editor, self.session, self.viewport())

    def place_cursor(self, editor: CellEditor, _index: Index) -> None:
        """Typing replaces the text; a double click puts the cursor there; else it is at the end."""
        if self._trigger == Trigger.AnyKeyPressed:
            editor.selectAll()
        elif self._clicked is not None:
            at = editor.viewport().mapFrom(self.viewport(), self._clicked)
            editor.setTextCursor(editor.cursorForPosition(at))
        else:
            editor.moveCursor(QTextCursor.MoveOperation.End)

    def update_editor(self) -> None:
        """Put the open editor where its cell is."""
        if self._editor is None or self._fitting or not self._edited.isValid():
            return
        self._fitting = True
        try:
            self._delegate.place(self._editor, self._edited)
        finally:
            self._fitting = False

    # --- Qt ----------------------------------------------------------------------------------

    def edit(  # type: ignore[override]
        self,
        index: Index,
        trigger: Trigger | None = None,
        event: QEvent | None = None,
    ) -> bool:
        """Open the editor of the cell that is painted there."""
        if self.session.busy:
            self._tell_busy(trigger)
            return False
        cell = self.plan_model.top(index)
        self._trigger, self._clicked = trigger, None
        if trigger == Trigger.DoubleClicked and isinstance(event, QMouseEvent):
            self._clicked = event.position().toPoint()
        if self._editor is None:
            self._edited = QPersistentModelIndex(cell)
            if trigger in (None, Trigger.EditKeyPressed, Trigger.AnyKeyPressed):
                self.scrollTo(cell)
        if trigger is None:
            super().edit(cell)
            return self._editor is not None
        return super().edit(cell, trigger, cast(QEvent, event))

    def _tell_busy(self, trigger: Trigger | None) -> None:
        wanted = (Trigger.DoubleClicked, Trigger.EditKeyPressed, Trigger.AnyKeyPressed)
        if trigger is None or trigger in wanted:
            self.session.tell_busy()

    def commitData(self, editor: QWidget) -> None:
        """Write what an editor holds into the plan."""
        self._committing = True
        try:
            super().commitData(editor)
        finally:
            self._committing = False

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Close, unless the text could not be written and would be lost."""
        if isinstance(editor, CellEditor):
            if editor.refused and hint != Hint.RevertModelCache:
                editor.refused = False
                return
            if editor is self._editor:
                self._editor = None
                self._writing.end()
        super().closeEditor(editor, hint)
        self.viewport().update()

    def reset(self) -> None:
        """All rows are others: nothing is edited any more."""
        self._editor = None
        if self._committing:  # the text that is being written needs another column
            self._writing.end()
        self._writing.leave()
        super().reset()

    # --- what is typed -----------------------------------------------------------------------

    def _note_typing(self, editor: CellEditor) -> None:
        index = self._edited
        if editor is self._editor and index.isValid():
            row, field = cell_named(self.plan_model, index)
            self._writing.note(row, editor.text(), editor.original, field)

    def _finish(self, editor: CellEditor, way: str) -> None:
        if editor is self._editor and self.commit_editing():
            self.go(way)

    def _step(self, editor: CellEditor, back: bool) -> None:
        self.closeEditor(editor, Hint.RevertModelCache)
        if self.turner is not None:
            self.turner(back)
        elif back:
            self.undo()
        else:
            self.redo()

    def go(self, way: str) -> None:
        """Move the caret."""

    def undo(self) -> None:
        """Take the last step back."""

    def redo(self) -> None:
        """Do the step again that was taken back last."""

    def current_top(self) -> QModelIndex:
        """The cell of the caret as it is painted."""
        return self.plan_model.top(self.currentIndex())
