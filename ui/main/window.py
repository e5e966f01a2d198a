"""The main window: one workspace, the page in front, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from ipplanner.errors import PlannerError
from ipplanner.store.changes import Changed
from ui.common.dialogs import Dialogs, QtDialogs
from ui.common.dropping import TEMPLATE
from ui.common.scrolled import scrolled
from ui.editor.inspector import Inspector
from ui.editor.outline import Outline
from ui.main import workspaces
from ui.main.arriving import Arriving
from ui.main.docks import Docks
from ui.main.editor_page import EditorPage
from ui.main.menus import Menus
from ui.main.message_bar import MessageBar
from ui.main.pages import Pages
from ui.main.remembering import Remembering
from ui.main.reopening import Reopening
from ui.main.reports import Reports
from ui.main.set_aside import SetAside
from ui.main.status_line import StatusLine
from ui.session import Session
from ui.start.recent import RecentFiles
from ui.start.unfilled import plans_in


class MainWindow(QMainWindow):
    """Everything of the program that is seen; `session` is the open workspace."""

    session: Session

    def __init__(self, path: Path, settings: QSettings, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.dialogs: Dialogs = dialogs or QtDialogs(self)
        self.recent = RecentFiles(settings, self)
        self.message = MessageBar()
        self.status_line = StatusLine()
        self.pages = Pages(self)
        self.docks = Docks(self)
        self._build_frame()
        self._enter(path)
        self.arriving, self.set_aside = Arriving(self), SetAside(self)
        self.menus = Menus(self)
        self.remembering, self.reopening = Remembering(self), Reopening(self)
        self._connect_pages()
        self.remembering.restore()
        if not self.remembering.reopen():
            self.show_start()

    @property
    def editor(self) -> EditorPage:
        """The page on which the open document is drafted."""
        assert self.pages.editor is not None
        return self.pages.editor

    @property
    def outline(self) -> Outline:
        """The outline of the open document."""
        return self.docks.outline

    @property
    def inspector(self) -> Inspector:
        """What is known about the place in the table."""
        return self.docks.inspector

    # workspaces and documents

    def open_workspace(self, path: Path) -> bool:
        """Leave the open workspace for another, at its last plan; whether it could be opened."""
        if self.session.read_only or path.absolute() != self.session.workspace.path:
            if not self.set_aside.may_lose():
                return False
            before = self.session.workspace
            self.remembering.keep(for_another=True)
            try:
                self._enter(path)
            except PlannerError as fault:
                self.message.say(fault.sentence)
                return False
            before.close()
            for part in (self.menus, self.remembering, self.set_aside, self.reopening):
                part.follow()
        if self.session.document is not None:
            self.show_editor()
        elif not self.remembering.reopen():
            self.show_start()
        return True

    def open_document(self, document_id: str, then: Callable[[], object] | None = None) -> None:
        """Show a document in the editor, the caret in the first open cell, then do something."""

        def show() -> None:
            self._show_opened()
            if then is not None:
                then()

        self.session.open_in_background(document_id, show)
        if self.session.busy:  # a long one is still on its way: the editor says so
            self.pages.show_page(self.editor)

    def _show_opened(self) -> None:
        self.show_editor()
        table = self.editor.table
        if not table.plan_model.rowCount():
            return
        table.go_to(0, 0)
        if not table.go_to_next_empty():
            table.go_to(0, table.plan_model.column_of_kind("measure"))
            if self.session.tally.counts.undecided:
                self.menus.deeds.next_open()

    def add_example(self) -> None:
        """Show the bundled example."""
        self.arriving.open_example()

    def add_from_template(self, template_id: str) -> None:
        """Ask for region and year and begin a new plan."""
        self.arriving.begin_plan(template_id)

    # pages

    def show_start(self) -> None:
        """The start page; the document stays open behind it."""
        self.note_recent()
        self.pages.show_start()

    def show_editor(self) -> None:
        """The open document, or the start page without one."""
        if self.session.document is None:
            self.pages.show_start()
        else:
            self.pages.show_page(self.editor)
            self.editor.table.setFocus()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Look at files before they enter the workspace; templates that were sent enter it."""
        templates = [path for path in paths if path.suffix.lower() == TEMPLATE]
        others = [path for path in paths if path not in templates]
        if others:
            self.pages.import_files(others)
        elif templates:
            self.pages.take_templates(templates)

    def carry_over(self) -> None:
        """Carry a plan onto a template, reviewed before it is made."""
        self.pages.carry_over()

    def preview(self) -> None:
        """The open document's pages, and the export."""
        if self.session.document is not None and self.editor.commit():
            self.pages.preview()

    def export(self, kind: str) -> None:
        """Export at once, on the page that shows what comes of it."""
        if self.pages.export_page is None:
            self.preview()
        if self.pages.export_page is not None:
            self.pages.export_page.export_when_laid_out(kind)

    # what Qt asks

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a workspace that is dropped; look at any other files."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.open_paths(paths)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Files from outside: dropped, or given as arguments."""
        own = [path for path in paths if path.suffix == ".ipplan"]
        if own:
            self.open_workspace(own[0])
        elif paths:
            self.import_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is being edited, remember the window, let the file go."""
        if not (self.editor.commit() and self.set_aside.may_lose()):
            event.ignore()
            return
        self.pages.leave()
        self.pages.drop_all()
        self.note_recent()
        self.remembering.keep()
        self.remembering.keep_window()
        self.session.errands.cancel()
        self.docks.end_checks()
        self.session.workspace.close()
        super().closeEvent(event)

    # inside

    def _build_frame(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(scrolled(self.pages), 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status_line)
        self.setAcceptDrops(True)

    def _enter(self, path: Path) -> None:
        """Open a workspace and build the parts that show it."""
        workspace, news = workspaces.open_workspace(path)
        self.session = Session(workspace, self)
        self.session.failed.connect(self.message.say)
        self.pages.renew_editor(EditorPage(self.session))
        self.docks.follow(self.session)
        self.status_line.follow(self.session)
        self._connect_session()
        self.message.say(news)
        self._show_title()

    def _connect_session(self) -> None:
        table = self.editor.table
        table.place_changed.connect(self.docks.show_place)
        table.zoom_changed.connect(self.status_line.show_zoom)
        self.status_line.show_zoom(table.type.zoom)
        Reports(self.message, self.session, self.editor)
        self.outline.place_chosen.connect(table.select)
        self.outline.place_entered.connect(self._enter_place)
        self.session.document_opened.connect(self._follow_document)
        self.session.changed.connect(self._follow_change)

    def _connect_pages(self) -> None:
        self.pages.turned.connect(self._follow_page)
        self.pages.imported.connect(self.arriving.show_imported)
        self.pages.carried.connect(self.open_document)
        self.status_line.duties_wanted.connect(self.pages.answer)
        self.status_line.next_wanted.connect(self.menus.deeds.next_open)
        self.status_line.problem_wanted.connect(self.menus.deeds.next_problem)
        self.status_line.usual_size_wanted.connect(partial(self.menus.deeds.zoom, 0))

    def _enter_place(self, item_id: str) -> None:
        self.editor.table.select(item_id)
        self.editor.table.setFocus()

    def _follow_document(self) -> None:
        self._show_title()
        place = self.editor.table.current_place()
        self.docks.show_place(place.item_id, place.measure_id, place.field)
        if self.session.document is None and self.pages.currentWidget() is self.editor:
            self.show_start()

    def _follow_change(self, changed: Changed) -> None:
        self._show_title()
        at_start = self.pages.currentWidget() is vars(self.pages).get("start_page")
        if at_start and any(table == "document" for table, _ in changed.rows):
            self.note_recent()

    def _follow_page(self) -> None:
        editing = self.pages.currentWidget() is self.editor
        self.message.put_away_passing()
        self.docks.show_beside(editing)
        self.status_line.show_counts(editing)
        self.menus.refresh()

    def note_recent(self) -> None:
        """Keep this workspace first among those used last, with what is still open in it."""
        workspace = self.session.workspace
        plans = self.session.run(lambda: plans_in(workspace))
        if plans is not None:
            self.recent.note(workspace.path, plans)

    def _show_title(self) -> None:
        document = self.session.document
        name = self.session.workspace.path.stem
        state = self.tr("只读") if self.session.read_only else self.tr("已保存")
        program = self.tr("知识产权工作计划编制")
        parts = [document.title, name, state] if document else [name, program]
        self.setWindowTitle(" — ".join(parts))
