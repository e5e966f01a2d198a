"""The review itself: the items, the template's new ones, the years, and what is still open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ipplanner.carry.review import Counts, Review
from ui.common.language import tr
from ui.common.wrapping import Wrapping
from ui.review.details import Details
from ui.review.items_panel import ItemsPanel
from ui.review.unanswered_panel import UnansweredPanel
from ui.review.years_panel import YearsPanel


class ReviewBoard(QWidget):
    """Shows one `Review`; every panel changes it and then says so."""

    changed = Signal()
    """A decision was made or taken back."""
    finish_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.items = ItemsPanel(review, self)
        self.years = YearsPanel(review, self)
        self.unanswered = UnansweredPanel(review, self)
        self.details = Details(self)
        self.state, self.rest = QLabel(self), QLabel(self)
        self.next, self.back = QPushButton(tr("下一项"), self), QPushButton(self)
        self.finish, self.cancel = QPushButton(tr("完成"), self), QPushButton(tr("取消"), self)
        self._lay_out()
        self._connect()
        self._refresh()
        self.details.show_item(review, self.items.current)

    def undo(self) -> None:
        """Take the last decision back and show what it was about."""
        if (undone := self.review.undo()) is None:
            return
        self._refresh()
        self.changed.emit()
        if undone.items:
            self.items.view.select(next(iter(undone.items)))
        elif undone.years:
            self.years.view.select(next(iter(undone.years)))

    def show_making(self, making: bool) -> None:
        """While the document is made nothing can be decided; 取消 stops the making."""
        self.middle.setEnabled(not making)
        for button in (self.next, self.back, self.finish):
            button.setEnabled(not making)
        if making:
            self.state.setText(tr("正在转入…"))
        else:
            self._refresh()

    def go_to_next(self) -> bool:
        """To the next item that waits for a decision, else to the next year; whether there is one.

        The list gets the keys.
        """
        if self.items.go_to_next():
            self.items.view.setFocus()
            return True
        if self.years.go_to_next():
            self.years.view.setFocus()
            return True
        return False

    def accept_all_sure(self) -> None:
        """Accept everything that leaves no doubt, as one step."""
        if self.review.accept_all_sure():
            self._after_decision()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addLayout(self._top())
        self.middle = self._middle()
        column.addWidget(self.middle, 1)
        column.addLayout(self._bottom())

    def _top(self) -> Wrapping:
        font = self.state.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.state.setFont(font)
        row = Wrapping()
        row.addWidget(self.state)
        row.addWidget(self.next)
        row.addStretch()
        row.addWidget(self.rest)
        return row

    def _middle(self) -> QSplitter:
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(_titled(tr("上年写的是"), self.details))
        right.addWidget(self.unanswered)
        right.setSizes([300, 200])
        upper = QSplitter(Qt.Orientation.Horizontal)
        upper.addWidget(self.items)
        upper.addWidget(right)
        upper.setSizes([860, 400])
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.addWidget(upper)
        middle.addWidget(self.years)
        middle.setSizes([480, 260])
        for splitter in (right, upper, middle):
            splitter.setChildrenCollapsible(False)
        return middle

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self._about(), 1)
        row.addWidget(self.finish)
        row.addWidget(self.cancel)
        return row

    def _about(self) -> QLabel:
        """What is carried over onto what; it gives way in a narrow window."""
        review = self.review
        text = tr("从“{}”转入 {} 年，模板：{}")
        label = QLabel(text.format(review.old.title, review.year, review.template.title), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setToolTip(label.text())
        return label

    def _connect(self) -> None:
        for panel in (self.items, self.years, self.unanswered):
            panel.decided.connect(self._after_decision)
            panel.undo_asked.connect(self.undo)
        self.years.all_sure_asked.connect(self.accept_all_sure)
        self.items.view.current_changed.connect(lambda at: self.details.show_item(self.review, at))
        self.next.clicked.connect(self.go_to_next)
        self.back.clicked.connect(self.undo)
        self.finish.clicked.connect(self.finish_asked)
        self.cancel.clicked.connect(self.cancel_asked)

    def _after_decision(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        for panel in (self.items, self.years, self.unanswered):
            panel.refresh()
        self.details.show_item(self.review, self.items.current)
        counts = self.review.counts
        self.state.setText(_open(counts))
        self.rest.setText(_sums(counts))
        self.next.setEnabled(bool(counts.to_decide))
        steps = self.review.decisions
        self.back.setEnabled(bool(steps))
        name = tr("撤销“{}”（U）").format(_short(steps[-1].name)) if steps else tr("撤销（U）")
        self.back.setText(name.replace("&", "&&"))


def _titled(title: str, widget: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    label = QLabel(title)
    label.setBuddy(widget)
    column.addWidget(label)
    column.addWidget(widget, 1)
    return box


def _open(counts: Counts) -> str:
    if counts.to_decide:
        parts = [
            tr("条目 {} 项").format(counts.open) if counts.open else "",
            tr("年份 {} 处").format(counts.years_open) if counts.years_open else "",
        ]
        named = tr("，").join(part for part in parts if part)
        return tr("还有 {} 项要您决定（{}）").format(counts.to_decide, named)
    if counts.years_sure:
        return tr("还有 {} 处年份可直接改").format(counts.years_sure)
    return tr("都定了，可以完成")


def _sums(counts: Counts) -> str:
    parts = [
        tr("已对上 {}").format(counts.matched),
        tr("本省自有 {}").format(counts.own),
        tr("不转入 {}").format(counts.dropped),
        tr("模板新增 {}").format(counts.unanswered),
    ]
    return " · ".join(parts)


def _short(name: str) -> str:
    return name if len(name) <= 24 else name[:23] + "…"
