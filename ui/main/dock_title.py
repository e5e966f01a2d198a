"""The title of a panel beside the table, with buttons that are seen in light and dark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.common.icons import icon


class DockTitle(QWidget):
    """The panel can still be dragged by it, and floats after a double click."""

    closed = Signal()
    """The panel is to go."""

    def __init__(self, dock: QDockWidget, keys: str) -> None:
        super().__init__(dock)
        name = dock.windowTitle()
        float_, close = self.tr("移出或放回"), self.tr("收起（{}）").format(keys)
        self.float = self._button("mdi6.dock-window", name, float_)
        self.close_ = self._button("mdi6.close", name, close)
        self.float.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self.close_.clicked.connect(self.closed)
        line = QHBoxLayout(self)
        gap = self.fontMetrics().height() // 4
        line.setContentsMargins(2 * gap, gap, gap, gap)
        line.setSpacing(0)
        line.addWidget(QLabel(name), 1)
        line.addWidget(self.float)
        line.addWidget(self.close_)

    def _button(self, icon_name: str, name: str, does: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setAutoRaise(True)
        button.setToolTip(does)
        button.setAccessibleName(f"{name} {does}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key does the same, as in other windows
        size = self.fontMetrics().height()
        button.setIconSize(button.iconSize().scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio))
        return button
