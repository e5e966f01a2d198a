"""One column of a layout: its words, its level, how wide it is and when it is printed."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ipplanner.layouts import Column
from ipplanner.templates.layout_draft import level_choices, name_of, shown_choices
from ipplanner.templates.layout_faults import LEAST_WIDTH, MOST_WIDTH

_TWIPS = 1440 / 25.4
"""In a millimetre."""
_BETWEEN = re.compile("[、，,；;\n]+")
_ALIAS_LINES = 4


class ColumnForm(QWidget):
    """What the user changes is told at once, field by field."""

    changed = Signal(dict)
    """The new values of the column, by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = QLabel()
        self.header_line = QLineEdit()
        self.aliases_box = QPlainTextEdit()
        self.level_box, self.align_box, self.shown_box = QComboBox(), QComboBox(), QComboBox()
        self.width_box = QDoubleSpinBox()
        self._column: Column | None = None
        self._lay_out()
        self._connect()

    def show_column(self, column: Column | None, *, changeable: bool = True) -> None:
        """Be about another column, or about none."""
        fresh = self._column is None or column is None or column.field != self._column.field
        self._column = column
        self.setEnabled(column is not None and changeable)
        if column is None:
            return
        self.content.setText(self._told(column))
        if fresh or self.header_line.text() != column.header:
            self._write(self.header_line, column.header)
        if fresh:
            with QSignalBlocker(self.aliases_box):
                self.aliases_box.setPlainText("、".join(column.aliases))
        self._offer(self.level_box, level_choices(column), column.level)
        self._offer(self.shown_box, shown_choices(column), column.shown)
        self._offer(self.align_box, ("left", "center"), column.align)
        with QSignalBlocker(self.width_box):
            self.width_box.setValue(column.width / _TWIPS)
        self.width_box.setEnabled(column.shown != "never")

    def _told(self, column: Column) -> str:
        name = name_of(column) or self.tr("自拟的一列")
        return self.tr("{}（由几部分合成）").format(name) if len(column.parts) > 1 else name

    def _write(self, line: QLineEdit, text: str) -> None:
        with QSignalBlocker(line):
            line.setText(text)

    def _offer(self, box: QComboBox, choices: tuple[str, ...], chosen: str) -> None:
        words = self._words()
        with QSignalBlocker(box):
            box.clear()
            for choice in dict.fromkeys((*choices, chosen)):
                box.addItem(words.get(choice, choice), choice)
            box.setCurrentIndex(box.findData(chosen))
        box.setEnabled(box.count() > 1)

    def _words(self) -> dict[str, str]:
        return {
            "document": self.tr("整份文件"),
            "section": self.tr("工作重点"),
            "item": self.tr("工作内容"),
            "measure": self.tr("举措"),
            "always": self.tr("始终印出"),
            "used": self.tr("用到时印出"),
            "never": self.tr("不印，只用来认表"),
            "left": self.tr("左对齐"),
            "center": self.tr("居中"),
        }

    def _tell(self, **values: Any) -> None:
        self.changed.emit(values)

    def _connect(self) -> None:
        self.header_line.textEdited.connect(lambda text: self._tell(header=text))
        self.aliases_box.textChanged.connect(lambda: self._tell(aliases=self._aliases()))
        self.width_box.valueChanged.connect(lambda mm: self._tell(width=round(mm * _TWIPS)))
        for name in ("level", "align", "shown"):
            box: QComboBox = getattr(self, f"{name}_box")
            box.activated.connect(
                lambda _, one=box, key=name: self._tell(**{key: one.currentData()})
            )

    def _aliases(self) -> tuple[str, ...]:
        words = map(str.strip, _BETWEEN.split(self.aliases_box.toPlainText()))
        return tuple(dict.fromkeys(filter(None, words)))

    def _lay_out(self) -> None:
        self.width_box.setRange(LEAST_WIDTH / _TWIPS, MOST_WIDTH / _TWIPS)
        self.width_box.setDecimals(1)
        self.width_box.setSuffix(self.tr(" 毫米"))
        self.width_box.setToolTip(self.tr("各列按比例铺满版心，窄的列保持原宽"))
        self.aliases_box.setToolTip(self.tr("导入时，这些写法的表头也认作这一列；用顿号隔开"))
        self.aliases_box.setTabChangesFocus(True)
        height = _ALIAS_LINES * self.fontMetrics().lineSpacing()
        self.aliases_box.setFixedHeight(height + self.fontMetrics().height() // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = QFormLayout()
        column.addLayout(form)
        column.addStretch(1)
        form.addRow(self.tr("内容："), self.content)
        form.addRow(self.tr("表头(&H)："), self.header_line)
        form.addRow(self.tr("别的写法(&A)："), self.aliases_box)
        form.addRow(self.tr("层级(&V)："), self.level_box)
        form.addRow(self.tr("宽度(&W)："), self.width_box)
        form.addRow(self.tr("对齐(&G)："), self.align_box)
        form.addRow(self.tr("印出(&S)："), self.shown_box)
