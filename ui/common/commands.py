"""All commands of the program by name: menus, toolbars, keys and the command list share them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.common.icons import icon
from ui.common.language import tr

Keys = str | QKeySequence.StandardKey


class Commands:
    """The commands of a window, each a QAction with a stable id such as "edit.undo"."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}

    def add(
        self,
        id_: str,
        text: str,
        run: Callable[[], object],
        *,
        keys: Keys | list[Keys] | None = None,
        icon_name: str = "",
        checkable: bool = False,
    ) -> QAction:
        """A new command; its shortcut is part of its tooltip."""
        action = QAction(text, self._window)
        action.setObjectName(id_)
        action.setCheckable(checkable)
        if keys is not None:
            action.setShortcuts(_sequences(keys if isinstance(keys, list) else [keys]))
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda *_: run())
        self._actions[id_] = action
        self._window.addAction(action)
        refresh_tooltip(action)
        return action

    def __getitem__(self, id_: str) -> QAction:
        return self._actions[id_]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())


def refresh_tooltip(action: QAction) -> None:
    """The tooltip: the command's text and its shortcut."""
    text = action.text().replace("&", "")
    shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(tr("{}（{}）").format(text, shortcut) if shortcut else text)


def _sequences(keys: list[Keys]) -> list[QKeySequence]:
    sequences: list[QKeySequence] = []
    for one in keys:
        if isinstance(one, str):
            sequences.append(QKeySequence(one))
        else:
            sequences += QKeySequence.keyBindings(one)
    return sequences
