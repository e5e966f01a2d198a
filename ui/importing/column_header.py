"""The header of a source's table: what each column holds, to be changed there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QStyle, QStyleOptionComboBox, QTableView

MOST_BOXES = 40
_ANY_WIDTH = 400
"""Pixels: what a drop-down has besides its text is the same at any width."""
_BESIDE_TEXT = 4
"""Pixels that styles leave left and right of a drop-down's text."""
Field = tuple[str, str]
"""A field's name and what users call it."""


class ColumnBox(QComboBox):
    """What one column holds; the wheel scrolls the table instead of changing it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """As Qt asks."""
        event.ignore()

    def needed_width(self) -> int:
        """Pixels in which what is chosen can be read whole."""
        text = self.currentText() or self.placeholderText()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, _ANY_WIDTH, option.rect.height())
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(control, option, part, self)
        around = _ANY_WIDTH - field.width() + _BESIDE_TEXT
        return self.fontMetrics().horizontalAdvance(text) + around


class ColumnHeader(QHeaderView):
    """A drop-down over each column."""

    field_chosen = Signal(int, str)
    """A column, and the field that the user gave it."""

    def __init__(self, fields: Sequence[Field], view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._fields = list(fields)
        self.boxes: list[ColumnBox] = []
        self.setMinimumSectionSize(self.fontMetrics().height() * 3)
        self.sectionResized.connect(self._place_boxes)
        self.geometriesChanged.connect(self._place_boxes)
        view.horizontalScrollBar().valueChanged.connect(self._place_boxes)

    def show_fields(self, columns: int, fields: dict[int, str]) -> None:
        """Show what the columns hold; one without a field is left open."""
        while len(self.boxes) < min(columns, MOST_BOXES):
            self.boxes.append(self._new_box(len(self.boxes)))
        for column, box in enumerate(self.boxes):
            box.setVisible(column < columns)
            box.setCurrentIndex(box.findData(fields.get(column, "")))
            hint = self.tr("这一列的内容；改动后马上重新识别")
            box.setToolTip(f"{box.currentText() or box.placeholderText()}\n{hint}")
        self._place_boxes()

    def narrowest(self, column: int) -> int:
        """The least width of a column, in which its drop-down can be read whole."""
        least = self.minimumSectionSize()
        if column >= len(self.boxes):
            return least
        return max(least, self.boxes[column].needed_width() + 3)

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        size = super().sizeHint()
        box = self.boxes[0].sizeHint().height() if self.boxes else self.fontMetrics().height() * 2
        return QSize(size.width(), box + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        self._place_boxes()

    def _new_box(self, column: int) -> ColumnBox:
        box = ColumnBox(self.viewport())
        for name, words in self._fields:
            box.addItem(words, name)
            box.setItemData(box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        box.setPlaceholderText(self.tr("未指定"))
        box.setAccessibleName(self.tr("第 {} 列的内容").format(column + 1))
        box.setMinimumContentsLength(2)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        longest = max(self.fontMetrics().horizontalAdvance(words) for _, words in self._fields)
        box.view().setMinimumWidth(longest + self.fontMetrics().height() * 3)
        box.activated.connect(lambda _: self.field_chosen.emit(column, box.currentData()))
        return box

    def _place_boxes(self) -> None:
        for column, box in enumerate(self.boxes):
            if column < self.count():
                left, width = self.sectionViewportPosition(column), self.sectionSize(column)
                box.setGeometry(left + 1, 2, max(1, width - 3), self.height() - 4)
