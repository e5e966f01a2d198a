"""What the review's three lists have in common: a list, actions with keys, and their buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ipplanner.carry.review import Review
from ui.common.language import tr
from ui.common.rows.rows_view import RowsView
from ui.common.wrapping import Wrapping


class Panel(QWidget):
    """A titled list; its actions are on buttons below it and on keys while the list has them."""

    decided = Signal()
    """The review holds another decision."""
    undo_asked = Signal()

    def __init__(self, review: Review, view: RowsView, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.review, self.view = review, view
        view.setParent(self)
        view.setAccessibleName(title)
        self.heading, self.buttons = Wrapping(), Wrapping()
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.heading)
        column.addWidget(view, 1)
        self._add_undo()

    def put_buttons_below(self) -> None:
        """The buttons under the list; without this they are where the panel puts them."""
        self.buttons.addStretch()
        self.column.addLayout(self.buttons)

    def add_heading(self, text: str) -> None:
        """Words above the list."""
        label = QLabel(text, self)
        label.setBuddy(self.view)
        self.heading.addWidget(label)

    def add_action(
        self, name: str, text: str, key: str, tip: str, run: Callable[[], object]
    ) -> QAction:
        """An action with a key of the list and a button below it."""
        keys = ["Return", "Enter"] if key == "Enter" else [key]
        action = self._action(name, text, keys, run)
        action.setToolTip(tr("{}（{}）").format(tip, key))
        button = QPushButton(f"{text}  {key}", self)
        button.setToolTip(action.toolTip())
        button.setAutoDefault(False)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self.buttons.addWidget(button)
        return action

    def _add_undo(self) -> None:
        self._action("review.undo", tr("撤销上一个决定"), ["U"], self.undo_asked.emit)

    def _action(self, name: str, text: str, keys: list[str], run: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda *_: run())
        self.view.addAction(action)
        return action
