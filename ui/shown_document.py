"""The document that is shown, kept as the file has it while it is edited."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner.errors import PlannerError
from ipplanner.fresh import without_collection
from ipplanner.layouts import Layout, layout
from ipplanner.model import Document, Item
from ipplanner.store.changes import Changed
from ipplanner.store.documents import load
from ipplanner.store.index import Index
from ipplanner.store.refreshing import refresh
from ipplanner.store.states import MOST, MOST_ASIDE, State, concerns, read_state
from ipplanner.store.workspace import Workspace
from ipplanner.tally import Tally
from ui.common.jobs import Job
from ui.loaded import Loaded, News, take_apart, together

_QUICK_ITEMS = 5_000
"""Of a document that is taken apart well within 100 ms."""
_CALM = 500
"""Milliseconds after which another document is on the screen."""


class ShownDocument(QObject):
    """Follows each change of the workspace and says what views have to follow."""

    document_opened = Signal()
    """Another document is shown, or none."""
    document_reloaded = Signal()
    """Rows came, went or moved: positions are new, ids are not; see `touched`."""
    values_changed = Signal(object)
    """A frozenset of (table, id): only values of these rows are new."""
    changed = Signal(object)
    """Every `Changed`, after the document has followed it."""
    _told = Signal(object)
    """Brings what a job changed from its thread to ours."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.document: Document | None = None
        self.index = Index(Document())
        self.tally = Tally(Document())
        """How far the document is."""
        self.prepare: list[Callable[[Document], None]] = []
        """Called with a document before it is shown, on the thread on which it is loaded."""
        self.touched: frozenset[tuple[str, str]] | None = None
        """What the latest change touched; None where everything was loaded anew."""
        self._leaving: list[Item] = []
        """Those of documents that are not shown any more."""
        self._followed = 0
        self._thread = threading.get_ident()
        self._told.connect(self._take)
        workspace.subscribe(self._hear)

    @property
    def layout(self) -> Layout:
        """The layout of the open document."""
        assert self.document is not None
        return layout(self.document.layout)

    def close_document(self) -> None:
        """Show none."""
        self._open(together(Document()), shown=False)

    def _open(self, loaded: Loaded, *, shown: bool = True) -> None:
        self._show(loaded)
        if not shown:
            self.document = None
        self.document_opened.emit()

    def _show(self, loaded: Loaded) -> None:
        if len(self.index.items) > _QUICK_ITEMS and self.index is not loaded.index:
            self._leaving += self.index.items.values()
            # Not before all who showed it have let go of it.
            QTimer.singleShot(_CALM, self, self._take_apart)
        self.document, self.index, self.tally = loaded.document, loaded.index, loaded.tally
        self.touched = None

    def _take_apart(self) -> None:
        items, self._leaving = self._leaving, []
        Job(lambda _: take_apart(items)).start()

    def _hear(self, changed: Changed) -> None:
        # What is to be read is read on the thread of the change.
        news = News(changed, self._read(changed), self._followed)
        if threading.get_ident() == self._thread:
            self._take(news)
        else:
            self._told.emit(news)

    def _read(self, changed: Changed) -> State | Loaded | None:
        document = self.document
        if document is None or not concerns(changed, document.id):
            return State(changed)
        here = threading.get_ident() == self._thread
        most = MOST if here else MOST_ASIDE
        state = read_state(self.workspace, document.id, changed, most)
        if state is not None:
            return state
        try:
            return self._load(document.id)
        except PlannerError:  # an undo took the document itself out
            return None

    def _take(self, news: News) -> None:
        if news.seen != self._followed:  # something else changed before this could be taken
            news.read = self._read(news.changed)
        self._followed += 1
        if self.document is not None and concerns(news.changed, self.document.id):
            self._follow(self.document, news)
        if self.document is not None and _is_laid_out_anew(news.changed, self.document):
            self.document_opened.emit()
        self.changed.emit(news.changed)

    def _follow(self, document: Document, news: News) -> None:
        read = news.read
        if isinstance(read, State):
            if refresh(document, self.index, read):
                self.touched = news.changed.rows | {("item", id_) for id_ in read.items}
                self.tally.follow(self.index.items, read.items)
                if news.changed.structure:
                    self.document_reloaded.emit()
                else:
                    self.values_changed.emit(news.changed.rows)
                return
            read = self._read_anew(document.id)
        if read is None or read.document.id != document.id:
            self.close_document()
            return
        self._show(read)
        self.document_reloaded.emit()

    def _load(self, document_id: str) -> Loaded:
        document = load(self.workspace, document_id)
        with without_collection():
            loaded = together(document)
            for prepare in self.prepare:
                prepare(document)
        return loaded

    def _read_anew(self, document_id: str) -> Loaded | None:
        try:
            return self._load(document_id)
        except PlannerError:
            return None


def _is_laid_out_anew(changed: Changed, document: Document) -> bool:
    """Whether the columns of a document may be others."""
    laid_out = {id_ for table, id_ in changed.rows if table == "own_layout"}
    return document.layout in laid_out or (
        bool(laid_out) and ("document", document.id) in changed.rows
    )
