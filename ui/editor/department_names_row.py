"""The names of departments in one role, side by side, to be put in order by mouse or keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.editor.outline_rows import Index

_LINES = 3
"""Lines of names that are seen without scrolling."""


class NamesRow(QListWidget):
    """Names in order; drag them within the row or to another, Alt+←/→ moves, Del takes out."""

    changed = Signal()
    """The names or their order are new; not after `set_names`."""
    crossed = Signal(str)
    """The user sent a name to the other role."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(role)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Snap)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_Chips(self))
        self._quiet = False
        # A move between rows is an insertion here and a removal there: told when both are done.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._tell)
        for signal in (self.model().rowsInserted, self.model().rowsRemoved, self.model().rowsMoved):
            signal.connect(self._later.start)

    def names(self) -> list[str]:
        """The names in order."""
        return [self.item(row).text() for row in range(self.count())]

    def set_names(self, names: Sequence[str]) -> None:
        """Show these names."""
        if list(names) == self.names():
            return
        self.clear()
        for name in names:
            item = QListWidgetItem(name, self)
            item.setToolTip(name)
        self._later.stop()
        self._fit()

    def add(self, name: str) -> None:
        """One more name at the end."""
        item = QListWidgetItem(name, self)
        item.setToolTip(name)
        self._settle()

    def remove_current(self) -> str:
        """Take the current name out; it."""
        taken = self.takeItem(self.currentRow())
        self._settle()
        return taken.text() if taken is not None else ""

    def sizeHint(self) -> QSize:
        """As high as the names need, up to some lines."""
        line = self.sizeHintForRow(0) if self.count() else self.fontMetrics().height() * 3 // 2
        last = self.visualItemRect(self.item(self.count() - 1)) if self.count() else None
        wanted = last.bottom() + self.verticalScrollBar().value() + 2 if last else line
        return QSize(self.fontMetrics().height() * 20, min(wanted, line * _LINES))

    def minimumSizeHint(self) -> QSize:
        """As Qt asks."""
        return QSize(self.fontMetrics().height() * 8, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks; narrower rows need more lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentItem():
            self.remove_current()
        elif is_alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._shift(-1 if key == Qt.Key.Key_Left else 1)
        elif is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.currentItem():
            self.crossed.emit(self.currentItem().text())
        else:
            super().keyPressEvent(event)

    def _shift(self, step: int) -> None:
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentItem(item)
            self._settle()

    def _settle(self) -> None:
        self._later.stop()
        self._tell()

    def _tell(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        self.doItemsLayout()
        self.updateGeometry()


class _Chips(QStyledItemDelegate):
    """Draws a name in a rounded frame."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = self._row().fontMetrics()
        width = metrics.horizontalAdvance(index.data() or "") + metrics.height()
        return QSize(width, metrics.height() * 3 // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, roles = self._row(), QPalette.ColorRole
        place = row.visualRect(index).adjusted(2, 2, -2, -2)
        chosen = row.selectionModel().isSelected(index)
        palette = row.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(roles.Highlight if chosen else roles.Mid), 1))
        painter.setBrush(palette.color(roles.Highlight if chosen else roles.Button))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(palette.color(roles.HighlightedText if chosen else roles.ButtonText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()

    def _row(self) -> QListWidget:
        row = self.parent()
        assert isinstance(row, QListWidget)
        return row
