"""What the template asks for and nothing of last year's plan answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ipplanner.carry.review import Review
from ui.common.language import tr
from ui.common.rows.cells import Cell, Line, Run, line_below
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.groups import Group, ListRow
from ui.common.rows.picker import Picker, row
from ui.common.rows.rows_view import RowsView
from ui.review.item_rows import old_item_cell
from ui.review.panel import Panel


class UnansweredPanel(Panel):
    """The new items; one of last year's can be put on any of them."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        view = RowsView(
            GroupedModel([tr("模板新增")], _groups(review), headed=False),
            (1.0,),
            tr("模板的每一条都有对应的条目。"),
        )
        super().__init__(review, view, tr("模板新增"), parent)
        view.rows.setParent(self)
        self.add_heading(tr("模板新增，上年没有对应的条目"))
        view.horizontalHeader().hide()
        self._assign = self.add_action(
            *("review.assign", tr("用上年的条目…"), "M", tr("选上年的一项转到这里")),
            self.choose_item,
        )
        self.put_buttons_below()
        view.current_changed.connect(lambda _key: self._enable())
        view.doubleClicked.connect(lambda _index: self.choose_item())
        self._enable()

    def refresh(self) -> None:
        """Show the review as it now stands."""
        self.view.show_groups(_groups(self.review))
        self._enable()

    def choose_item(self) -> Picker | None:
        """Ask which of last year's items goes to the current place."""
        key = self.view.current_id
        if not isinstance(key, str):
            return None
        rows = [row(at, partial(old_item_cell, self.review, at)) for at in self.review.takers(key)]
        question = tr("上年的哪一项转到“{}”？").format(self.review.title_of(key))
        picker = Picker(tr("用上年的条目…"), question, rows, self)
        picker.chosen.connect(lambda at: self._move(at, key))
        picker.open()
        return picker

    def _move(self, at: int, key: str) -> None:
        self.review.move(at, key)
        self.decided.emit()

    def _enable(self) -> None:
        self._assign.setEnabled(self.view.current_id is not None and bool(self.review.rows))


def _groups(review: Review) -> list[Group]:
    rows = [
        ListRow(item.key, (Cell((line_below(section.title), _title(item.key, item.title))),))
        for section, item in review.unanswered
    ]
    return [Group("unanswered", Cell(()), rows)]


def _title(key: str, title: str) -> Line:
    return Line((Run(f"{key}　{title}"),))
