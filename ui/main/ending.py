"""Being told to end by the system: at logout, at shutdown, or from a terminal."""

from __future__ import annotations

import signal
import socket
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from ui.main.window import MainWindow

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
"""Those that a system knows of these are followed."""


class Ending(QObject):
    """Closes the windows as their user would, so that nothing looks like a crash afterwards.

    Made before the window, as the system may not wait for it.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._windows: list[MainWindow] = []
        # Python looks for signals only when it runs: a byte here makes Qt wake it up
        self._here, self._there = socket.socketpair()
        for end in (self._here, self._there):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake_up)
        self._wakeup_before = signal.set_wakeup_fd(self._there.fileno())
        known = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        self._before = {number: signal.signal(number, self._end) for number in known}
        application.aboutToQuit.connect(self._let_go)

    def look_after(self, window: MainWindow) -> None:
        """Have a window keep what is being written when its user logs out."""
        self._windows.append(window)
        self._application.commitDataRequest.connect(lambda _: _commit(window))
        self._application.aboutToQuit.connect(partial(_let_file_go, window))

    def _wake_up(self) -> None:
        self._here.recv(64)

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, self._close)

    def _close(self) -> None:
        for window in self._windows:
            window.pages.drop_all()  # or it would ask, and nobody may be there to answer
        self._application.closeAllWindows()

    def _let_go(self) -> None:
        self._application.aboutToQuit.disconnect(self._let_go)
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._here.close()
        self._there.close()


def _commit(window: MainWindow) -> None:
    window.editor.commit()
    window.inspector.keep()


def _let_file_go(window: MainWindow) -> None:
    # asked for at the end, as it may be another workspace by then; a second time does nothing
    window.session.workspace.close()
