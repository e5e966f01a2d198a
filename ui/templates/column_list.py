"""The columns of a layout in their order: chosen, added, taken out and moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QMenu, QPushButton, QVBoxLayout, QWidget

from ipplanner.layouts import Column
from ipplanner.templates.layout_draft import FIELD_NAMES
from ui.common.icons import icon


class ColumnList(QWidget):
    """A list with four buttons below it."""

    chosen = Signal(int)
    added = Signal(str)
    """A field; empty for a column of the user's own."""
    removed = Signal(int)
    moved = Signal(int, int)
    """A column, and by how many places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("各列"))
        self.add_button = QPushButton(icon("mdi6.plus"), self.tr("添加"))
        self.fields = QMenu(self)
        self.add_button.setMenu(self.fields)
        self.remove_button = QPushButton(icon("mdi6.minus"), self.tr("移除"))
        self.up_button = QPushButton(icon("mdi6.arrow-up"), "")
        self.down_button = QPushButton(icon("mdi6.arrow-down"), "")
        self._lay_out()
        self._connect()

    @property
    def current(self) -> int:
        """The chosen column, -1 for none."""
        return self.list.currentRow()

    def show_columns(self, columns: Sequence[Column], current: int, addable: Sequence[str]) -> None:
        """Show the columns as they are now, one of them chosen."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for column in columns:
                hidden = self.tr("（不印）") if column.shown == "never" else ""
                self.list.addItem((column.header or self.tr("（没有表头）")) + hidden)
            self.list.setCurrentRow(current)
        self.remove_button.setEnabled(current >= 0)
        self.up_button.setEnabled(current > 0)
        self.down_button.setEnabled(0 <= current < len(columns) - 1)
        self._offer(addable)

    def _offer(self, addable: Sequence[str]) -> None:
        self.fields.clear()
        for field in addable:
            action = self.fields.addAction(FIELD_NAMES[field])
            action.triggered.connect(lambda _=False, one=field: self.added.emit(one))
        own = self.fields.addAction(self.tr("自拟的一列…"))
        own.triggered.connect(lambda _=False: self.added.emit(""))

    def _move(self, by: int) -> None:
        if self.current >= 0:
            self.moved.emit(self.current, by)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self.chosen)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.current))
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            short = QShortcut(QKeySequence(keys), self.list)
            short.setContext(Qt.ShortcutContext.WidgetShortcut)
            short.activated.connect(lambda by=by: self._move(by))

    def _lay_out(self) -> None:
        for button, name, keys in (
            (self.up_button, self.tr("上移"), "Alt+↑"),
            (self.down_button, self.tr("下移"), "Alt+↓"),
        ):
            button.setToolTip(f"{name} ({keys})")
            button.setAccessibleName(name)
        line = QHBoxLayout()
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(line)
