"""Departments offered below the word that is being written in a cell; writing goes on as ever."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from ipplanner.departments.search import Candidate, candidates, find
from ipplanner.store.register import departments
from ui.editor.table.cell_editor import CellEditor
from ui.session import Session

_MOST = 6
_WORD = re.compile(r"[^、，,；;：:（）()\s]*\Z")
"""What stands before the cursor since the last separator."""
Key = Qt.Key


class NameList(QListWidget):
    """Belongs to one editor. Only after ↓ or a click it is the list that Enter is about."""

    def __init__(self, editor: CellEditor, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._editor, self._session = editor, session
        self._known: list[Candidate] | None = None
        self._taking = False
        self.setAccessibleName(self.tr("可选部门"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(editor)  # else a click here would give the focus to the table
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        self.itemClicked.connect(lambda _: self.take())
        editor.textChanged.connect(self._offer)
        editor.destroyed.connect(self.deleteLater)

    def take(self) -> None:
        """Put the marked name in the place of the word."""
        item, cursor = self.currentItem(), self._editor.textCursor()
        self.hide()
        if item is None:
            return
        back = QTextCursor.MoveOperation.Left
        cursor.movePosition(back, QTextCursor.MoveMode.KeepAnchor, len(self._word()))
        self._taking = True
        cursor.insertText(item.text())
        self._taking = False
        self._editor.setTextCursor(cursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As Qt asks: while names are offered, some keys of the editor are about them."""
        if event.type() in (QEvent.Type.Hide, QEvent.Type.FocusOut):
            self.hide()
        elif event.type() == QEvent.Type.KeyPress and self.isVisible():
            assert isinstance(event, QKeyEvent)
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Whether a key was about the list."""
        key, marked = event.key(), self.currentRow() >= 0
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key == Key.Key_Down or (key == Key.Key_Up and marked):
            step = 1 if key == Key.Key_Down else -1
            self.setCurrentRow(min(self.currentRow() + step, self.count() - 1))
            return True
        if key in (Key.Key_Return, Key.Key_Enter) and marked:
            self.take()
            return True
        if key == Key.Key_Tab and marked:
            self.take()
        elif key == Key.Key_Escape and marked:
            self.hide()
            return True
        return False

    def _word(self) -> str:
        cursor = self._editor.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _WORD.search(before)
        return found[0] if found else ""

    def _offer(self) -> None:
        word = self._word()
        editor = self._editor
        if self._taking or not word or not editor.touched or editor.composing:
            self.hide()
            return
        found = [one.name for one in find(word, self._names(), _MOST)]
        self.clear()
        if found in ([], [word]):
            self.hide()
            return
        self.addItems(found)
        self.setCurrentRow(-1)
        self._place()
        editor.installEventFilter(self)  # each time, so as to be asked before the table's delegate
        self.show()
        self.raise_()

    def _names(self) -> list[Candidate]:
        if self._known is None:
            workspace = self._session.workspace
            register = self._session.run(lambda: departments(workspace))
            self._known = candidates(register or (), self._session.document)
        return self._known

    def _place(self) -> None:
        """Below the line of the cursor, above it where there is no room."""
        frame = 2 * self.frameWidth()
        width = self.sizeHintForColumn(0) + frame + 2 * self.fontMetrics().averageCharWidth()
        self.resize(width, self.sizeHintForRow(0) * self.count() + frame)
        line = self._editor.cursorRect()
        around = self.parentWidget()
        assert around is not None
        corner = self._editor.viewport().mapTo(around, line.bottomLeft())
        room = around.rect()
        if corner.y() + self.height() > room.bottom():
            corner -= QPoint(0, line.height() + self.height())
        self.move(max(0, min(corner.x(), room.right() - width)), max(0, corner.y()))
