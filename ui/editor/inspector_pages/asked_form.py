"""要求 of a template: whether an item is the row 其他, and who must or may do it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from ipplanner.edits.templates import open_or_close, set_obligation
from ipplanner.model import Item, Measure
from ipplanner.obligations.grammar import faults_of, slips_of
from ipplanner.templates.template import is_open_row
from ui.drafts import Writing
from ui.editor.inspector_pages.page import text_label
from ui.session import Session

_PAUSE = 3000
"""Milliseconds without a key after which what was written is kept."""


class _Lines(QPlainTextEdit):
    """A field that tells when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As Qt asks."""
        super().focusOutEvent(event)
        self.left.emit()


class AskedForm(QWidget):
    """Writes into the template when the writer pauses, or turns to something else."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of = ""
        self._writing = Writing(session, "obligation")
        self._item = ""
        self.key = text_label()
        self.open_box = QCheckBox(self.tr("“其他”一行(&O)"))
        self.obligation = _Lines()
        self.faults = text_label()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()

    def show_item(self, item: Item | None, measure: Measure | None, key: str) -> None:
        """Be about another item, or about none; what was written about the last is kept first."""
        if self._of != (measure.id if measure else ""):
            self.keep()
            self._writing.leave()
        self.setVisible(item is not None and measure is not None)
        if item is None or measure is None:
            self._of = self._item = ""
            return
        self._item = item.id
        self.key.setText(self.tr("编号：{}").format(key))
        self.open_box.setChecked(is_open_row(item.title))
        self.open_box.setVisible(bool(item.title))
        for part in (self.open_box, self.obligation):
            part.setEnabled(not self._session.read_only)
        self._show_text(measure)

    def keep(self) -> None:
        """Write what stands there into the template, if it is other than before."""
        self._pause.stop()
        if self._is_unkept():
            of, text = self._of, self.obligation.toPlainText()
            workspace = self._session.workspace
            if self._session.run(lambda: set_obligation(workspace, of, text)) is not None:
                self.obligation.document().setModified(False)
                self._writing.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Turning to another page and closing keep what was written."""
        self.keep()
        super().hideEvent(event)

    def _show_text(self, measure: Measure) -> None:
        if self._is_unkept() and measure.id == self._of:
            return
        self._of = measure.id
        if self.obligation.toPlainText() != measure.obligation:
            self.obligation.setPlainText(measure.obligation)
        self._pause.stop()
        self._check()

    def _note_typing(self) -> None:
        measure = self._session.index.measures.get(self._of)
        if measure is not None and self.obligation.document().isModified():
            self._writing.note(measure.id, self.obligation.toPlainText(), measure.obligation)

    def _is_unkept(self) -> bool:
        measure = self._session.index.measures.get(self._of)
        if measure is None or self._session.read_only:
            return False
        written = self.obligation.document().isModified()
        return written and self.obligation.toPlainText() != measure.obligation

    def _check(self) -> None:
        """Say what cannot be read, and mark it where it stands."""
        text = self.obligation.toPlainText()
        faults, slips = faults_of(text), slips_of(text)
        told = [*(one.sentence for one in faults), *(one.sentence for one in slips)]
        self.faults.setText("\n".join(told))
        self.faults.setVisible(bool(told))
        places = [*((one.start, one.end) for one in faults)]
        places += [(one.start, one.end) for one in slips]
        marks = [self._mark(start, max(end, start + 1), len(text)) for start, end in places]
        self.obligation.setExtraSelections(marks)

    def _mark(self, start: int, end: int, length: int) -> QTextEdit.ExtraSelection:
        """A wave below some characters; below the last one where the fault is behind it."""
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.obligation.document())
        cursor.setPosition(max(0, min(start, length - 1)))
        cursor.setPosition(min(end, length), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(self.palette().text().color())
        form.setFontUnderline(True)
        mark.cursor, mark.format = cursor, form
        return mark

    def _turn(self, is_open: bool) -> None:
        workspace, item_id = self._session.workspace, self._item
        if self._session.run(lambda: open_or_close(workspace, item_id, is_open=is_open)) is None:
            self.open_box.setChecked(not is_open)

    def _connect(self) -> None:
        self.open_box.clicked.connect(self._turn)
        self.obligation.left.connect(self.keep)
        self.obligation.textChanged.connect(self._pause.start)
        self.obligation.textChanged.connect(self._note_typing)
        self.obligation.textChanged.connect(self._check)
        self._pause.timeout.connect(self.keep)

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("省份任务(&B)："))
        caption.setBuddy(self.obligation)
        bold = caption.font()
        bold.setBold(True)
        caption.setFont(bold)
        example = self.tr("例如：省份：一、二类省份必做，三类省份选做")
        self.obligation.setPlaceholderText(example)
        self.obligation.setTabChangesFocus(True)
        self.obligation.setFixedHeight(6 * self.fontMetrics().lineSpacing())
        self.open_box.setToolTip(self.tr("写模板没有列入的工作，新建计划时不列出"))
        hint = text_label()
        hint.setText(self.tr("编制计划的单位按本省情况看到必做或选做。没有省份任务的，不用填。"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.key, self.open_box, caption, self.obligation, self.faults, hint):
            column.addWidget(part)
