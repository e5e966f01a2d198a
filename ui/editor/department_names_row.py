"""The names of departments in one role, side by side, to be put in order by mouse or keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
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

from ui.editor.outline_made_rows import Index

_LINES = 3
"""Lines of names that are seen without scrolling."""


class NamesRow(QListWidget):
    """Names in order; drag them within the row or to another, Alt+←/→ moves, Del takes out."""

    changed = Signal()
    """The names or their order are new; not after `set_names`."""
    crossed = Signal()
    """The user wants to send the current name to the other role."""

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
        self._fit()

    def add(self, name: str) -> None:
        """One more name at the end."""
        item = QListWidgetItem(name, self)
        item.setToolTip(name)
        self._tell()

    def remove_current(self) -> str:
        """Take the current name out; it."""
        taken = self.takeItem(self.currentRow())
        self._tell()
        return taken.text() if taken is not None else ""

    def receive(self, source: NamesRow, at: int) -> None:
        """Take the current name of a row, this one or another, before the name at an index."""
        row = source.currentRow()
        item = source.takeItem(row)
        if item is None:
            return
        at -= source is self and row < at
        self.insertItem(at, item)
        self.setCurrentItem(item)
        source._fit()
        self._tell()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes a name in; Qt's own way would let it overwrite the one it is dropped on."""
        source = event.source()
        if isinstance(source, NamesRow):
            self.receive(source, self._index_at(event.position().toPoint()))
            # Taken for a move, the source would take a name out once more.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """As Qt asks; a name is marked, so that one sees where one is."""
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentItem():
            self.remove_current()
        elif is_alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._shift(-1 if key == Qt.Key.Key_Left else 1)
        elif is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.currentItem():
            self.crossed.emit()
        else:
            super().keyPressEvent(event)

    def _shift(self, step: int) -> None:
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            self.receive(self, row + step + (step > 0))

    def _index_at(self, place: QPoint) -> int:
        """The index of the name that a drop at a place comes to stand before."""
        for row in range(self.count()):
            box = self.visualItemRect(self.item(row))
            if place.y() < box.top() or (
                place.y() <= box.bottom() and place.x() < box.center().x()
            ):
                return row
        return self.count()

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
        chosen = row.hasFocus() and row.selectionModel().isSelected(index)
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
