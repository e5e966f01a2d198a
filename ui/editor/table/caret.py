"""Where the caret is and where it goes."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.editor.table import walking
from ui.editor.table.editing import EditableTable
from ui.editor.table.rows import Span
from ui.editor.table.table_model import Index, Place
from ui.session import Session

Select = QItemSelectionModel.SelectionFlag
Move = QAbstractItemView.CursorAction
Scroll = QAbstractItemView.ScrollHint
Modifier = Qt.KeyboardModifier


class CaretTable(EditableTable):
    """A table with a caret that knows merged cells."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._caret_row = 0
        self._painted_caret = (-1, -1)
        self._tinted: dict[int, Span] = {}
        self._began: int | None = None
        """The column from which Tab has gone on, which Enter comes back to."""
        self._began_next: int | None = None
        super().__init__(session, parent)

    # --- the caret ---------------------------------------------------------------------------

    def current_place(self) -> Place:
        """What the caret is in; all empty when it is nowhere."""
        index = self.currentIndex()
        if not index.isValid():
            return self.plan_model.place(index)
        return self.plan_model.place(index.siblingAtRow(self.caret_row()))

    def caret_row(self) -> int:
        """The row of the caret, also where its cell covers several."""
        return max(0, min(self._caret_row, self.plan_model.rowCount() - 1))

    def select(self, id_: str, field: str = "measure") -> bool:
        """Go to a cell of a measure, an item or a section; the focus stays where it is."""
        if not self.commit_editing():
            return False
        row, index = self.plan_model.rows.row_of(id_), self.plan_model.index_of(id_, field)
        if row is not None and index.isValid():
            self.go_to(row, index.column())
        return index.isValid()

    def go_to(self, row: int, column: int) -> None:
        """Put the caret into the cell that is seen at a row."""
        self._caret_row = row
        index = self.plan_model.top(self.plan_model.index(row, column))
        # The view's own way would look at the keys that are held down.
        self.selectionModel().setCurrentIndex(index, Select.ClearAndSelect)
        self.scrollTo(index)
        self.tell_place()

    def go(self, way: str) -> None:
        """Move the caret to the next cell in a direction."""
        step = 1 if way in ("down", "right") else -1
        index = self.current_top()
        if way in ("down", "up"):
            row, column = index.row(), index.column()
            if self._began is not None:
                row, column = self.caret_row(), self._began
            found = walking.below(self.plan_model, row, column, step)
        else:
            found = walking.beside(self.plan_model, index.row(), index.column(), step)
            self._note_tab()
        if found is not None:
            self.go_to(*found)
        self._began_next = None

    def _note_tab(self) -> None:
        column = self.currentIndex().column()
        self._began_next = self._began if self._began is not None else column

    def go_to_end(self, *, first: bool) -> None:
        """Put the caret into the first or the last row, in the column where it is."""
        rows = self.plan_model.rowCount()
        if rows:
            self.go_to(0 if first else rows - 1, max(0, self.currentIndex().column()))

    def is_current(self, row: int, column: int) -> bool:
        """Whether the caret is in this painted cell."""
        return (row, column) == self._painted_caret

    def is_in_caret_row(self, row: int, column: int) -> bool:
        """Whether a painted cell belongs to the row or the item of the caret."""
        rows = self._tinted.get(column)
        return rows is not None and rows.first <= row <= rows.last

    def tell_place(self) -> None:
        """The caret is in another cell."""

    # --- Qt ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Find out once where the caret is, not for every cell."""
        self._painted_caret, self._tinted = (-1, -1), {}
        current, columns = self.current_top(), self.plan_model.columns
        if current.isValid() and columns is not None:
            self._painted_caret = (current.row(), current.column())
            for level in ("item", "measure"):
                span = self.plan_model.rows.span(self.caret_row(), level)
                self._tinted |= dict.fromkeys(columns.of_level(level), span)
        super().paintEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Remember the row where a merged cell is entered from the side."""
        self._began, self._began_next = self._began_next, None
        before = self._row_strip()
        if current.isValid():
            span = self.plan_model.merged(current.row(), current.column())
            if not span.first <= self._caret_row <= span.last:
                self._caret_row = current.row()
        super().currentChanged(current, previous)
        self.viewport().update(before)
        self.viewport().update(self._row_strip())
        self.verticalHeader().viewport().update()
        self.tell_place()

    def moveCursor(self, action: Move, modifiers: Modifier) -> QModelIndex:
        """Step over merged cells as they are painted."""
        current = self.current_top()
        if not current.isValid() or action not in _STEPS:
            return self.plan_model.top(super().moveCursor(action, modifiers))
        walk, step = _STEPS[action]
        if walk == "beside":
            self._note_tab()
        if walk == "aside":
            column = max(0, min(current.column() + step, self.plan_model.columnCount() - 1))
            return self.plan_model.top(self.plan_model.index(self.caret_row(), column))
        found = getattr(walking, walk)(self.plan_model, current.row(), current.column(), step)
        return self.plan_model.index(*found) if found is not None else current

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A caret that was seen stays so when something takes room below."""
        before, height = event.oldSize().height(), event.size().height()
        was_seen = 0 <= self.rowViewportPosition(self.caret_row()) < before
        super().resizeEvent(event)
        if was_seen and height < before:
            self.scrollTo(self.currentIndex())

    def scrollTo(self, index: Index, hint: Scroll = Scroll.EnsureVisible) -> None:
        """Bring a cell into view; of a merged one the row of the caret."""
        if not index.isValid() or self.sizer.paused:
            return
        row = self._row_to_show(index)
        for _ in range(3):
            self.sizer.measure(row - 1, row + 1)
            moved = self._offset(row, hint)
            if not moved:
                break
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + moved)
        self._scroll_sideways(index.column())

    def keyboardSearch(self, search: str) -> None:
        """Typing edits; it does not jump about."""

    def _row_to_show(self, index: Index) -> int:
        span = self.plan_model.merged(index.row(), index.column())
        return max(span.first, min(self.caret_row(), span.last))

    def _offset(self, row: int, hint: Scroll) -> int:
        y, height = self.rowViewportPosition(row), self.rowHeight(row)
        room = self.viewport().height()
        if hint == Scroll.PositionAtTop:
            return y
        if hint == Scroll.PositionAtCenter:
            return y - max(0, (room - height) // 2)
        if y < 0 or height > room:
            return y
        return max(0, y + height - room)

    def _scroll_sideways(self, column: int) -> None:
        x, width = self.columnViewportPosition(column), self.columnWidth(column)
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        if x < 0 or width > room:
            bar.setValue(bar.value() + x)
        elif x + width > room:
            bar.setValue(bar.value() + x + width - room)

    def _row_strip(self) -> QRect:
        row = self.caret_row()
        span = self.plan_model.rows.span(row, "item") if self.plan_model.rowCount() else None
        if span is None:
            return QRect()
        top = self.rowViewportPosition(span.first)
        bottom = self.rowViewportPosition(span.last) + self.rowHeight(span.last)
        return QRect(0, top, self.viewport().width(), bottom - top)


_STEPS: dict[Move, tuple[str, int]] = {
    Move.MoveUp: ("below", -1),
    Move.MoveDown: ("below", 1),
    Move.MoveLeft: ("aside", -1),
    Move.MoveRight: ("aside", 1),
    Move.MoveNext: ("beside", 1),
    Move.MovePrevious: ("beside", -1),
}
