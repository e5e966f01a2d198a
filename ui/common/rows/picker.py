"""Choosing one of many places or items by typing a part of its name."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ipplanner.text import fold
from ui.common.language import tr
from ui.common.rows.cells import Cell
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.groups import Group, ListRow
from ui.common.rows.rows_view import RowsView

_PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Picker(QDialog):
    """A list with a search line; it opens without stopping anything and tells `chosen`."""

    chosen = Signal(object)
    """The id of the row."""

    def __init__(
        self,
        title: str,
        question: str,
        rows: Sequence[ListRow],
        parent: QWidget | None = None,
        *,
        suggests: bool = True,
    ) -> None:
        """`suggests` tells whether the first row is an answer that Enter may give at once."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._all, self._suggests = rows, suggests
        self.search = QLineEdit(self)
        model = GroupedModel([""], [_group(())], self, headed=False)
        self.list = RowsView(model, [1.0], parent=self)
        self.nothing = QLabel(tr("没有含这些字的，请换几个字。"), self)
        self._lay_out(question)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.doubleClicked.connect(self.accept)
        self.list.current_changed.connect(lambda _: self._enable())
        self._filter("")
        self.search.setFocus()
        unit = self.fontMetrics().height()
        self.resize(unit * 34, unit * 26)

    def _lay_out(self, question: str) -> None:
        label = QLabel(question, self)
        label.setWordWrap(True)
        label.setBuddy(self.search)
        self.search.setPlaceholderText(tr("输入标题里的几个字，或编号"))
        self.search.setAccessibleName(tr("查找"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.horizontalHeader().hide()
        self.buttons = ok_and_cancel(self)
        column = QVBoxLayout(self)
        for widget in (label, self.search, self.list, self.nothing, self.buttons):
            column.addWidget(widget, 1 if widget is self.list else 0)

    def accept(self) -> None:
        """Tell which row is the current one and close; nothing happens without one."""
        if (id_ := self.list.current_id) is not None:
            super().accept()
            self.chosen.emit(id_)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The search line passes the keys that move in the list on to it."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _PASSED_ON
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        words = [fold(word) for word in text.split()]
        found = [row for row in self._all if not words or _has(row.cells[0], words)]
        self.list.show_groups([_group(found)])
        self.nothing.setVisible(not found)
        if found and (words or self._suggests):
            self.list.select(found[0].id)
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())
        self._enable()

    def _enable(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.list.current_id is not None)


def ok_and_cancel(dialog: QDialog) -> QDialogButtonBox:
    """The two buttons of a dialog, with what they do."""
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel, dialog)
    box.button(kinds.Ok).setText(tr("确定"))
    box.button(kinds.Cancel).setText(tr("取消"))
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def row(id_: Hashable, cell: Callable[[], Cell]) -> ListRow:
    """A row to choose, whose cell is made when it is seen."""
    return ListRow(id_, of=id_, make=lambda: (cell(),))


def _group(rows: Sequence[ListRow]) -> Group:
    return Group("all", Cell(()), list(rows))


def _has(cell: Cell, words: Sequence[str]) -> bool:
    text = fold(cell.text)
    return all(word in text for word in words)
