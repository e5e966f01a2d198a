"""The manual that comes with the program, in a window of its own beside the work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ipplanner.resources import FOLDER
from ui.common.scrolled import room_for

MANUAL = FOLDER.parent / "docs" / "manual.zh.md"
_TEXT_WIDTH, _LIST_WIDTH, _HEIGHT = 46, 14, 38
"""In widths and heights of a Chinese character."""
_REST = 150
"""Milliseconds."""


class Manual(QWidget):
    """Headings on the left, the text with its pictures on the right, words to look for above."""

    def __init__(self, parent: QWidget | None = None, path: Path = MANUAL) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("使用手册"))
        em = self.fontMetrics().height()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("在手册中查找，回车查下一处"))
        self.words.setClearButtonEnabled(True)
        self.words.returnPressed.connect(self.find_next)
        self.headings = QListWidget()
        self.headings.setAccessibleName(self.tr("目录"))
        self.headings.currentItemChanged.connect(self._go_to)
        self.text = _Text(path.parent)
        self.text.setAccessibleName(self.tr("手册正文"))
        self._lay_out(em)
        self._fill(path)

    @classmethod
    def show_for(cls, window: QWidget) -> Manual:
        """The window's one manual, in front."""
        shown = window.findChild(cls) or cls(window)
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown

    def find_next(self) -> bool:
        """Go to the next place of the words above, from the top again after the last."""
        words = self.words.text().strip()
        if not words:
            return False
        if self.text.find(words):
            return True
        before = self.text.textCursor()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        found = self.text.find(words)
        if not found:
            self.text.setTextCursor(before)
        return found

    def _lay_out(self, em: int) -> None:
        both = QSplitter()
        both.addWidget(self.headings)
        both.addWidget(self.text)
        both.setSizes([em * _LIST_WIDTH, em * _TEXT_WIDTH])
        both.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(both, 1)
        wanted = QSize(em * (_LIST_WIDTH + _TEXT_WIDTH), em * _HEIGHT)
        self.resize(wanted.boundedTo(room_for(self) * 0.9))
        for keys, run in (("Esc", self.close), ("Ctrl+F", self.words.setFocus)):
            QShortcut(QKeySequence(keys), self, run)
        self.text.setFocus()

    def _fill(self, path: Path) -> None:
        if not path.is_file():
            self.text.setPlainText(self.tr("没有找到手册：{}").format(path))
            return
        self.text.show_words(path.read_text("utf-8"))
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() in (1, 2, 3):
                self._add_heading(block)
            block = block.next()

    def _add_heading(self, block: QTextBlock) -> None:
        indent = "　" * (block.blockFormat().headingLevel() - 1)
        entry = QListWidgetItem(indent + block.text(), self.headings)
        entry.setData(Qt.ItemDataRole.UserRole, block.position())

    def _go_to(self, entry: QListWidgetItem | None) -> None:
        if entry is None:
            return
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(entry.data(Qt.ItemDataRole.UserRole))
        self.text.moveCursor(QTextCursor.MoveOperation.End)  # so that the heading comes on top
        self.text.setTextCursor(cursor)
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + self.text.cursorRect(cursor).top())


class _Text(QTextBrowser):
    """The text; pictures are as wide as the window lets them be, and never enlarged."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder, self._words, self._width = folder, "", 0
        self._wait = QTimer(self, singleShot=True, interval=_REST)
        self._wait.timeout.connect(self._fit)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(self.fontMetrics().height())

    def show_words(self, words: str) -> None:
        """Show a text in Markdown."""
        self._words, self._width = words, self.viewport().width()
        self.setMarkdown(words)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Pictures from beside the text, and nothing else."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = QImage(str(self._folder / QUrl(name).path()))
        ratio = self.devicePixelRatioF()
        room = round((self._width - 2 * self.document().documentMargin()) * ratio)
        if picture.width() > room > 0:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks; pictures follow when the width has come to rest."""
        super().resizeEvent(event)
        self._wait.start()

    def _fit(self) -> None:
        if not self._words or self._width == self.viewport().width():
            return
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self.show_words(self._words)
        bar.setValue(round(share * bar.maximum()))
