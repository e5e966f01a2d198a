"""A list in groups whose rows have wrapped cells and which keys work on."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTreeView, QWidget

from ui.common.colours import mixed
from ui.common.rows.delegate import CellDelegate
from ui.common.rows.grouped_model import Group, GroupedModel

_TINT = 0.25
_STATES = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)


class RowsView(QTreeView):
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
        self.setItemDelegate(CellDelegate(self))
        self._set_up()
        for at in range(model.rowCount()):
            self.setFirstColumnSpanned(at, QModelIndex(), True)
        self._hide_empty()
        self.selectionModel().currentChanged.connect(self._tell_current)

    def _set_up(self) -> None:
        self.setIndentation(self.fontMetrics().height())
        self._soften()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Other rows for the same groups."""
        self.rows.show(groups)
        self._hide_empty()

    @property
    def current_id(self) -> Hashable | None:
        """What the current row stands for."""
        return self.rows.id_at(self.currentIndex())

    @property
    def selected_ids(self) -> list[Hashable]:
        """What the selected rows stand for."""
        found = (self.rows.id_at(index) for index in self.selectionModel().selectedRows())
        return [id_ for id_ in found if id_ is not None]

    def select(self, id_: Hashable | None) -> None:
        """Make the row that stands for something the current one."""
        index = self.rows.index_of(id_)
        if index.isValid():
            self.expand(index.parent())
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.scrollTo(index)

    def next_after(self, id_: Hashable) -> Hashable | None:
        """The row below in the same group, else the one above, None where it is alone."""
        index = self.rows.index_of(id_)
        ids = self.rows.ids(self.rows.group_at(index).name) if index.isValid() else []
        if len(ids) < 2:
            return None
        at = index.row()
        return ids[at + 1] if at + 1 < len(ids) else ids[at - 1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            for column, share in enumerate(self._shares[:-1]):
                self.setColumnWidth(column, round(event.size().width() * share))

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt asks; an empty list says what it would show."""
        super().paintEvent(event)
        if self._empty and not any(self.rows.ids(name) for name in self.rows.names):
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

    def _hide_empty(self) -> None:
        for at in range(self.rows.rowCount()):
            empty = self.rows.rowCount(self.rows.index(at, 0)) == 0
            self.setRowHidden(at, QModelIndex(), empty)

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current_id)


def softened(palette: QPalette) -> QPalette:
    """The palette with a pale highlight, and on it the colour of any other text."""
    role = QPalette.ColorRole
    for group in _STATES:
        base, highlight = palette.color(group, role.Base), palette.color(group, role.Highlight)
        palette.setColor(group, role.Highlight, mixed(highlight, base, _TINT))
        palette.setColor(group, role.HighlightedText, palette.color(group, role.Text))
    return palette
