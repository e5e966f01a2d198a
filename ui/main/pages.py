"""The pages in the middle of the window: two that stay, and those that are there for a while.

A page for a while is imported where it is first shown, so that the window need not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.common.settings import read_preferences
from ui.main.editor_page import EditorPage

if TYPE_CHECKING:
    from ui.departments.page import Tab
    from ui.exporting.export_page import ExportPage
    from ui.importing.workbench import ImportWorkbench
    from ui.main.window import MainWindow
    from ui.review import CarryReview
    from ui.start.start_page import StartPage


class Pages(QStackedWidget):
    """Start page and editor, and in front of them import, carry-over or preview."""

    turned = Signal()
    """Another page is in front."""
    imported = Signal(list)
    """The ids of the documents that an import brought."""
    carried = Signal(str)
    """The id of the document that a carry-over made."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.editor: EditorPage | None = None
        self._for_now: QWidget | None = None
        self.workbench: ImportWorkbench | None = None
        """The import, while it is in front."""
        self.review: CarryReview | None = None
        """The carry-over, while it is in front."""
        self.export_page: ExportPage | None = None
        """The preview, while it is in front."""

    @cached_property
    def start_page(self) -> StartPage:
        """The page without a plan, made when it is first wanted."""
        from ui.start.start_page import StartPage

        window = self._window
        page = StartPage(window.recent, dialogs=window.dialogs)
        page.import_requested.connect(window.import_files)
        page.new_requested.connect(window.add_from_template)
        page.open_requested.connect(window.open_workspace)
        page.document_requested.connect(window.open_document)
        page.example_requested.connect(window.add_example)
        self.addWidget(page)
        return page

    def renew_editor(self, editor: EditorPage) -> None:
        """Take an editor in the place of the one before, which goes."""
        old, self.editor = self.editor, editor
        self.addWidget(editor)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()

    def show_start(self) -> None:
        """Put the start page in front."""
        self.start_page.set_workspace(self._window.session.workspace.path)
        self.show_page(self.start_page)

    def show_page(self, page: QWidget) -> None:
        """Put a page in front."""
        self.setCurrentWidget(page)
        self.turned.emit()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Look at files before they enter the workspace."""
        from ui.importing.workbench import ImportWorkbench

        self.leave()
        self.workbench = page = ImportWorkbench(self._window.session, paths, self._window.dialogs)
        page.imported.connect(self.imported)
        page.closed.connect(self.leave)
        page.broke.connect(_raise)
        self._show_for_now(page)

    def carry_over(self) -> None:
        """Carry a plan onto a template, reviewed before it is made."""
        from ui.review import CarryReview

        self.leave()
        session = self._window.session
        open_id = session.document.id if session.document else ""
        self.review = page = CarryReview(session, open_id, dialogs=self._window.dialogs)
        page.finished.connect(self.carried)
        page.cancelled.connect(self.leave)
        page.broke.connect(_raise)
        self._show_for_now(page)

    def preview(self) -> None:
        """The open document's pages, and the export."""
        from ui.exporting.export_page import ExportPage

        self.leave()
        window = self._window
        options = read_preferences(window.settings).word_options
        self.export_page = page = ExportPage(window.session, window.dialogs, options)
        page.closed.connect(self.leave)
        self._show_for_now(page)
        page.refresh()

    def compare(self) -> None:
        """Two versions of a document beside each other."""
        from ui.versions import VersionsPage

        self.leave()
        page = VersionsPage(self._window.session, self._window.dialogs)
        page.closed.connect(self.leave)
        page.place_requested.connect(self.go_to)
        page.broke.connect(_raise)
        self._show_for_now(page)

    def show_departments(self, tab: Tab) -> None:
        """The register of departments, names to settle, and what each has to do."""
        from ui.departments import DepartmentsPage

        self.leave()
        page = DepartmentsPage(self._window.session, self._window.dialogs, tab)
        page.closed.connect(self.leave)
        page.place_requested.connect(self.go_to)
        page.broke.connect(_raise)
        self._show_for_now(page)

    def go_to(self, id_: str) -> None:
        """Be back at the table, in the cell of an item or measure of the open plan."""
        self.leave()
        if self.editor is not None:
            item = id_ in self._window.session.index.items
            self.editor.table.select(id_, "item" if item else "measure")

    def leave(self) -> None:
        """Put a page for a while away, and be back at the editor."""
        page, self._for_now = self._for_now, None
        if page is None:
            return
        if self.workbench is not None:
            self.workbench.stop()
        self.workbench = self.review = self.export_page = None
        self.removeWidget(page)
        page.deleteLater()
        self._window.show_editor()

    def _show_for_now(self, page: QWidget) -> None:
        self._for_now = page
        self.addWidget(page)
        self.show_page(page)
        page.setFocus()


def _raise(bug: object) -> None:
    assert isinstance(bug, BaseException)
    raise bug
