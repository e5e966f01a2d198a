"""Garbage is collected on the main thread only.

Python collects on whichever thread happens to reach the threshold. A job's thread would then take
apart Qt's objects, which belong to the main thread: the program crashes.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

from ipplanner.fresh import is_making_many

_EVERY = 250
"""Milliseconds between two looks, so that little has come together for each."""
_LONG = 0.015
"""Seconds of a look after which what it left over is not looked at again."""


class Collector(QObject):
    """Looks now and then whether there is enough to collect; keep it as long as the program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(collect)
        self._timer.start()


def collect() -> None:
    """Collect the generations that Python itself would; nothing while very much is being made."""
    if is_making_many():
        return
    limits, counts = gc.get_threshold(), gc.get_count()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            start = time.thread_time()
            gc.collect(generation)
            if time.thread_time() - start > _LONG:
                gc.freeze()  # most is part of a long document, and lookers would wait again
            return
