"""模板: all templates, one of them to read, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ipplanner.templates.sources import template_called
from ui.common.dialogs import Dialogs
from ui.common.page_head import PageHead
from ui.common.portions import Portions
from ui.session import Session
from ui.templates.actions import Actions
from ui.templates.doing import Doing
from ui.templates.entries import Entry, entries_in
from ui.templates.model import TemplatesModel
from ui.templates.reading import html_of


class TemplatesPage(QWidget):
    """Follows the workspace while it is to be seen."""

    closed = Signal()
    open_asked = Signal(str)
    """The id of a template of the workspace that is to be changed in the table."""
    plan_asked = Signal(str)
    """The id of the template that a new plan is to begin from."""
    compare_asked = Signal(str)
    """The id of the template whose changes are wanted; empty for any."""
    files_asked = Signal()
    """Files are to be imported, of which a template is made."""
    broke = Signal(object)

    def __init__(self, session: Session, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self.doing = Doing(session, dialogs, self)
        self.actions_lines = Actions()
        self.head = PageHead(self.tr("模板"), self.actions_lines.general)
        self.message = QLabel()
        self.model = TemplatesModel(self)
        self.view = QTableView()
        self.text = QTextBrowser()
        self._portions = Portions(self.text)
        self._set_up_view()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    @property
    def current(self) -> Entry | None:
        """The chosen template."""
        at = self.view.currentIndex().row()
        return self.model.entries[at] if 0 <= at < len(self.model.entries) else None

    def select(self, template_id: str) -> None:
        """Choose a template."""
        at = self.model.row_of(template_id)
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at, 0))

    def say(self, text: str) -> None:
        """A line below the buttons, away while it is empty."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def refresh(self) -> None:
        """List the templates there are now; later while nobody sees them."""
        self._stale = not self.isVisible() or self._session.busy
        if self._stale:
            return
        chosen, self._stale = self.current, True  # what is chosen meanwhile is not shown
        self.model.show(self._session.run(lambda: entries_in(self._session.workspace)) or [])
        self.view.setCurrentIndex(self.model.index(0, 0))
        if chosen is not None:
            self.select(chosen.id)
        self._stale = False
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """As Qt asks."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # --- inside ------------------------------------------------------------------------------

    def _follow(self, _changed: object) -> None:
        self.refresh()

    def _take_in(self, template_id: str) -> None:
        """Show what has just been made."""
        self.refresh()
        self.select(template_id)
        self.view.setFocus()

    def _show_current(self) -> None:
        if self._stale:
            return
        one, workspace = self.current, self._session.workspace
        self.actions_lines.enable(one, read_only=self._session.read_only)
        found = self._session.run(lambda: template_called(workspace, one.id)) if one else None
        self._portions.write(html_of(found) if found else [])

    def _do(self, key: str) -> None:
        one, doing = self.current, self.doing
        self.say("")
        if key == "make":
            doing.make()
        elif key == "take":
            doing.take_in()
        elif key == "compare":
            self.compare_asked.emit(one.id if one else "")
        elif key == "open":
            self._open()
        elif one is not None and key == "begin":
            self.plan_asked.emit(one.id)
        elif one is not None:
            doing.to_chosen[key](one)

    def _open(self) -> None:
        one = self.current
        if one is not None and one.own:
            self.open_asked.emit(one.id)

    def _connect(self) -> None:
        self._session.changed.connect(self._follow)
        self._session.errands.ended.connect(self.refresh)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.view.activated.connect(lambda _: self._open())
        self.actions_lines.wanted.connect(self._do)
        self.doing.told.connect(self.say)
        self.doing.made.connect(self._take_in)
        self.doing.files_asked.connect(self.files_asked)
        self.doing.broke.connect(self.broke)
        self.head.left.connect(self.closed)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.actions_lines.buttons["delete"].click)

    def _set_up_view(self) -> None:
        view, unit = self.view, self.fontMetrics().height()
        view.setModel(self.model)
        view.setAccessibleName(self.tr("模板"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        head = view.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 4), (2, 4), (3, 11), (4, 5)):
            view.setColumnWidth(column, width * unit)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.head.title.text())
        self.text.setAccessibleName(self.tr("模板内容"))
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.say("")
        split = QSplitter()
        split.addWidget(self.view)
        split.addWidget(self.text)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addWidget(self.actions_lines)
        column.addWidget(self.message)
        column.addWidget(split, 1)
