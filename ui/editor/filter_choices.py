"""The boxes of the filter bar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter


class DepartmentChoice(QComboBox):
    """A combo box to write in, which says when its names are about to be wanted."""

    wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        _prepare(self, name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        field, completer = self.lineEdit(), self.completer()
        assert field is not None and completer is not None
        field.setPlaceholderText(self.tr("全部部门"))
        field.setClearButtonEnabled(True)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def name(self) -> str:
        """The department that is asked for."""
        return self.currentText().strip()

    def ask_for(self, name: str) -> None:
        """Ask for a department, also one that is not among the names."""
        self.setCurrentIndex(-1)
        self.setEditText(name)

    def set_names(self, names: Iterable[str]) -> None:
        """Offer other names; what is being written stays."""
        field, chosen = self.lineEdit(), self.name()
        at = field.cursorPosition() if field is not None else 0
        self.clear()
        self.addItem("")
        self.addItems(list(names))
        self.ask_for(chosen)
        if field is not None:
            field.setCursorPosition(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Somebody comes to choose."""
        self.wanted.emit()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """The names are to be seen."""
        self.wanted.emit()
        super().showPopup()


def choice(name: str, *, whole: bool = False) -> QComboBox:
    """A combo box; `whole` where all its texts are short and are to be read whole."""
    box = QComboBox()
    _prepare(box, name, whole=whole)
    return box


def _prepare(box: QComboBox, name: str, *, whole: bool = False) -> None:
    box.setAccessibleName(name)
    box.setToolTip(name)
    if not whole:  # its texts may be long
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(policy)
        box.setMinimumContentsLength(7)
