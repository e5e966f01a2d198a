"""标题和表外文字: a document's title, region and year, and what stands around its table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

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
from ui.common.dialogs import Dialogs
from ui.common.language import tr
from ui.common.scrolled import scrolled
from ui.drafts import Writing
from ui.main.new_plan import LAST_YEAR, accept_or_cancel
from ui.session import Session

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
        texts = texts_around(document)
        self.boxes = {field: _lines(text) for field, text in texts.items()}
        self.above, self.below, self.back = self.boxes.values()
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
        column.addWidget(scrolled(form), 1)
        column.addWidget(self._buttons)
        self.resize(44 * self.fontMetrics().height(), self.sizeHint().height())

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.title_line.text().strip()))


def texts_around(document: Document) -> dict[str, str]:
    """What stands above the title, below it and behind the table, a line for each paragraph."""
    split = document.title_at
    paragraphs = {
        "above": document.front[:split],
        "below": document.front[split:],
        "back": document.back,
    }
    return {field: "\n".join(lines) for field, lines in paragraphs.items()}


def edit_surroundings(
    session: Session,
    dialogs: Dialogs,
    parent: QWidget | None,
    typed: Mapping[str, str] | None = None,
    begin: Callable[[SurroundingsDialog], object] | None = None,
) -> None:
    """Have title and surroundings of the open document changed, as one step.

    `typed` are texts by box that were being typed there before; `begin` may go to a place in it.
    """
    document = session.document
    if document is None:
        return
    form = SurroundingsDialog(document, parent)
    writings = [_watch(session, document.id, *box) for box in form.boxes.items()]
    for field, text in (typed or {}).items():
        form.boxes[field].setPlainText(text)
    if begin is not None:
        begin(form)
    wanted = dialogs.run(form)
    kept = not wanted or session.run(lambda: form.write(session.workspace)) is not None
    for writing in writings:
        if kept:
            writing.end()
        else:
            writing.leave()


def _watch(session: Session, document_id: str, field: str, box: QPlainTextEdit) -> Writing:
    writing, before = Writing(session, "around"), box.toPlainText()
    note = partial(_note, writing, document_id, field, before, box)
    box.textChanged.connect(note)
    return writing


def _note(writing: Writing, row: str, field: str, before: str, box: QPlainTextEdit) -> None:
    writing.note(row, box.toPlainText(), before, field)


def _lines(text: str) -> QPlainTextEdit:
    box = QPlainTextEdit(text)
    box.setFixedHeight(box.fontMetrics().height() * 6)
    return box


def _paragraphs(box: QPlainTextEdit) -> list[str]:
    text = box.toPlainText()
    return [line for line in text.split("\n") if line.strip()] if text.strip() else []
