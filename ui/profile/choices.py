"""One thing to declare: its name, the possible answers, and what was declared before."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from ipplanner.obligations.attributes import Attribute
from ipplanner.obligations.profile import Declaration
from ui.common.language import tr

COLUMNS = 6
_OPEN_COLUMN, _EARLIER_COLUMN = 4, 5
"""未填 stands behind the longest list of answers, what was declared before behind that."""


class Choices(QObject):
    """A row of buttons of which one is on; the last says that nothing is declared."""

    changed = Signal()
    """The user chose another answer."""

    def __init__(self, attribute: Attribute, parent: QObject) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self.name = QLabel(attribute.name)
        self.earlier = QLabel()
        self._group = QButtonGroup(self)
        self.buttons = {value: self._button(value) for value in (*attribute.values, "")}
        self._suggested = ""
        self._group.buttonClicked.connect(lambda *_: self.changed.emit())

    @property
    def value(self) -> str:
        """What is chosen, empty for nothing declared."""
        return next(value for value, button in self.buttons.items() if button.isChecked())

    @property
    def can_follow(self) -> bool:
        """Whether nothing is chosen and something was declared before."""
        return bool(self._suggested) and not self.value

    def show_value(self, value: str, suggestion: Declaration | None) -> None:
        """Choose an answer, and say what was declared last before that year."""
        self.buttons[value].setChecked(True)
        self._suggested = suggestion.value if suggestion else ""
        text = tr("{} 年：{}").format(suggestion.year, suggestion.value) if suggestion else ""
        self.earlier.setText(text)

    def follow(self) -> None:
        """Choose what was declared before, where nothing is chosen."""
        if self.can_follow:
            self.buttons[self._suggested].setChecked(True)

    def put_in(self, grid: QGridLayout, row: int) -> None:
        """Take a row of a grid."""
        grid.addWidget(self.name, row, 0)
        for at, (value, button) in enumerate(self.buttons.items(), 1):
            grid.addWidget(button, row, at if value else _OPEN_COLUMN)
        grid.addWidget(self.earlier, row, _EARLIER_COLUMN)

    def widgets(self) -> list[QWidget]:
        """Everything in the row."""
        return [self.name, *self.buttons.values(), self.earlier]

    def _button(self, value: str) -> QRadioButton:
        text = value or tr("未填")
        button = QRadioButton(text)
        button.setAccessibleName(tr("{}：{}").format(self.attribute.name, text))
        self._group.addButton(button)
        return button
