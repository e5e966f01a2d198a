"""The rows of one table as they are written, in one flat pass over its elements."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.names import TC, TR, V_MERGE, VAL, P, T

_TAGS = (
    T, P, TC, TR, V_MERGE, n.GRID_SPAN, n.H_MERGE, n.GRID_BEFORE, n.MARK, n.BOOKMARK,
)  # fmt: skip


@dataclass(slots=True)
class WrittenCell:
    """A w:tc: its pieces of text, and what it says about merging ("" where it says nothing)."""

    parts: list[str]
    span: int = 1
    down: str = ""
    across: str = ""


@dataclass(slots=True)
class WrittenRow:
    """A w:tr: its cells, and the columns left free before them."""

    cells: list[WrittenCell]
    skipped: int = 0


@dataclass(slots=True)
class WrittenTable:
    """A w:tbl without nested tables; `extras` are marks and bookmarks with their row and cell."""

    rows: list[WrittenRow] = field(default_factory=list)
    extras: list[tuple[int, int, etree._Element]] = field(default_factory=list)


def written_table(table: etree._Element) -> WrittenTable:
    """The rows of a table from which nested tables were taken out."""
    # Tags are compared in the order of their frequency: this loop is most of the reading time.
    made = WrittenTable()
    cells: list[WrittenCell] = []
    cell = WrittenCell([])
    parts = cell.parts
    for element in table.iter(*_TAGS):
        tag = element.tag
        if tag == T:
            parts.append(element.text or "")
        elif tag == P:
            if parts:
                parts.append("\n")
        elif tag == TC:
            parts = []
            cell = WrittenCell(parts)
            cells.append(cell)
        elif tag == V_MERGE:
            cell.down = element.get(VAL) or "continue"
        elif tag == TR:
            cells = []
            made.rows.append(WrittenRow(cells))
        else:
            _note_rare(made, cell, element)
    return made


def _note_rare(made: WrittenTable, cell: WrittenCell, element: etree._Element) -> None:
    if element.tag == n.GRID_SPAN:
        cell.span = n.whole(n.val(element), 1)
    elif element.tag == n.H_MERGE:
        cell.across = n.val(element) or "continue"
    elif element.tag == n.GRID_BEFORE:
        if made.rows:
            made.rows[-1].skipped = n.whole(n.val(element))
    else:
        column = len(made.rows[-1].cells) - 1 if made.rows else -1
        made.extras.append((len(made.rows) - 1, column, element))
