"""One page of a source as the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ipplanner.importing.source import Cell
from ipplanner.text import clean
from ui.importing.pages import Page

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Position = tuple[int, int]

LONGEST_TEXT = 3000
"""Characters of a cell that are shown; all of them are imported."""


class CellRole(IntEnum):
    """What a cell has besides its text."""

    LIT = Qt.ItemDataRole.UserRole + 1
    LEFT_OUT = Qt.ItemDataRole.UserRole + 2
    """Why its text is not imported, empty if it is."""
    OUTSIDE = Qt.ItemDataRole.UserRole + 3
    """A paragraph outside the table."""


class SourceModel(QAbstractTableModel):
    """Cells at their top-left position, paragraphs in the first column."""

    def __init__(self, page: Page, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._lit: frozenset[Position] = frozenset()
        self._left_out: dict[Position, str] = {}

    def light(self, positions: Iterable[Position]) -> None:
        """Light these cells and no others."""
        before, self._lit = self._lit, frozenset(positions)
        for row, column in before ^ self._lit:
            index = self.index(row, column)
            self.dataChanged.emit(index, index, [CellRole.LIT])

    def set_left_out(self, reasons: dict[Position, str]) -> None:
        """Say which cells are not imported, and why."""
        if reasons == self._left_out:
            return
        self._left_out = reasons
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last, [CellRole.LEFT_OUT])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else self.page.row_count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else self.page.column_count

    def text(self, row: int, column: int) -> str:
        """What a cell shows, with the text of tables inside it."""
        paragraph = self._paragraph(row)
        if paragraph is not None:
            return paragraph if column == 0 else ""
        cell = self.page.cells.get((row, column))
        return _shortened(_text_of(cell)) if cell else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if not index.isValid():
            return None
        at = (index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(*at)
        if role == CellRole.LIT:
            return at in self._lit
        if role == CellRole.LEFT_OUT:
            return self._left_out.get(at, "")
        if role == CellRole.OUTSIDE:
            return self.page.grid_row(index.row()) is None
        if role == Qt.ItemDataRole.ToolTipRole and at in self._left_out:
            return self.tr("未导入：{}").format(self._left_out[at])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """As Qt asks: rows have the table's own numbers, or the lines' of a text."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return ""
        return self.page.label(section)

    def _paragraph(self, row: int) -> str | None:
        if self.page.grid_row(row) is not None:
            return None
        return _shortened(clean(self.page.paragraph(row).text))


def _text_of(cell: Cell) -> str:
    if not cell.nested:
        return clean(cell.text)
    inner = ["\t".join(one.text for one in grid.cells) for grid in cell.nested]
    return clean("\n".join(text for text in (cell.text, *inner) if text.strip()))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "…"
