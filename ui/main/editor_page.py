"""Drafting on one page: the table with its filter above and find and replace below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.editor.table import PlanTable
from ui.session import Session


class EditorPage(QWidget):
    """What stands in the middle while a document is open."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = PlanTable(session)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
