"""What the filter bar is made of: boxes to choose from, a field for words, the count of rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ipplanner.model import Document, Section
from ui.common.wrapping import Wrapping
from ui.editor.filter_choices import DepartmentChoice, choice


class FilterParts(QWidget):
    """The widgets in their places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = choice(self.tr("按工作重点筛选"))
        self.departments = DepartmentChoice(self.tr("按责任部门筛选"))
        self.parts = choice(self.tr("牵头还是配合"), whole=True)
        self.states = choice(self.tr("按填写情况筛选"), whole=True)
        self.words = QLineEdit()
        self.picked_label = QLabel()
        self.count = QLabel()
        self.clear_button = QPushButton(self.tr("显示全部"))
        self._set_up()

    def fill_sections(self, document: Document | None) -> None:
        """Offer the sections of a document; the chosen one stays where it still is."""
        chosen = self.sections.currentData()
        self.sections.clear()
        self.sections.addItem(self.tr("全部工作重点"), "")
        for section in document.sections if document is not None else []:
            self._add_section(section, 0)
        self.sections.setCurrentIndex(max(0, self.sections.findData(chosen)))

    def _add_section(self, section: Section, depth: int) -> None:
        title = f"{section.number} {section.title}".strip() or self.tr("（无标题）")
        self.sections.addItem("\u3000" * depth + title, section.id)
        for inner in section.sections:
            self._add_section(inner, depth + 1)

    def tell_picked(self, label: str) -> None:
        """Name what was chosen in the statistics, shortened where it is long; nothing for none."""
        letter = self.fontMetrics().horizontalAdvance("国")
        short = self.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, 14 * letter)
        self.picked_label.setText(short)
        self.picked_label.setToolTip(label)
        self.picked_label.setAccessibleName(label)
        self.picked_label.setVisible(bool(label))

    @contextmanager
    def silently(self) -> Iterator[None]:
        """What is chosen meanwhile is not told."""
        widgets = (self.sections, self.departments, self.parts, self.states, self.words)
        blockers = [QSignalBlocker(widget) for widget in widgets]
        try:
            yield
        finally:
            for blocker in blockers:
                blocker.unblock()

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("筛选"))
        line = Wrapping(self)
        space = self.fontMetrics().averageCharWidth()
        line.setContentsMargins(space, space // 2, space, space // 2)
        self._fill_fixed()
        self.words.setClearButtonEnabled(True)
        self.words.setPlaceholderText(self.tr("筛选文字"))
        self.words.setAccessibleName(self.tr("按文字筛选"))
        self.words.setMinimumWidth(6 * self.fontMetrics().horizontalAdvance("国"))
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picked_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAccessibleName(self.tr("显示的行数"))
        self.clear_button.setToolTip(self.tr("取消筛选（Esc）"))
        boxes = (self.sections, self.departments, self.parts, self.states)
        for box in boxes:  # their texts would make a small window wider than the screen
            box.setMinimumWidth(5 * self.fontMetrics().horizontalAdvance("国"))
        for box in (self.sections, self.departments):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for box in boxes:  # some systems read out the value as its name, and a label beside it
            label = QLabel(box.accessibleName(), self)
            label.setBuddy(box)
            label.hide()
        for widget in (*boxes, self.words, self.picked_label, self.count, self.clear_button):
            line.addWidget(widget)

    def _fill_fixed(self) -> None:
        parts = [(self.tr("牵头或配合"), "any"), (self.tr("牵头"), "lead")]
        for text, part in [*parts, (self.tr("配合"), "support")]:
            self.parts.addItem(text, part)
        states = [
            (self.tr("全部情况"), ""),
            (self.tr("已填"), "filled"),
            (self.tr("未填完"), "empty"),
            (self.tr("缺举措"), "no_measure"),
            (self.tr("缺责任部门"), "no_departments"),
            (self.tr("本省自有"), "own"),
            (self.tr("待决定"), "undecided"),
        ]
        for text, state in states:
            self.states.addItem(text, state)
