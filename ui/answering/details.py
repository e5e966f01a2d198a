"""The current line in full: the task, why it is a duty, and the item of our plan."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSplitter,
    QSplitterHandle,
    QVBoxLayout,
    QWidget,
)

from ipplanner.answering.tasks import Task
from ipplanner.model import Item
from ui.answering.entries import Entry
from ui.common.language import tr
from ui.duties.details import Details as DutyDetails

_SHARES = (40, 26, 40)
_LINES = 9
"""Text lines that are seen without scrolling."""


class Details(QSplitter):
    """Three texts side by side, empty while there is no current line."""

    declared = Signal(str, str)
    """The id of a task, and whether it concerns us: 是, 否 or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.task = FullText(self.tr("上级任务全文"))
        self.answer = FullText(self.tr("本省工作内容及举措全文"))
        self.duty = DutyDetails()
        self.duty.declared.connect(self.declared)
        for part in (self.task, _at_top(self.duty), self.answer):
            self.addWidget(part)
        self.setSizes([share * self.fontMetrics().height() for share in _SHARES])
        self.setChildrenCollapsible(False)
        self.setHandleWidth(self.fontMetrics().height())
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing())

    def createHandle(self) -> QSplitterHandle:
        """As Qt asks."""
        return _Rule(self.orientation(), self)

    def show_entry(self, entry: Entry | None, *, read_only: bool) -> None:
        """Be about a line, or about none."""
        self.task.show_text(_told(entry.row.task) if entry else "")
        self.answer.show_text(_item(entry.item) if entry and entry.item else "")
        self.duty.show_task(entry.row if entry else None, read_only=read_only)


class _Rule(QSplitterHandle):
    """A thin line between texts that have no frames."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt asks."""
        painter = QPainter(self)
        painter.setPen(self.palette().mid().color())
        middle = self.rect().center()
        painter.drawLine(middle.x(), 0, middle.x(), self.height())


class FullText(QScrollArea):
    """A text that wraps, scrolls and can be copied."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.label.setAccessibleName(name)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        column = QVBoxLayout(body)
        gap = self.fontMetrics().height() // 3
        column.setContentsMargins(0, 0, gap, 0)
        column.addWidget(self.label)
        column.addStretch(1)
        self.setWidget(body)

    def show_text(self, text: str) -> None:
        """Show another text from its beginning."""
        if text != self.label.text():
            self.label.setText(text)
            self.verticalScrollBar().setValue(0)


def _at_top(widget: QWidget) -> QWidget:
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return room


def _told(task: Task) -> str:
    parts = (
        ("", task.local_text),
        (tr("任务原文："), task.national_part),
        (tr("完成时间："), task.deadline),
        (tr("负责单位："), task.departments),
    )
    lines = [f"<b>{_html(task.name)}</b>", f"<small>{_html(task.document)}</small>"]
    lines += [f"<b>{escape(name)}</b>{_html(text)}" for name, text in parts if text]
    return "<br>".join(lines)


def _item(item: Item) -> str:
    lines = [f"<b>{_html(item.title)}</b>"]
    for one in item.measures:
        departments = tr("（{}）").format(one.departments) if one.departments else ""
        lines.append(_html(one.text + departments))
    return "<br>".join(lines)


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
