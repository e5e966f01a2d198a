"""版式: the columns, headers and title of a template's document, with its head as it will print."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ipplanner.edits.layouts import use_layout
from ipplanner.layouts import layout
from ipplanner.store.documents import load
from ipplanner.templates.layout_draft import LayoutDraft
from ui.common.dialogs import Dialogs
from ui.common.scrolled import scrolled
from ui.main.new_plan import accept_or_cancel
from ui.session import Session
from ui.templates.column_form import ColumnForm
from ui.templates.column_list import ColumnList
from ui.templates.head_preview import HeadPreview


class LayoutDialog(QDialog):
    """Works on a draft; whoever shows it takes the draft when it is accepted."""

    def __init__(
        self, draft: LayoutDraft, title: str, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("版式：{}").format(title))
        self.draft, self._dialogs = draft, dialogs
        self.name_line, self.title_line = QLineEdit(), QLineEdit()
        self.orientation_box = QComboBox()
        self.chapters_box = QCheckBox(self.tr("大类单独占一行，横跨各列(&C)"))
        self.columns_list, self.form = ColumnList(), ColumnForm()
        self.preview, self.faults = HeadPreview(), QLabel()
        self.buttons = accept_or_cancel(self, self.tr("确定"))
        self._fill()
        self._lay_out()
        self._connect()
        self._at = 0
        self._refresh()

    # --- what is changed ---------------------------------------------------------------------

    def _set(self, **values: Any) -> None:
        self.draft.set(**values)
        self._refresh()

    def _set_column(self, values: dict[str, Any]) -> None:
        if 0 <= self._at < len(self.draft.columns):
            self.draft.set_column(self._at, **values)
            self._refresh()

    def _add(self, field: str) -> None:
        header = ""
        if not field:
            header = (self._dialogs.ask_text(self.tr("添加一列"), self.tr("表头")) or "").strip()
        if field or header:
            self._go_to(self.draft.add(field, header))

    def _remove(self, at: int) -> None:
        self.draft.remove(at)
        self._go_to(min(at, len(self.draft.columns) - 1))

    def _go_to(self, at: int) -> None:
        self._at = at
        self._refresh()

    # --- what is shown -----------------------------------------------------------------------

    def _refresh(self) -> None:
        draft, at = self.draft, self._at
        column = draft.columns[at] if 0 <= at < len(draft.columns) else None
        self.columns_list.show_columns(draft.columns, at, draft.addable())
        self.form.show_column(column, changeable=not draft.is_text)
        self.preview.show_layout(draft.layout, at)
        faults = draft.faults
        self.faults.setText("\n".join(one.sentence for one in faults))
        self.faults.setVisible(bool(faults))
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not faults)

    def _fill(self) -> None:
        wanted = self.draft.layout
        self.name_line.setText(wanted.name)
        self.title_line.setText(wanted.title)
        for text, value in ((self.tr("横向"), "landscape"), (self.tr("纵向"), "portrait")):
            self.orientation_box.addItem(text, value)
        self.orientation_box.setCurrentIndex(self.orientation_box.findData(wanted.orientation))
        self.chapters_box.setChecked(wanted.chapter_rows)
        self.chapters_box.setVisible(not self.draft.is_text)
        self.columns_list.setEnabled(not self.draft.is_text)

    def _connect(self) -> None:
        self.name_line.textEdited.connect(lambda text: self._set(name=text.strip()))
        self.title_line.textEdited.connect(lambda text: self._set(title=text))
        self.orientation_box.activated.connect(
            lambda _: self._set(orientation=self.orientation_box.currentData())
        )
        self.chapters_box.toggled.connect(lambda on: self._set(chapter_rows=on))
        columns = self.columns_list
        columns.chosen.connect(self._go_to)
        columns.added.connect(self._add)
        columns.removed.connect(self._remove)
        columns.moved.connect(lambda at, by: self._go_to(self.draft.move(at, by)))
        self.form.changed.connect(self._set_column)

    def _lay_out(self) -> None:
        self.faults.setWordWrap(True)
        self.faults.setAccessibleName(self.tr("要改的地方"))
        bold = self.faults.font()
        bold.setBold(True)
        self.faults.setFont(bold)
        self.title_line.setToolTip(self.tr("{region} 处印地区，{year} 处印年份"))
        form = QFormLayout()
        form.addRow(self.tr("版式名称(&N)："), self.name_line)
        form.addRow(self.tr("标题(&T)："), self.title_line)
        label = QLabel(self.tr("纸张方向(&O)："))
        label.setBuddy(self.orientation_box)
        form.addRow(label, self._beside(self.orientation_box))
        middle = QHBoxLayout()
        middle.addWidget(self.columns_list, 2)
        middle.addWidget(self.form, 3)
        inner, column = QVBoxLayout(), QVBoxLayout(self)
        inner.addLayout(form)
        inner.addLayout(middle, 1)
        inner.addWidget(self.preview)
        column.addWidget(scrolled(inner), 1)
        column.addWidget(self.faults)
        column.addWidget(self.buttons)
        unit = self.fontMetrics().height()
        self.resize(52 * unit, 40 * unit)

    def _beside(self, box: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(box)
        line.addWidget(self.chapters_box)
        line.addStretch(1)
        return line


def change_layout(session: Session, dialogs: Dialogs, document_id: str, parent: QWidget) -> bool:
    """Ask for another layout of a document and use it, as one step; whether that was done."""
    workspace = session.workspace
    document = session.run(lambda: load(workspace, document_id))
    if document is None:
        return False
    draft = LayoutDraft(layout(document.layout), document)
    dialog = LayoutDialog(draft, document.title, dialogs, parent)
    if not dialogs.run(dialog) or not draft.is_changed:
        return False
    return bool(session.run(lambda: use_layout(workspace, document_id, draft.finished())))
