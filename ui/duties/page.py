"""The list of what our province has to answer, as a page of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common.page_head import PageHead
from ui.duties.panel import DutiesPanel
from ui.session import Session


class DutiesPage(QWidget):
    """The panel under a title, with a way back."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = DutiesPanel(session)
        self.head = PageHead(self.tr("要答复的任务"), [self.panel.profile_button])
        self.head.left.connect(self.closed)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addWidget(self.panel, 1)
        self.setAccessibleName(self.head.title.text())
        self.setFocusProxy(self.panel.view)
