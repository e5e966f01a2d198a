"""How long the window does not answer while something is done in it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

LIMIT = 100
"""Milliseconds."""
_QUIET = 0.35
"""Seconds without a pause after which an action is over, with all that it left for later."""
_PATIENCE = 120
"""Seconds."""


class Watch:
    """Ticks in the main thread's event loop; the longest gap between ticks is the blocked time."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=1)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = self.worst = 0.0
        self._last_own = self.worst_own = 0.0
        self._busy_until = 0.0

    def run(self, work: Callable[[], object], done: Callable[[], bool]) -> tuple[float, float]:
        """Milliseconds of the longest gap, and until the action was done."""
        self.worst, self._last = 0.0, time.perf_counter()
        self.worst_own, self._last_own = 0.0, time.thread_time()
        start = self._busy_until = self._last
        finished = 0.0
        self._timer.start()
        work()
        while True:
            QApplication.processEvents()
            now = time.perf_counter()
            if not finished and done():
                finished = now - start
            if finished and now - max(self._busy_until, start + finished) > _QUIET:
                break
            if now - start > _PATIENCE:
                break
        self._timer.stop()
        return self.worst * 1000, finished * 1000

    def report(self, label: str, work: Callable[[], object], done: Callable[[], bool]) -> None:
        """Print how long an action kept the window from answering."""
        worst, whole = self.run(work, done)
        own = self.worst_own * 1000
        mark = "" if own <= LIMIT else "  <-- over"
        print(f"{label} {worst:7.0f} ms, own {own:5.0f} ms, done {whole:8.0f} ms{mark}", flush=True)

    def _tick(self) -> None:
        now = time.perf_counter()
        own = time.thread_time()
        self.worst_own, self._last_own = max(self.worst_own, own - self._last_own), own
        gap, self._last = now - self._last, now
        self.worst = max(self.worst, gap)
        if gap > 0.03:
            self._busy_until = now
