"""The line at the bottom: the sum, progress with 取消, and 导入."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget


class ImportBar(QWidget):
    """What is going on, and the one button that takes the plans in."""

    import_requested = Signal()
    cancel_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sum = QLabel()
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(self.fontMetrics().height() * 16)
        self.progress.setTextVisible(False)
        self.working = QLabel()
        self.cancel = QPushButton(self.tr("取消"))
        self.import_ = QPushButton(self.tr("导入(&M)"))
        self.import_.setDefault(True)
        self.close_ = QPushButton(self.tr("关闭"))
        self.cancel.clicked.connect(self.cancel_requested)
        self.import_.clicked.connect(self.import_requested)
        self.close_.clicked.connect(self.close_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sum, 1)
        for widget in (self.working, self.progress, self.cancel, self.import_, self.close_):
            row.addWidget(widget)
        self.show_idle()

    def show_sum(self, words: str) -> None:
        """Say how much of the file under review is imported."""
        self.sum.setText(words)

    def show_work(
        self, words: str, done: int = 0, total: int = 0, *, cancellable: bool = False
    ) -> None:
        """Say what is being done; without a total it is not known how far it is."""
        self.working.setText(words)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._show_progress(True)
        self.cancel.setVisible(total > 0 or cancellable)

    def show_idle(self) -> None:
        """Nothing is being done."""
        self.working.setText("")
        self._show_progress(False)

    def offer(self, plans: int, why_not: str = "") -> None:
        """Say how many plans 导入 would take in, or why it cannot."""
        words = self.tr("导入 {:,} 份计划(&M)").format(plans) if plans > 1 else self.tr("导入(&M)")
        self.import_.setText(words)
        self.import_.setEnabled(plans > 0 and not why_not)
        self.import_.setToolTip(why_not or self.tr("把选中的计划放进工作区，可以撤销"))

    def _show_progress(self, on: bool) -> None:
        for widget in (self.working, self.progress, self.cancel):
            widget.setVisible(on)
