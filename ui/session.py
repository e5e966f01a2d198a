"""The open workspace and document: edits go to the core, views hear here what changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ipplanner import history
from ipplanner.errors import PlannerError
from ipplanner.layouts import Layout, layout
from ipplanner.model import Document
from ipplanner.store.changes import Changed
from ipplanner.store.documents import load
from ipplanner.store.refreshing import Index, refresh
from ipplanner.store.workspace import Workspace

_T = TypeVar("_T")


class Session(QObject):
    """One open workspace with the document that is shown, kept as the file has it."""

    document_opened = Signal()
    """Another document is shown, or none."""
    document_reloaded = Signal()
    """Rows came, went or moved: positions are new, ids are not."""
    values_changed = Signal(object)
    """A frozenset of (table, id): only values of these rows are new."""
    changed = Signal(object)
    """Every `Changed`, after the document has followed it."""
    failed = Signal(str)
    """The sentence of a fault; nothing was changed."""
    _told = Signal(object)
    """Brings what a job changed from its thread to ours."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.document: Document | None = None
        self.index = Index(Document())
        self._thread = threading.get_ident()
        self._told.connect(self._follow)
        workspace.subscribe(self._hear)

    @property
    def layout(self) -> Layout:
        """The layout of the open document."""
        assert self.document is not None
        return layout(self.document.layout)

    @property
    def read_only(self) -> bool:
        """Whether another program holds the workspace, so that nothing can be edited."""
        return self.workspace.read_only

    def open_document(self, document_id: str) -> bool:
        """Show a document; whether it could be loaded."""
        loaded = self.run(lambda: load(self.workspace, document_id))
        if loaded is not None:
            self._show(loaded)
            self.document_opened.emit()
        return loaded is not None

    def close_document(self) -> None:
        """Show none."""
        self._show(None)
        self.document_opened.emit()

    def run(self, work: Callable[[], _T]) -> _T | None:
        """What an edit or another piece of the core gives; a fault is told by `failed`."""
        try:
            return work()
        except PlannerError as fault:
            self.failed.emit(fault.sentence)
            return None

    def undo(self) -> str | None:
        """Take the last step back; its name."""
        return self.run(lambda: history.undo(self.workspace))

    def redo(self) -> str | None:
        """Do the step again that was taken back last; its name."""
        return self.run(lambda: history.redo(self.workspace))

    def _show(self, document: Document | None) -> None:
        self.document = document
        self.index = Index(document or Document())

    def _hear(self, changed: Changed) -> None:
        if threading.get_ident() == self._thread:
            self._follow(changed)
        else:
            self._told.emit(changed)

    def _follow(self, changed: Changed) -> None:
        if self.document is not None:
            if refresh(self.workspace, self.index, changed):
                self.values_changed.emit(changed.rows)
            else:
                self._reload()
        self.changed.emit(changed)

    def _reload(self) -> None:
        assert self.document is not None
        try:
            loaded = load(self.workspace, self.document.id)
        except PlannerError:  # an undo took the document itself out
            self.close_document()
            return
        self._show(loaded)
        self.document_reloaded.emit()
