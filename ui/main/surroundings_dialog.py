"""标题和表外文字: a document's title, region and year, and what stands around its table."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ipplanner.edits.documents import (
    change_back,
    change_document_title,
    change_front,
    set_region,
    set_year,
)
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace
from ui.common.language import tr
from ui.main.new_plan import LAST_YEAR, accept_or_cancel

_FIRST_YEAR = 1999
"""Stands for a year that is not known."""


class SurroundingsDialog(QDialog):
    """Shows what stands around the table; `write` puts what was changed into the plan."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(self.tr("标题和表外文字"))
        self.title_line = QLineEdit(document.title)
        self.region_line = QLineEdit(document.region)
        self.year_box = QSpinBox()
        self.year_box.setRange(_FIRST_YEAR, LAST_YEAR)
        self.year_box.setSpecialValueText(self.tr("未注"))
        self.year_box.setValue(document.year or _FIRST_YEAR)
        split = document.title_at
        self.above = _lines(document.front[:split])
        self.below = _lines(document.front[split:])
        self.back = _lines(document.back)
        self._buttons = accept_or_cancel(self, self.tr("确定"))
        self._lay_out()
        self.title_line.textChanged.connect(self._check)
        self._check()

    @property
    def year(self) -> int | None:
        """The year, None where it is not known."""
        year = self.year_box.value()
        return None if year == _FIRST_YEAR else year

    def write(self, workspace: Workspace) -> str:
        """Put what differs into the plan, as one step; the document's id."""
        before, id_ = self._document, self._document.id
        above, below, back = map(_paragraphs, (self.above, self.below, self.back))
        with workspace.edit(tr("修改标题和表外文字")):
            if self.title_line.text().strip() != before.title:
                change_document_title(workspace, id_, self.title_line.text().strip())
            if self.region_line.text().strip() != before.region:
                set_region(workspace, id_, self.region_line.text().strip())
            if self.year != before.year:
                set_year(workspace, id_, self.year)
            if ([*above, *below], len(above)) != (before.front, before.title_at):
                change_front(workspace, id_, [*above, *below], len(above))
            if back != before.back:
                change_back(workspace, id_, back)
        return id_

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("标题(&T)："), self.title_line)
        form.addRow(self.tr("地区(&R)："), self.region_line)
        form.addRow(self.tr("年份(&Y)："), self.year_box)
        form.addRow(self.tr("标题上方(&A)："), self.above)
        form.addRow(self.tr("标题下方(&B)："), self.below)
        form.addRow(self.tr("表格后面(&E)："), self.back)
        self.above.setPlaceholderText(self.tr("如印发通知、附件1；一行是一段"))
        self.below.setPlaceholderText(self.tr("如（征求意见稿）；一行是一段"))
        self.back.setPlaceholderText(self.tr("如说明、落款；一行是一段，小表格的各格用制表符隔开"))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.resize(44 * self.fontMetrics().height(), self.sizeHint().height())

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.title_line.text().strip()))


def _lines(paragraphs: list[str]) -> QPlainTextEdit:
    box = QPlainTextEdit("\n".join(paragraphs))
    box.setFixedHeight(box.fontMetrics().height() * 6)
    return box


def _paragraphs(box: QPlainTextEdit) -> list[str]:
    text = box.toPlainText()
    return [line for line in text.split("\n") if line.strip()] if text.strip() else []
