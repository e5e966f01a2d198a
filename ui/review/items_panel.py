"""Last year's items in their groups, and what can be decided for the current one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ipplanner.carry.review import Review
from ui.common.language import tr
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.picker import Picker, row
from ui.common.rows.rows_view import RowsView
from ui.review.item_rows import candidate_cell, headers, item_groups, old_item_cell
from ui.review.panel import Panel
from ui.review.split_dialog import SplitDialog

_SHARES = (0.42, 0.14, 0.44)
_MANY = 300


class ItemsPanel(Panel):
    """Decides for the current item and goes on to the next one."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        view = RowsView(
            GroupedModel(headers(), item_groups(review)), _SHARES, tr("上年的计划里没有条目。")
        )
        super().__init__(review, view, tr("上年的条目"), parent)
        view.rows.setParent(self)
        self._add_actions()
        self._expand()
        view.current_changed.connect(lambda _id: self._enable())
        view.doubleClicked.connect(lambda _index: self.choose_place())
        self._begin()

    @property
    def current(self) -> int | None:
        """The current item by its position in the old plan."""
        at = self.view.current_id
        return at if isinstance(at, int) else None

    def refresh(self) -> None:
        """Show the review as it now stands."""
        self.view.show_groups(item_groups(self.review))
        self._enable()

    def go_to_next(self) -> bool:
        """To the next item that waits for a decision, after the last one to the first."""
        waiting = [each.at for each in self.review.in_group("open")]
        if not waiting:
            return False
        here = self.current if self.current is not None else -1
        self.view.select(next((at for at in waiting if at > here), waiting[0]))
        return True

    def accept(self) -> None:
        """The place as proposed; an item that was left out comes back."""
        at = self.current
        if at is None:
            return
        row = self.review.rows[at]
        if row.decided and row.group != "dropped":
            self._go_on(at, row.group, self.view.next_after(at))
            return
        self._decide(lambda: self.review.accept(at))

    def keep_as_own(self) -> None:
        """An item of the region's own."""
        if (at := self.current) is not None:
            self._decide(lambda: self.review.keep_as_own(at))

    def drop(self) -> None:
        """Leave the item out."""
        if (at := self.current) is not None:
            self._decide(lambda: self.review.drop(at))

    def choose_place(self) -> Picker | None:
        """Ask for another place."""
        if (at := self.current) is None:
            return None
        rows = [
            row(each.key, partial(candidate_cell, each, self.review, at))
            for each in self.review.candidates(at)
        ]
        question = tr("“{}”移到模板的哪一条？").format(self.review.rows[at].title)
        picker = Picker(tr("移到…"), question, rows, self)
        picker.chosen.connect(lambda key: self._decide_for(at, lambda: self.review.move(at, key)))
        picker.open()
        return picker

    def choose_companion(self) -> Picker | None:
        """Ask for another item to merge this one with."""
        if (at := self.current) is None:
            return None
        rows = [
            row(each, partial(old_item_cell, self.review, each))
            for each in self.review.companions(at)
        ]
        question = tr("“{}”的举措并到哪一项里？").format(self.review.rows[at].title)
        picker = Picker(tr("合并…"), question, rows, self)
        picker.chosen.connect(
            lambda other: self._decide_for(at, lambda: self.review.merge(at, other))
        )
        picker.open()
        return picker

    def split(self) -> SplitDialog | None:
        """Ask which measure goes where."""
        if (at := self.current) is None:
            return None
        dialog = SplitDialog(self.review, at, self)
        dialog.chosen.connect(
            lambda shares, also: self._decide_for(at, lambda: self.review.split(at, shares, also))
        )
        dialog.open()
        return dialog

    def _add_actions(self) -> None:
        for name, text, key, tip, run in (
            ("accept", tr("采用"), "Enter", tr("按建议的位置转入"), self.accept),
            ("move", tr("移到…"), "M", tr("换一个位置"), self.choose_place),
            ("own", tr("本省自有"), "O", tr("不归到模板，作为本省自有的条目"), self.keep_as_own),
            ("split", tr("拆分…"), "S", tr("各条举措分到几个位置"), self.split),
            ("merge", tr("合并…"), "G", tr("并到上年的另一项里"), self.choose_companion),
            ("drop", tr("不转入"), "D", tr("新一年的计划里不要这一项"), self.drop),
        ):
            self.add_action(f"review.{name}", text, key, tip, run)
        self.put_buttons_below()

    def _expand(self) -> None:
        for name in self.view.rows.names:
            self.view.rows.set_open(name, len(self.view.rows.ids(name)) <= _MANY)

    def _begin(self) -> None:
        if not self.go_to_next() and self.review.rows:
            self.view.select(self.review.rows[0].at)
        self._enable()

    def _enable(self) -> None:
        for action in self.view.actions():
            if action.objectName() != "review.undo":
                action.setEnabled(self.current is not None)

    def _decide_for(self, at: int, decision: Callable[[], None]) -> None:
        self.view.select(at)
        self._decide(decision)

    def _decide(self, decision: Callable[[], None]) -> None:
        at = self.current
        assert at is not None
        group, below = self.review.rows[at].group, self.view.next_after(at)
        decision()
        self.decided.emit()
        self._go_on(at, group, below)

    def _go_on(self, at: int, group: str, below: object) -> None:
        """To the next open question, or on in the list that is being gone through."""
        if group == "open" and self.go_to_next():
            return
        self.view.select(below if group != "open" and isinstance(below, int) else at)
