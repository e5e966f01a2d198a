"""The main window: one workspace, the page in front, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ipplanner.errors import PlannerError
from ipplanner.store.workspace import Workspace
from ipplanner.templates import template
from ui.common.dialogs import Dialogs, QtDialogs
from ui.common.settings import read_preferences
from ui.editor.inspector import Inspector
from ui.editor.outline import Outline
from ui.exporting.export_page import ExportPage
from ui.importing.workbench import ImportWorkbench
from ui.main import workspaces
from ui.main.editor_page import EditorPage
from ui.main.menus import Menus
from ui.main.message_bar import MessageBar
from ui.main.new_plan import NewPlanDialog
from ui.main.remembering import Remembering
from ui.main.status_line import StatusLine
from ui.review import CarryReview
from ui.session import Session
from ui.start.recent import RecentFiles
from ui.start.start_page import StartPage
from ui.start.unfilled import plans_in

_WIDE = 1150
"""Logical pixels from which the inspector has room beside the table."""


class MainWindow(QMainWindow):
    """Everything of the program that is seen; `session` is the open workspace."""

    session: Session
    editor: EditorPage
    outline: Outline
    inspector: Inspector

    def __init__(self, path: Path, settings: QSettings, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.dialogs: Dialogs = dialogs or QtDialogs(self)
        self.recent = RecentFiles(settings, self)
        self.message = MessageBar()
        self.status_line = StatusLine()
        self.pages = QStackedWidget()
        self.start_page = StartPage(self.recent, dialogs=self.dialogs)
        self._build_frame()
        self._enter(path)
        self.menus = Menus(self)
        self.remembering = Remembering(self)
        self._connect_start_page()
        self._restore_state()
        self.show_start()

    # workspaces and documents

    def open_workspace(self, path: Path) -> bool:
        """Leave the open workspace for another; whether that could be opened."""
        if path.absolute() == self.session.workspace.path:
            return True
        before = self.session.workspace
        self.remembering.keep()
        try:
            self._enter(path)
        except PlannerError as fault:
            self.message.say(fault.sentence)
            return False
        before.close()
        self.menus.follow()
        self.remembering.follow()
        self.show_start()
        return True

    def open_document(self, document_id: str) -> None:
        """Show a document in the editor, the caret in the first open cell."""
        if self.session.open_document(document_id):
            self.show_editor()
            if not self.editor.table.go_to_next_empty():
                self.menus.deeds.next_open()

    def add_example(self) -> None:
        """Import the bundled example and show it."""
        made = self.session.run(lambda: workspaces.add_example(self.session.workspace))
        if made:
            self.open_document(made)

    def add_from_template(self, template_id: str) -> None:
        """Ask for region and year and begin a new plan."""
        region = read_preferences(self.settings).region
        form = NewPlanDialog(template(template_id).title, region, self)
        if not self.dialogs.run(form):
            return
        workspace, region, year = self.session.workspace, form.region, form.year
        made = self.session.run(
            lambda: workspaces.add_from_template(workspace, template_id, region, year)
        )
        if made:
            self.open_document(made)

    # pages

    def show_start(self) -> None:
        """The start page; the document stays open behind it."""
        self._note_recent()
        self._show(self.start_page)

    def show_editor(self) -> None:
        """The open document, or the start page without one."""
        self._show(self.editor if self.session.document else self.start_page)
        self.editor.table.setFocus()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Look at files before they enter the workspace."""
        workbench = ImportWorkbench(self.session, paths, self.dialogs)
        workbench.imported.connect(self._show_imported)
        workbench.closed.connect(self._leave_page)
        workbench.broke.connect(_raise)
        self._show_for_now(workbench)

    def carry_over(self) -> None:
        """Carry a plan onto a template, reviewed before it is made."""
        document = self.session.document
        review = CarryReview(self.session, document.id if document else "", dialogs=self.dialogs)
        review.finished.connect(self._show_carried)
        review.cancelled.connect(self._leave_page)
        review.broke.connect(_raise)
        self._show_for_now(review)

    def preview(self) -> None:
        """The open document's pages, and the export."""
        if self.session.document is None or not self.editor.commit():
            return
        options = read_preferences(self.settings).word_options
        page = ExportPage(self.session, self.dialogs, options)
        page.closed.connect(self._leave_page)
        self._show_for_now(page)
        page.refresh()

    def export(self, kind: str) -> None:
        """Export at once, on the page that shows what comes of it."""
        self.preview()
        page = self.pages.currentWidget()
        if isinstance(page, ExportPage):
            page.export_when_laid_out(kind)

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
        if not self.editor.commit():
            event.ignore()
            return
        self._leave_page()
        self._note_recent()
        self.remembering.keep()
        self.settings.setValue("window/geometry", self.saveGeometry())
        self.settings.setValue("window/state", self.saveState())
        self.settings.setValue("window/workspace", str(self.session.workspace.path))
        self.session.workspace.close()
        super().closeEvent(event)

    # inside

    def _build_frame(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.pages, 1)
        self.pages.addWidget(self.start_page)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status_line)
        self.setAcceptDrops(True)
        self.outline_dock = self._dock(
            "outline", self.tr("大纲"), Qt.DockWidgetArea.LeftDockWidgetArea
        )
        self.inspector_dock = self._dock(
            "inspector", self.tr("资料"), Qt.DockWidgetArea.RightDockWidgetArea
        )

    def _dock(self, name: str, title: str, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setMinimumWidth(12 * self.fontMetrics().horizontalAdvance("国"))
        self.addDockWidget(area, dock)
        return dock

    def _enter(self, path: Path) -> None:
        """Open a workspace and build the parts that show it."""
        workspace, held = workspaces.open_workspace(path)
        self.session = Session(workspace, self)
        self.session.failed.connect(self.message.say)
        self._replace_editor()
        self.outline = Outline(self.session)
        self.inspector = Inspector(self.session)
        self.outline_dock.setWidget(self.outline)
        self.inspector_dock.setWidget(self.inspector)
        self.status_line.follow(self.session)
        self.start_page.set_workspace(workspace.path)
        self._connect_session()
        self.message.say(held)
        self._show_title()

    def _replace_editor(self) -> None:
        old = getattr(self, "editor", None)
        self.editor = EditorPage(self.session)
        self.pages.addWidget(self.editor)
        if old is not None:
            self.pages.removeWidget(old)
            old.deleteLater()

    def _connect_session(self) -> None:
        table = self.editor.table
        table.place_changed.connect(self._follow_place)
        self.editor.told.connect(self.message.say)
        self.outline.place_chosen.connect(table.select)
        self.outline.place_entered.connect(self._enter_place)
        self.session.document_opened.connect(self._follow_document)
        self.session.changed.connect(lambda _: self._show_title())

    def _connect_start_page(self) -> None:
        page = self.start_page
        page.import_requested.connect(self.import_files)
        page.new_requested.connect(self.add_from_template)
        page.open_requested.connect(self.open_workspace)
        page.document_requested.connect(self.open_document)
        page.example_requested.connect(self.add_example)
        self.status_line.next_wanted.connect(self.menus.deeds.next_open)

    def _follow_place(self, item_id: str, measure_id: str, field: str) -> None:
        self.outline.show_place(item_id)
        self.inspector.show_place(item_id, measure_id, field)

    def _enter_place(self, item_id: str) -> None:
        self.editor.table.select(item_id)
        self.editor.table.setFocus()

    def _follow_document(self) -> None:
        self._show_title()
        place = self.editor.table.current_place()
        self._follow_place(place.item_id, place.measure_id, place.field)
        if self.session.document is None and self.pages.currentWidget() is self.editor:
            self.show_start()

    def _show_imported(self, ids: list[str]) -> None:
        self._leave_page()
        if not ids:
            return
        self.open_document(ids[0])
        document = self.session.document
        if document is not None and document.role == "plan":
            count = sum(1 for _ in document.walk_items())
            said = self.tr("已导入：{}，{} 项。").format(document.title, count)
            self.message.say(said, self.tr("转入新一年…"), self.carry_over)

    def _show_carried(self, document_id: str) -> None:
        self._leave_page()
        self.open_document(document_id)

    def _show_for_now(self, page: QWidget) -> None:
        """Put a page in front that goes when the user is done with it."""
        self._leave_page()
        self.pages.addWidget(page)
        self._show(page)
        page.setFocus()

    def _leave_page(self) -> None:
        page = self.pages.currentWidget()
        if page is None or page in (self.start_page, self.editor):
            return
        if isinstance(page, ImportWorkbench):
            page.stop()
        self.pages.removeWidget(page)
        page.deleteLater()
        self.show_editor()

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.message.put_away_step()
        editing = page is self.editor
        self.outline_dock.setVisible(editing and self.outline_wanted)
        self.inspector_dock.setVisible(editing and self.inspector_wanted)
        self.status_line.show_counts(editing)
        if hasattr(self, "menus"):
            self.menus.refresh()

    @property
    def outline_wanted(self) -> bool:
        """Whether the outline is to be seen beside the table."""
        return bool(self.settings.value("window/outline", True, type=bool))

    @property
    def inspector_wanted(self) -> bool:
        """Whether the inspector is to be seen beside the table."""
        return bool(self.settings.value("window/inspector", self.width() >= _WIDE, type=bool))

    def _note_recent(self) -> None:
        workspace: Workspace = self.session.workspace
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

    def _restore_state(self) -> None:
        self.resize(1280, 800)
        geometry, state = (self.settings.value(f"window/{n}") for n in ("geometry", "state"))
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            self.restoreState(state)


def _raise(bug: object) -> None:
    assert isinstance(bug, BaseException)
    raise bug
