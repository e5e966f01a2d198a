"""The list as a table whose first columns reach over all lines of a task."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from ui.answering.cells import ANSWER, DUTY
from ui.answering.delegate import TableDelegate
from ui.answering.entries import Entry, Key
from ui.answering.model import AnsweringModel
from ui.common.colours import softened
from ui.common.rows.lazy_heights import LazyHeights

_SHARES = (0.05, 0.3, 0.08, 0.34, 0.13, 0.1)
_Move = QAbstractItemView.CursorAction


class TaskView(QTableView):
    """One line is the current one; the keys go from line to line, whatever column they are in."""

    current_changed = Signal()

    def __init__(self, model: AnsweringModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self.empty = ""
        """What is said where there is no line."""
        self.setModel(model)
        self._delegate = TableDelegate(self)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.heights = LazyHeights(self, self._needed_height)
        self.horizontalHeader().sectionResized.connect(lambda *_: self.heights.forget())
        model.dataChanged.connect(lambda *_: self.heights.forget())
        self.selectionModel().currentChanged.connect(self._follow_current)

    @property
    def current(self) -> Entry | None:
        """The entry of the current line."""
        return self.lines.entry(self.currentIndex().row())

    @property
    def chosen(self) -> list[Entry]:
        """The entries of all selected lines, from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [entry for row in rows if (entry := self.lines.entry(row)) is not None]

    def show_entries(self, entries: list[Entry]) -> None:
        """Other lines; the current one stays where it is there still, else near it."""
        current, row = self.current, self.currentIndex().row()
        if not self.lines.show(entries):
            return
        self._span()
        self.heights.forget()
        found = self.lines.row_of(current.key) if current else 0
        self.go_to(found if found >= 0 else min(row, len(entries) - 1))
        self.viewport().update()

    def select(self, key: Key) -> None:
        """Make a line the current one."""
        self.go_to(self.lines.row_of(key))

    def go_to(self, row: int) -> None:
        """Make a line the current one by its place; nothing where there is no such line."""
        index = self.lines.index(row, ANSWER)
        if not index.isValid():
            self.current_changed.emit()
            return
        flags = QItemSelectionModel.SelectionFlag
        self.heights.measure_up_to(row)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def keys_after(self) -> list[Key]:
        """The lines below the current one, then those above it."""
        keys = [entry.key for entry in self.lines.entries]
        here = self.currentIndex().row()
        return keys[here + 1 :] + keys[: max(here, 0)]

    def go_on(self, keys: Sequence[Key]) -> None:
        """To the first of these lines that is still listed."""
        listed = {entry.key for entry in self.lines.entries}
        found = next((key for key in keys if key in listed), None)
        if found is not None:
            self.select(found)

    # As Qt asks

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """As Qt asks; by lines, as a cell that reaches over several would be left as a whole."""
        here, last = self.currentIndex().row(), self.lines.rowCount() - 1
        rows = {
            _Move.MoveUp: here - 1,
            _Move.MovePrevious: here - 1,
            _Move.MoveDown: here + 1,
            _Move.MoveNext: here + 1,
            _Move.MoveHome: 0,
            _Move.MoveEnd: last,
        }
        if action in rows:
            return self.lines.index(max(0, min(rows[action], last)), ANSWER)
        if action in (_Move.MovePageUp, _Move.MovePageDown):
            there = super().moveCursor(action, modifiers)
            return self.lines.index(there.row(), ANSWER)
        return self.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            for column, share in enumerate(_SHARES[:-1]):
                self.setColumnWidth(column, round(event.size().width() * share))

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks; an empty list says why it is empty."""
        super().paintEvent(event)
        if self.empty and not self.lines.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            margin = self.fontMetrics().height()
            room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, where | Qt.TextFlag.TextWordWrap, self.empty)

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks: light and dark may change at any time."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._soften()

    # --- inside ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self._soften()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _span(self) -> None:
        self.clearSpans()
        for row, entry in enumerate(self.lines.entries):
            if entry.count > 1 and entry.at == 0:
                for column in range(DUTY + 1):
                    self.setSpan(row, column, entry.count, 1)

    def _needed_height(self, row: int) -> int:
        """What its own cells need; the last line of a task takes what the task needs besides."""
        entry = self.lines.entry(row)
        if entry is None:
            return 0
        own = self._tallest(row, range(ANSWER, self.lines.columnCount()))
        if not entry.is_last:
            return own
        first = row - entry.at
        above = sum(
            self._tallest(each, range(ANSWER, self.lines.columnCount()))
            for each in range(first, row)
        )
        return max(own, self._tallest(first, range(DUTY + 1)) - above)

    def _tallest(self, row: int, columns: range) -> int:
        return max(self._delegate.height(self.lines.index(row, column)) for column in columns)

    def _follow_current(self, current: QModelIndex) -> None:
        if current.isValid() and current.column() != ANSWER:
            where = self.lines.index(current.row(), ANSWER)
            self.selectionModel().setCurrentIndex(where, QItemSelectionModel.SelectionFlag.NoUpdate)
            return
        self.current_changed.emit()

    def _soften(self) -> None:
        """A selected row keeps the colour of its text, which stays readable on any highlight."""
        palette = softened(QApplication.palette(self))
        roles = (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText)
        groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
        # setting a palette is itself a change of the palette
        if any(palette.color(g, r) != self.palette().color(g, r) for g in groups for r in roles):
            self.setPalette(palette)
