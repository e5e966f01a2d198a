"""A table some of whose keys do something of their own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

_NONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class KeysView(QTableView):
    """`keys` says what a key without Ctrl, Shift or Alt does; all others are Qt's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[Qt.Key, Callable[[], object]] = {}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        do = self.keys.get(Qt.Key(event.key())) if event.modifiers() in _NONE else None
        if do is None:
            super().keyPressEvent(event)
        else:
            do()
