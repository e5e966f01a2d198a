"""The line of the find panel that says what to look for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ipplanner.search.query import FIELDS, Query
from ui.common.icons import icon
from ui.editor.replace_line import FIELD_WIDTH, Field, ReplaceLine


class FindLine(QWidget):
    """What to look for and how."""

    wanted = Signal(object)
    """A Query."""
    stepped = Signal(int)
    """To the next (1) or previous (-1) place."""
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self.tr("查找"))
        self.field = Field()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("要查找的文字"))
        self.label.setBuddy(self.field)
        self.count = QLabel()
        self.count.setAccessibleName(self.tr("查找结果"))
        self.options = QToolButton()
        self._choices = {
            "case": self._choice(self.tr("区分大小写")),
            "any_width": self._choice(self.tr("不分全角和半角")),
            "whole": self._choice(self.tr("整格内容相同")),
            "regex": self._choice(self.tr("正则表达式")),
        }
        self._scope = QActionGroup(self)
        self._set_up()

    def query(self) -> Query:
        """What is asked for now."""
        chosen = {name: action.isChecked() for name, action in self._choices.items()}
        scope = self._scope.checkedAction()
        fields = frozenset(scope.data() if scope is not None else FIELDS)
        return Query(self.field.text(), **chosen, fields=fields)

    def start(self, words: str) -> None:
        """Take words to look for, where there are any, and the focus."""
        if words:
            self.field.setText(words)
        self.take_focus()

    def take_focus(self) -> None:
        """Write here."""
        self.field.setFocus()
        self.field.selectAll()

    def tell(self, text: str) -> None:
        """Say how many there are."""
        self.count.setText(text)
        self.count.setToolTip(text)

    def align_with(self, other: ReplaceLine) -> None:
        """Let both fields begin and end at the same place."""
        width = max(self.label.sizeHint().width(), other.label.sizeHint().width())
        self.label.setMinimumWidth(width)
        other.label.setMinimumWidth(width)

    def _set_up(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        self.back = self._button("mdi6.chevron-up", self.tr("上一个（Shift+F3）"))
        on = self._button("mdi6.chevron-down", self.tr("下一个（F3）"))
        close = self._button("mdi6.close", self.tr("关闭（Esc）"))
        self._set_up_options()
        for widget in (self.label, self.field, self.back, on, self.options):
            line.addWidget(widget)
        line.addWidget(self.count, 1)
        line.addWidget(close)
        em = self.fontMetrics().horizontalAdvance("国")
        self.field.setFixedWidth(FIELD_WIDTH * em)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field.textChanged.connect(self._changed)
        self.field.entered.connect(self.stepped)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        on.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.close_wanted)

    def _set_up_options(self) -> None:
        menu = QMenu(self.options)
        menu.addActions(list(self._choices.values()))
        menu.addSection(self.tr("在哪一栏"))
        scopes = [
            (self.tr("全部"), FIELDS),
            (self.tr("工作重点"), ("section", "goal")),
            (self.tr("工作内容"), ("item",)),
            (self.tr("具体举措"), ("measure",)),
            (self.tr("责任部门"), ("departments",)),
        ]
        for text, fields in scopes:
            action = self._choice(text)
            action.setData(list(fields))
            self._scope.addAction(action)
        self._scope.actions()[0].setChecked(True)
        menu.addActions(self._scope.actions())
        self.options.setMenu(menu)
        self.options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.options.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name_options()

    def _choice(self, text: str) -> QAction:
        action = QAction(text, self)
        action.setCheckable(True)
        action.toggled.connect(self._changed)
        return action

    def _button(self, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _changed(self) -> None:
        self._name_options()
        self.wanted.emit(self.query())

    def _name_options(self) -> None:
        actions = self._scope.actions()
        narrowed = bool(actions) and not actions[0].isChecked()
        chosen = sum(action.isChecked() for action in self._choices.values()) + narrowed
        text = self.tr("选项")
        self.options.setText(f"{text}（{chosen}）" if chosen else text)
