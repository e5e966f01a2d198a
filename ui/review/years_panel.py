"""The years in last year's wording, and using or keeping each."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from ipplanner.carry.review import Review
from ui.common.language import tr
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.rows_view import RowsView
from ui.review.panel import Panel
from ui.review.year_rows import headers, year_groups

_SHARES = (0.52, 0.36, 0.12)


class YearsPanel(Panel):
    """Decides for the selected years and goes on to the next one."""

    all_sure_asked = Signal()

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        view = RowsView(
            GroupedModel(headers(), year_groups(review)), _SHARES, tr("要转入的文字里没有写年份。")
        )
        super().__init__(review, view, tr("年份措辞"), parent)
        view.rows.setParent(self)
        self.add_heading(tr("年份措辞"))
        self.heading.addLayout(self.buttons)
        self.heading.addStretch(1)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for at in range(2):
            view.setExpanded(view.rows.index(at, 0), True)
        self._use = self.add_action(
            *("review.use", tr("改"), "Enter", tr("照划线的字改")), lambda: self.decide(use=True)
        )
        self._keep = self.add_action(
            *("review.keep", tr("保留原文"), "K", tr("年份不动")), lambda: self.decide(use=False)
        )
        self.all_sure = self._all_sure_button()
        view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._enable()

    def refresh(self) -> None:
        """Show the review as it now stands."""
        self.view.show_groups(year_groups(self.review))
        self._enable()

    def go_to_next(self) -> bool:
        """To the next year that waits for a decision, after the last one to the first."""
        waiting = self._waiting("ask")
        if not waiting:
            return False
        ids = self.view.rows.ids("ask")
        here = ids.index(self.view.current_id) if self.view.current_id in ids else -1
        self.view.select(next((id_ for id_ in waiting if ids.index(id_) > here), waiting[0]))
        return True

    def decide(self, *, use: bool) -> None:
        """Use the new words of the selected rows, or keep the old ones."""
        selected = self._indices()
        if not selected:
            return
        here = self.view.current_id or self.review.suggestions[selected[-1]].key
        self.review.decide_years(selected, use)
        self.decided.emit()
        self._go_on(here)

    def _go_on(self, here: Hashable) -> None:
        name = self.view.rows.group_at(self.view.rows.index_of(here)).name
        ids = self.view.rows.ids(name)
        below = ids[ids.index(here) + 1 :]
        waiting = self._waiting(name) if name != "keep" else ids
        following = next((id_ for id_ in below if id_ in waiting), None)
        if following is not None:
            self.view.select(following)
        elif not self.go_to_next():
            self.view.select(here)

    def _waiting(self, group: str) -> list[Hashable]:
        found = self.review.suggestions
        return [
            each.key
            for j, each in enumerate(found)
            if each.group == group and self.review.chosen(j) is None
        ]

    def _indices(self) -> list[int]:
        selected = set(self.view.selected_ids)
        return [j for j, each in enumerate(self.review.suggestions) if each.key in selected]

    def _enable(self) -> None:
        found = [self.review.suggestions[j] for j in self._indices()]
        self._use.setEnabled(any(each.words != each.new_words for each in found))
        self._keep.setEnabled(bool(found))
        self.all_sure.setEnabled(bool(self.review.counts.years_sure))

    def _all_sure_button(self) -> QPushButton:
        action = QAction(tr("全部采用可直接改的"), self)
        action.setObjectName("review.all_sure")
        action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda *_: self.all_sure_asked.emit())
        # the whole review has the key, wherever the focus is in it
        (self.parentWidget() or self).addAction(action)
        button = QPushButton(f"{action.text()}  Ctrl+Enter", self)
        button.setToolTip(tr("对上无疑的条目也一并算作已定（Ctrl+Enter）"))
        button.setAutoDefault(False)
        button.clicked.connect(action.trigger)
        self.heading.addWidget(button)
        return button
