"""The rows of the official table as Qt asks for them."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from exports.rows import chapter_text
from ipplanner.layouts import Column
from ui.editor.table.columns import Columns
from ui.editor.table.rows import Rows, Span

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole

_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


CHAPTER = Column("section", "", (), "section", "always")
"""The one cell of a chapter's row."""


class Place(NamedTuple):
    """What a cell shows; ids are empty where there is nothing."""

    section_id: str
    item_id: str
    measure_id: str
    field: str


class RowsModel(QAbstractTableModel):
    """One row for each measure; a cell that covers several rows has the same text in all."""

    def __init__(self, *, read_only: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flags = _SHOWN if read_only else _SHOWN | Qt.ItemFlag.ItemIsEditable
        self.rows = Rows()
        self.columns: Columns | None = None

    # --- what Qt asks ------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() or self.columns is None else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid() or self.columns is None:
            return None
        if role == Role.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Role.EditRole:
            return self.own_text(index.row(), index.column())
        if role == Role.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Role.DisplayRole,
    ) -> Any:
        """As Qt asks."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Role.DisplayRole else None
        if self.columns is None or not 0 <= section < len(self.columns):
            return None
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return self.columns.headers[section]
        if role == Role.ToolTipRole:
            return self.tr("{0}：按 F2 或直接输入即可修改").format(self.columns.headers[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt asks, which is twice for each cell that is painted."""
        return self._flags if index.isValid() else Qt.ItemFlag.NoItemFlags

    # --- for the view and for others ---------------------------------------------------------

    def text(self, row: int, column: int) -> str:
        """What is printed in a cell."""
        assert self.columns is not None
        entry = self.rows.entry(row)
        if self.rows.is_chapter(row):
            return chapter_text(entry.section)
        named = self.columns.level(column) == "section" and self.rows.is_named_above(row)
        return "" if named else self.columns.text(entry, column)

    def own_text(self, row: int, column: int) -> str:
        """What is edited in a cell."""
        assert self.columns is not None
        entry = self.rows.entry(row)
        return (
            entry.section.title
            if self.rows.is_chapter(row)
            else self.columns.own_text(entry, column)
        )

    def column_at(self, row: int, column: int) -> Column:
        """What a cell holds: in the row of a chapter its title, whatever the column."""
        assert self.columns is not None
        return CHAPTER if self.rows.is_chapter(row) else self.columns.columns[column]

    def needs_text(self, row: int, column: int) -> bool:
        """Whether a cell is still to be written."""
        assert self.columns is not None
        if self.rows.is_chapter(row):
            return not column and not self.own_text(row, column)
        return self.columns.needs_text(self.rows.entry(row), column)

    def merged(self, row: int, column: int) -> Span:
        """The rows that the cell covers which is seen at a row."""
        assert self.columns is not None
        return self.rows.span(row, self.columns.level(column))

    def place(self, index: Index) -> Place:
        """What a cell shows; all empty outside the table."""
        if not index.isValid() or self.columns is None:
            return Place("", "", "", "")
        section, item, measure = self.rows.entry(index.row())
        field = self.column_at(index.row(), index.column()).field
        return Place(section.id, item.id if item else "", measure.id if measure else "", field)

    def index_of(self, id_: str, field: str = "measure") -> QModelIndex:
        """The cell of a measure, an item or a section; not valid when it is not shown."""
        row = self.rows.row_of(id_)
        if row is None or self.columns is None:
            return QModelIndex()
        return self.top(self.index(row, self.columns.at(field)))

    def top(self, index: Index) -> QModelIndex:
        """The cell that is painted where this one lies: the first of those merged."""
        if not index.isValid():
            return QModelIndex()
        if self.rows.is_chapter(index.row()):
            return self.index(index.row(), 0)
        return self.index(self.merged(index.row(), index.column()).first, index.column())

    def column_of_kind(self, kind: str) -> int:
        """The column with the text of sections, items or measures."""
        return self.columns.at(kind) if self.columns is not None else 0

    def _spoken(self, row: int, column: int) -> str:
        assert self.columns is not None
        text = self.text(row, column) or self.tr("待填写")
        return self.tr("第 {0} 行，{1}：{2}").format(row + 1, self.columns.headers[column], text)
