"""All figures beside and below one another, as on the page and in the picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ipplanner.figures.figure import Figure, Unit
from ui.figures.chart import LETTER, Chart

NARROW = 58
"""Letters; narrower than this, all figures stand below one another."""


class Sheet(QWidget):
    """Departments on the left, the shorter figures on the right."""

    chosen = Signal(object)
    entered = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts: dict[str, Chart] = {}
        self._columns = QHBoxLayout(self)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            self._columns.addLayout(column, 1)
            column.addStretch(1)
        self.setBackgroundRole(QPalette.ColorRole.Window)

    def show_figures(self, figures: Sequence[Figure], unit: Unit) -> None:
        """Show these; charts of which nothing is new stay as they are."""
        focus = self._focus()
        self.setUpdatesEnabled(False)
        for kind in set(self.charts) - {figure.kind for figure in figures}:
            self._drop(kind)
        for figure in figures:
            known = self.charts.get(figure.kind)
            if known is None or (known.figure, known.unit) != (figure, unit):
                self._put(figure, unit)
        self.charts = {figure.kind: self.charts[figure.kind] for figure in figures}
        self._order_tabs()
        self.setUpdatesEnabled(True)
        if focus is not None:
            self._give_back(*focus)

    def _give_back(self, kind: str, key: tuple[str, str]) -> None:
        """The focus to its bar; Qt has moved it on where that chart is another now."""
        chart = self.charts.get(kind)
        if (chart is None or not chart.focus_bar(key)) and self._focus() is None:
            self.focus_first()

    def focus_first(self) -> bool:
        """Give the focus to the first bar; whether there is one."""
        for chart in self.charts.values():
            if chart.buttons:
                chart.buttons[0].setFocus()
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be too narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW * self.fontMetrics().horizontalAdvance(LETTER)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != way:
            self._columns.setDirection(way)

    def _put(self, figure: Figure, unit: Unit) -> None:
        """A new chart in the place of the old one, else at its column's end."""
        chart = Chart(figure, unit)
        chart.chosen.connect(self.chosen)
        chart.entered.connect(self.entered)
        column = self._left if figure.kind == "departments" else self._right
        old = self.charts.get(figure.kind)
        at = column.indexOf(old) if old is not None else column.count() - 1
        column.insertWidget(at, chart)
        if old is not None:
            self._drop(figure.kind)
        self.charts[figure.kind] = chart

    def _order_tabs(self) -> None:
        """From bar to bar as they are seen, whichever chart is the newest."""
        buttons = [button for chart in self.charts.values() for button in chart.buttons]
        for button, following in pairwise(buttons):
            QWidget.setTabOrder(button, following)

    def _drop(self, kind: str) -> None:
        chart = self.charts.pop(kind)
        chart.hide()
        chart.setParent(None)
        chart.deleteLater()

    def _focus(self) -> tuple[str, tuple[str, str]] | None:
        for kind, chart in self.charts.items():
            for button in chart.buttons:
                if button.hasFocus():
                    return kind, button.shown.key
        return None
