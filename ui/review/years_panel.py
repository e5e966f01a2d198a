"""The years in last year's wording, and using or keeping each."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from ipplanner.carry.review import Review
from ui.common.language import tr
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.rows_view import RowsView
from ui.review.panel import Panel
from ui.review.year_rows import YearRows, headers

_SHARES = (0.52, 0.36, 0.12)
_ENOUGH = 1000
"""Selected rows that are looked at for what can be done with them."""


class YearsPanel(Panel):
    """Decides for the selected years and goes on to the next one."""

    all_sure_asked = Signal()

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        rows = YearRows(review)
        view = RowsView(
            GroupedModel(headers(), rows.groups()), _SHARES, tr("要转入的文字里没有写年份。")
        )
        super().__init__(review, view, tr("年份措辞"), parent)
        self._rows = rows
        self._shown = (review.suggestions, review.years)
        self._places = _places(review)
        view.rows.setParent(self)
        self.add_heading(tr("年份措辞"))
        self.heading.addLayout(self.buttons)
        self.heading.addStretch()
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.rows.set_open("keep", False)
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
        now = (self.review.suggestions, self.review.years)
        if now[0] is not self._shown[0] or now[1] is not self._shown[1]:
            self._shown, self._places = now, _places(self.review)
            self.view.show_groups(self._rows.groups())
        self._enable()

    def go_to_next(self) -> bool:
        """To the next year that waits for a decision, after the last one to the first."""
        waiting = self._waiting("ask")
        if not waiting:
            return False
        current = self.view.current_id
        is_here = self.view.rows.group_of(current) == "ask"
        here = self._places[current] if is_here else -1
        self.view.select(next((id_ for id_ in waiting if self._places[id_] > here), waiting[0]))
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
        name = self.view.rows.group_of(here)
        if name is None:
            return
        ids = self.view.rows.ids(name)
        below = ids[ids.index(here) + 1 :]
        decided = self.review.years if name != "keep" else {}
        following = next((id_ for id_ in below if id_ not in decided), None)
        if following is not None:
            self.view.select(following)
        elif not self.go_to_next():
            self.view.select(here)

    def _waiting(self, group: str) -> list[Hashable]:
        decided = self.review.years
        return [id_ for id_ in self.view.rows.ids(group) if id_ not in decided]

    def _indices(self) -> list[int]:
        return sorted(self._places[id_] for id_ in self.view.selected_ids)

    def _enable(self) -> None:
        found = (self.review.suggestions[self._places[id_]] for id_ in self.view.selected_ids)
        usable = [each.words != each.new_words for each in islice(found, _ENOUGH)]
        self._use.setEnabled(any(usable))
        self._keep.setEnabled(bool(usable))
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


def _places(review: Review) -> dict[Hashable, int]:
    """By key the position of each year in `suggestions`."""
    return {each.key: j for j, each in enumerate(review.suggestions)}
