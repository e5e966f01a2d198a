"""What is chosen in the table, as cells, rows and things of the plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionRange, QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from ui.editor.table.caret import CaretTable, Modifier, Select
from ui.editor.table.chosen import (
    Block,
    chosen_items,
    chosen_kind,
    chosen_measures,
    chosen_units,
    covered_rows,
    same_kind,
)
from ui.editor.table.outline import Kind, Outline, Unit
from ui.session import Session


class ChoosingTable(CaretTable):
    """A table in which cells and whole rows are chosen."""

    told = Signal(str)
    """What was done to rows, where that may have been more than was meant."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._chosen_rows: set[int] | None = None
        super().__init__(session, parent)

    def selected_measures(self) -> list[str]:
        """The measures in all chosen cells, in printed order."""
        return chosen_measures(self.plan_model, self.blocks())

    def selected_items(self) -> list[str]:
        """The items in all chosen cells, in printed order."""
        return chosen_items(self.plan_model, self.blocks())

    def chosen_units(self) -> list[Unit]:
        """What a command for rows is about."""
        return chosen_units(self.plan_model, self.blocks())

    def chosen_kind(self) -> Kind:
        """What a command for rows is about; "measure" for rows."""
        return chosen_kind(self.plan_model, self.blocks())

    def chosen_of_one_kind(self, outline: Outline) -> list[Unit]:
        """The same as things of one kind, to be moved or copied.

        The only measure of an item stands for the item: together they are a row.
        """
        units = [outline.row_of(unit) for unit in self.chosen_units()]
        return same_kind(units, {unit.id: outline.measures_under(unit) for unit in units})

    def chosen_cells(self) -> list[QModelIndex]:
        """The chosen cells, merged ones once."""
        found = [self.plan_model.top(index) for index in self.selectedIndexes()]
        return list({(index.row(), index.column()): index for index in found}.values())

    def choose(self, cells: Sequence[tuple[str, str]]) -> None:
        """Choose the cells of things, given by id and field, the caret in the first."""
        if not self.select(*cells[0]):
            return
        self.choose_again(cells[1:])

    def choose_again(self, cells: Sequence[tuple[str, str]]) -> None:
        """Choose cells by id and field as well, where they still are."""
        chosen = QItemSelection()  # one by one, 300 of them take as long as a blink
        for id_, field in cells:
            index = self.plan_model.index_of(id_, field)
            if index.isValid():
                chosen.append(QItemSelectionRange(index))
        self.selectionModel().select(chosen, Select.Select)

    def choose_row(self, row: int, modifiers: Modifier = Modifier.NoModifier) -> None:
        """Choose a whole row; with Shift those up to it, with Ctrl it as well."""
        if not self.commit_editing():
            return
        column = self.plan_model.column_of_kind("measure")
        index = self.plan_model.index(row, column)
        if modifiers & Modifier.ShiftModifier:
            start = self.plan_model.index(self.caret_row(), column)
            rows = QItemSelection(min(start, index), max(start, index))
            self.selectionModel().select(rows, Select.ClearAndSelect | Select.Rows)
        else:
            more = bool(modifiers & Modifier.ControlModifier)
            how = Select.Toggle if more else Select.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, how | Select.Rows)
        self.setFocus()

    def is_row_chosen(self, row: int) -> bool:
        """Whether a row goes along when its handle is dragged."""
        if self._chosen_rows is None:
            blocks = self.blocks()
            one_cell = len(blocks) == 1 and blocks[0].cells == 1
            self._chosen_rows = set() if one_cell else set(covered_rows(self.plan_model, blocks))
        return row in self._chosen_rows

    def blocks(self) -> list[Block]:
        """The chosen cells as rectangles; the caret's where nothing is chosen."""
        ranges = self.selectionModel().selection().toList()
        blocks = [Block(r.top(), r.bottom(), r.left(), r.right()) for r in ranges]
        index = self.current_top()
        if not blocks and index.isValid():
            return [Block(index.row(), index.row(), index.column(), index.column())]
        return blocks

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Handles show what is chosen."""
        self._chosen_rows = None
        super().selectionChanged(selected, deselected)
        self.verticalHeader().viewport().update()
