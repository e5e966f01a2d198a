"""The current task: its lines as printed with what decided, and whether it concerns us."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ipplanner.answering.coverage import Covered
from ipplanner.obligations.evaluating import LineDuty
from ui.answering.words import word_of
from ui.common.language import tr

_LINES = 7
"""Text lines that are seen without scrolling."""


class Details(QWidget):
    """Empty while there is no current task."""

    declared = Signal(str, str)
    """The id of a task's item, and whether it concerns us: 是, 否 or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task_id = ""
        self.text, self.area = QLabel(), QScrollArea()
        self.concerned_label = QLabel(self.tr("本省是否涉及此项任务(&C)："))
        self.concerned = QComboBox()
        for text, value in ((self.tr("未填"), ""), (self.tr("是"), "是"), (self.tr("否"), "否")):
            self.concerned.addItem(text, value)
        self.concerned_label.setBuddy(self.concerned)
        self.concerned.activated.connect(lambda _: self._declare())
        self._lay_out()
        self.show_task(None)

    def show_task(self, row: Covered | None, *, read_only: bool = False) -> None:
        """Be about a task, or about none."""
        self._task_id = row.task.id if row else ""
        self.text.setText("<br>".join(_told(line, row) for line in row.asked.lines) if row else "")
        asked = row is not None and any(_asks(line) for line in row.asked.lines)
        for widget in (self.concerned_label, self.concerned):
            widget.setVisible(asked)
        self.concerned.setEnabled(not read_only)
        if row is not None:
            self.concerned.setCurrentIndex(self.concerned.findData(row.task.concerned))

    def _declare(self) -> None:
        self.declared.emit(self._task_id, self.concerned.currentData())

    def _lay_out(self) -> None:
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setAccessibleName(self.tr("文件原文"))
        scroll = self.area
        scroll.setAccessibleName(self.text.accessibleName())
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.text)
        scroll.setFixedHeight(_LINES * self.fontMetrics().lineSpacing())
        line = QHBoxLayout()
        for widget in (self.concerned_label, self.concerned):
            line.addWidget(widget)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        column.addLayout(line)


def _asks(found: LineDuty) -> bool:
    return any(scope.kind == "concerned" for _, scope in found.line.scopes)


def _told(found: LineDuty, row: Covered) -> str:
    """The line as printed, what decided in bold, what cannot be read underlined; the reason."""
    printed, line = row.task.obligation, found.line
    start = end = line.start
    mark = "b"
    if found.clause is not None:
        start, end = found.clause.start, found.clause.end
    elif line.faults:
        start, end, mark = line.faults[0].start, line.faults[0].end, "u"
    before, inside, after = printed[line.start : start], printed[start:end], printed[end : line.end]
    marked = f"<{mark}>{escape(inside)}</{mark}>" if inside else ""
    reason = tr("{}：{}").format(word_of(found.duty), found.reason)
    slips = "".join(f"（{escape(slip.sentence.rstrip('。'))}）" for slip in line.slips)
    return f"{escape(before)}{marked}{escape(after)}{slips}<br>→ {escape(reason)}"
