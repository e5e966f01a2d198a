"""Where a name stands: the item and the cell, one below the other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ipplanner.department_register.unknown import Use

_MOST = 200


class UsesList(QListWidget):
    """The first places of a name."""

    opened = Signal(object)
    """The `Use` that the user wants to see in its plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uses: list[Use] = []
        self.setAccessibleName(self.tr("出现的地方"))
        self.setToolTip(self.tr("双击转到计划里的这一处"))
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda at: self.opened.emit(self._uses[at.row()]))

    def show_uses(self, uses: Iterable[Use]) -> None:
        """Show the places of another name."""
        self._uses = list(islice(uses, _MOST))
        self.clear()
        for use in self._uses:
            item = QListWidgetItem(f"{use.item}\n{use.printed}", self)
            item.setToolTip(use.document)
