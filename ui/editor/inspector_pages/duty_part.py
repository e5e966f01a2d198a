"""What the template asks of our province for the current item: 必做, 选做 or 未定, and why."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ipplanner.model import Concerned
from ipplanner.obligations.evaluating import ItemDuty, LineDuty
from ui.answering.words import word_of
from ui.common.language import tr
from ui.editor.inspector_pages.page import Captioned


class DutyPart(QWidget):
    """Away where the template says nothing about provinces."""

    declared = Signal(str)
    """Whether the item's bare 涉及省份 means us: 是, 否 or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.duty = Captioned(self.tr("本省任务"))
        self.label = QLabel(self.tr("本省是否涉及此项任务(&C)："))
        self.concerned = QComboBox()
        for text, value in ((self.tr("未填"), ""), (self.tr("是"), "是"), (self.tr("否"), "否")):
            self.concerned.addItem(text, value)
        self.label.setBuddy(self.concerned)
        line = QHBoxLayout()
        line.addWidget(self.label)
        line.addWidget(self.concerned)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.duty)
        column.addLayout(line)
        self.concerned.activated.connect(lambda _: self.declared.emit(self.concerned.currentData()))

    def show_duty(self, found: ItemDuty | None, concerned: Concerned, *, read_only: bool) -> None:
        """Be about a duty, or about none."""
        self.setVisible(found is not None)
        lines = found.lines if found else ()
        self.duty.show_text("\n".join(map(_told, lines)))
        asks = _asks(lines)
        for widget in (self.label, self.concerned):
            widget.setVisible(asks)
        self.concerned.setEnabled(not read_only)
        self.concerned.setCurrentIndex(self.concerned.findData(concerned))


def _asks(lines: Iterable[LineDuty]) -> bool:
    return any(scope.kind == "concerned" for one in lines for _, scope in one.line.scopes)


def _told(found: LineDuty) -> str:
    reason = tr("{}：{}").format(word_of(found.duty), found.reason)
    return tr("{}\n原文：{}").format(reason, found.line.printed)
