"""The pages in the middle of the window: two that stay, and those that are there for a while.

A page for a while is imported where it is first shown, so that the window need not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ipplanner.search.filtering import Criteria
from ui.common.dropping import office_kinds
from ui.common.settings import read_preferences
from ui.main.editor_page import EditorPage
from ui.main.workspaces import templates_in

if TYPE_CHECKING:
    from ui.departments.page import Tab
    from ui.exporting.export_page import ExportPage
    from ui.importing.workbench import ImportWorkbench
    from ui.main.window import MainWindow
    from ui.review import CarryReview
    from ui.start.start_page import StartPage
    from ui.templates.page import TemplatesPage


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
        workspace = self._window.session.workspace
        self.start_page.set_workspace(workspace.path)
        templates = self._window.session.run(lambda: templates_in(workspace))
        if templates:
            self.start_page.set_templates(templates)
        self.show_page(self.start_page)

    def minimumSizeHint(self) -> QSize:
        """As Qt asks: only the page in front counts."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()

    def show_page(self, page: QWidget) -> None:
        """Put a page in front."""
        self.setCurrentWidget(page)
        self.updateGeometry()
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

    def show_templates(self, chosen: str = "") -> TemplatesPage:
        """All templates, one of them chosen."""
        from ui.templates.page import TemplatesPage

        self.leave()
        window = self._window
        page = TemplatesPage(window.session, window.dialogs)
        page.closed.connect(self.leave)
        page.open_asked.connect(self._open_template)
        page.plan_asked.connect(self._begin_plan)
        page.compare_asked.connect(self.compare_templates)
        page.files_asked.connect(self._import_for_template)
        page.broke.connect(_raise)
        self._show_for_now(page)
        page.select(chosen)
        return page

    def compare_templates(self, new_id: str = "") -> None:
        """What a template asks other than the one before."""
        from ui.templates.changes_page import TemplateChangesPage

        self.leave()
        page = TemplateChangesPage(self._window.session, self._window.dialogs, new_id)
        page.closed.connect(lambda: self.show_templates(new_id))
        page.broke.connect(_raise)
        self._show_for_now(page)

    def take_templates(self, paths: Sequence[Path]) -> None:
        """Take in templates that were sent."""
        self.show_templates().doing.take_in(paths)

    def _open_template(self, template_id: str) -> None:
        self.leave()
        self._window.open_document(template_id)

    def _begin_plan(self, template_id: str) -> None:
        self.leave()
        self._window.add_from_template(template_id)

    def _import_for_template(self) -> None:
        """Import files, and then make a template of the first document."""
        kinds = office_kinds()
        paths = self._window.dialogs.open_files(self.tr("选择做模板的文件"), kinds)
        if paths:
            self.import_files(paths)
            assert self.workbench is not None
            self.workbench.imported.disconnect(self.imported)
            self.workbench.imported.connect(self._make_template)

    def _make_template(self, ids: list[str]) -> None:
        self.leave()
        if ids:
            self.show_templates().doing.make(ids[0])

    def show_figures(self) -> None:
        """How much there is of what in the open plan; a bar leads to its rows in the table."""
        from ui.figures import FiguresPage

        self.leave()
        page = FiguresPage(self._window.session, self._window.dialogs)
        page.follow_checks(self._window.docks.checks)
        page.closed.connect(self.leave)
        page.filter_asked.connect(self._narrow)
        page.broke.connect(_raise)
        self._show_for_now(page)

    def _narrow(self, criteria: Criteria) -> None:
        """Be back at the table, with these rows only."""
        self.leave()
        if self.editor is not None:
            self.editor.filter_bar.ask(criteria)

    def answer(self) -> None:
        """Which tasks from above the open plan answers."""
        from ui.answering.page import AnsweringPage

        self.leave()
        page = AnsweringPage(self._window.session, self._window.dialogs)
        page.closed.connect(self.leave)
        page.item_opened.connect(self.go_to)
        page.profile_asked.connect(self.declare_profile)
        page.import_asked.connect(self._import_to_answer)
        page.broke.connect(_raise)
        self._show_for_now(page)

    def _import_to_answer(self) -> None:
        """Import files, and go on answering."""
        kinds = office_kinds()
        paths = self._window.dialogs.open_files(self.tr("导入上级文件"), kinds)
        if paths:
            self.import_files(paths)
            assert self.workbench is not None
            self.workbench.imported.disconnect(self.imported)
            self.workbench.imported.connect(lambda _: self.answer())

    def duties(self) -> None:
        """What the province has to answer of all national documents of a year."""
        from ui.duties.page import DutiesPage

        self.leave()
        page = DutiesPage(self._window.session)
        page.closed.connect(self.leave)
        page.panel.profile_asked.connect(self.declare_profile)
        page.panel.task_opened.connect(self._open_task)
        self._show_for_now(page)

    def declare_profile(self, year: int | None) -> None:
        """Say what the province is in a year, for judging what it has to answer."""
        from ui.profile import ProfileDialog

        window = self._window
        window.dialogs.run(ProfileDialog(window.session, window, year))

    def _open_task(self, document_id: str, item_id: str) -> None:
        self.leave()
        self._window.open_document(document_id, lambda: self.go_to(item_id))

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
        # first, or the window would grow until page and panels fit beside each other
        self._window.docks.show_beside(False)
        self.addWidget(page)
        self.show_page(page)
        page.setFocus()


def _raise(bug: object) -> None:
    assert isinstance(bug, BaseException)
    raise bug
