"""The page on which a carry-over is prepared: questions, comparing, review, and then the plan."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from ipplanner.carry.review import Review
from ipplanner.edits.documents import add_documents
from ipplanner.edits.templates import settle_keys
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.sources import template_called, template_of
from ipplanner.text import one_line
from ui.common.dialogs import Dialogs
from ui.common.jobs import Job
from ui.common.language import tr
from ui.review.board import ReviewBoard
from ui.review.start import CarryStart
from ui.session import Session


class CarryReview(QWidget):
    """Nothing enters the workspace before 完成, and then all of it as one step."""

    finished = Signal(str)
    """The new document's id."""
    cancelled = Signal()
    """The user thought better of it; the workspace is as it was."""
    failed = Signal(str)
    """Why the two could not be compared; the questions are shown again."""
    broke = Signal(object)
    """An exception that is our own fault."""
    changed = Signal()
    """A decision was made or taken back, or the review has begun."""

    def __init__(
        self,
        session: Session,
        old_id: str = "",
        template_id: str = "",
        year: int | None = None,
        dialogs: Dialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._asked = (old_id, template_id, year)
        self._job: Job | None = None
        self._made = False
        self.start: CarryStart | None = None
        self.board: ReviewBoard | None = None
        self.stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        if old_id and template_id and year is not None:
            self._compare(old_id, template_id, year)
        else:
            self._ask()

    @property
    def review(self) -> Review | None:
        """The decisions, once both documents are compared."""
        return self.board.review if self.board else None

    @property
    def is_unfinished(self) -> bool:
        """Whether it has begun, and no document was made of it."""
        return self.board is not None and not self._made

    @property
    def decided(self) -> int:
        """How many decisions would be lost without it."""
        return len(self.review.decisions) if self.review is not None else 0

    @property
    def undo_name(self) -> str | None:
        """The decision that `undo` takes back; None where there is none."""
        steps = self.review.decisions if self.review is not None else []
        return one_line(steps[-1].name) if steps else None

    def undo(self) -> None:
        """Take the last decision back."""
        if self.board:
            self.board.undo()

    def go_to_next(self) -> bool:
        """To the next thing that waits for a decision; whether there is one."""
        return self.board.go_to_next() if self.board else False

    def finish(self) -> None:
        """Make the new document; asked before when decisions are left open."""
        review = self.review
        if review is None or not self._settle(review):
            return
        label = f"从“{review.old.title}”转入 {review.year} 年"
        workspace = self._session.workspace
        self._make(lambda: _add(workspace, review, label))

    def _make(self, work: Callable[[], list[str]]) -> None:
        """Make the document in the background; 取消 goes back to the review."""
        if not self._session.errands.run(tr("转入"), lambda _: work(), self._tell_made, self._rest):
            self._session.tell_busy()
        elif self.board is not None:
            self.board.show_making(True)

    def _tell_made(self, ids: list[str]) -> None:
        self._made = True
        self.finished.emit(ids[0])

    def _rest(self) -> None:
        if self.board is not None and not self._made:
            self.board.show_making(False)

    def cancel(self) -> None:
        """Leave without a trace; asked before when decisions would be lost."""
        if self._session.busy:
            self._session.errands.cancel()
            return
        review = self.review
        if review is not None and review.decisions and self._dialogs is not None:
            text = tr("您已经作了 {} 个决定，离开后不保留。").format(len(review.decisions))
            if self._dialogs.choose(tr("不转入了"), text, [tr("不转入了")]) is None:
                return
        if self._job is not None:
            self._job.cancel()
        self.cancelled.emit()

    def _ask(self) -> None:
        old_id, template_id, year = self._asked
        self.start = CarryStart(self._session, old_id, template_id, year, self)
        self.start.started.connect(self._compare)
        self.start.cancelled.connect(self.cancel)
        self._show(self.start)
        self.setFocusProxy(self.start)

    def _compare(self, old_id: str, template_id: str, year: int) -> None:
        self._asked = (old_id, template_id, year)
        busy = QLabel(tr("正在对照上年的计划和模板…"), self)
        busy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show(busy)
        workspace = self._session.workspace
        self._job = Job(lambda _job: _review(workspace, old_id, template_id, year))
        self._job.succeeded.connect(self._begin)
        self._job.failed.connect(self._say)
        self._job.broke.connect(self._break_off)
        self._job.start()

    def _begin(self, review: Review) -> None:
        self._job = None
        self.board = ReviewBoard(review, self)
        self.board.finish_asked.connect(self.finish)
        self.board.cancel_asked.connect(self.cancel)
        self.board.changed.connect(self.changed)
        self.board.finish.setEnabled(not self._session.read_only)
        self._show(self.board)
        self.board.items.view.setFocus()
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._job = None
        self._ask()
        assert self.start is not None
        self.start.note.setText(sentence)
        self.failed.emit(sentence)

    def _break_off(self, bug: object) -> None:
        self._job = None
        self._ask()
        self.broke.emit(bug)

    def _settle(self, review: Review) -> bool:
        """Whether to go on to the new document although decisions are open."""
        counts = review.counts
        if self._dialogs is None or not (counts.to_decide or counts.years_sure):
            return True
        answers = [tr("照现在的样子完成")]
        if counts.years_sure:
            answers.insert(0, tr("采用可直接改的，完成"))
        chosen = self._dialogs.choose(tr("完成转入"), _left(review), answers)
        if chosen == 0 and counts.years_sure:
            review.accept_all_sure()
        return chosen is not None

    def _show(self, widget: QWidget) -> None:
        before = self.stack.currentWidget()
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        if before is not None:
            self.stack.removeWidget(before)
            before.deleteLater()


def _left(review: Review) -> str:
    counts = review.counts
    lines = [
        (counts.open, tr("{} 项的位置您还没有定，将照建议转入，以后在表里可以再改。")),
        (counts.years_sure, tr("{} 处年份可直接改，还没有采用。")),
        (counts.years_open, tr("{} 处年份您还没有定，将保留原文。")),
    ]
    return "\n".join(text.format(count) for count, text in lines if count)


def _add(workspace: Workspace, review: Review, label: str) -> list[str]:
    """The new document, which names the keys of its template; all of it one step."""
    with workspace.edit(label):
        settle_keys(workspace, review.template.id)
        return add_documents(workspace, [review.document()], label)


def _review(workspace: Workspace, old_id: str, template_id: str, year: int) -> Review:
    old = load(workspace, old_id)
    previous = template_of(workspace, old)
    return Review(old, template_called(workspace, template_id), year, previous)
