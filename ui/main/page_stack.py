"""Which page is in front: two that stay, one for a while, and those that wait to be finished."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.main.editor_page import EditorPage
from ui.main.workspaces import templates_in

if TYPE_CHECKING:
    from ui.exporting.export_page import ExportPage
    from ui.importing.workbench import ImportWorkbench
    from ui.main.window import MainWindow
    from ui.review import CarryReview
    from ui.start.start_page import StartPage

    Unfinished = ImportWorkbench | CarryReview


class PageStack(QStackedWidget):
    """A page for a while goes when another comes in front; an unfinished one is kept for later."""

    turned = Signal()
    """Another page is in front."""
    aside_changed = Signal()
    """A page waits to be finished, or does so no more."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.editor: EditorPage | None = None
        self._for_now: QWidget | None = None
        self._below: QWidget | None = None
        """What was in front and unfinished when the page for now was opened."""
        self._workbench: ImportWorkbench | None = None
        self._review: CarryReview | None = None
        self._export_page: ExportPage | None = None

    @property
    def workbench(self) -> ImportWorkbench | None:
        """The import, while it is in front."""
        return self._workbench if self._workbench is self._for_now else None

    @property
    def review(self) -> CarryReview | None:
        """The carry-over, while it is in front."""
        return self._review if self._review is self._for_now else None

    @property
    def export_page(self) -> ExportPage | None:
        """The preview, while it is in front."""
        return self._export_page if self._export_page is self._for_now else None

    @property
    def unfinished(self) -> list[Unfinished]:
        """The carry-over and the import that are not finished, in front or set aside."""
        both = (self._review, self._workbench)
        return [page for page in both if page is not None and page.is_unfinished]

    @property
    def begun_review(self) -> CarryReview | None:
        """The carry-over that is not finished, also while another page is in front of it."""
        return self._review if self._review in self.unfinished else None

    @property
    def aside(self) -> list[Unfinished]:
        """Those of them that another page is in front of."""
        return [page for page in self.unfinished if page is not self._for_now]

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
        page.left.connect(self._leave_start)
        self.addWidget(page)
        return page

    def renew_editor(self, editor: EditorPage) -> None:
        """Take an editor of another workspace; all that was about the one before goes."""
        old, self.editor = self.editor, editor
        self.addWidget(editor)
        self.drop_all()
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()

    def show_start(self) -> None:
        """Put the start page in front."""
        session = self._window.session
        workspace = session.workspace
        self.start_page.set_workspace(workspace.path)
        templates = session.run(lambda: templates_in(workspace))
        if templates:
            self.start_page.set_templates(templates)
        self.show_page(self.start_page)
        self.start_page.offer_way_back(session.document is not None or self._below is not None)

    def minimumSizeHint(self) -> QSize:
        """As Qt asks: only the page in front counts."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()

    def show_page(self, page: QWidget, *, for_now: bool = False) -> None:
        """Put a page in front; one that was there for a while goes, or waits to be finished."""
        before, self._for_now = self._for_now, page if for_now else None
        self.setCurrentWidget(page)
        waits = before is not page and before in self.unfinished
        self._below = before if waits else None
        if before is not None and before is not page and not waits:
            self._remove(before)
        self.updateGeometry()
        self.turned.emit()
        self.aside_changed.emit()

    def leave(self) -> None:
        """Be back at the editor from a page for a while."""
        if self._for_now is not None:
            self._window.show_editor()

    def close_page(self) -> None:
        """The page for now is wanted no more."""
        if self._for_now is not None:
            self.done(self._for_now)

    def done(self, page: QWidget) -> None:
        """A page is wanted no more: back to what it was opened over, or to the editor."""
        if page is self._for_now:
            below = self._below
            self._remove(page)
            self._go_back(below)
        else:
            self._remove(page)
            self.aside_changed.emit()

    def drop_all(self) -> None:
        """Put all pages for a while away, also what is not finished."""
        for page in dict.fromkeys([self._for_now, self._review, self._workbench]):
            if page is not None:
                self._remove(page)
        self.aside_changed.emit()

    def _leave_start(self) -> None:
        self._go_back(self._below)

    def _go_back(self, below: QWidget | None) -> None:
        if below is not None and below in self.unfinished:
            self.show_for_now(below)
        else:
            self._window.show_editor()

    def show_for_now(self, page: QWidget) -> None:
        """Put a page for a while in front."""
        if page is self._for_now:
            return
        # first, or the window would grow until page and panels fit beside each other
        self._window.docks.show_beside(False)
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.show_page(page, for_now=True)
        page.setFocus()

    def _remove(self, page: QWidget) -> None:
        if page is self._workbench and self._workbench is not None:
            self._workbench.stop()
            self._workbench = None
        self._review = None if page is self._review else self._review
        self._export_page = None if page is self._export_page else self._export_page
        self._for_now = None if page is self._for_now else self._for_now
        self.removeWidget(page)
        page.deleteLater()
