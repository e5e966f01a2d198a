"""The open workspace and document: edits go to the core, views hear here what changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ipplanner import history
from ipplanner.errors import PlannerError, UsageError
from ipplanner.history.sizes import rows_in, size_of_next
from ipplanner.store.workspace import Workspace
from ui.common.jobs import Job
from ui.common.language import tr
from ui.drafts import Drafts
from ui.errands import Errands
from ui.loaded import Loaded
from ui.shown_document import ShownDocument

_T = TypeVar("_T")

_QUICK_ROWS = 2_500
"""Measures of a document that is loaded well within 100 ms."""
_QUICK_STEP = 40_000
"""Characters of a step in the history that is turned round well within 100 ms."""


class Session(ShownDocument):
    """One open workspace with the document that is shown."""

    failed = Signal(str)
    """The sentence of a fault; nothing was changed."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent)
        self.errands = Errands(self)
        self.errands.failed.connect(self.failed)
        self.drafts = Drafts(workspace, self)
        """What is being typed and not yet in the plan."""

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


def _back() -> str:
    return tr("撤销“{0}”")


def _again() -> str:
    return tr("重做“{0}”")
