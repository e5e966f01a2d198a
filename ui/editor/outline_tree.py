"""The tree view of the outline: its keys, and dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class OutlineTree(QTreeView):
    """One-line rows; keys are told as wishes, so that no key of the window gets in between."""

    wished = Signal(str)
    """"enter", "rename", "delete", "up" or "down"."""
    palette_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here are not taken for shortcuts of the window."""
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and self._wish_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        wish = self._wish_of(event)
        if wish:
            self.wished.emit(wish)
        else:
            super().keyPressEvent(event)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """As Qt asks; with a section's first item its own line is seen as well."""
        if index.row() == 0 and index.parent().isValid():
            super().scrollTo(index.parent(), hint)
        super().scrollTo(index, hint)

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.palette_changed.emit()

    def _wish_of(self, event: QKeyEvent) -> str:
        if self.state() == QAbstractItemView.State.EditingState:
            return ""
        modifiers = event.modifiers() & ~_KEYPAD
        return _WISHES.get(QKeyCombination(modifiers, Qt.Key(event.key())).toCombined(), "")


def _key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
    return QKeyCombination(modifier, key).toCombined()


_ALT = Qt.KeyboardModifier.AltModifier
_WISHES = {
    _key(Qt.Key.Key_Return): "enter",
    _key(Qt.Key.Key_Enter): "enter",
    _key(Qt.Key.Key_F2): "rename",
    _key(Qt.Key.Key_Delete): "delete",
    _key(Qt.Key.Key_Up, _ALT): "up",
    _key(Qt.Key.Key_Down, _ALT): "down",
}
