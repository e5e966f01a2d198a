"""The line above the outline: words to look for, and which states are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ipplanner.status import WORDS, Status
from ui.common.language import tr
from ui.editor.outline_filter import Filter
from ui.editor.outline_words import word_of

_WAIT = 120
"""Milliseconds after the last key."""


class _Line(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterLine(QWidget):
    """Tells the wanted filter a moment after typing."""

    changed = Signal()
    left = Signal()
    """The user wants to go on in the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: Status | None = None
        self.line = _Line(self)
        self.line.setPlaceholderText(tr("筛选标题"))
        self.line.setAccessibleName(tr("筛选大纲"))
        self.line.setClearButtonEnabled(True)
        self.button = QPushButton(self)
        self.button.setFlat(True)
        self.button.setMenu(self._menu())
        self.nothing = QLabel(tr("没有符合筛选的条目，按 Esc 清除筛选。"))
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._lay_out()
        self._timer.timeout.connect(self.changed)
        self.line.textChanged.connect(lambda _: self._timer.start())
        self.line.left.connect(self._leave)
        self._choose(None)

    def filter(self) -> Filter:
        """What is wanted."""
        return Filter(self.line.text(), self._status)

    def clear(self) -> None:
        """Want everything, without telling."""
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self._timer.stop()
        self._choose(None)
        self.nothing.hide()

    def tell_found(self, found: bool) -> None:
        """Say so when nothing fits."""
        self.nothing.setVisible(not found)

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height() // 4
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addLayout(row)
        column.addWidget(self.nothing)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        choices: list[tuple[str, Status | None]] = [(tr("全部"), None)]
        choices += [(word_of(status), status) for status in WORDS]
        for text, status in choices:
            action = group.addAction(QAction(text, menu, checkable=True))
            action.setData(status)
            action.triggered.connect(lambda _=False, status=status: self._want(status))
        menu.addActions(group.actions())
        return menu

    def _want(self, status: Status | None) -> None:
        self._choose(status)
        self.changed.emit()

    def _choose(self, status: Status | None) -> None:
        self._status = status
        text = tr("全部") if status is None else word_of(status)
        self.button.setText(text)
        self.button.setToolTip(tr("按状态筛选：{word}").format(word=text))
        self.button.setAccessibleName(self.button.toolTip())
        for action in self.button.menu().actions():
            action.setChecked(action.data() == status)

    def _leave(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit()
        self.left.emit()
