"""The line of a page that tells what came of something; a file that was written can be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class ToldLine(QWidget):
    """Takes no room while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written: Path | None = None
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_file = QPushButton(self.tr("打开文件"))
        self.open_folder = QPushButton(self.tr("打开所在文件夹"))
        self.open_file.clicked.connect(lambda: self._open(self._written))
        self.open_folder.clicked.connect(lambda: self._open(self._folder()))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.message, 1)
        line.addWidget(self.open_file)
        line.addWidget(self.open_folder)
        self.tell("")

    def text(self) -> str:
        """What is told."""
        return self.message.text()

    def tell(self, text: str, written: Path | None = None) -> None:
        """Say this from now on, with the file or folder that may be opened; nothing for no text."""
        self._written = written
        self.message.setText(text)
        self.open_file.setVisible(written is not None and not written.is_dir())
        self.open_folder.setVisible(written is not None)
        self.setVisible(bool(text))

    def _folder(self) -> Path | None:
        written = self._written
        return written if written is None or written.is_dir() else written.parent

    def _open(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.tell(self.tr("没有能打开它的程序：{}").format(path), self._written)
