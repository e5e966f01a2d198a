"""A list in groups whose rows have wrapped cells and which keys work on."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from ui.common.colours import softened
from ui.common.rows.delegate import CellDelegate
from ui.common.rows.grouped_model import GroupedModel
from ui.common.rows.groups import Group
from ui.common.rows.lazy_heights import LazyHeights

_STATES = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
_USUAL = 2.4
"""The height of a row that was not seen yet, in lines."""
_Move = QAbstractItemView.CursorAction


class RowsView(QTableView):
    """Shows a `GroupedModel`; column widths are shares of the view's width."""

    current_changed = Signal(object)
    """The id of the current row, None for a heading or no row."""

    def __init__(
        self,
        model: GroupedModel,
        shares: Sequence[float],
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self._shares, self._empty = shares, empty
        self.setModel(model)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self._heights = LazyHeights(self, self._delegate.row_height)
        for changed in (model.rowsInserted, model.rowsRemoved):
            changed.connect(self._arrange)
        model.dataChanged.connect(lambda *_: self._heights.forget())
        self.horizontalHeader().sectionResized.connect(lambda *_: self._heights.forget())
        self._arrange()
        self.selectionModel().currentChanged.connect(self._tell_current)

    def _set_up(self) -> None:
        self._soften()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(_USUAL * self.fontMetrics().height()))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Other rows for the same groups."""
        self.rows.show(groups)

    @property
    def current_id(self) -> Hashable | None:
        """What the current row stands for."""
        return self.rows.id_at(self.currentIndex())

    @property
    def selected_ids(self) -> Iterator[Hashable]:
        """What the selected rows stand for."""
        # by their stretches: all rows of a long list may be selected
        stretches = self.selectionModel().selection()
        for stretch in map(stretches.at, range(stretches.count())):
            if stretch.left() == 0:
                yield from self.rows.ids_between(stretch.top(), stretch.bottom())

    def select(self, id_: Hashable | None) -> None:
        """Make the row that stands for something the current one."""
        name = self.rows.group_of(id_) if id_ is not None else None
        if name is not None:
            self.rows.set_open(name, True)
            self._go_to(self.rows.index_of(id_))

    def next_after(self, id_: Hashable) -> Hashable | None:
        """The row below in the same group, else the one above, None where it is alone."""
        name = self.rows.group_of(id_)
        ids = self.rows.ids(name) if name is not None else []
        if len(ids) < 2:
            return None
        at = ids.index(id_)
        return ids[at + 1] if at + 1 < len(ids) else ids[at - 1]

    # As Qt asks

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """As Qt asks; by rows, whatever column is the current one."""
        here, last = self.currentIndex().row(), self.rows.rowCount() - 1
        lines = {
            _Move.MoveUp: here - 1,
            _Move.MovePrevious: here - 1,
            _Move.MoveDown: here + 1,
            _Move.MoveNext: here + 1,
            _Move.MoveHome: 0,
            _Move.MoveEnd: last,
        }
        if action in lines:
            return self.rows.index(max(0, min(lines[action], last)), 0)
        if action in (_Move.MovePageUp, _Move.MovePageDown):
            return self.rows.index(super().moveCursor(action, modifiers).row(), 0)
        return self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left closes a group or goes to its heading, Right opens it."""
        index = self.currentIndex()
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right) or not index.isValid():
            super().keyPressEvent(event)
            return
        is_left, name = event.key() == Qt.Key.Key_Left, self.rows.group_at(index).name
        if self.rows.is_heading(index.row()):
            self.rows.set_open(name, not is_left)
        elif is_left and self.rows.headed:
            above = [line for line in self.rows.headings if line < index.row()]
            self._go_to(self.rows.index(above[-1], 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the arrow of a heading opens or closes its group."""
        index = self.indexAt(event.position().toPoint())
        if (
            event.button() == Qt.MouseButton.LeftButton
            and self.rows.is_heading(index.row())
            and event.position().x() < self._delegate.indent * 2
        ):
            name = self.rows.group_at(index).name
            self.rows.set_open(name, not self.rows.is_open(name))
            return
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            for column, share in enumerate(self._shares[:-1]):
                self.setColumnWidth(column, round(event.size().width() * share))

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks; an empty list says what it would show."""
        super().paintEvent(event)
        if self._empty and not self.rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            margin = self.fontMetrics().height()
            room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, where | Qt.TextFlag.TextWordWrap, self._empty)

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks: light and dark may change at any time."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._soften()

    # Inside

    def _go_to(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self._heights.measure_up_to(index.row())
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        for _ in range(2):  # what comes into view is measured, and may push the row out of it
            self.updateGeometries()
            self.scrollTo(index)
            self._heights.measure()

    def _arrange(self) -> None:
        """Headings reach over all columns, wherever they are now."""
        self.clearSpans()
        columns = self.rows.columnCount()
        for line in self.rows.headings if columns > 1 else ():
            self.setSpan(line, 0, 1, columns)
        self._heights.forget()

    def _soften(self) -> None:
        """A selected row keeps the colour of its text, which stays readable on any highlight."""
        palette = softened(QApplication.palette(self))
        # setting a palette is itself a change of the palette
        if any(
            palette.color(group, role) != self.palette().color(group, role)
            for group in _STATES
            for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText)
        ):
            self.setPalette(palette)

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current_id)
