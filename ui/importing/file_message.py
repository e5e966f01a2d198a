"""What stands in the place of the review when there is nothing to review."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.importing.imported_file import ImportedFile, State


class FileMessage(QWidget):
    """A sentence, and what can be done about it."""

    retry_requested = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry = QPushButton(self.tr("重新读取"))
        self.remove = QPushButton(self.tr("从列表中移除"))
        self.retry.clicked.connect(self.retry_requested)
        self.remove.clicked.connect(self.remove_requested)
        self._arrange()

    def show_file(self, file: ImportedFile | None) -> None:
        """Say how it is with a file; None for an empty workbench."""
        stopped = file is not None and file.state in (State.UNREADABLE, State.CANCELLED)
        self.retry.setVisible(stopped)
        self.remove.setVisible(stopped)
        self.sentence.setText(self._words(file))

    def _words(self, file: ImportedFile | None) -> str:
        if file is None:
            return self.tr(
                "这里左边显示原文件，右边显示识别结果。\n把文件拖到这里，或按“添加文件”。"
            )
        name = file.path.name
        words = {
            State.WAITING: self.tr("“{}”排在后面，稍后读取。"),
            State.READING: self.tr("正在读“{}”，请稍候。"),
            State.CANCELLED: self.tr("“{}”没有读完，已取消。"),
        }
        if file.state in words:
            return words[file.state].format(name)
        return self.tr("不能读“{}”：{}").format(name, file.fault)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.retry)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.sentence)
        column.addLayout(buttons)
        column.addStretch(3)
