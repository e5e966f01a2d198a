"""The one place where the window is put together and started."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ipplanner.errors import UsageError
from ipplanner.store.documents import DocumentInfo, listing
from ipplanner.store.lock import WorkspaceHeldError
from ipplanner.store.workspace import Workspace, default_workspace_path
from ui.window import Window


def run(workspace_path: Path | None = None) -> int:
    """Shows the documents of a workspace, by default the user's own, until the window is closed.

    The exit code; UsageError where there is no display.
    """
    _need_display()
    path = workspace_path or default_workspace_path()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    translator = QTranslator(application)
    texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(QLocale.Language.Chinese), "qtbase", "_", texts):
        application.installTranslator(translator)
    window = Window(path, lambda: documents_in(path))
    window.show()
    return application.exec()


def documents_in(path: Path) -> list[DocumentInfo]:
    """What a workspace holds, also while another program writes to it; makes a missing one."""
    try:
        with Workspace.open(path, create=True) as workspace:
            return listing(workspace)
    except WorkspaceHeldError:
        with Workspace.open(path, read_only=True) as workspace:
            return listing(workspace)


def _need_display() -> None:
    # Qt would end the process with a message for programmers.
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, displays)):
        raise UsageError("这里没有图形桌面，窗口打不开；命令行的各项命令不需要桌面。")
