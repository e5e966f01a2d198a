"""Which two templates are compared."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from ui.session import Session
from ui.templates.entries import names_in

_LETTERS = 12
"""Of a title that are always seen."""


class Pair(QObject):
    """Two boxes with all templates there are; whoever makes it puts them on a page."""

    chosen = Signal()
    """One of the two is another, or both are exchanged."""

    def __init__(self, session: Session, new_id: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.old_box, self.new_box = _box(), _box()
        self.offer(new_id)
        for box in (self.old_box, self.new_box):
            box.currentIndexChanged.connect(self.chosen)

    @property
    def ids(self) -> tuple[str, str]:
        """The ids of the old and of the new one."""
        return str(self.old_box.currentData()), str(self.new_box.currentData())

    def offer(self, new_id: str, old_id: str = "") -> None:
        """All templates; the older of the two newest is the old one, unless one was chosen."""
        workspace = self._session.workspace
        names = self._session.run(lambda: list(names_in(workspace))) or []
        with QSignalBlocker(self.old_box), QSignalBlocker(self.new_box):
            for box in (self.old_box, self.new_box):
                box.clear()
                for template_id, name in names:
                    box.addItem(name, template_id)
            self._choose(max(self.new_box.findData(new_id), 0), self.old_box.findData(old_id))

    def swap(self) -> None:
        """The old one for the new one, and the other way round."""
        old, new = self.old_box.currentIndex(), self.new_box.currentIndex()
        with QSignalBlocker(self.old_box), QSignalBlocker(self.new_box):
            self.old_box.setCurrentIndex(new)
            self.new_box.setCurrentIndex(old)
        self.chosen.emit()

    def _choose(self, new_at: int, old_at: int) -> None:
        last = self.new_box.count() - 1
        if old_at < 0:
            old_at = min(new_at + 1, last)
            if new_at == last and new_at:
                old_at, new_at = new_at, 0
        self.old_box.setCurrentIndex(old_at)
        self.new_box.setCurrentIndex(new_at)


def _box() -> QComboBox:
    box = QComboBox()
    box.setMinimumContentsLength(_LETTERS)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
