"""The office's own words as a table: 错误写法, 正确写法, 条件."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ipplanner.checks.own_list import Line, faults_in

_COLUMNS = 3
_MOST_SAID = 4
"""Sentences that are shown at a time."""


class WordTable(QWidget):
    """Shows the lines of a list; `lines()` is what they are now, remarks where they were."""

    told = Signal(str)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._before: list[Line] = []
        """The lines as they were read."""
        self.touched = False
        self.table = QTableWidget(0, _COLUMNS)
        self.faults = QLabel()
        self.add = QPushButton(self.tr("添加(&A)"))
        self.remove = QPushButton(self.tr("删除(&D)"))
        self.open = QPushButton(self.tr("打开词表文件(&O)"))
        self._lay_out()
        self._connect()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self._before, self.touched = list(lines), False
        words = [line for line in lines if not line.remark]
        with QSignalBlocker(self.table):
            self.table.setRowCount(0)
            for line in words:
                self._append(line)
        self.check()

    def lines(self) -> list[Line]:
        """The lines as they are in the table; remarks stay before the line they stood before."""
        remarks: list[list[Line]] = [[]]
        for line in self._before:
            if line.remark:
                remarks[-1].append(line)
            else:
                remarks.append([])
        found: list[Line] = []
        for row in range(self.table.rowCount()):
            found += remarks[row] if row < len(remarks) else []
            found.append(self._line(row))
        return found + [one for some in remarks[self.table.rowCount() :] for one in some]

    def check(self) -> bool:
        """Say what is wrong in the lines; whether all can be used."""
        rows = [self._line(row) for row in range(self.table.rowCount())]
        faults = faults_in(rows)
        said = [self.tr("第 {0} 行：{1}").format(at + 1, text) for at, text in faults.items()]
        if len(said) > _MOST_SAID:
            more = len(said) - _MOST_SAID
            said[_MOST_SAID:] = [self.tr("还有 {0} 行要改。").format(more)]
        self.faults.setText("\n".join(said))
        self.faults.setVisible(bool(said))
        return not faults

    def add_line(self) -> None:
        """An empty line to write in."""
        self._append(Line())
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        item = self.table.item(row, 0)
        if item is not None:
            self.table.editItem(item)

    def remove_lines(self) -> None:
        """Take the chosen lines out."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        for row in sorted(rows, reverse=True):
            self.table.removeRow(row)
            self._forget_line(row)
        self._note()

    def open_file(self) -> None:
        """Open the file in the program that the system has for texts."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))):
            self.told.emit(self.tr("没有能打开词表的程序，文件在：{0}").format(self._path))

    def _forget_line(self, row: int) -> None:
        """Remarks go to the next line when theirs is gone."""
        words = [at for at, line in enumerate(self._before) if not line.remark]
        if row < len(words):
            del self._before[words[row]]

    def _append(self, line: Line) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate((line.wrong, line.right, line.conditions)):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _line(self, row: int) -> Line:
        items = [self.table.item(row, column) for column in range(_COLUMNS)]
        return Line(*(item.text().strip() if item is not None else "" for item in items))

    def _note(self) -> None:
        self.touched = True
        self.check()

    def _connect(self) -> None:
        self.table.itemChanged.connect(lambda _: self._note())
        self.add.clicked.connect(self.add_line)
        self.remove.clicked.connect(self.remove_lines)
        self.open.clicked.connect(self.open_file)

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("本单位用词表"))
        headers = [self.tr("错误写法"), self.tr("正确写法"), self.tr("条件")]
        self.table.setHorizontalHeaderLabels(headers)
        self.table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.horizontalHeader().setStretchLastSection(True)
        one = self.fontMetrics().horizontalAdvance("国")
        for column in (0, 1):
            self.table.setColumnWidth(column, 9 * one)
        hint = QLabel(
            self.tr(
                "正确写法不填，就是不宜用的词。条件可以写“后：方式、机构”“除：公正司法”等，"
                "几个条件用“|”隔开；不填条件，见到就提示。"
            )
        )
        hint.setWordWrap(True)
        self.faults.setWordWrap(True)
        self.faults.setAccessibleName(self.tr("词表里要改的行"))
        buttons = QHBoxLayout()
        for button in (self.add, self.remove, self.open):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column_ = QVBoxLayout(self)
        column_.addWidget(hint)
        column_.addWidget(self.table, 1)
        column_.addWidget(self.faults)
        column_.addLayout(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes lines out."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_lines()
        else:
            super().keyPressEvent(event)
