"""Which measure of an item goes to which place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ipplanner.carry.building import OWN
from ipplanner.carry.review import Candidate, Review
from ui.common.language import tr
from ui.common.rows.picker import Picker, ok_and_cancel, row
from ui.review.item_rows import candidate_cell, place_name


class SplitDialog(QDialog):
    """A place for each measure, and places that the item answers besides; tells `chosen`."""

    chosen = Signal(object, object)
    """Places by the measure's position, and the list of the places besides."""

    def __init__(self, review: Review, at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("拆分这一项"))
        self._review, self._at = review, at
        self._row = review.rows[at]
        self.boxes = [self._box(number) for number in range(len(self._row.measures))]
        self._besides = [key for key in self._row.place.keys if key not in self._first_choices()]
        self.besides = QLabel(self)
        self.besides.setWordWrap(True)
        self.more = QPushButton(tr("再加一处…"), self)
        self.more.clicked.connect(self.choose_more)
        self._lay_out()
        self._say_besides()
        unit = self.fontMetrics().height()
        self.resize(unit * 46, unit * min(32, 12 + 4 * len(self.boxes)))

    def accept(self) -> None:
        """Tell the places and close."""
        super().accept()
        shares = {number: str(box.currentData()) for number, box in enumerate(self.boxes)}
        self.chosen.emit(shares, list(self._besides))

    def choose_more(self) -> Picker:
        """Ask for another place that the item answers without a measure of its own there."""
        rows = [
            row(each.key, partial(candidate_cell, each, self._review, self._at))
            for each in self._review.candidates(self._at)
        ]
        picker = Picker(tr("再加一处"), tr("这一项也算对应了模板的哪一条？"), rows, self)
        picker.chosen.connect(self._add)
        picker.open()
        return picker

    def _add(self, key: str) -> None:
        if key not in self._besides:
            self._besides.append(key)
        self._say_besides()

    def _say_besides(self) -> None:
        names = "、".join(f"“{place_name(self._review, key)}”" for key in self._besides)
        none = tr("一条举措同时对应模板的两条时，在这里加上另一条。")
        self.besides.setText(tr("也算对应：{}").format(names) if names else none)

    def _first_choices(self) -> set[str]:
        return {str(box.currentData()) for box in self.boxes}

    def _box(self, number: int) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(tr("第 {} 条举措的位置").format(number + 1))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(16)
        box.setMaxVisibleItems(20)
        candidates = self._review.candidates_for(self._at, number)
        for each in self._mine_first(candidates):
            box.addItem(f"{each.key}　{each.title}", each.key)
            box.setItemData(box.count() - 1, each.section, Qt.ItemDataRole.ToolTipRole)
        box.insertItem(len(self._row.place.keys), tr("作为本省自有的条目"), OWN)
        now = self._row.shares.get(number, self._row.place.key or OWN)
        box.setCurrentIndex(box.findData(now))
        return box

    def _mine_first(self, candidates: list[Candidate]) -> list[Candidate]:
        keys = self._row.place.keys
        return sorted(candidates, key=lambda each: each.key not in keys)

    def _lay_out(self) -> None:
        title = QLabel(tr("“{}”的每条举措放到哪里：").format(self._row.title), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        buttons = ok_and_cancel(self)
        column = QVBoxLayout(self)
        column.addWidget(title)
        column.addWidget(self._measures(), 1)
        column.addWidget(self.besides)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(buttons)

    def _measures(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for number, (measure, box) in enumerate(zip(self._row.measures, self.boxes, strict=True)):
            text = QLabel(measure.text or tr("（没有文字）"))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setBuddy(box)
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(text, number, 0)
            grid.addWidget(box, number, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(self.boxes), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        return area
