"""The list of what our province has to answer, as a page of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.duties.panel import DutiesPanel
from ui.session import Session


class DutiesPage(QWidget):
    """The panel under a title, with a way back."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = DutiesPanel(session)
        title = QLabel(self.tr("要答复的任务"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.back = QPushButton(self.tr("返回编辑"))
        self.back.setToolTip("Esc")
        self.back.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(self.back)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.panel, 1)
        self.setFocusProxy(self.panel)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)
