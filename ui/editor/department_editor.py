"""Who does a measure: names that lead and that support, and what will be printed of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ipplanner.departments.search import candidates
from ipplanner.edits.measures import assign_departments
from ipplanner.model import Measure
from ipplanner.store.register import departments
from ui.editor.department_parts import DepartmentParts
from ui.session import Session

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DepartmentEditor(DepartmentParts):
    """Edits the departments of one measure, in a cell of the table or in a window of its own.

    Enter commits, Tab commits and goes on, Esc gives up, a click elsewhere commits.
    """

    finished = Signal(bool)
    """Once, at the end: whether what is shown is in the file now."""

    def __init__(self, session: Session, measure_id: str, parent: QWidget | None = None) -> None:
        names = session.run(lambda: departments(session.workspace)) or []
        super().__init__(candidates(names, session.document), parent)
        self._session, self.measure_id = session, measure_id
        self._before = session.index.measures.get(measure_id) or Measure()
        self._printed_before = self._before.departments
        self._roles_before = (list(self._before.lead), list(self._before.support))
        self._done = False
        self.way_on = 0
        """After `finished`: 1 for Tab, -1 for Shift+Tab, 0 otherwise."""
        self._connect()
        self._fill()

    # --- the end

    def commit(self) -> None:
        """Write what is shown, as one undo step; stay open when that fails."""
        if self._done:
            return
        self.choose(self.entry.take_rest(), leads=False)
        if self._session.read_only or self._is_unchanged() or self._written():
            self._end(not self._session.read_only)

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._end(False)

    def _written(self) -> bool:
        text, lead, support = self.text(), self.lead.names(), self.support.names()
        workspace, id_ = self._session.workspace, self.measure_id
        written = self._session.run(lambda: assign_departments(workspace, id_, text, lead, support))
        return written is not None

    def _is_unchanged(self) -> bool:
        roles = (self.lead.names(), self.support.names())
        return self.text() == self._printed_before and roles == self._roles_before

    def _end(self, written: bool) -> None:
        if not self._done:
            self._done = True
            self.finished.emit(written)

    # --- what is shown

    def _fill(self) -> None:
        self.show_departments(self._printed_before, *self._roles_before)
        if self._session.read_only:
            for part in (self.lead, self.support, self.entry, self.printed):
                part.setEnabled(False)

    # --- making

    def _connect(self) -> None:
        self.entry.finished.connect(self.commit)
        self._session.document_reloaded.connect(self._check_measure)
        self._session.document_opened.connect(self.cancel)
        for part in (self.entry.line, self.printed, self.lead, self.support):
            part.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def _check_measure(self) -> None:
        if self.measure_id not in self._session.index.measures:
            self.cancel()

    # --- keys and focus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that end the editing come before those of the part that has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Escape, *_ENTER, *_ARROWS):
                event.accept()  # shortcuts of the window wait
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event)
        return super().eventFilter(watched, event)

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.way_on = 1 if key == Qt.Key.Key_Tab else -1
            self.commit()
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key in _PARTS:
            self._go(_PARTS[key])
        elif key in _ENTER and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif watched is self.entry.line and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return self.entry.press(event)
        elif watched is self.printed and key in _ENTER and modifiers:
            self.printed.insertPlainText("\n")
        elif key in _ENTER:
            self.commit()
        else:
            return False
        return True

    def _go(self, step: int) -> None:
        """Ctrl+↑/↓: to the part above or below, as Tab leaves the cell."""
        parts: list[QWidget] = [self.lead, self.support, self.entry.line, self.printed]
        here = next((at for at, one in enumerate(parts) if one.hasFocus()), 2)
        parts[(here + step) % len(parts)].setFocus()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        # No new one: another program is in front, and the editing goes on later.
        if new is None or self._done or not self.isVisible() or old is None:
            return
        if self.isAncestorOf(old) and not self.isAncestorOf(new) and new is not self:
            self.commit()


_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_PARTS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
