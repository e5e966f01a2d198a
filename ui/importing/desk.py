"""How the parts of the workbench stand: files above, the review, the lists, the bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ipplanner.layouts import Layout
from ui.importing.file_message import FileMessage
from ui.importing.files_pane import FilesPane
from ui.importing.findings_pane import FindingsPane
from ui.importing.import_bar import ImportBar
from ui.importing.review import Review


class Desk(QWidget):
    """The parts of the workbench, not yet joined."""

    def __init__(self, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FilesPane()
        self.message = FileMessage()
        self.review = Review(layout)
        self.findings = FindingsPane()
        self.bar = ImportBar()
        self._reviewed = QSplitter(Qt.Orientation.Vertical)
        self._stack = QStackedWidget()
        self._arrange()

    def show_review(self, readable: bool) -> None:
        """Show the file under review, or the message in its place."""
        self._stack.setCurrentWidget(self._reviewed if readable else self.message)

    def _arrange(self) -> None:
        self._reviewed.setChildrenCollapsible(False)
        for stretch, part in ((1, self.review), (0, self.findings)):
            self._reviewed.addWidget(part)
            self._reviewed.setStretchFactor(self._reviewed.indexOf(part), stretch)
        self._stack.addWidget(self.message)
        self._stack.addWidget(self._reviewed)
        column = QVBoxLayout(self)
        column.addWidget(self.files)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
