"""A window with a large document, whose actions are watched."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt

from benchmarks.storing import large
from benchmarks.watch import Watch
from ipplanner.edits.documents import add_document
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace
from tests.ui.fakes import FakeDialogs
from ui.common.collecting import Collector
from ui.main.window import MainWindow


class Bench:
    """One window on one workspace with a document of so many rows."""

    def __init__(self, folder: Path, rows: int) -> None:
        self.rows, self.watch = rows, Watch()
        path = folder / "large.ipplan"
        with Workspace.open(path, create=True) as workspace:
            self.small = add_document(workspace, large(60))
            self.id = add_document(workspace, large(rows))
        settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(path, settings, FakeDialogs())
        Collector(self.window)  # as in the program: Python itself would collect elsewhere
        self.window.show()
        self.window.open_document(self.small)
        self.settle()

    def settle(self) -> None:
        """Let everything come to rest."""
        self.watch.run(lambda: None, self._at_rest)

    def time(
        self, name: str, work: Callable[[], object], done: Callable[[], bool] = lambda: True
    ) -> None:
        """Print how long an action kept the window from answering."""
        self.watch.report(f"{self.rows:>8,}  {name:<40}", work, lambda: done() and self._at_rest())

    def _at_rest(self) -> bool:
        return not getattr(self.window.session, "busy", False)

    @property
    def table(self) -> Any:
        return self.window.editor.table

    @property
    def document(self) -> Document:
        document = self.window.session.document
        assert document is not None
        return document

    def choose_rows(self, first: int, count: int) -> None:
        """Choose whole rows."""
        self.table.choose_row(first)
        self.table.choose_row(first + count - 1, Qt.KeyboardModifier.ShiftModifier)
        self.settle()

    def undo(self, what: str) -> None:
        """Time taking the last step back and doing it again, and take it back for good."""
        self.time(f"undo of {what}", self.table.undo)
        self.time(f"redo of {what}", self.table.redo)
        self.table.undo()
        self.settle()
