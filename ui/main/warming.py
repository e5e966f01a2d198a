"""Importing what the window does not show at first, so that no page is waited for.

What pages stand on is imported on a thread, which takes turns with the keys that are typed. The
pages themselves are Qt's, and so are the main thread's: one module at a time, with pauses.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QObject, QTimer

from ui.common.jobs import Job

CORE = (
    "ipplanner.importing.files",
    "ipplanner.importing.recognition.recognising",
    "ipplanner.importing.isolation",
    "ipplanner.carry.review",
    "ipplanner.pasting.clip",
    "ipplanner.pasting.inserting",
    "exports.exporting",
    "exports.pdf.checking",
    "exports.pdf.finishing",
    "exports.pdf.glyphs",
    "exports.lists",
    "exports.coverage",
    "exports.revisions",
    "exports.figures",
    "exports.template_files",
    "exports.template_changes",
    "ipplanner.templates.layout_draft",
    "ipplanner.department_register.proposing",
    "ipplanner.department_register.replacing",
    "ipplanner.department_register.settling",
    "ipplanner.department_register.taking_in",
    "ipplanner.department_register.unknown",
    "ipplanner.checks.gathering",
    "ipplanner.checks.process",
    "ipplanner.edits.findings",
    "ipplanner.answering.counting",
    "ipplanner.edits.counting",
    "ipplanner.store.obliging",
    "ipplanner.obligations.areas",
    "ipplanner.search.replacing",
    "ipplanner.departments.search",
)
"""Nothing of Qt. `ipplanner` and `exports` import nothing of `ui`, so that this cannot wait for a
page that waits for this."""
_FOLDERS = (
    "ui.common.rows",
    "ui.common",
    "ui.importing",
    "ui.exporting",
    "ui.review",
    "ui.answering",
    "ui.duties",
    "ui.versions",
    "ui.departments",
    "ui.templates",
    "ui.figures",
    "ui.profile",
    "ui.start",
    "ui.main",
    "ui.editor",
)
_PAUSE = 10
"""Milliseconds between two modules of Qt's, for whatever the user does meanwhile."""


class Warming(QObject):
    """Imports everything once; whatever is wanted before comes when it is wanted, as ever."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = pages()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._import_next)
        self._job = Job(_import_core)
        self._job.ended.connect(self._pause.start)
        self._job.start()

    def _import_next(self) -> None:
        name = next(self._left, None)
        if name is not None:
            import_module(name)
            self._pause.start()


def pages() -> Iterator[str]:
    """The modules of Qt's, those first that others stand on."""
    for folder in _FOLDERS:
        package = import_module(folder)
        for found in iter_modules(package.__path__):
            name = f"{folder}.{found.name}"
            if name not in sys.modules:
                yield name


def _import_core(job: Job) -> None:
    for name in CORE:
        if not job.cancelled:
            import_module(name)
