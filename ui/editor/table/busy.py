"""What is being done in the background, over the lower edge of the table, with 取消."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

_SLOW = 250
"""Milliseconds after which work is worth a word."""


class BusyStrip(QFrame):
    """Shows the errand of the table's session while there is one."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__(table)
        self._table = table
        self.words = QLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(12 * self.fontMetrics().horizontalAdvance("国"))
        self.cancel = QPushButton(self.tr("取消"))
        self.cancel.setToolTip(self.tr("停下来，已改的都还原（Esc）"))
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._set_up()

    def _set_up(self) -> None:
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        line = QHBoxLayout(self)
        for widget in (self.words, self.progress, self.cancel):
            line.addWidget(widget)
        errands = self._table.session.errands
        errands.begun.connect(self._begin)
        errands.progressed.connect(self._show_progress)
        errands.stopping.connect(lambda: self._say(self.tr("正在取消…")))
        errands.ended.connect(self._end)
        self.cancel.clicked.connect(errands.cancel)
        self._slow.timeout.connect(self._appear)
        self._table.viewport().installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _begin(self, name: str) -> None:
        self.progress.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._say(self.tr("正在{0}…").format(name))
        self._slow.start()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)
        if self.isVisible():
            self._place()

    def _appear(self) -> None:
        self.show()
        self.raise_()
        self._place()

    def _end(self) -> None:
        self._slow.stop()
        self.hide()

    def _place(self) -> None:
        self.adjustSize()
        view = self._table.viewport().geometry()
        gap = self.fontMetrics().height()
        left = view.center().x() - self.width() // 2
        self.move(max(view.left(), left), view.bottom() - self.height() - gap)
