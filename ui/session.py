"""The open workspace and document: edits go to the core, views hear here what changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ipplanner import history
from ipplanner.errors import PlannerError, UsageError
from ipplanner.fresh import without_collection
from ipplanner.history.sizes import rows_in, size_of_next
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
from ui.common.language import tr
from ui.drafts import Drafts
from ui.errands import Errands
from ui.loaded import Loaded, News, take_apart, together

_T = TypeVar("_T")

_QUICK_ROWS = 2_500
"""Measures of a document that is loaded well within 100 ms."""
_QUICK_ITEMS = 5_000
"""Of a document that is taken apart well within 100 ms."""
_CALM = 500
"""Milliseconds after which another document is on the screen."""
_QUICK_STEP = 40_000
"""Characters of a step in the history that is turned round well within 100 ms."""


class Session(QObject):
    """One open workspace with the document that is shown, kept as the file has it."""

    document_opened = Signal()
    """Another document is shown, or none."""
    document_reloaded = Signal()
    """Rows came, went or moved: positions are new, ids are not; see `touched`."""
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
        self.tally = Tally(Document())
        """How far the document is."""
        self.prepare: list[Callable[[Document], None]] = []
        """Called with a document before it is shown, on the thread on which it is loaded."""
        self.touched: frozenset[tuple[str, str]] | None = None
        """What the latest change touched; None where everything was loaded anew."""
        self.errands = Errands(self)
        self.errands.failed.connect(self.failed)
        self.drafts = Drafts(workspace, self)
        """What is being typed and not yet in the plan."""
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

    @property
    def read_only(self) -> bool:
        """Whether another program holds the workspace, so that nothing can be edited."""
        return self.workspace.read_only

    @property
    def busy(self) -> bool:
        """Whether long work is being done, so that nothing else can be edited meanwhile."""
        return self.errands.busy

    def open_document(self, document_id: str) -> bool:
        """Show a document; whether it could be loaded."""
        loaded = self.run(lambda: self._load(document_id))
        if loaded is not None:
            self._open(loaded)
        return loaded is not None

    def open_in_background(self, document_id: str, then: Callable[[], object]) -> None:
        """Show a document, a long one as soon as it is loaded, and then do something."""

        def show(loaded: Loaded) -> None:
            self._open(loaded)
            then()

        rows = self.run(lambda: rows_in(self.workspace, document_id))
        if rows is None:
            return
        if rows > _QUICK_ROWS:
            name = tr("打开")
            self.errands.run(name, lambda _: self._load(document_id), show)
        elif self.open_document(document_id):
            then()

    def close_document(self) -> None:
        """Show none."""
        self._open(together(Document()), shown=False)

    def run(self, work: Callable[[], _T]) -> _T | None:
        """What an edit or another piece of the core gives; a fault is told by `failed`."""
        try:
            if self.busy:
                # The workspace is being written: waiting for it would freeze the window.
                raise UsageError(self._wait())
            return work()
        except PlannerError as fault:
            self.failed.emit(fault.sentence)
            return None

    def tell_busy(self) -> None:
        """Say why nothing can be edited just now."""
        self.failed.emit(self._wait())

    def _wait(self) -> str:
        text = tr("正在{0}，请等完成，或按 Esc 取消。")
        return text.format(self.errands.name)

    def perform(
        self,
        name: str,
        work: Callable[[Job | None], _T],
        done: Callable[[_T], object] | None = None,
        *,
        large: bool,
    ) -> None:
        """An edit, in the background where it is large; `done` gets what it gives, never None."""
        if large and not self.busy:
            self.errands.run(name, work, done or (lambda _: None))
            return
        result = self.run(lambda: work(None))
        if result is not None and done is not None:
            done(result)

    def undo(self, then: Callable[[], object] | None = None) -> str | None:
        """Take the last step back; its name, None when there is none or it takes a while."""
        name = history.undo_label
        return self._turn(history.undo, name, undone=False, then=then)

    def redo(self, then: Callable[[], object] | None = None) -> str | None:
        """Do the step again that was taken back last; its name as with undo."""
        name = history.redo_label
        return self._turn(history.redo, name, undone=True, then=then)

    def _turn(
        self,
        turn: Callable[[Workspace], str | None],
        name_of: Callable[[Workspace], str | None],
        *,
        undone: bool,
        then: Callable[[], object] | None,
    ) -> str | None:
        workspace, after = self.workspace, then or (lambda: None)
        size = self.run(lambda: size_of_next(workspace, undone=undone))
        if size is not None and size > _QUICK_STEP:
            verb = _again() if undone else _back()
            name = verb.format(name_of(workspace))
            self.errands.run(name, lambda _: turn(workspace), lambda _: None, after)
            return None
        done = self.run(lambda: turn(workspace)) if size is not None else None
        after()
        return done

    # --- following ---------------------------------------------------------------------------

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


def _back() -> str:
    return tr("撤销“{0}”")


def _again() -> str:
    return tr("重做“{0}”")
