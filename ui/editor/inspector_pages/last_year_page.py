"""上年: what last year's plan says, compared with the present text and to be taken over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ipplanner.edits.measures import add_measure, assign_departments, change_measure_text
from ipplanner.model import Item, Measure
from ipplanner.text import squeeze
from ui.common.marked import legend, marked, plain
from ui.editor.inspector_pages.page import Page, text_label
from ui.editor.inspector_pages.pairing import counterparts

_MOST = 12
"""Measures of last year that are shown."""


class LastYearPage(Page):
    """Last year's items with their measures, a block each."""

    def build(self) -> None:
        """Make the parts."""
        self.compare = QCheckBox(self.tr("对照"))
        self.compare.setToolTip(self.tr("标出与现在文字的差别：删除线为已删去，下划线为新写的"))
        self.compare.setChecked(True)
        self.compare.toggled.connect(self.refresh)
        self.legend = QLabel()
        line = QHBoxLayout()
        line.addWidget(self.compare)
        line.addWidget(self.legend, 1)
        self.heading = text_label()
        self.column.addLayout(line)
        self.column.addWidget(self.heading)
        self.blocks = [Block(self) for _ in range(_MOST)]
        for block in self.blocks:
            self.column.addWidget(block)
        self.more = text_label()
        self.column.addWidget(self.more)

    def fill(self) -> None:
        """Show what concerns the current item."""
        item = self.item()
        old = self._old_items(item)
        measures = [one for each in old for one in each.measures]
        partners = counterparts(measures, item.measures if item else [], self.spot.measure_id)
        shown = measures[:_MOST]
        for at, block in enumerate(self.blocks):
            block.setVisible(at < len(shown))
            if at < len(shown):
                block.show_measure(shown[at], partners[at], self.compare.isChecked())
        self._show_heading(old, bool(shown))
        left = len(measures) - len(shown)
        self.more.setText(self.tr("另有 {count} 条没有列出。").format(count=left) if left else "")
        self.more.setVisible(left > 0)
        self.say(self._hint(item, old, measures))

    def take_text(self, old: Measure, partner: Measure | None) -> None:
        """Last year's text in the place of the present one; its departments where there are none.

        One undo step; where the item has no measure yet, a new one.
        """
        item = self.item()
        if item is not None and self.session.run(lambda: self._take(item, old, partner)):
            self.done.emit()

    def take_departments(self, old: Measure, partner: Measure) -> None:
        """Last year's departments in the place of the present ones."""
        workspace = self.session.workspace
        self.session.run(
            lambda: assign_departments(
                workspace, partner.id, old.departments, old.lead, old.support
            )
        )
        self.done.emit()

    def _take(self, item: Item, old: Measure, partner: Measure | None) -> bool:
        workspace = self.session.workspace
        if partner is None:
            copy = Measure("", old.text, old.departments, old.lead, old.support, old.deadline)
            add_measure(workspace, item.id, copy)
            return True
        with workspace.edit("取用上年文字"):
            change_measure_text(workspace, partner.id, old.text)
            if not squeeze(partner.departments):
                assign_departments(workspace, partner.id, old.departments, old.lead, old.support)
        return True

    def _old_items(self, item: Item | None) -> list[Item]:
        known = self.sources.previous_items() if item and item.links else {}
        links = item.links if item else []
        return [known[link.previous_item] for link in links if link.previous_item in known]

    def _show_heading(self, old: list[Item], shown: bool) -> None:
        self.heading.setText("\n".join(one.title for one in old))
        self.heading.setToolTip(self.sources.previous_title())
        for part in (self.heading, self.compare, self.legend):
            part.setVisible(shown)
        self.legend.setText(
            legend(self.tr("已删去"), self.tr("新写的"), self.palette())
            if self.compare.isChecked()
            else ""
        )

    def _hint(self, item: Item | None, old: list[Item], measures: list[Measure]) -> str:
        document = self.session.document
        if item is None:
            return self.tr("这里显示上年计划里对应的文字。请在大纲或表格里选一个条目。")
        if document is None or not document.previous:
            return self.tr(
                "这份文件不是从上年计划编制的。用“从上年计划开始”编制时，这里显示上年的文字。"
            )
        if not self.sources.previous_title():
            return self.tr("上年计划已不在工作区里，无法显示。")
        if not old:
            return self.tr("上年计划里没有对应的条目，这是今年新增的。")
        return "" if measures else self.tr("上年这一项没有写举措。")


class Block(QWidget):
    """One measure of last year with its buttons."""

    def __init__(self, page: LastYearPage) -> None:
        super().__init__()
        self._page = page
        self._old = Measure()
        self._partner: Measure | None = None
        self.departments = text_label()
        self.text = text_label()
        self.take = QPushButton(self.tr("取用"))
        self.take_who = QPushButton(self.tr("取用部门"))
        self.take.clicked.connect(lambda: page.take_text(self._old, self._partner))
        self.take_who.clicked.connect(self._take_departments)
        buttons = QHBoxLayout()
        for button in (self.take, self.take_who):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        column.addWidget(self.text)
        column.addWidget(self.departments)
        column.addLayout(buttons)

    def show_measure(self, old: Measure, partner: Measure | None, compare: bool) -> None:
        """Show a measure of last year beside the present one it is compared with."""
        self._old, self._partner = old, partner
        self._show(self.text, old.text, partner.text if partner and compare else None)
        who = partner.departments if partner and compare else None
        self._show(self.departments, old.departments, who, self.tr("责任部门："))
        may_edit = not self._page.session.read_only
        differs = partner is None or partner.text != old.text
        self.take.setEnabled(may_edit and differs and bool(old.text))
        self.take.setToolTip(
            self.tr("用上年的文字代替现在的文字")
            if partner
            else self.tr("按上年的文字和部门添加一条举措")
        )
        self.take_who.setVisible(bool(partner and partner.departments != old.departments))
        self.take_who.setEnabled(may_edit)
        self.take_who.setToolTip(self.tr("用上年的责任部门代替现在的"))

    def _show(self, label: QLabel, old: str, new: str | None, caption: str = "") -> None:
        compared = new is not None and bool(squeeze(new))
        text = marked(old, new or "", self.palette()) if compared else plain(old)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(caption + (text or self.tr("（空）")))

    def _take_departments(self) -> None:
        if self._partner is not None:
            self._page.take_departments(self._old, self._partner)
