"""The one place where the window is put together and started."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ipplanner.errors import UsageError
from ipplanner.resources import FOLDER
from ipplanner.store.workspace import default_workspace_path
from ui import input_method
from ui.common.jobs import wind_up
from ui.common.language import use_language
from ui.common.scrolled import fit_to_screen
from ui.common.settings import Preferences, open_settings, read_preferences
from ui.common.theme import use_theme
from ui.main.ending import Ending
from ui.main.faults import catch_all
from ui.main.settling import settle
from ui.main.window import MainWindow

_JOBS = 4
"""At once at least: a short job does not wait for two long ones on a small computer."""


def run(paths: Sequence[Path] = ()) -> int:
    """Show the window until it is closed, with the files given; the exit code.

    UsageError where there is no display.
    """
    _need_display()
    settings = open_settings()
    application = make_application()
    ending = Ending(application)
    use_preferences(application, read_preferences(settings))
    own = [path for path in paths if path.suffix == ".ipplan"]
    window = MainWindow(own[0] if own else _last_workspace(settings), settings)
    catch_all(window.message.say)
    ending.look_after(window)
    if not window.isMaximized():
        fit_to_screen(window)
    window.show()
    others = [path for path in paths if path not in own]
    if others:
        window.open_paths(others)
    settle(window)
    code = application.exec()
    wind_up()  # a job would speak to a window that is no more
    return code


def leave(code: int) -> NoReturn:
    """End the process after `run`.

    Python would take apart what Qt has taken apart before, such as what was dropped from another
    program, and crash when all is done.
    """
    application = QApplication.instance()
    if application is not None:
        application.shutdown()  # gives what was copied to the desktop's clipboard
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # as in a program without a console
            with suppress(OSError):
                stream.flush()
    os._exit(code)


def make_application() -> QApplication:
    """The application, which looks the same on every desktop."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    input_method.prepare()
    # otherwise a desktop in another language draws Japanese forms of the characters
    os.environ.setdefault("FC_LANG", "zh-CN")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("ipplanner")
    application.setApplicationDisplayName("")
    application.setWindowIcon(QIcon(str(FOLDER / "icons" / "ipplanner-256.png")))
    application.setStyle("Fusion")
    pool = QThreadPool.globalInstance()
    pool.setMaxThreadCount(max(_JOBS, pool.maxThreadCount()))
    return application


def use_preferences(application: QApplication, preferences: Preferences) -> None:
    """Language, theme and type size, before there is any window."""
    use_language(preferences.language)
    use_theme(application, preferences.theme)
    font = application.font()
    # the size that the system had is kept, as this may be done again
    usual = application.property("usualPointSize") or font.pointSizeF()
    application.setProperty("usualPointSize", usual)
    font.setPointSizeF(usual * preferences.text_size / 100)
    application.setFont(font)


def _last_workspace(settings: QSettings) -> Path:
    last = Path(str(settings.value("window/workspace", "")))
    return last if last.suffix == ".ipplan" and last.is_file() else default_workspace_path()


def _need_display() -> None:
    # Qt would end the process with a message for programmers.
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, displays)):
        raise UsageError("这里没有图形桌面，窗口打不开；命令行的各项命令不需要桌面。")
