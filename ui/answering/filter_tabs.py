"""Which tasks are listed: a tab for each kind with how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QWidget

from ipplanner.answering.coverage import Covered, counts_of
from ui.answering.entries import FILTERS, Filter, wanted


class FilterTabs(QWidget):
    """Tabs with counts, and beside them how far the plan answers what it has to."""

    chosen = Signal()
    """Another kind is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("筛选上级任务"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        for kind in FILTERS:
            self.tabs.addTab(self._name(kind))
        self.summary = QLabel()
        self.summary.setAccessibleName(self.tr("答复情况"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.tabs, 1)
        line.addWidget(self.summary)
        self.tabs.currentChanged.connect(lambda _: self.chosen.emit())
        self.setFocusProxy(self.tabs)

    @property
    def wanted(self) -> Filter:
        """The kind to be listed."""
        return FILTERS[self.tabs.currentIndex()]

    def show_kind(self, kind: Filter) -> None:
        """List another kind."""
        self.tabs.setCurrentIndex(FILTERS.index(kind))

    def show_counts(self, rows: Sequence[Covered], *, suggesting: bool) -> None:
        """Tell how many there are of each kind, and that more suggestions may come."""
        for at, kind in enumerate(FILTERS):
            self.tabs.setTabText(at, f"{self._name(kind)} {len(wanted(rows, kind))}")
        counts = counts_of(rows)
        text = self.tr("已答复：必做 {}/{} · 选做 {}/{}").format(
            counts.must_answered, counts.must, counts.may_answered, counts.may
        )
        looking = self.tr("正在查找建议…")
        self.summary.setText(f"{looking}　{text}" if suggesting else text)

    def _name(self, kind: Filter) -> str:
        names: dict[Filter, str] = {
            "all": self.tr("全部"),
            "missing": self.tr("必做未答复"),
            "suggested": self.tr("有建议待确认"),
            "undecided": self.tr("未定"),
            "may": self.tr("选做未答复"),
            "answered": self.tr("已答复"),
        }
        return names[kind]
