"""The dialog 检查设置: which rules are on, and the office's own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ipplanner.checks.gathering import own_word_list, switch_rule, switched_off
from ipplanner.checks.own_list import Line, read_list, write_list
from ipplanner.checks.registry import rule_names
from ui.checks.knowledge import stamp_of_word_list
from ui.checks.rule_words import rule_words
from ui.checks.word_table import WordTable
from ui.session import Session

_RULE = Qt.ItemDataRole.UserRole


class CheckSettings(QDialog):
    """On 确定 the rules are one step of the workspace, and the words are kept in their file."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("检查设置"))
        self._session = session
        self._off = session.run(lambda: switched_off(session.workspace)) or frozenset()
        self.rules = QListWidget()
        self.words = WordTable(own_word_list())
        self.said = QLabel()
        self.tabs = QTabWidget()
        self._lay_out()
        self._stamp = stamp_of_word_list()
        self._read_words()
        self.words.told.connect(self._say)

    def accept(self) -> None:
        """Keep everything; stay open where that cannot be."""
        if not self.words.check():
            self.tabs.setCurrentWidget(self.words)
            return
        lines = self.words.lines()
        if self.words.touched and not self._session.run(lambda: _keep(lines)):
            return
        if self._session.read_only or self._session.run(self._switch):
            super().accept()

    def switched_off(self) -> set[str]:
        """The ids of the rules without a tick."""
        rows = (self.rules.item(at) for at in range(self.rules.count()))
        return {row.data(_RULE) for row in rows if row.checkState() == Qt.CheckState.Unchecked}

    def _switch(self) -> bool:
        wanted = self.switched_off()
        changed = sorted(wanted ^ self._off)
        if changed:
            with self._session.workspace.edit("修改检查设置"):
                for rule in changed:
                    switch_rule(self._session.workspace, rule, rule not in wanted)
        return True

    def _read_words(self) -> None:
        lines = self._session.run(lambda: read_list(own_word_list()))
        self.words.show_lines(lines or [])

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """Back from another program: the file may be another one by now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            stamp = stamp_of_word_list()
            if stamp != self._stamp and not self.words.touched:
                self._stamp = stamp
                self._read_words()

    def _lay_out(self) -> None:
        self.said.hide()
        self.said.setWordWrap(True)
        self.tabs.addTab(self._rules_page(), self.tr("检查哪些问题"))
        self.tabs.addTab(self.words, self.tr("本单位用词表"))
        column = QVBoxLayout(self)
        for widget in (self.tabs, self.said, self._buttons()):
            column.addWidget(widget)
        one = self.fontMetrics().horizontalAdvance("国")
        self.resize(36 * one, 34 * one)

    def _rules_page(self) -> QWidget:
        hint = QLabel(self.tr("取消勾选的问题不再检查，对这个工作区里的所有计划都有效。"))
        hint.setWordWrap(True)
        self.rules.setAccessibleName(self.tr("检查哪些问题"))
        self.rules.setEnabled(not self._session.read_only)
        for id_, name in rule_words(rule_names()).items():
            row = QListWidgetItem(name, self.rules)
            row.setData(_RULE, id_)
            on = id_ not in self._off
            row.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(hint)
        column.addWidget(self.rules, 1)
        return page

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.button(kinds.Ok).setText(self.tr("确定"))
        buttons.button(kinds.Cancel).setText(self.tr("取消"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _keep(lines: Sequence[Line]) -> bool:
    write_list(own_word_list(), lines)
    return True
