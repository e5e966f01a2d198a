"""What can wait until the window has been painted."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui.common.jobs import Job

if TYPE_CHECKING:
    from ui.main.window import MainWindow

_WAIT = 700
"""Milliseconds from the first turn of the event loop; by then the window can be used."""
_NEEDED_SOON = (
    "ipplanner.importing.files",
    "ipplanner.importing.recognition.recognising",
    "ipplanner.carry.review",
    "ipplanner.pasting.clip",
    "exports.exporting",
)
"""What the pages stand on that are imported when first shown; nothing of Qt, as a thread does it.

`ipplanner` and `exports` import nothing of `ui`, so that this cannot wait for a page that waits
for this.
"""


def settle(window: MainWindow) -> None:
    """Collect garbage again, and have the pages not yet shown come up without a wait."""
    QTimer.singleShot(0, lambda: _collect(window))
    QTimer.singleShot(_WAIT, window.note_recent)
    QTimer.singleShot(_WAIT, Job(_import).start)


def _collect(window: MainWindow) -> None:
    from ui.common.collecting import Collector

    gc.freeze()  # what the start has made stays to the end
    Collector(window)


def _import(_job: Job) -> None:
    for name in _NEEDED_SOON:
        import_module(name)
