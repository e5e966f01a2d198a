"""The rows of the dialog 本省情况: the known attributes, below them what only documents name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from ipplanner.obligations.attributes import ATTRIBUTES, Attribute, attribute
from ipplanner.obligations.profile import Declaration
from ui.profile.choices import COLUMNS, Choices


class Sheet(QWidget):
    """A grid of choices, for one year at a time."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        unit = self.fontMetrics().height()
        self._grid.setHorizontalSpacing(unit)
        self._grid.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        self._grid.setColumnStretch(COLUMNS - 1, 1)
        self._known = {one.key: self._add(one, at) for at, one in enumerate(ATTRIBUTES)}
        self._areas: dict[str, Choices] = {}
        self._areas_label = QLabel(self.tr("文件里还写到的条件："))
        self._line = QFrame()
        self._line.setFrameShape(QFrame.Shape.HLine)
        self._grid.addWidget(self._line, len(ATTRIBUTES), 0, 1, COLUMNS)
        self._grid.addWidget(self._areas_label, len(ATTRIBUTES) + 1, 0, 1, COLUMNS)
        self._grid.setRowStretch(1000, 1)

    @property
    def choices(self) -> dict[str, Choices]:
        """By the key of what is declared."""
        return self._known | self._areas

    def values(self) -> dict[str, str]:
        """What is chosen, by key."""
        return {key: choices.value for key, choices in self.choices.items()}

    def show_year(
        self,
        areas: Iterable[str],
        values: Mapping[str, str],
        suggestions: Mapping[str, Declaration],
    ) -> None:
        """Be about a year: the areas to ask for, what is declared, what was before."""
        self._show_areas(list(areas))
        for key, choices in self.choices.items():
            choices.show_value(values.get(key, ""), suggestions.get(key))

    def follow(self) -> None:
        """Choose what was declared before wherever nothing is chosen."""
        for choices in self.choices.values():
            choices.follow()

    def _show_areas(self, keys: list[str]) -> None:
        for gone in self._areas.values():
            for widget in gone.widgets():
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
            gone.deleteLater()
        below = len(ATTRIBUTES) + 2
        self._areas = {key: self._add(attribute(key), below + at) for at, key in enumerate(keys)}
        self._line.setVisible(bool(keys))
        self._areas_label.setVisible(bool(keys))
        self._order_tabs()

    def _add(self, one: Attribute, row: int) -> Choices:
        choices = Choices(one, self)
        choices.put_in(self._grid, row)
        choices.changed.connect(self.changed)
        return choices

    def _order_tabs(self) -> None:
        buttons = list(self._buttons())
        for before, after in pairwise(buttons):
            self.setTabOrder(before, after)

    def _buttons(self) -> Iterator[QWidget]:
        for choices in self.choices.values():
            yield from choices.buttons.values()
