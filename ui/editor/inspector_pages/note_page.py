"""备注: what the drafters note for themselves about an item; never printed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit

from ipplanner.edits.items import set_note
from ui.drafts import Writing
from ui.editor.inspector_pages.page import Page, Spot

_PAUSE = 3000
"""Milliseconds without a key after which what was written is kept."""


class _Note(QPlainTextEdit):
    """A field that tells when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As Qt asks."""
        super().focusOutEvent(event)
        self.left.emit()


class NotePage(Page):
    """A free text; it is kept when the writer pauses, or turns to something else."""

    def build(self) -> None:
        """Make the parts."""
        self._of = ""
        self._writing = Writing(self.session, "note")
        self.note = _Note()
        self.note.setAccessibleName(self.tr("备注"))
        self.note.setPlaceholderText(self.tr("写给自己和同事看的，不会印进文件。"))
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(self.fontMetrics().height() * 8)
        self.note.left.connect(self.keep)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.keep)
        self.note.textChanged.connect(self._pause.start)
        self.note.textChanged.connect(self._note_typing)
        self.column.addWidget(self.note)

    def show_spot(self, spot: Spot) -> None:
        """Be about another cell; what was written about the last one is kept first."""
        if spot.item_id != self._of:
            self.keep()
            self._writing.leave()
        super().show_spot(spot)

    def fill(self) -> None:
        """Show the note of the current item."""
        item = self.item()
        self.say("" if item else self.tr("这里写当前条目的备注。请在大纲或表格里选一个条目。"))
        self.note.setVisible(item is not None)
        self.note.setReadOnly(self.session.read_only)
        text = item.note if item else ""
        if self._is_unkept() and item is not None and item.id == self._of:
            return
        self._of = item.id if item else ""
        if self.note.toPlainText() != text:
            self.note.setPlainText(text)
        self._pause.stop()

    def keep(self) -> None:
        """Write what stands there into the plan, if it is other than before."""
        self._pause.stop()
        if self._is_unkept():
            of, text = self._of, self.note.toPlainText()
            if self.session.run(lambda: set_note(self.session.workspace, of, text)) is not None:
                self.note.document().setModified(False)
                self._writing.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Turning to another page and closing keep what was written."""
        self.keep()
        super().hideEvent(event)

    def _note_typing(self) -> None:
        item = self.session.index.items.get(self._of)
        if item is not None and self.note.document().isModified():
            self._writing.note(item.id, self.note.toPlainText(), item.note)

    def _is_unkept(self) -> bool:
        item = self.session.index.items.get(self._of)
        if item is None or self.session.read_only:
            return False
        return self.note.document().isModified() and self.note.toPlainText() != item.note
