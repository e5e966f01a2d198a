"""A document as the rows of its official table, decided once for all writers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from exports.page import page_of
from exports.safe import safe
from ipplanner.layouts import Column, Layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import bare

NARROW = 1200
"""Columns up to this width (twips) just hold their header and keep it, whatever else is added."""


class Cell(NamedTuple):
    """One cell: `span` is how many rows it covers, 0 where the cell above reaches down to here."""

    text: str
    id: str = ""
    """Of the section, item or measure that this cell stands for."""
    span: int = 1


COVERED = Cell("", "", 0)
Row = list[Cell]


@dataclass(slots=True)
class Table:
    """The printed table: headers, widths in twips that sum to the text width, and rows."""

    columns: list[Column]
    headers: list[str]
    widths: list[int]
    rows: list[Row]

    def cut(self, starts: Iterable[int]) -> Table:
        """The same table with merged cells begun anew, text repeated, at the rows given."""
        rows = [list(row) for row in self.rows]
        for start in sorted(set(starts) - {0}):
            for column in range(len(self.columns)):
                _cut_cell(rows, start, column)
        return replace(self, rows=rows)


def table_of(document: Document, layout: Layout) -> Table:
    """The document's official table; texts are cleaned so that no writer can stumble over them."""
    columns = layout.printed_columns(document)
    headers = [safe(layout.header_of(document, column)) for column in columns]
    rows: list[Row] = []
    numbers_items = any(item.number for _, item in document.walk_items())
    for section in document.walk_sections():
        rows.extend(_section_rows(section, columns, numbers_items))
    return Table(columns, headers, scaled_widths(columns, layout), rows)


def scaled_widths(columns: list[Column], layout: Layout) -> list[int]:
    """The columns' widths, the wide ones scaled so that all sum to the text width."""
    widths = [column.width or layout.extra_width for column in columns]
    total = page_of(layout).text_width
    fixed = sum(width for width in widths if width <= NARROW)
    limit = NARROW
    if 2 * fixed > total or fixed == sum(widths):
        fixed, limit = 0, 0  # so many narrow columns that all must give
    wide = sum(widths) - fixed
    scaled = [w if w <= limit else w * (total - fixed) // wide for w in widths]
    scaled[widths.index(max(widths))] += total - sum(scaled)
    return scaled


def _cut_cell(rows: list[Row], start: int, column: int) -> None:
    if rows[start][column].span:
        return
    first = start
    while not rows[first][column].span:
        first -= 1
    cell = rows[first][column]
    rows[first][column] = cell._replace(span=start - first)
    rows[start][column] = Cell(cell.text, "", cell.span - (start - first))


def _section_rows(section: Section, columns: list[Column], numbers_items: bool) -> list[Row]:
    pairs = [(item, m) for item in section.items or [Item()] for m in item.measures or [Measure()]]
    rows: list[Row] = []
    seen: Item | None = None
    for index, (item, measure) in enumerate(pairs):
        section_span = 0 if index else len(pairs)
        item_span = 0 if item is seen else max(1, len(item.measures))
        rows.append([_cell(c, section, section_span, item, item_span, measure) for c in columns])
        if numbers_items:
            _number_items(rows[-1], columns, section, item)
        seen = item
    return rows


def _number_items(row: Row, columns: list[Column], section: Section, item: Item) -> None:
    """Where the number column counts items, a section's own number goes before its title.

    The item's id moves to its number, which tells the importer what the column counts.
    """
    fields = [column.field for column in columns]
    at = {name: fields.index(name) for name in ("number", "section", "item") if name in fields}
    if len(at) < 3:
        return
    item_cell, section_cell = row[at["item"]], row[at["section"]]
    row[at["number"]] = item_cell
    if item_cell.span:
        row[at["number"]] = item_cell._replace(text=safe(item.number))
        row[at["item"]] = item_cell._replace(id="")
    if section_cell.span and section.number:
        mark = "" if bare(section.number) != section.number else "、"
        title = safe(f"{section.number}{mark}{section.title}")
        row[at["section"]] = section_cell._replace(text=title)


def _cell(
    column: Column, section: Section, section_span: int, item: Item, item_span: int, m: Measure
) -> Cell:
    if column.level == "section":
        return _section_cell(column.field, section, section_span) if section_span else COVERED
    if column.level == "item":
        return Cell(safe(item.title), item.id, item_span) if item_span else COVERED
    return Cell(safe(_measure_text(column.field, m)), m.id if column.field == "measure" else "")


def _section_cell(field: str, section: Section, span: int) -> Cell:
    text = safe(_SECTION_TEXTS[field](section))
    return Cell(text, section.id if field == "section" else "", span)


def _measure_text(field: str, measure: Measure) -> str:
    read = _MEASURE_TEXTS.get(field)
    return read(measure) if read else measure.extra.get(field, "")


_SECTION_TEXTS: dict[str, Callable[[Section], str]] = {
    "number": lambda section: section.number,
    "section": lambda section: section.title,
    "goal": lambda section: section.goal,
}
_MEASURE_TEXTS: dict[str, Callable[[Measure], str]] = {
    "measure": lambda measure: measure.text,
    "departments": lambda measure: measure.departments,
    "lead": lambda measure: "、".join(measure.lead),
    "support": lambda measure: "、".join(measure.support),
    "deadline": lambda measure: measure.deadline,
}
