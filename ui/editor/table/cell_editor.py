"""The editor of one cell: grows with its text and hands it over whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QStyleOptionFrame, QTextEdit, QWidget

from ipplanner.text import clean
from ui.editor.table.typography import Type

Way = Literal["stay", "down", "up", "right", "left"]
Key = Qt.Key
Modifier = Qt.KeyboardModifier


class CellEditor(QTextEdit):
    """Plain text of one cell, with the lines where the table has them."""

    finished = Signal(str)
    """The text is to be kept; the caret then goes this Way."""
    given_up = Signal()
    """The old text is wanted back."""
    grown = Signal()
    """More or fewer lines than before."""
    step_wanted = Signal(bool)
    """Undo (True) or redo of the plan: in here there is nothing left to take back."""

    def __init__(self, type_: Type, centred: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._type = type_
        self._centred = centred
        self._composing = ""
        self._started = False
        self.original = ""
        self.refused = False
        """Whether the text could not be written: the editor stays, nothing is lost."""
        self._set_up()
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.grown.emit())

    def _set_up(self) -> None:
        self.setAcceptRichText(False)
        self.setFont(self._type.font)
        self.setFrameStyle(QFrame.Shape.Box.value | QFrame.Shadow.Plain.value)
        self.setLineWidth(max(1, round(self._type.em / 7)))
        self.setAutoFillBackground(True)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.document().setDefaultTextOption(option)

    # --- text --------------------------------------------------------------------------------

    def start(self, text: str) -> None:
        """Show a text, as if it had never been another."""
        self.original, self._started = text, True
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(
            float(self._type.pitch), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        cursor.mergeBlockFormat(lines)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def text(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def has_step(self, *, back: bool) -> bool:
        """Whether there is something in here to undo, or to do again."""
        steps = self.document()
        return steps.isUndoAvailable() if back else steps.isRedoAvailable()

    @property
    def touched(self) -> bool:
        """Whether the user has begun to write something else."""
        return self._started and (bool(self._composing) or self.text() != self.original)

    @property
    def composing(self) -> bool:
        """Whether the input method holds something that is not yet part of the text."""
        return bool(self._composing)

    def complete_composition(self) -> None:
        """Make what the input method still holds part of the text."""
        if self._composing:
            QGuiApplication.inputMethod().commit()
        if self._composing:  # the input method has not answered at once
            event = QInputMethodEvent()
            event.setCommitString(self._composing)
            self.inputMethodEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed, so that it is never lost."""
        self._composing = event.preeditString()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text without what no plan may contain."""
        self.insertPlainText(clean(source.text()))

    # --- place -------------------------------------------------------------------------------

    def fit(self, cell: QRect, limits: QRect) -> None:
        """Take the place of a cell, over the cells below and if need be above it."""
        frame, pad_x, pad_y = self.frameWidth(), self._type.pad_x, self._type.pad_y
        width = cell.width() - 1
        self.document().setTextWidth(max(1, width - 2 * pad_x))
        text_height = int(self.document().size().height())
        height = min(max(cell.height() - 1, text_height + 2 * pad_y), limits.height())
        top = max(limits.top(), min(cell.top(), limits.bottom() + 1 - height))
        above = max(pad_y, (height - text_height) // 2) - frame
        self.setViewportMargins(pad_x - frame, max(0, above), pad_x - frame, 0)
        self.setGeometry(cell.left(), top, width, height)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.width(), self._type.least_height)

    def initStyleOption(self, option: QStyleOptionFrame) -> None:
        """The frame in the colour that marks the focus."""
        super().initStyleOption(option)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            option.palette.setColor(role, accent)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling and zooming belong to the table."""
        event.ignore()

    # --- keys --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep our keys from being taken for shortcuts of the window."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._own_key(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab and Esc end; Alt+Enter is a new line; the table knows the other Ctrl keys."""
        own = self._own_key(event)
        if own is not None:
            own()
        elif _is_for_the_table(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> Callable[[], None] | None:
        key, modifiers = event.key(), event.modifiers() & ~Modifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._undo
        if event.matches(QKeySequence.StandardKey.Redo):
            return self._redo
        if key == Key.Key_Escape:
            return self.given_up.emit
        if key in (Key.Key_Return, Key.Key_Enter):
            if modifiers == Modifier.AltModifier:
                return lambda: self.insertPlainText("\n")
            way = {Modifier.NoModifier: "down", Modifier.ShiftModifier: "up"}.get(modifiers)
            return self._finish(way) if way else None
        if key == Key.Key_Tab and modifiers == Modifier.NoModifier:
            return self._finish("right")
        return self._finish("left") if key == Key.Key_Backtab else None

    def _finish(self, way: str) -> Callable[[], None]:
        return lambda: self.finished.emit(way)

    def _undo(self) -> None:
        if self.document().isUndoAvailable():
            self.undo()
        else:
            self.step_wanted.emit(True)

    def _redo(self) -> None:
        if self.document().isRedoAvailable():
            self.redo()
        elif not self.touched:
            self.step_wanted.emit(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving takes along what is being composed."""
        self.complete_composition()
        super().focusOutEvent(event)


def _is_for_the_table(event: QKeyEvent) -> bool:
    key, modifiers = event.key(), event.modifiers()
    if key in (Key.Key_Return, Key.Key_Enter):
        return bool(modifiers & Modifier.ControlModifier)
    if key in (Key.Key_Up, Key.Key_Down):
        return bool(modifiers & Modifier.AltModifier)
    return key in (Key.Key_D, Key.Key_J) and bool(modifiers & Modifier.ControlModifier)
