"""The columns of the official table and the text of each cell, as the Word file has them."""

from __future__ import annotations

from dataclasses import replace

from exports.rows import numbered_title, scaled_widths
from ipplanner.cells.cell import cell_text
from ipplanner.layouts import Column, Layout, Level
from ipplanner.model import Document
from ui.editor.table.rows import Entry

TO_FILL = ("section", "item", "measure", "departments")
"""Fields that a finished plan leaves empty nowhere."""


class Columns:
    """The printed columns of one document."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self.columns = layout.printed_columns(document)
        self.headers = [layout.header_of(document, column) for column in self.columns]
        self.widths = scaled_widths(self.columns, layout)
        self.tasks = layout.kind == "tasks"
        """Whether an item and its measure are told as one."""
        self.numbers_items = _counts_items(document, self.columns)
        if self.numbers_items:
            self.columns = [_of_item(column) for column in self.columns]
        self._levels = {
            level: [at for at, column in enumerate(self.columns) if column.level == level]
            for level in ("section", "item", "measure")
        }
        self._at = {column.field: at for at, column in enumerate(self.columns)}
        # what a template asks for, its plans fill in
        self._to_fill = TO_FILL[:2] if document.role == "template" else TO_FILL
        self._names_numbers = self.numbers_items or "number" not in self._at

    def __len__(self) -> int:
        return len(self.columns)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Columns) and self._shape() == other._shape()

    __hash__ = None  # type: ignore[assignment]

    def at(self, field: str) -> int:
        """The column of a field, the first one of a field that is not printed.

        An item that has no column of its own is printed with its measure.
        """
        return self._at.get(field, self._at.get("measure", 0) if field == "item" else 0)

    def level(self, column: int) -> Level:
        """Whose cells a column holds."""
        return self.columns[column].level

    def field(self, column: int) -> str:
        """The field of a column."""
        return self.columns[column].field

    def of_level(self, level: str) -> list[int]:
        """The columns of a level."""
        return self._levels.get(level, [])

    def centred(self, column: int) -> bool:
        """Whether the lines of a column are centred."""
        return self.columns[column].align == "center"

    def text(self, entry: Entry, column: int) -> str:
        """What is printed in a cell."""
        text = self.own_text(entry, column)
        if self._names_numbers and self.columns[column].field == "section":
            return numbered_title(entry.section)
        return text

    def own_text(self, entry: Entry, column: int) -> str:
        """What is edited in a cell: the printed text without what is added to it."""
        return cell_text(self.columns[column], entry.section, entry.item, entry.measure)

    def needs_text(self, entry: Entry, column: int) -> bool:
        """Whether a cell is still to be written."""
        field = self.columns[column].field
        return field in self._to_fill and not self.own_text(entry, column).strip()

    def fits(self, entry: Entry) -> bool:
        """Whether a row with new texts needs no other columns, as far as it alone can tell."""
        if entry.item is not None and bool(entry.item.number) != self.numbers_items:
            return False
        measure = entry.measure
        if measure is None:
            return True
        wanted = [name for name, text in measure.extra.items() if text]
        wanted += ["deadline"] if measure.deadline else []
        used = [column for column in self.columns if column.shown == "used"]
        return all(name in self._at for name in wanted) and all(
            cell_text(column, entry.section, entry.item, measure) for column in used
        )

    def _shape(self) -> object:
        return self.columns, self.headers, self.numbers_items


def _counts_items(document: Document, columns: list[Column]) -> bool:
    fields = {column.field for column in columns}
    has_all = {"number", "section", "item"} <= fields
    return has_all and any(item.number for _, item in document.walk_items())


def _of_item(column: Column) -> Column:
    return replace(column, level="item") if column.field == "number" else column
