"""The line above the findings: counts by level that also filter, the rule, what is set aside."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from ipplanner.checks.finding import LEVELS
from ui.checks.levels import icon_of, meaning_of, word_of
from ui.checks.snapshot import Kind, Snapshot

_UNKNOWN = "–"
"""In the place of a number that is still to come."""


class Filters(QWidget):
    """Says which findings are wanted; the levels all at first, of any rule."""

    changed = Signal()
    set_aside_wanted = Signal(bool)
    """Whether to list what was set aside in the place of the findings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.levels = {level: self._level(level) for level in LEVELS}
        self.rules = QComboBox()
        self.set_aside = QToolButton()
        self.state = QLabel()
        self._lay_out()
        self.rules.currentIndexChanged.connect(self.changed)
        self.set_aside.toggled.connect(self.set_aside_wanted)

    def wants(self, kind: Kind) -> bool:
        """Whether findings of a kind are to be listed."""
        rule, level = kind
        return self.levels[level].isChecked() and self.rules.currentData() in (None, "", rule)

    def show_counts(self, snapshot: Snapshot, set_aside: int, *, settled: bool) -> None:
        """Other findings; none does not mean that there is none unless all is `settled`."""
        for level, button in self.levels.items():
            count = snapshot.counts.get(level, 0)
            number = str(count) if count or settled else _UNKNOWN
            button.setText(f"{word_of(level)} {number}")
            said = self.tr("{0} {1} 处：{2}").format(word_of(level), number, meaning_of(level))
            button.setToolTip(said)
            button.setAccessibleName(said)
        self.set_aside.setText(self.tr("已忽略 {0}").format(set_aside))
        self.set_aside.setVisible(bool(set_aside) or self.set_aside.isChecked())
        present = {rule for rule, _ in snapshot.by_kind}
        self._show_rules({id_: name for id_, name in snapshot.names.items() if id_ in present})

    def clear(self) -> None:
        """Want everything."""
        with QSignalBlocker(self):
            self.rules.setCurrentIndex(0)
            self.set_aside.setChecked(False)
            for button in self.levels.values():
                button.setChecked(True)
        self.set_aside_wanted.emit(False)
        self.changed.emit()

    def _show_rules(self, rules: Mapping[str, str]) -> None:
        wanted = self.rules.currentData()
        shown = {
            self.rules.itemData(at): self.rules.itemText(at) for at in range(1, self.rules.count())
        }
        if shown == dict(rules) and self.rules.count():
            return
        with QSignalBlocker(self.rules):
            self.rules.clear()
            self.rules.addItem(self.tr("全部问题"), "")
            for id_, name in rules.items():
                self.rules.addItem(name, id_)
            self.rules.setCurrentIndex(max(0, self.rules.findData(wanted)))

    def _level(self, level: str) -> QToolButton:
        button = _toggle()
        button.setIcon(icon_of(level))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setChecked(True)
        button.setText(f"{word_of(level)} {_UNKNOWN}")
        button.toggled.connect(lambda _: self.changed.emit())
        return button

    def _lay_out(self) -> None:
        self.rules.setAccessibleName(self.tr("按问题筛选"))
        self.rules.setToolTip(self.tr("按问题筛选"))
        self.rules.addItem(self.tr("全部问题"), "")
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.rules.setSizeAdjustPolicy(policy)
        self.rules.setMinimumContentsLength(8)
        self.set_aside.setCheckable(True)
        self.set_aside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_aside.setToolTip(self.tr("列出已忽略的问题，可以恢复"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (*self.levels.values(), self.rules, self.set_aside, self.state):
            line.addWidget(widget)


def _toggle() -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
