"""Who does a measure: names that lead and that support, and what will be printed of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QPlainTextEdit, QWidget

from ipplanner.departments.roles import read_departments
from ipplanner.departments.search import candidates
from ipplanner.departments.wording import official_wording
from ipplanner.edits.measures import assign_departments
from ipplanner.model import Measure
from ipplanner.store.register import departments
from ui.editor.department_entry import DepartmentEntry
from ui.editor.department_names_row import NamesRow
from ui.session import Session

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DepartmentEditor(QFrame):
    """Edits the departments of one measure, in a cell of the table or in a window of its own.

    Enter commits, Tab commits and goes on, Esc gives up, a click elsewhere commits.
    """

    finished = Signal(bool)
    """Once, at the end: whether what is shown is in the file now."""

    def __init__(self, session: Session, measure_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.measure_id = session, measure_id
        self._before = session.index.measures.get(measure_id) or Measure()
        self._printed_before = self._before.departments
        self._roles_before = (list(self._before.lead), list(self._before.support))
        self._done = False
        self._filling = False
        self.way_on = 0
        """After `finished`: 1 for Tab, -1 for Shift+Tab, 0 otherwise."""
        names = session.run(lambda: departments(session.workspace)) or []
        self.lead = NamesRow(self.tr("牵头"), self)
        self.support = NamesRow(self.tr("配合"), self)
        self.entry = DepartmentEntry(candidates(names, session.document), self)
        self.printed = QPlainTextEdit(self)
        self._lay_out()
        self._connect()
        self._fill()

    # --- where it stands

    def place_over(self, cell: QRect) -> None:
        """Lie over a cell of the parent, as large as needed, moved so that all is to be seen."""
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else cell
        wanted = self.sizeHint()
        width = min(max(cell.width(), wanted.width()), room.width())
        height = min(max(cell.height(), wanted.height()), room.height())
        left = max(room.left(), min(cell.left(), room.right() + 1 - width))
        top = max(room.top(), min(cell.top(), room.bottom() + 1 - height))
        self.setGeometry(left, top, width, height)

    # --- the end

    def commit(self) -> None:
        """Write what is shown, as one undo step; stay open when that fails."""
        if self._done:
            return
        self._choose(self.entry.take_rest(), leads=False)
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

    def text(self) -> str:
        """What will be printed."""
        return self.printed.toPlainText()

    def _fill(self) -> None:
        self._show_roles(*self._roles_before)
        self._show_text(self._printed_before)
        if self._session.read_only:
            for part in (self.lead, self.support, self.entry, self.printed):
                part.setEnabled(False)

    def _show_roles(self, lead: list[str], support: list[str]) -> None:
        self._filling = True
        self.lead.set_names(lead)
        self.support.set_names(support)
        self._filling = False
        self.entry.set_taken([*lead, *support])

    def _show_text(self, text: str) -> None:
        if text != self.text():
            self._filling = True
            self.printed.setPlainText(text)
            self.printed.moveCursor(QTextCursor.MoveOperation.End)
            self._filling = False

    def _roles_changed(self) -> None:
        if not self._filling:
            lead, support = self.lead.names(), self.support.names()
            self._show_text(official_wording(lead, support, self._style_model()))
            self.entry.set_taken([*lead, *support])

    def _style_model(self) -> str:
        """The text whose style is kept: the present one, or the first one when all is gone."""
        return self.text() or self._printed_before

    def _text_changed(self) -> None:
        if not self._filling:
            self._show_roles(*read_departments(self.text()))

    def _choose(self, names: list[str], leads: bool) -> None:
        here = [*self.lead.names(), *self.support.names()]
        for name in dict.fromkeys(names):
            if name and name not in here:
                row = self.lead if leads or not self.lead.count() else self.support
                row.add(name)
                here.append(name)

    def _cross(self, source: NamesRow, target: NamesRow) -> None:
        target.receive(source, target.count())
        target.setFocus()

    # --- making

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("责任部门"))
        self.setFocusProxy(self.entry)
        self.printed.setAccessibleName(self.tr("印出的文字"))
        self.printed.setTabChangesFocus(True)
        self.printed.setFixedHeight(self.fontMetrics().height() * 4)
        self.printed.setToolTip(self.tr("印在表里的文字，可以直接改；Alt+Enter 换行。"))
        tip = self.tr("拖动或按 Alt+←/→ 调整次序，Alt+↑/↓ 在牵头与配合之间移动，Del 去掉。")
        grid = QGridLayout(self)
        gap = self.fontMetrics().height() // 3
        grid.setContentsMargins(gap, gap, gap, gap)
        grid.setSpacing(gap)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("牵头"), self.lead),
            (self.tr("配合"), self.support),
            (self.tr("添加"), self.entry),
            (self.tr("印出"), self.printed),
        ]
        for at, (label, part) in enumerate(rows):
            top = QLabel(label)
            top.setBuddy(part)
            grid.addWidget(top, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(part, at, 1)
        grid.setColumnStretch(1, 1)
        for row in (self.lead, self.support):
            row.setToolTip(tip)

    def _connect(self) -> None:
        self.lead.changed.connect(self._roles_changed)
        self.support.changed.connect(self._roles_changed)
        self.lead.crossed.connect(lambda: self._cross(self.lead, self.support))
        self.support.crossed.connect(lambda: self._cross(self.support, self.lead))
        self.entry.chosen.connect(self._choose)
        self.entry.finished.connect(self.commit)
        self.printed.textChanged.connect(self._text_changed)
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
