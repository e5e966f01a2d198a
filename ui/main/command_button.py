"""At the right end of the menu bar: that all commands can be searched, and how."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from ui.common.icons import icon


class CommandButton(QToolButton):
    """Opens the list of commands; its keys stand on it."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setIcon(icon("mdi6.magnify"))
        self.setText(self.tr("搜索命令") + f"  {keys}")
        self.setToolTip(self.tr("输入几个字或拼音，找到并运行任何一条命令"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys do the same
        self.clicked.connect(action.trigger)
