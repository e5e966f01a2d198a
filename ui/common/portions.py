"""A long text that is written portion by portion, so that nobody waits for the whole of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit


class Portions(QObject):
    """Writes the first portion at once and each other one when there is nothing else to do.

    A portion is one or more whole paragraphs or tables: a single table would be laid out anew as a
    whole each time that it grows.
    """

    written = Signal(int)
    """A portion is there, by its place."""

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        self._left: Iterator[str] = iter(())
        self.count = 0
        """How many portions are there."""
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._write_next)

    def write(self, portions: Iterable[str]) -> None:
        """Another text, as rich text in portions; each is asked for when its turn comes."""
        self._left, self.count = iter(portions), 0
        self._text.setHtml(next(self._left, ""))
        self._go_on()

    def _write_next(self) -> None:
        portion = next(self._left, None)
        if portion is None:
            return
        end = QTextCursor(self._text.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        if end.block().text():
            end.insertBlock(QTextBlockFormat(), QTextCharFormat())
        elif portion.startswith("<table"):  # behind a table there is always an empty line
            end.mergeBlockFormat(_thin())
        end.insertHtml(portion)
        self._go_on()

    def _go_on(self) -> None:
        self.count += 1
        self._later.start()
        self.written.emit(self.count - 1)


def _thin() -> QTextBlockFormat:
    seam = QTextBlockFormat()
    seam.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return seam
