"""The start page: three large choices, what was worked on last, and the example."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ipplanner.templates.template import builtin_templates
from ui.common.dialogs import Dialogs, QtDialogs, workspace_kind
from ui.common.dropping import dropped, is_welcome, office_kinds, workspaces_among
from ui.common.icons import icon
from ui.start.choice_card import ChoiceCard
from ui.start.recent import RecentFiles
from ui.start.recent_list import RecentList
from ui.start.recent_model import RecentRow

TemplateName = tuple[str, str]
"""The id and the title of a template."""


class StartPage(QWidget):
    """Shown while no document is open; files can be dropped anywhere on it."""

    import_requested = Signal(list)
    """Paths of files and folders to import."""
    new_requested = Signal(str)
    """The id of the template to begin from."""
    open_requested = Signal(object)
    """The Path of a workspace."""
    document_requested = Signal(str)
    """The id of a document in the workspace that is open."""
    example_requested = Signal()
    left = Signal()
    """The user wants to be back where he came from."""

    def __init__(
        self,
        recent: RecentFiles,
        parent: QWidget | None = None,
        dialogs: Dialogs | None = None,
    ) -> None:
        super().__init__(parent)
        self._recent = recent
        self._dialogs: Dialogs = dialogs or QtDialogs(self)
        self._workspace: Path | None = None
        self._templates: list[TemplateName] = [(one.id, one.title) for one in builtin_templates()]
        self._build_choices()
        self._build_recent()
        self._build_way_back()
        self._build_layout()
        self.setAcceptDrops(True)
        recent.changed.connect(self._show_recent)
        self._show_recent()

    def set_workspace(self, path: Path | None) -> None:
        """Say which workspace is open, so that its plans open without another one in between."""
        self._workspace = path.absolute() if path else None

    def set_templates(self, templates: Sequence[TemplateName]) -> None:
        """Offer these templates instead of the built-in ones."""
        self._templates = list(templates)

    def offer_way_back(self, offered: bool) -> None:
        """Say whether there is anything to be back at."""
        self.back.setVisible(offered)

    def _build_choices(self) -> None:
        self.import_card = ChoiceCard(
            "mdi6.file-import-outline",
            self.tr("从上年计划开始"),
            self.tr("选择上年的 Word、Excel 或 PDF 文件，\n也可以把文件拖到这里"),
            dashed=True,
        )
        self.new_card = ChoiceCard(
            "mdi6.file-document-plus-outline",
            self.tr("从模板新建"),
            self.tr("没有上年计划时，\n按模板的条目从空表写起"),
        )
        self.open_card = ChoiceCard(
            "mdi6.folder-open-outline", self.tr("打开"), self.tr("打开已有的工作区文件")
        )
        self.example_button = QPushButton(self.tr("打开示例"))
        self.example_button.setToolTip(self.tr("打开一份虚构的计划，随意试用"))
        self.import_card.clicked.connect(self._ask_for_files)
        self.new_card.clicked.connect(self._ask_for_template)
        self.open_card.clicked.connect(self._ask_for_workspace)
        self.example_button.clicked.connect(self.example_requested)

    def _build_way_back(self) -> None:
        self.back = QPushButton(icon("mdi6.arrow-left"), self.tr("返回编辑"))
        self.back.setToolTip("Esc")
        self.back.hide()
        self.back.clicked.connect(self.left)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)

    def _leave(self) -> None:
        if self.back.isVisible():
            self.left.emit()

    def _build_recent(self) -> None:
        self.recent_list = RecentList(self._recent)
        self.recent_list.chosen.connect(self._open_recent)
        self._nothing_yet = QLabel(self.tr("最近用过的工作区和计划会列在这里。"))
        self._nothing_yet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._recent_stack = QStackedWidget()
        self._recent_stack.addWidget(self.recent_list)
        self._recent_stack.addWidget(self._nothing_yet)

    def _build_layout(self) -> None:
        unit = self.fontMetrics().height()
        cards = QGridLayout()
        cards.setSpacing(unit)
        for column, card in enumerate((self.import_card, self.new_card, self.open_card)):
            cards.addWidget(card, 0, column)
            cards.setColumnStretch(column, 4 if column == 0 else 3)
        heading = QHBoxLayout()
        heading.addWidget(self._heading())
        heading.addStretch(1)
        heading.addWidget(self.example_button)
        column_widget = QWidget()
        column_widget.setMaximumWidth(unit * 60)
        column_widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column_layout = QVBoxLayout(column_widget)
        column_layout.setContentsMargins(unit * 2, unit * 2, unit * 2, unit)
        column_layout.setSpacing(unit)
        column_layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column_layout.addLayout(cards)
        column_layout.addLayout(heading)
        column_layout.addWidget(self._recent_stack, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addStretch(1)
        page.addWidget(column_widget, 100)
        page.addStretch(1)

    def _heading(self) -> QLabel:
        heading = QLabel(self.tr("最近"))
        font = QFont(heading.font())
        font.setBold(True)
        heading.setFont(font)
        heading.setBuddy(self.recent_list)
        return heading

    def _show_recent(self) -> None:
        filled = self.recent_list.rows.rowCount() > 0
        self._recent_stack.setCurrentWidget(self.recent_list if filled else self._nothing_yet)

    def _ask_for_files(self) -> None:
        files = self._dialogs.open_files(self.tr("选择上年计划"), office_kinds())
        if files:
            self.import_requested.emit(files)

    def _ask_for_workspace(self) -> None:
        files = self._dialogs.open_files(self.tr("打开工作区"), workspace_kind())
        if files:
            self.open_requested.emit(files[0])

    def _ask_for_template(self) -> None:
        if len(self._templates) == 1:
            self.new_requested.emit(self._templates[0][0])
            return
        menu = self.template_menu()
        menu.popup(self.new_card.mapToGlobal(self.new_card.rect().bottomLeft()))

    def template_menu(self) -> QMenu:
        """The templates to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_, title in self._templates:
            menu.addAction(title).triggered.connect(
                lambda *_, id_=id_: self.new_requested.emit(id_)
            )
        return menu

    def _open_recent(self, row: RecentRow) -> None:
        if row.document is None or row.path != self._workspace:
            self.open_requested.emit(row.path)
        if row.document is not None and row.path == self._workspace:
            self.document_requested.emit(row.document.id)

    # files dropped on the page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """As Qt asks."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self.import_card.show_as_target(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """As Qt asks."""
        self.import_card.show_as_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """As Qt asks."""
        self.import_card.show_as_target(False)
        event.acceptProposedAction()
        paths = dropped(event.mimeData())
        workspaces = workspaces_among(paths)
        others = [path for path in paths if path not in workspaces]
        if others:
            self.import_requested.emit(others)
        elif workspaces:
            self.open_requested.emit(workspaces[0])
