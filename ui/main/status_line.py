"""The line at the bottom: how far the plan is, and that everything is on the disk."""

from __future__ import annotations

from PySide6.QtCore import QTime, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from ui.session import Session

_MOMENT = 4000
"""Milliseconds that a passing remark stays."""


class StatusLine(QStatusBar):
    """Counts of the open document; the first opens leads to the next open place."""

    next_wanted = Signal()
    """The user wants to see the next thing that is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.counts = QLabel()
        self.open = QPushButton()
        self.open.setFlat(True)
        self.open.clicked.connect(self.next_wanted)
        self.saved = QLabel()
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT)
        self._moment.timeout.connect(self.refresh)
        self.addWidget(self.counts)
        self.addWidget(self.open)
        self.addPermanentWidget(self.saved)

    def follow(self, session: Session) -> None:
        """Be about another session's document."""
        self._session = session
        session.document_opened.connect(self.refresh)
        session.changed.connect(self._note_change)
        self.saved.setText(self.tr("只读") if session.read_only else self.tr("已保存"))
        self.refresh()

    def say(self, text: str) -> None:
        """Show something for a moment in the place of the counts."""
        self.counts.setText(text)
        self._moment.start()

    def show_counts(self, shown: bool) -> None:
        """The counts are about the table, and only beside it."""
        self.counts.setVisible(shown)
        self.open.setVisible(shown)

    def refresh(self) -> None:
        """Count again."""
        if self._session is None or self._session.document is None:
            return
        counts = self._session.tally.counts
        self.counts.setText(
            self.tr("{} 行 · 已填 {} · 条目 {}/{}").format(
                counts.rows, counts.rows_filled, counts.done, counts.items
            )
        )
        waiting = counts.items - counts.done
        if counts.undecided:
            text = self.tr("还有 {} 项待处理，其中待决定 {} 项（F8）").format(
                waiting, counts.undecided
            )
        elif waiting:
            text = self.tr("还有 {} 项待处理（F8）").format(waiting)
        else:
            text = self.tr("全部已填")
        self.open.setText(text)

    def _note_change(self, _changed: object) -> None:
        self.saved.setText(self.tr("已保存 {}").format(QTime.currentTime().toString("HH:mm")))
        self.refresh()
