"""The pages that are there for a while, each imported where it is first shown.

So the window need not wait for any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ipplanner.search.filtering import Criteria
from ui.common.dropping import office_kinds
from ui.common.settings import read_preferences
from ui.main.page_stack import PageStack

if TYPE_CHECKING:
    from ui.departments.page import Tab
    from ui.importing.workbench import ImportWorkbench
    from ui.main.window import MainWindow
    from ui.templates.page import TemplatesPage


class Pages(PageStack):
    """Opens import, carry-over, preview and the others in front of start page and editor."""

    imported = Signal(list, list)
    """The ids of the documents that an import brought, and the names of files left out of it."""
    reviewed = Signal()
    """Something was decided in a carry-over, or taken back."""
    carried = Signal(str)
    """The id of the document that a carry-over made."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._after_import: Callable[[list[str]], object] | None = None

    def import_files(
        self, paths: Sequence[Path], then: Callable[[list[str]], object] | None = None
    ) -> None:
        """Look at files before they enter the workspace, beside those that are looked at already.

        `then` gets the ids of the documents in the place of `imported`.
        """
        page = self._workbench
        if page is None:
            page = self._new_workbench()
        self._after_import = then
        page.add_files(paths)
        self.show_for_now(page)

    def _new_workbench(self) -> ImportWorkbench:
        from ui.importing.workbench import ImportWorkbench

        self._workbench = page = ImportWorkbench(self._window.session, [], self._window.dialogs)
        page.imported.connect(self._end_import)
        page.closed.connect(self.close_page)
        page.broke.connect(_raise)
        return page

    def _end_import(self, ids: list[str]) -> None:
        page = self._workbench
        if page is None:
            return
        left = [file.path.name for file in page.files.files.files]
        self.done(page)
        if self._after_import is not None:
            self._after_import(ids)
        else:
            self.imported.emit(ids, left)

    def carry_over(self) -> None:
        """Carry a plan onto a template, reviewed before it is made; first what was begun."""
        if self._review is not None and self._review.is_unfinished:
            self.show_for_now(self._review)
            return
        from ui.review import CarryReview

        session = self._window.session
        open_id = session.document.id if session.document else ""
        self._review = page = CarryReview(session, open_id, dialogs=self._window.dialogs)
        page.finished.connect(self._end_review)
        page.cancelled.connect(self._drop_review)
        page.changed.connect(self._tell_reviewed)
        page.broke.connect(_raise)
        self.show_for_now(page)

    def _end_review(self, document_id: str) -> None:
        self._drop_review()
        self.carried.emit(document_id)

    def _tell_reviewed(self) -> None:
        self.reviewed.emit()

    def _drop_review(self) -> None:
        if self._review is not None:
            self.done(self._review)

    def preview(self) -> None:
        """The open document's pages, and the export."""
        from ui.exporting.export_page import ExportPage

        window = self._window
        options = read_preferences(window.settings).word_options
        self._export_page = page = ExportPage(window.session, window.dialogs, options)
        page.closed.connect(self.close_page)
        self.show_for_now(page)
        page.refresh()

    def compare(self) -> None:
        """Two versions of a document beside each other."""
        from ui.versions import VersionsPage

        page = VersionsPage(self._window.session, self._window.dialogs)
        page.closed.connect(self.close_page)
        page.place_requested.connect(self.go_to)
        page.broke.connect(_raise)
        self.show_for_now(page)

    def show_departments(self, tab: Tab) -> None:
        """The register of departments, names to settle, and what each has to do."""
        from ui.departments import DepartmentsPage

        page = DepartmentsPage(self._window.session, self._window.dialogs, tab)
        page.closed.connect(self.close_page)
        page.place_requested.connect(self.go_to)
        page.broke.connect(_raise)
        self.show_for_now(page)

    def show_templates(self, chosen: str = "") -> TemplatesPage:
        """All templates, one of them chosen."""
        from ui.templates.page import TemplatesPage

        window = self._window
        page = TemplatesPage(window.session, window.dialogs)
        page.closed.connect(self.close_page)
        page.open_asked.connect(self._open_template)
        page.plan_asked.connect(self._begin_plan)
        page.compare_asked.connect(self.compare_templates)
        page.files_asked.connect(self._import_for_template)
        page.broke.connect(_raise)
        self.show_for_now(page)
        page.select(chosen)
        return page

    def compare_templates(self, new_id: str = "") -> None:
        """What a template asks other than the one before."""
        from ui.templates.changes_page import TemplateChangesPage

        page = TemplateChangesPage(self._window.session, self._window.dialogs, new_id)
        page.closed.connect(lambda: self.show_templates(new_id))
        page.broke.connect(_raise)
        self.show_for_now(page)

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
            self.import_files(paths, self._make_template)

    def _make_template(self, ids: list[str]) -> None:
        if ids:
            self.show_templates().doing.make(ids[0])

    def show_figures(self) -> None:
        """How much there is of what in the open plan; a bar leads to its rows in the table."""
        from ui.figures import FiguresPage

        page = FiguresPage(self._window.session, self._window.dialogs)
        page.follow_checks(self._window.docks.checks)
        page.closed.connect(self.close_page)
        page.filter_asked.connect(self._narrow)
        page.broke.connect(_raise)
        self.show_for_now(page)

    def _narrow(self, criteria: Criteria) -> None:
        """Be back at the table, with these rows only."""
        self.leave()
        if self.editor is not None:
            self.editor.filter_bar.ask(criteria)

    def answer(self) -> None:
        """Which tasks from above the open plan answers."""
        from ui.answering.page import AnsweringPage

        page = AnsweringPage(self._window.session, self._window.dialogs)
        page.closed.connect(self.close_page)
        page.item_opened.connect(self.go_to)
        page.profile_asked.connect(self.declare_profile)
        page.import_asked.connect(self._import_to_answer)
        page.broke.connect(_raise)
        self.show_for_now(page)

    def _import_to_answer(self) -> None:
        """Import files, and go on answering."""
        kinds = office_kinds()
        paths = self._window.dialogs.open_files(self.tr("导入上级文件"), kinds)
        if paths:
            self.import_files(paths, lambda _: self.answer())

    def duties(self) -> None:
        """What the province has to answer of all national documents of a year."""
        from ui.duties.page import DutiesPage

        page = DutiesPage(self._window.session)
        page.closed.connect(self.close_page)
        page.panel.profile_asked.connect(self.declare_profile)
        page.panel.task_opened.connect(self._open_task)
        self.show_for_now(page)

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


def _raise(bug: object) -> None:
    assert isinstance(bug, BaseException)
    raise bug
