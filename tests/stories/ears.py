"""The program with ears: run as a process of its own, it answers Python expressions given on stdin.

Stories press real keys and real mouse buttons; they only ask in this way where things are on the
screen and what has become of them.
"""

from __future__ import annotations

import json
import sys
import threading
import traceback
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from ipplanner.store.documents import listing, load
from ipplanner.store.drafts import Draft, DraftFile
from ui.app import leave, make_application, run
from ui.main.window import MainWindow


class Ears(QObject):
    """Hears on a thread of its own, answers on the main one."""

    heard = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heard.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.heard.emit(line)

    def _answer(self, line: str) -> None:
        try:
            answer = json.dumps(eval(line, globals(), {"window": window()}))
        except Exception:  # without an answer the story would wait for ever
            traceback.print_exc()
            answer = "null"
        print(answer, flush=True)


def window() -> MainWindow | None:
    """The window, once it can be seen."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    return next((one for one in shown if one.isVisible()), None)


def in_front(shown: QWidget | None) -> bool:
    """Whether the keys go to a window; where no window manager sees to that, they do next time."""
    if shown is not None and not shown.isActiveWindow():
        shown.activateWindow()
    return shown is not None and shown.isActiveWindow()


def page() -> str:
    """The kind of page in front."""
    shown = window()
    return type(shown.pages.currentWidget()).__name__ if shown else ""


def measures() -> list[str]:
    """The measures of the open document as the file has them."""
    shown = window()
    assert shown is not None
    assert shown.session.document is not None
    saved = load(shown.session.workspace, shown.session.document.id)
    return [measure.text for *_, measure in saved.walk_measures()]


def items() -> list[str]:
    """The items of the open document as the file has them."""
    shown = window()
    assert shown is not None
    assert shown.session.document is not None
    saved = load(shown.session.workspace, shown.session.document.id)
    return [item.title for *_, item in saved.walk_items()]


def titles() -> list[str]:
    """The documents of the workspace."""
    shown = window()
    assert shown is not None
    return [info.title for info in listing(shown.session.workspace)]


def left_behind() -> list[Draft]:
    """What a crash now would leave of what is being typed."""
    shown = window()
    assert shown is not None
    return DraftFile(shown.session.workspace.path).read()


def middle(widget: QWidget) -> list[int]:
    """Where the middle of a widget is on the screen."""
    point = widget.mapToGlobal(widget.rect().center())
    return [point.x(), point.y()]


def handle(item: int) -> list[int]:
    """Where the handle of an item's first row is on the screen, then the row's upper edge."""
    shown = window()
    assert shown is not None
    assert shown.session.document is not None
    table, bar = shown.editor.table, shown.editor.table.verticalHeader()
    row = table.plan_model.rows.row_of(list(shown.session.document.walk_items())[item][1].id)
    assert row is not None
    top = table.rowViewportPosition(row)
    point = bar.mapToGlobal(QPoint(bar.width() // 2, top + table.rowHeight(row) // 2))
    return [point.x(), point.y(), bar.mapToGlobal(QPoint(0, top)).y()]


def outline_row(item: int) -> list[int]:
    """Where the middle of an item's row in the outline is on the screen, then its upper edge."""
    shown = window()
    assert shown is not None
    assert shown.session.document is not None
    tree, model = shown.outline.tree, shown.outline.model
    rect = tree.visualRect(model.index_of(list(shown.session.document.walk_items())[item][1].id))
    point = tree.viewport().mapToGlobal(rect.center())
    return [point.x(), point.y(), tree.viewport().mapToGlobal(rect.topLeft()).y()]


def clipboard_has_html() -> bool:
    """Whether another program has put a table or other marked text into the clipboard."""
    data = QApplication.clipboard().mimeData()
    return data is not None and data.hasHtml()


def compose(words: str) -> bool:
    """Have the input method show words that are not committed yet where the keys go."""
    return _send(QInputMethodEvent(words, []))


def commit(words: str) -> bool:
    """Have the input method hand over words."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    return _send(event)


def _send(event: QInputMethodEvent) -> bool:
    target = QApplication.focusWidget()
    assert target is not None
    return QApplication.sendEvent(target, event)


if __name__ == "__main__":
    make_application()
    ears = Ears()
    leave(run([Path(argument) for argument in sys.argv[1:]]))
