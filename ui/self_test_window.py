"""The window as the self-test sees it: opened, looked at and closed like a user's."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSize,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ipplanner.store.documents import find
from ipplanner.store.workspace import Workspace

LOOK_EVERY = 100  # milliseconds
LOOKS_BEFORE = 5  # time to lay out and paint
MOST_LOOKS = 300
# What Qt says of the offscreen platform and of a terminal without Chinese, not of our window.
EXPECTED = ("This plugin does not support", "Detected locale")


@dataclass(slots=True)
class Seen:
    """What there was to see of the window."""

    title: str = ""
    rows: int = 0
    colours: int = 0
    chinese: bool = False
    closed: bool = False
    warnings: list[str] = field(default_factory=list)


class Visitor(QObject):
    """Waits for the window, has it show a document, notes what it sees, and closes it."""

    def __init__(self, seen: Seen, document_id: str) -> None:
        super().__init__()
        self._seen = seen
        self._document_id = document_id
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_EVERY)

    def _look(self) -> None:
        self._looks += 1
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        if self._looks == LOOKS_BEFORE and shown:
            self._open_document(shown[0])
        elif self._looks == 2 * LOOKS_BEFORE and shown:
            self._note(shown[0])
        elif self._looks > 2 * LOOKS_BEFORE or self._looks > MOST_LOOKS:
            self._close(bool(shown))

    def _open_document(self, window: QWidget) -> None:
        opener = getattr(window, "open_document", None)
        if opener is not None:
            opener(self._document_id)

    def _note(self, window: QWidget) -> None:
        views = [view for view in window.findChildren(QAbstractItemView) if view.isVisible()]
        models = [view.model() for view in views]
        self._seen.title = window.windowTitle()
        self._seen.rows = max((model.rowCount() for model in models if model), default=0)
        small = window.grab().toImage().scaled(QSize(64, 64))
        self._seen.colours = len({small.pixel(x, y) for x in range(64) for y in range(64)})
        chinese = QFontDatabase.WritingSystem.SimplifiedChinese
        self._seen.chinese = bool(QFontDatabase.families(chinese))

    def _close(self, is_shown: bool) -> None:
        if is_shown and self._looks <= MOST_LOOKS:
            QApplication.closeAllWindows()
        else:
            QApplication.exit(1)


def shown_and_closed(path: Path) -> Seen:
    """Run the window on a workspace until it is closed again; its newest document is opened."""
    # ui.app puts everything together; it is loaded here so that a broken one is this step's fault.
    from ui import app

    seen = Seen()
    with Workspace.open(path) as workspace:
        document_id = find(workspace, None).id

    def keep(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(EXPECTED):
            seen.warnings.append(text)

    hook, before = sys.excepthook, qInstallMessageHandler(keep)
    application = app.make_application()
    visitor = Visitor(seen, document_id)
    seen.closed = app.run([path]) == 0
    visitor.deleteLater()
    application.processEvents()
    qInstallMessageHandler(before)
    sys.excepthook = hook
    return seen
