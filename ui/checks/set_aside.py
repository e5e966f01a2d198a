"""What was set aside in the open document, to be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from ipplanner.model import Ignored
from ui.checks.places import Places, one_line
from ui.session import Session

_CHARACTERS = (9, 8, 20)
_CELL = Qt.ItemDataRole.UserRole
Key = Qt.Key


class SetAside(QWidget):
    """A list with the reasons; Del or the button lets a finding be told again."""

    restore_wanted = Signal(object)
    """An Ignored of the document."""
    went_to = Signal(str)
    """The id of what the place of one is in."""

    def __init__(self, session: Session, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._places = session, places
        self._shown: list[Ignored] = []
        self.list = QTreeWidget()
        self.restore = QPushButton(self.tr("恢复(&R)"))
        self._lay_out()
        self.restore.clicked.connect(self._restore)
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.list.itemActivated.connect(self._go)

    @property
    def count(self) -> int:
        """How many are listed."""
        return len(self._shown)

    def show_all(self, ignored: Sequence[Ignored], names: Mapping[str, str]) -> None:
        """List these."""
        at = max(0, self.list.currentIndex().row())
        self._shown = list(ignored)
        self.list.clear()
        for one in self._shown:
            self.list.addTopLevelItem(self._row(one, names))
        self.list.setCurrentIndex(self.list.model().index(min(at, self.count - 1), 0))
        self._enable()

    def _row(self, one: Ignored, names: Mapping[str, str]) -> QTreeWidgetItem:
        place = self._places.of_row(one.target)
        texts = [names.get(one.rule, ""), place, one_line(one.text), one.reason]
        row = QTreeWidgetItem(texts)
        for column, text in enumerate(texts):
            row.setToolTip(column, text)
        return row

    def _current(self) -> Ignored | None:
        at = self.list.currentIndex().row()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def _restore(self) -> None:
        one = self._current()
        if one is not None and not self._session.read_only:
            self.restore_wanted.emit(one)

    def _go(self, row: QTreeWidgetItem) -> None:
        self.went_to.emit(self._shown[self.list.indexOfTopLevelItem(row)].target)

    def _enable(self) -> None:
        self.restore.setEnabled(self._current() is not None and not self._session.read_only)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("已忽略的问题"))
        headers = (self.tr("问题"), self.tr("位置"), self.tr("文字"), self.tr("忽略的原因"))
        self.list.setHeaderLabels(headers)
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAlternatingRowColors(True)
        self.list.setFrameShape(QTreeWidget.Shape.NoFrame)
        one = self.fontMetrics().horizontalAdvance("国")
        for column, characters in enumerate(_CHARACTERS):
            self.list.header().resizeSection(column, characters * one)
        self.restore.setToolTip(self.tr("不再忽略这一处（Del）"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.list, 1)
        line.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignTop)

    def sizeHint(self) -> QSize:
        """As high as it is given: the findings say how high."""
        return QSize(super().sizeHint().width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes back."""
        if event.key() == Key.Key_Delete:
            self._restore()
        else:
            super().keyPressEvent(event)
