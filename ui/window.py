"""The window of this version: what is in the workspace, and how to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontDatabase, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ipplanner.errors import PlannerError
from ipplanner.store.documents import DocumentInfo
from ui.documents_table import TITLE, DocumentsTable

EMPTY = "这里会列出工作区里的计划和模板。现在还没有，请先用下面第一条命令导入上年计划。"
EXPLANATION = "本版的窗口只供查看。编制计划请在命令行（终端）里依次运行："


class Window(QMainWindow):
    """The documents of one workspace, read by `listing` at the start and on F5."""

    def __init__(self, path: Path, listing: Callable[[], Sequence[DocumentInfo]]) -> None:
        super().__init__()
        self._listing = listing
        self.documents = DocumentsTable([], self)
        self.message = _message()
        self.table = _table(self.documents)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.message)
        self.commands = _commands(path)
        self.setWindowTitle(f"知识产权工作计划编制 — {path.stem}")
        self.setCentralWidget(self._page())
        self._add_refresh()
        self.resize(1024, 700)
        self.refresh()

    def refresh(self) -> None:
        """Reads the workspace again; what is wrong with it is said where the table was."""
        try:
            infos = self._listing()
        except PlannerError as fault:
            self.statusBar().clearMessage()
            self._say(fault.sentence)
            return
        self.documents.show(infos)
        self.statusBar().showMessage(f"共 {len(infos)} 份文件")
        if infos:
            self.stack.setCurrentWidget(self.table)
        else:
            self._say(EMPTY)

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.stack.setCurrentWidget(self.message)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(self.stack, 1)
        column.addWidget(QLabel(EXPLANATION))
        column.addWidget(self.commands)
        return page

    def _add_refresh(self) -> None:
        action = QAction("刷新", self)
        action.setShortcut(QKeySequence(Qt.Key.Key_F5))
        action.triggered.connect(self.refresh)
        self.menuBar().addMenu("查看").addAction(action)


def _message() -> QLabel:
    message = QLabel()
    message.setWordWrap(True)
    message.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return message


def _table(documents: DocumentsTable) -> QTableView:
    table = QTableView()
    table.setModel(documents)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
    return table


def _commands(path: Path) -> QLabel:
    commands = QLabel(
        f'ipplanner import 上年计划.docx --into "{path}"\n'
        f'ipplanner carry "{path}" --from 2018 --template provincial-2018 --year 2019\n'
        f'ipplanner export "{path}" --docx 工作要点.docx --xlsx 工作要点.xlsx'
    )
    commands.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    commands.setTextFormat(Qt.TextFormat.PlainText)
    commands.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    commands.setWordWrap(True)
    return commands
