"""The line of a page that tells what came of something; a file that was written can be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.common.icons import icon


class ToldLine(QWidget):
    """Takes no room while there is nothing to tell."""

    copy_wanted = Signal()
    """The file is to be written under another name."""
    again_wanted = Signal()
    """The same is to be tried once more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written: Path | None = None
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sign = QLabel()
        self.sign.setAccessibleName(self.tr("没有成功"))
        self.save_copy = QPushButton(self.tr("另存为副本…"))
        self.again = QPushButton(self.tr("再试一次"))
        self.save_copy.clicked.connect(self.copy_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.open_file = QPushButton(self.tr("打开文件"))
        self.open_folder = QPushButton(self.tr("打开所在文件夹"))
        self.open_file.clicked.connect(lambda: self._open(self._written))
        self.open_folder.clicked.connect(lambda: self._open(self._folder()))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.sign)
        line.addWidget(self.message, 1)
        for button in (self.save_copy, self.again, self.open_file, self.open_folder):
            line.addWidget(button)
        self.tell("")

    def text(self) -> str:
        """What is told."""
        return self.message.text()

    def tell(self, text: str, written: Path | None = None) -> None:
        """Say this from now on, with the file or folder that may be opened; nothing for no text."""
        self._written = written
        self.message.setText(text)
        for part in (self.sign, self.save_copy, self.again):
            part.hide()
        self.open_file.setVisible(written is not None and not written.is_dir())
        self.open_folder.setVisible(written is not None)
        self.setVisible(bool(text))

    def fail(self, text: str, *, writing: bool) -> None:
        """Say with a warning sign that something failed, with the ways on where it was a file."""
        self.tell(text)
        size = self.fontMetrics().height()
        self.sign.setPixmap(icon("mdi6.alert-outline").pixmap(QSize(size, size)))
        self.sign.show()
        self.save_copy.setVisible(writing)
        self.again.setVisible(writing)

    def _folder(self) -> Path | None:
        written = self._written
        return written if written is None or written.is_dir() else written.parent

    def _open(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.tell(self.tr("没有能打开它的程序：{}").format(path), self._written)
