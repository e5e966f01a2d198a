"""The line at the bottom: how far the plan is, and that everything is on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTime, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from ui.session import Session

if TYPE_CHECKING:
    from ui.answering.provider import Provider

_MOMENT = 4000
"""Milliseconds that a passing remark stays."""


class StatusLine(QStatusBar):
    """Counts of the open document; the first opens leads to the next open place."""

    next_wanted = Signal()
    """The user wants to see the next thing that is open."""
    duties_wanted = Signal()
    """The user wants to see which tasks from above are answered."""
    usual_size_wanted = Signal()
    """The user wants the table in its usual size."""
    problem_wanted = Signal()
    """The user wants to see the next problem."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.counts = QLabel()
        self.open = QPushButton()
        self.open.setFlat(True)
        self.open.setToolTip(self.tr("到下一处空缺、待决定或问题（F8）"))
        self.open.clicked.connect(self.next_wanted)
        self.problems = QPushButton()
        self.problems.setFlat(True)
        self.problems.setToolTip(self.tr("检查发现的必错和疑似问题，到下一处"))
        self.problems.clicked.connect(self.problem_wanted)
        self.problems.hide()
        self.key = QLabel(self.tr("F8 逐处走"))
        self.key.hide()
        self.duties = QPushButton()
        self.duties.setFlat(True)
        self.duties.setToolTip(self.tr("上级文件里的必做任务，已答复的和全部的；点开答复上级任务"))
        self.duties.clicked.connect(self.duties_wanted)
        self._provider: Provider | None = None
        self.saved = QLabel()
        self._beside_table = True
        self._waits = False
        """Whether cells are empty, or items to be decided on."""
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT)
        self._moment.timeout.connect(self.refresh)
        self.addWidget(self.counts)
        self.addWidget(self.open)
        self.addWidget(self.problems)
        self.addWidget(self.key)
        self.addWidget(self.duties)
        self.zoom = QPushButton()
        self.zoom.setFlat(True)
        self.zoom.setToolTip(self.tr("表格的显示比例；单击恢复 100 %（Ctrl+0）"))
        self.zoom.clicked.connect(self.usual_size_wanted)
        self.addPermanentWidget(self.saved)
        self.addPermanentWidget(self.zoom)
        self._show_duties()

    def minimumSizeHint(self) -> QSize:
        """As Qt asks: a long remark is cut and does not widen the window."""
        return QSize(0, super().minimumSizeHint().height())

    def follow(self, session: Session) -> None:
        """Be about another session's document."""
        self._session, self._provider = session, None
        session.document_opened.connect(self.refresh)
        session.document_opened.connect(self._follow_duties)
        session.changed.connect(self._note_change)
        self.saved.setText(self.tr("只读") if session.read_only else self.tr("已保存"))
        self._show_duties()
        self.refresh()

    def say(self, text: str) -> None:
        """Show something for a moment in the place of the counts."""
        self.counts.setText(text)
        self._moment.start()

    def show_counts(self, shown: bool) -> None:
        """The counts are about the table, and only beside it."""
        self.counts.setVisible(shown)
        self.open.setVisible(shown)
        self.problems.setVisible(shown and bool(self.problems.text()))
        self.zoom.setVisible(shown)
        self.saved.setHidden(shown)  # it stands above the table
        self._beside_table = shown
        self._show_key()
        self._show_duties()

    def show_zoom(self, percent: int) -> None:
        """How large the table is."""
        self.zoom.setText(f"{percent} %")
        self.zoom.setAccessibleName(self.tr("显示比例 {} %").format(percent))

    def show_problems(self, count: int) -> None:
        """How many serious problems the checks found."""
        self.problems.setText(self.tr("必错和疑似 {}").format(count) if count else "")
        self.problems.setVisible(self._beside_table and bool(count))
        self._show_key()

    def refresh(self) -> None:
        """Count again."""
        if self._session is None or self._session.document is None:
            return
        counts = self._session.tally.counts
        if self._session.document.role == "template":
            self.counts.setText(self.tr("模板 · 条目 {}").format(counts.items))
            self.open.setText("")
            self._waits = False
            self._show_key()
            return
        self.counts.setText(
            self.tr("{} 行 · 已填 {} · 条目 {}/{}").format(
                counts.rows, counts.rows_filled, counts.done, counts.items
            )
        )
        waiting = [self.tr("空缺 {}").format(counts.gaps)] if counts.gaps else []
        waiting += [self.tr("待决定 {}").format(counts.undecided)] if counts.undecided else []
        self._waits = bool(waiting)
        self.open.setText(" · ".join(waiting) or self.tr("全部已填"))
        self._show_key()

    def _show_key(self) -> None:
        """Tell how to walk through all that is counted here, where there is anything."""
        shown = self._waits or bool(self.problems.text())
        self.key.setVisible(self._beside_table and shown)

    def _follow_duties(self) -> None:
        """Know of the documents from above once a document is there to answer them."""
        session = self._session
        if self._provider is None and session is not None and session.document is not None:
            from ui.answering.provider import provider_of

            self._provider = provider_of(session)
            self._provider.changed.connect(self._show_duties)
        self._show_duties()

    def _show_duties(self) -> None:
        counts = self._provider.counts if self._provider is not None else None
        shown = counts is not None and counts.must > 0
        if counts is not None and shown:
            answered = self.tr("必做 {}/{}").format(counts.must_answered, counts.must)
            self.duties.setText(answered)
        self.duties.setVisible(shown and self._beside_table)

    def _note_change(self, _changed: object) -> None:
        self.saved.setText(self.tr("已保存 {}").format(QTime.currentTime().toString("HH:mm")))
        self.refresh()
