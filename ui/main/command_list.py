"""The searchable list of all commands (Ctrl+Shift+P)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

_ACTION = Qt.ItemDataRole.UserRole


class CommandList(QDialog):
    """A line to type in and the commands that fit, best first; Enter runs one."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = [action for action in actions if action.text()]
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("输入命令的名称"))
        self.line.setAccessibleName(self.tr("搜索命令"))
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._show_fitting)
        self.line.returnPressed.connect(self._run_current)
        self.list = _table()
        self.list.setAccessibleName(self.tr("命令"))
        self.list.itemClicked.connect(lambda *_: self._run_current())
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self._resize_to_text()
        self._show_fitting("")
        self.line.setFocus()  # where the keys go: a popup is not activated by a window manager

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the line move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in steps:
                self._step(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _resize_to_text(self) -> None:
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 60, metrics.height() * 20)

    def _show_fitting(self, text: str) -> None:
        self.list.clear()
        for action in sorted(self._actions, key=lambda one: (not one.isEnabled(), one.text())):
            if fits(text, _name(action)):
                self.list.addTopLevelItem(_entry(action))
        self._go_to(0)

    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        last = self.list.topLevelItemCount() - 1
        self._go_to(max(0, min(row, last)))

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def _run_current(self) -> None:
        entry = self.list.currentItem()
        action = entry.data(0, _ACTION) if entry is not None else None
        if isinstance(action, QAction) and action.isEnabled():
            self.close()
            action.trigger()


def fits(wanted: str, name: str) -> bool:
    """Whether the characters wanted stand in the name, in this order."""
    rest = iter(name.casefold())
    return all(character in rest for character in wanted.casefold() if not character.isspace())


def _name(action: QAction) -> str:
    return action.text().replace("&", "")


def _table() -> QTreeWidget:
    """Names, and their shortcuts below each other."""
    table = QTreeWidget()
    table.setColumnCount(2)
    table.setHeaderHidden(True)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return table


def _entry(action: QAction) -> QTreeWidgetItem:
    shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    entry = QTreeWidgetItem([_name(action), shortcut])
    entry.setIcon(0, action.icon())
    entry.setData(0, _ACTION, action)
    entry.setDisabled(not action.isEnabled())
    return entry
