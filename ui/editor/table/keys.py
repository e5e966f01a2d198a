"""The keys of the table besides those that every table has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

Key = Qt.Key
_PLAIN = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier

Command = Callable[["PlanTable"], object]

_COMMANDS: dict[tuple[Qt.KeyboardModifier, Qt.Key], Command] = {
    (_PLAIN, Key.Key_Return): lambda table: table.go("down"),
    (_SHIFT, Key.Key_Return): lambda table: table.go("up"),
    (_CTRL, Key.Key_Return): lambda table: table.insert_measure(),
    (_CTRL | _SHIFT, Key.Key_Return): lambda table: table.insert_item(),
    (_CTRL, Key.Key_D): lambda table: table.duplicate_selected(),
    # Qt's own would leave the old place chosen
    (_CTRL, Key.Key_Home): lambda table: table.go_to_end(first=True),
    (_CTRL, Key.Key_End): lambda table: table.go_to_end(first=False),
    (_CTRL, Key.Key_J): lambda table: table.go_to_next_empty(),
    (_PLAIN, Key.Key_Delete): lambda table: table.clear_selected(),
    (_CTRL, Key.Key_Delete): lambda table: table.delete_selected(),
    (_ALT, Key.Key_Up): lambda table: table.move_selected(-1),
    (_ALT, Key.Key_Down): lambda table: table.move_selected(1),
}


def command_of(event: QKeyEvent) -> Command | None:
    """What a key does in the table, None for the keys that every table has."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return lambda table: table.undo()
    if event.matches(QKeySequence.StandardKey.Redo):
        return lambda table: table.redo()
    key = Key.Key_Return if event.key() == Key.Key_Enter else Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _COMMANDS.get((modifiers, key))
