"""The rows of one table as they are written, in one flat pass over its elements."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.names import TC, TR, V_MERGE, VAL, P, T

_TAGS = (T, P, TC, TR, V_MERGE, n.GRID_SPAN, n.H_MERGE, n.GRID_BEFORE, n.MARK, n.BOOKMARK)


@dataclass(slots=True)
class WrittenRow:
    """A w:tr: the texts of its cells; what some of them say about merging, by their index."""

    texts: list[str] = field(default_factory=list)
    down: dict[int, str] = field(default_factory=dict)
    across: dict[int, str] = field(default_factory=dict)
    spans: dict[int, int] = field(default_factory=dict)
    skipped: int = 0
    """Columns left free before the first cell."""


@dataclass(slots=True)
class WrittenTable:
    """A w:tbl without nested tables; `extras` are marks and bookmarks with their row and cell."""

    rows: list[WrittenRow] = field(default_factory=list)
    extras: list[tuple[int, int, etree._Element]] = field(default_factory=list)


def written_table(table: etree._Element) -> WrittenTable:
    """The rows of a table from which nested tables were taken out."""
    # This loop is most of the reading time, measured: tags are compared in the order of their
    # frequency, and a text is joined in a local variable, which Python does in place.
    made = WrittenTable()
    row, text, is_in_cell = WrittenRow(), "", False
    texts, down = row.texts, row.down
    for element in table.iter(*_TAGS):
        tag = element.tag
        if tag == T:
            text += element.text or ""
        elif tag == P:
            if text:
                text += "\n"
        elif tag == TC:
            if is_in_cell:
                texts.append(text)
            text, is_in_cell = "", True
        elif tag == V_MERGE:
            down[len(texts)] = element.get(VAL) or "continue"
        elif tag == TR:
            if is_in_cell:
                texts.append(text)
            row, text, is_in_cell = WrittenRow(), "", False
            texts, down = row.texts, row.down
            made.rows.append(row)
        elif element is not table:
            _note_rare(made, row, len(texts) if is_in_cell else -1, element)
    if is_in_cell:
        texts.append(text)
    return made


def _note_rare(made: WrittenTable, row: WrittenRow, index: int, element: etree._Element) -> None:
    if element.tag == n.GRID_SPAN:
        row.spans[index] = n.whole(n.val(element), 1)
    elif element.tag == n.H_MERGE:
        row.across[index] = n.val(element) or "continue"
    elif element.tag == n.GRID_BEFORE:
        row.skipped = n.whole(n.val(element))
    else:
        made.extras.append((len(made.rows) - 1, index, element))
