"""The toolbar: the commands used most, with words beside those that a first user looks for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from ui.common.commands import Commands

_SHOWN = (
    "file.import plan.carry | edit.undo edit.redo | insert.item insert.measure edit.up edit.down"
    " | edit.find plan.next plan.problems | file.preview file.word file.excel"
)
_Style = Qt.ToolButtonStyle


class Toolbar(QToolBar):
    """Icons only where the words have no room beside each other."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("工具栏"))
        self.setObjectName("toolbar")
        self._commands = commands
        self._worded: list[QToolButton] = []
        words = self._words()
        for id_ in _SHOWN.split():
            if id_ == "|":
                self.addSeparator()
            else:
                self._add(id_, words)
        self.orientationChanged.connect(self.fit)

    def show_problems(self, count: int) -> None:
        """Say beside the checks how many serious problems they found."""
        name = self.tr("检查")
        self._commands["plan.problems"].setIconText(f"{name} {count}" if count else name)
        self.fit()

    def fit(self) -> None:
        """Show the words where all buttons have room with them."""
        self._dress(_Style.ToolButtonTextBesideIcon)
        flat = self.orientation() == Qt.Orientation.Horizontal
        if not flat or self.sizeHint().width() > self.width():
            self._dress(_Style.ToolButtonIconOnly)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def _add(self, id_: str, words: Mapping[str, str]) -> None:
        action = self._commands[id_]
        self.addAction(action)
        button = self.widgetForAction(action)
        if id_ in words and isinstance(button, QToolButton):
            action.setIconText(words[id_])
            button.setAccessibleName(action.text())
            self._worded.append(button)

    def _dress(self, style: Qt.ToolButtonStyle) -> None:
        for button in self._worded:
            button.setToolButtonStyle(style)

    def _words(self) -> dict[str, str]:
        return {
            "insert.item": self.tr("条目"),
            "insert.measure": self.tr("举措"),
            "edit.find": self.tr("查找"),
            "plan.problems": self.tr("检查"),
            "file.preview": self.tr("预览"),
            "file.word": "Word",
            "file.excel": "Excel",
        }
