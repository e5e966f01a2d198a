"""How many tasks there are of each duty; a tab for each shows only these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QWidget

from ipplanner.answering.coverage import Covered
from ipplanner.obligations.evaluating import Duty
from ui.answering.words import word_of

CHOICES: tuple[Duty, ...] = ("", "必做", "未定", "选做")
"""In the order of the tabs; the first shows all."""


class CountsLine(QWidget):
    """Tabs 全部, 必做, 未定, 选做 with their counts, and how many are answered."""

    chosen = Signal()
    """Another duty is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("按必做、选做筛选"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for duty in CHOICES:
            self.tabs.addTab(self._name(duty))
        self.answered = QLabel()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.tabs)
        line.addStretch(1)
        line.addWidget(self.answered)
        self.tabs.currentChanged.connect(lambda _: self.chosen.emit())
        self.setFocusProxy(self.tabs)

    @property
    def wanted(self) -> Duty:
        """The duty to be shown, empty for all."""
        return CHOICES[self.tabs.currentIndex()]

    def show_counts(self, rows: Sequence[Covered], *, drafting: bool) -> None:
        """Tell how many tasks there are, and how many of those that must be are answered."""
        counts = Counter(row.asked.duty for row in rows)
        for at, duty in enumerate(CHOICES):
            number = counts[duty] if duty else sum(counts.values()) - counts[""]
            self.tabs.setTabText(at, f"{self._name(duty)} {number}")
        answered = sum(row.asked.duty == "必做" and row.is_answered for row in rows)
        text = self.tr("必做已答复 {}/{}").format(answered, counts["必做"])
        self.answered.setText(text if drafting else "")

    def _name(self, duty: Duty) -> str:
        return word_of(duty) if duty else self.tr("全部")
