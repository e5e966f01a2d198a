"""What can wait until the window has been painted."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from ui.main.window import MainWindow

_WAIT = 700
"""Milliseconds from the first turn of the event loop; by then the window can be used."""


def settle(window: MainWindow) -> None:
    """Collect garbage again, and have the pages not yet shown come up without a wait."""
    QTimer.singleShot(0, lambda: _collect(window))
    QTimer.singleShot(_WAIT, window.note_recent)
    QTimer.singleShot(_WAIT, lambda: _warm(window))


def _collect(window: MainWindow) -> None:
    from ui.common.collecting import Collector

    gc.freeze()  # what the start has made stays to the end
    Collector(window)


def _warm(window: MainWindow) -> None:
    from ui.main.warming import Warming

    Warming(window)
