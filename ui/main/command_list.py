"""The searchable list of all commands (Ctrl+Shift+P)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ipplanner.departments.search import is_spelt

_ACTION = Qt.ItemDataRole.UserRole


class CommandList(QDialog):
    """A line to type in and the commands that fit, best first; Enter runs one."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = [action for action in actions if action.text()]
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("输入命令的名称或拼音，如 liucun"))
        self.line.setAccessibleName(self.tr("搜索命令"))
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._show_fitting)
        self.line.returnPressed.connect(self._run_current)
        self.list = _table()
        self.list.setAccessibleName(self.tr("命令"))
        self.list.itemClicked.connect(lambda *_: self._run_current())
        self.nothing = QLabel(self.tr("没有这样的命令，请换几个字。"))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
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
        for action in self._fitting(text):
            self.list.addTopLevelItem(_entry(action))
        found = self.list.topLevelItemCount() > 0
        self.list.setVisible(found)
        self.nothing.setHidden(found)
        self._go_to(0)

    def _fitting(self, text: str) -> list[QAction]:
        """Those that fit, what can be done now first, then as well as they fit."""
        ranked = [(rank(text, _name(action)), action) for action in self._actions]
        found = [(place, action) for place, action in ranked if place is not None]
        found.sort(key=lambda one: (not one[1].isEnabled(), one[0], one[1].text()))
        return [action for _, action in found]

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


def rank(wanted: str, name: str) -> int | None:
    """0 where a name has the words, 1 the characters in this order, 2 the pinyin; else None."""
    words, named = "".join(wanted.casefold().split()), name.casefold()
    if words in "".join(named.split()):
        return 0
    rest = iter(named)
    if all(character in rest for character in words):
        return 1
    return 2 if is_spelt(words, named) else None


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
