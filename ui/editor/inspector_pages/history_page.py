"""历史: what was done to the item or the document, and kept versions to bring it back from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from ipplanner.history import Step, snapshots
from ipplanner.history.concerning import steps_concerning
from ui.common.step_names import step_name
from ui.common.times import local_time
from ui.editor.inspector_pages.kept_version import KeptVersion
from ui.editor.inspector_pages.page import Page
from ui.editor.inspector_pages.step_before import StepBefore

_LINES = 8


class HistoryPage(Page):
    """Two lists, each with words for when it is empty."""

    def build(self) -> None:
        """Make the parts."""
        self.only_item = QCheckBox(self.tr("只看当前条目"))
        self.only_item.setChecked(True)
        self.only_item.toggled.connect(self.refresh)
        self.steps = _list(self.tr("修改记录"))
        self.no_steps = _note("")
        self.versions = _list(self.tr("留存版本"))
        self.no_versions = _note(
            self.tr("还没有留存版本。留存后，可以在这里把这一条恢复成当时的样子。")
        )
        self.before = StepBefore(self.session)
        self.steps.currentItemChanged.connect(lambda *_: self._show_before())
        self.version = KeptVersion(self.session)
        self.versions.currentItemChanged.connect(lambda *_: self._show_version())
        for earlier in (self.before, self.version):
            earlier.restored.connect(self.done)
        self.column.addWidget(_heading(self.tr("修改记录")))
        steps: list[QWidget] = [self.only_item, self.steps, self.no_steps, self.before]
        versions: list[QWidget] = [self.versions, self.no_versions, self.version]
        for part in (*steps, _heading(self.tr("留存版本")), *versions):
            self.column.addWidget(part)

    def fill(self) -> None:
        """Show what concerns the current item or the whole document; nothing new while busy."""
        if self.session.busy:
            return
        self.say("" if self.session.document else self.tr("打开一份文件后，这里显示它的修改记录。"))
        self._show_steps()
        self._show_before()
        self._show_versions()
        self._show_version()

    def _show_steps(self) -> None:
        ids = self._ids()
        workspace = self.session.workspace
        found = self.session.run(lambda: steps_concerning(workspace, ids)) if ids else []
        chosen = self._chosen_step()
        self.steps.blockSignals(True)
        self.steps.clear()
        for step in found or []:
            line = self._line(step)
            self.steps.addItem(line)
            if chosen is not None and step.id == chosen.id:
                self.steps.setCurrentItem(line)
        self.steps.blockSignals(False)
        self.no_steps.setText(self._why_none())
        _fit(self.steps, self.no_steps)

    def _chosen_step(self) -> Step | None:
        line = self.steps.currentItem()
        step = line.data(Qt.ItemDataRole.UserRole) if line is not None else None
        return step if isinstance(step, Step) else None

    def _show_before(self) -> None:
        self.before.show_step(self._chosen_step(), self.spot.item_id)

    def _why_none(self) -> str:
        if self.only_item.isChecked() and self.item() is None:
            return self.tr("这里显示当前条目的修改记录。请在大纲或表格里选一个条目。")
        return self.tr("还没有修改。每次修改都会记在这里，可用“撤销”逐步退回。")

    def _line(self, step: Step) -> QListWidgetItem:
        text = f"{local_time(step.made)}　{step_name(step.label)}"
        if step.undone:
            text += self.tr("（已撤销）")
        item = QListWidgetItem(text)
        item.setToolTip(text)
        item.setData(Qt.ItemDataRole.UserRole, step)
        return item

    def _ids(self) -> Sequence[str]:
        document, item = self.session.document, self.item()
        if self.only_item.isChecked():
            return [item.id, *(one.id for one in item.measures)] if item else []
        if document is None:
            return []
        index = self.session.index
        return [document.id, *index.sections, *index.items, *index.measures]

    def _show_versions(self) -> None:
        document, workspace = self.session.document, self.session.workspace
        kept = self.session.run(lambda: snapshots(workspace, document.id)) if document else []
        chosen = self.versions.currentItem()
        chosen_id = chosen.data(Qt.ItemDataRole.UserRole) if chosen else None
        self.versions.blockSignals(True)
        self.versions.clear()
        for one in reversed(kept or []):
            line = QListWidgetItem(f"{local_time(one.created)}　{one.name}", self.versions)
            line.setData(Qt.ItemDataRole.UserRole, one.id)
            if one.id == chosen_id:
                self.versions.setCurrentItem(line)
        self.versions.blockSignals(False)
        _fit(self.versions, self.no_versions)

    def _show_version(self) -> None:
        line = self.versions.currentItem()
        id_ = line.data(Qt.ItemDataRole.UserRole) if line is not None else ""
        self.version.show_item(id_, self.spot.item_id)


def _heading(text: str) -> QLabel:
    heading = QLabel(text)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    return heading


def _note(text: str) -> QLabel:
    note = QLabel(text)
    note.setWordWrap(True)
    return note


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setUniformItemSizes(True)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def _fit(shown: QListWidget, note: QLabel) -> None:
    """As high as its lines, up to some; the words in its place where there are none."""
    count = shown.count()
    shown.setVisible(count > 0)
    note.setVisible(count == 0)
    if count:
        frame = 2 * shown.frameWidth()
        shown.setFixedHeight(shown.sizeHintForRow(0) * min(count, _LINES) + frame)
