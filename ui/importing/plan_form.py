"""What is said of a whole plan: title, region, year and use, each to be corrected."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from ipplanner.model import Document, Role

_NO_YEAR = 1989
_LAST_YEAR = 2100


class PlanForm(QWidget):
    """Shows one plan; what the user changes is told, and what is not touched stays."""

    title_edited = Signal(str)
    region_edited = Signal(str)
    year_chosen = Signal(object)
    """A year, or None where it is to be left open."""
    use_chosen = Signal(str)
    """The role of the plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.region = QLineEdit()
        self.year = _year_box(self.tr("未定"))
        uses = self._uses()
        self.use = _use_box([(role, words) for role, words, _ in uses])
        for at, (_, _, tip) in enumerate(uses):
            self.use.setItemData(at, tip, Qt.ItemDataRole.ToolTipRole)
        self._lay_out()
        self.title.textEdited.connect(self.title_edited)
        self.region.textEdited.connect(self.region_edited)
        self.year.valueChanged.connect(self._tell_year)
        self.use.activated.connect(lambda _: self.use_chosen.emit(self.use.currentData()))
        self.setEnabled(False)

    def _uses(self) -> tuple[tuple[Role, str, str], ...]:
        return (
            ("plan", self.tr("计划"), self.tr("本省的工作计划")),
            ("template", self.tr("模板"), self.tr("以后按它的条目起草计划")),
            ("reference", self.tr("参考"), self.tr("其他地区的计划，供查阅")),
        )

    def show_plan(self, document: Document | None) -> None:
        """Show a plan as it would be imported; none empties the form."""
        self.setEnabled(document is not None)
        document = document or Document()
        _set_text(self.title, document.title)
        _set_text(self.region, document.region)
        with QSignalBlocker(self.year):
            self.year.setValue(document.year or _NO_YEAR)
        self.use.setCurrentIndex(self.use.findData(document.role))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._add(grid, 0, 0, self.tr("标题(&B)"), self.title, 5)
        self._add(grid, 1, 0, self.tr("地区(&R)"), self.region)
        self._add(grid, 1, 2, self.tr("年份(&Y)"), self.year)
        self._add(grid, 1, 4, self.tr("用途(&U)"), self.use)
        grid.setColumnStretch(1, 1)

    def _add(
        self, grid: QGridLayout, row: int, column: int, words: str, field: QWidget, span: int = 1
    ) -> None:
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words.partition("(")[0])
        grid.addWidget(label, row, column)
        grid.addWidget(field, row, column + 1, 1, span)

    def _tell_year(self, year: int) -> None:
        self.year_chosen.emit(year if year > _NO_YEAR else None)


def _set_text(field: QLineEdit, text: str) -> None:
    # writing the same text again would move the caret and disturb an input method
    if field.text() != text:
        field.setText(text)


def _year_box(no_year: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(_NO_YEAR, _LAST_YEAR)
    box.setSpecialValueText(no_year)
    return box


def _use_box(uses: list[tuple[Role, str]]) -> QComboBox:
    box = QComboBox()
    for role, words in uses:
        box.addItem(words, role)
    return box
