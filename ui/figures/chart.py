"""One figure: names on the left, written out in full, and their bars on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ipplanner.figures.figure import Bar, Figure, Portion, Unit
from ui.figures.bar_button import BarButton, Shown
from ui.figures.words import empty_text, label_of, number_with_unit, title_of, word_of

LETTER = "\u3000"
"""As wide as any Chinese letter."""
MOST = 80
"""Bars that are drawn; nobody looks at more."""
_NAME_WIDTH = 13
"""Letters of a name before it is wrapped."""


class Chart(QFrame):
    """Tab comes to the bar that was left last; arrows go from bar to bar."""

    chosen = Signal(object)
    """The `Criteria` of the bar that was clicked."""
    entered = Signal(QWidget)
    """The bar that has the focus now."""

    def __init__(self, figure: Figure, unit: Unit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure, self.unit = figure, unit
        self.buttons: list[BarButton] = []
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(title_of(figure.kind))
        self._grid = QGridLayout()
        self._names_width = self._name_width()
        self._lay_out()
        bars = figure.ranked(unit)
        self._add_bars(bars[:MOST])
        if len(bars) > MOST:
            text = self.tr("另有 {} 个没有画出，导出的 Excel 里都有。").format(len(bars) - MOST)
            self._column.addWidget(_label(text))
        self._let_tab_in(0)

    def focus_bar(self, key: tuple[str, str]) -> bool:
        """Give the focus to a bar; whether it is there."""
        for button in self.buttons:
            if button.shown.key == key:
                button.setFocus()
                return True
        return False

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        title = _label(title_of(self.figure.kind))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._column.addWidget(title)
        self._column.addLayout(self._grid)
        if not self.figure.bars:
            self._column.addWidget(_label(empty_text(self.figure.kind)))
        space = self.fontMetrics().height() // 6
        self._grid.setVerticalSpacing(space)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, self._names_width)

    def _name_width(self) -> int:
        """As wide as the longest name, or as names are wrapped."""
        letter = self.fontMetrics().horizontalAdvance(LETTER)
        names = (label_of(self.figure.kind, bar) for bar in self.figure.bars)
        longest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        return min(longest + letter, _NAME_WIDTH * letter)

    def _add_bars(self, bars: list[Bar]) -> None:
        portions = [part for bar in bars for part in bar.portions]
        longest = max((part.count(self.unit) for part in portions), default=0)
        texts = [number_with_unit(self.figure, part, self.unit) for part in portions]
        widest = self.fontMetrics().horizontalAdvance
        number_width = max(map(widest, texts), default=0) + widest(" ")
        word_width = max((widest(word_of(part)) for part in portions), default=0)
        row = 0
        for bar in bars:
            name = self._name(bar)
            self._grid.addWidget(name, row, 0, max(1, len(bar.portions)), 1)
            for portion in bar.portions:
                shown = self._shown(bar, portion, longest)
                button = BarButton(shown, word_width, number_width, self)
                self._connect(button, len(self.buttons))
                self.buttons.append(button)
                self._grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignVCenter)
                row += 1
            if bar.portions:
                name.stands_for = self.buttons[-len(bar.portions)]

    def _name(self, bar: Bar) -> _Name:
        name = _Name(label_of(self.figure.kind, bar))
        name.setIndent(bar.depth * self.fontMetrics().horizontalAdvance(LETTER))
        name.setFixedWidth(self._names_width)
        if bar.names:
            name.setToolTip(self.tr("文中的写法：\n{}").format("\n".join(bar.names)))
        return name

    def _shown(self, bar: Bar, portion: Portion, longest: int) -> Shown:
        count = portion.count(self.unit)
        number = number_with_unit(self.figure, portion, self.unit)
        words = [label_of(self.figure.kind, bar), word_of(portion), number]
        return Shown(
            key=(bar.key, portion.word),
            name=" ".join(filter(None, words)),
            word=word_of(portion),
            number=count,
            number_text=number,
            share=count / longest if longest else 0.0,
            striped=portion.part == "support",
            criteria=portion.criteria,
        )

    def _connect(self, button: BarButton, at: int) -> None:
        button.clicked.connect(partial(self._choose, button))
        button.stepped.connect(partial(self._step, at))
        button.entered.connect(partial(self._enter, at))

    def _choose(self, button: BarButton, _checked: bool = False) -> None:
        if button.shown.number:
            self.chosen.emit(button.shown.criteria)

    def _step(self, at: int, by: int) -> None:
        self.buttons[min(max(0, at + by), len(self.buttons) - 1)].setFocus()

    def _enter(self, at: int) -> None:
        self._let_tab_in(at)
        self.entered.emit(self.buttons[at])

    def _let_tab_in(self, at: int) -> None:
        """Tab stops at one bar only, so that the next Tab is at the next figure."""
        for place, button in enumerate(self.buttons):
            focus = Qt.FocusPolicy.StrongFocus if place == at else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(focus)


class _Name(QLabel):
    """The name beside bars; a click on it is one on the first of them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.stands_for: BarButton | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.Text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Filter by it."""
        if self.stands_for is not None and self.rect().contains(event.position().toPoint()):
            self.stands_for.click()


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.Text)
    return label
