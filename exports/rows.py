"""A document as the rows of its official table, decided once for all writers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exports.page import page_of
from exports.printed_table import COVERED, Cell, Row, Table, is_beside, section_mark
from exports.safe import safe
from ipplanner.cells.cell import cell_text
from ipplanner.layouts import Column, Layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.numbering import bare

__all__ = [
    "COVERED",
    "NARROW",
    "Cell",
    "Row",
    "Table",
    "chapters_of",
    "is_beside",
    "numbered_title",
    "scaled_widths",
    "section_mark",
    "table_of",
]

NARROW = 1200
"""Columns up to this width (twips) just hold their header and keep it, whatever else is added."""


def table_of(document: Document, layout: Layout) -> Table:
    """The document's official table; texts are cleaned so that no writer can stumble over them."""
    columns = layout.printed_columns(document)
    headers = [safe(layout.header_of(document, column)) for column in columns]
    rows: list[Row] = []
    numbers_items = any(item.number for _, item in document.walk_items())
    chapters = chapters_of(document, layout)
    for section, depth in nested(document.sections):
        named = id(section) in chapters
        own = [_chapter_row(section, columns)] if named else []
        if section.items or not section.sections:
            own += _section_rows(section, columns, numbers_items, named)
        if layout.kind == "tasks":
            own[0] = [cell._replace(depth=_depth(cell, section, depth)) for cell in own[0]]
        rows += own
    widths, divides = scaled_widths(columns, layout), layout.kind == "tasks"
    return Table(columns, headers, widths, rows, divides=divides)


def nested(sections: Sequence[Section], depth: int = 1) -> Iterator[tuple[Section, int]]:
    """All sections in printed order with their depth, 1 for the outer ones."""
    for section in sections:
        yield section, depth
        yield from nested(section.sections, depth + 1)


def _depth(cell: Cell, section: Section, depth: int) -> int:
    return depth if cell.id and cell.id == section.id else 0


def chapters_of(document: Document, layout: Layout) -> set[int]:
    """The sections, by Python's id, whose titles have rows over the whole width.

    The outer ones if the layout says so, and those that its columns cannot show.
    """
    shown = {column.field for column in layout.columns if column.shown != "never"}
    return {
        id(section)
        for section in document.walk_sections()
        if section.sections
        or (section.goal and "goal" not in shown)
        or (section.title and "section" not in shown)
        or (layout.chapter_rows and any(section is outer for outer in document.sections))
    }


def _chapter_row(section: Section, columns: list[Column]) -> Row:
    """A section over the whole width, its goal as a paragraph below its title."""
    cell = Cell(safe(chapter_text(section)), section.id, across=len(columns))
    return [cell, *(COVERED for _ in columns[1:])]


def chapter_text(section: Section) -> str:
    """What stands in the row of a section over the whole width."""
    return "\n".join(filter(None, (numbered_title(section), section.goal)))


def numbered_title(section: Section) -> str:
    """A section's title behind its number, where that has no column of its own."""
    mark = "" if not section.number or bare(section.number) != section.number else "、"
    return f"{section.number}{mark}{section.title}"


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


def _section_rows(
    section: Section, columns: list[Column], numbers_items: bool, named: bool
) -> list[Row]:
    """The rows of a section, without its title where that has been named above them."""
    pairs = [(item, m) for item in section.items or [Item()] for m in item.measures or [Measure()]]
    counted = next((column.level for column in columns if column.field == "number"), None)
    rows: list[Row] = []
    seen: Item | None = None
    for index, (item, measure) in enumerate(pairs):
        section_span = 0 if index else len(pairs)
        item_span = 0 if item is seen else max(1, len(item.measures))
        rows.append([_cell(c, section, section_span, item, item_span, measure) for c in columns])
        if item_span and not any(column.field == "item" for column in columns):
            _note_item(rows[-1], columns, item)
        if named:
            _take_names_away(rows[-1], columns)
        elif counted != "section" or numbers_items:
            _number_section(rows[-1], columns, section)
        if counted == "item" or (counted and numbers_items):
            _number_items(rows[-1], columns, item)
        seen = item
    return rows


def _number_items(row: Row, columns: list[Column], item: Item) -> None:
    """Where the number column counts items, it has their ids: they tell the importer so."""
    fields = [column.field for column in columns]
    if "item" not in fields:
        return
    number, title = fields.index("number"), fields.index("item")
    cell = row[title]
    row[number] = cell
    if cell.span:
        row[number] = cell._replace(text=safe(item.number))
        row[title] = cell._replace(id="")


def _number_section(row: Row, columns: list[Column], section: Section) -> None:
    for at, column in enumerate(columns):
        if column.field == "section" and row[at].span and section.number:
            row[at] = row[at]._replace(text=safe(numbered_title(section)))


def _note_item(row: Row, columns: list[Column], item: Item) -> None:
    """Where an item has no cell of its own, its id travels beside its measure's."""
    levels = ("item", "measure")
    others = (at for at, one in enumerate(columns) if one.level in levels and not row[at].id)
    at = next(others, None)
    if at is not None:
        row[at] = row[at]._replace(id=item.id)


def _take_names_away(row: Row, columns: list[Column]) -> None:
    for at, column in enumerate(columns):
        if column.level == "section" and row[at].span:
            row[at] = row[at]._replace(text="", id="")


def _cell(
    column: Column, section: Section, section_span: int, item: Item, item_span: int, m: Measure
) -> Cell:
    span = {"section": section_span, "item": item_span}.get(column.level, 1)
    if not span:
        return COVERED
    ids = {"section": section.id, "item": item.id, "measure": m.id}
    named = ids[column.level] if column.field == column.level else ""
    return Cell(safe(cell_text(column, section, item, m)), named, span)
