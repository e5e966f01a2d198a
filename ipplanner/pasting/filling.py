"""Pasted texts into a block of cells, position by position as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ipplanner.cells.cell import CellPlace
from ipplanner.cells.writing import write_item, write_measure, write_section
from ipplanner.edits.items import insert_item
from ipplanner.edits.measures import insert_measure
from ipplanner.importing.source import Grid
from ipplanner.layouts import Level
from ipplanner.model import Item, Measure
from ipplanner.pasting.columns import width_of
from ipplanner.store.edit import Edit
from ipplanner.store.workspace import Workspace
from ipplanner.text import one_line

Target = tuple[CellPlace, Level]
"""A cell and whose cell it is."""


@dataclass(slots=True)
class Filled:
    """How many cells were written, and what to tell."""

    cells: int = 0
    notices: list[str] = field(default_factory=list)


def texts_in(grid: Grid) -> list[list[str]]:
    """The texts of a grid by row and column; a merged cell says the same in all it covers."""
    rows, columns = grid.row_count, width_of(grid)
    texts = [[""] * columns for _ in range(rows)]
    for cell in grid.cells:
        for row in range(cell.row, min(cell.row + cell.row_span, rows)):
            for column in range(cell.column, min(cell.column + cell.column_span, columns)):
                texts[row][column] = cell.text
    return texts


def fits(texts: Sequence[Sequence[str]], block: Sequence[Sequence[Target]]) -> bool:
    """Whether texts fill a block, once or several times over."""
    rows, columns = len(texts), len(texts[0]) if texts else 0
    return bool(rows and columns) and len(block) % rows == 0 and len(block[0]) % columns == 0


def fill(
    workspace: Workspace,
    document_id: str,
    block: Sequence[Sequence[Target]],
    texts: Sequence[Sequence[str]],
    label: str,
) -> Filled:
    """Write texts into a block that they fit, as one step; a merged cell takes the first one."""
    done = Filled()
    wanted: dict[Target, str] = {}
    for row, targets in enumerate(block):
        for column, target in enumerate(targets):
            text = texts[row % len(texts)][column % len(texts[0])]
            if wanted.setdefault(_merged(target), text) != text and text.strip():
                done.notices.append(f"合并的单元格只放得下一段文字，没有粘贴：“{text[:20]}”。")
    with workspace.edit(label) as edit:
        writing = _Writing(edit, document_id)
        for (place, level), text in wanted.items():
            writing.write(place, level, text)
    done.cells = len(wanted)
    return done


def _merged(target: Target) -> Target:
    """The cell without the row in which it was met."""
    place, level = target
    if level == "section":
        return CellPlace(place.section_id, "", "", place.field), level
    return (place._replace(measure_id=""), level) if level == "item" else target


class _Writing:
    """Writes cells; items and measures that are not there yet come into being once."""

    def __init__(self, edit: Edit, document_id: str) -> None:
        self._edit, self._document_id = edit, document_id
        self._made: dict[str, str] = {}

    def write(self, place: CellPlace, level: Level, text: str) -> None:
        """Write one cell."""
        if level == "section":
            write_section(self._edit, place.section_id, place.field, one_line(text))
        elif level == "item":
            write_item(self._edit, self._item(place), place.field, one_line(text))
        elif text or place.measure_id:
            write_measure(self._edit, self._measure(place), place.field, text)

    def _item(self, place: CellPlace) -> str:
        if place.item_id:
            return place.item_id
        return self._once(
            place.section_id,
            lambda id_: insert_item(self._edit, self._document_id, id_, Item(), None),
        )

    def _measure(self, place: CellPlace) -> str:
        if place.measure_id:
            return place.measure_id
        return self._once(
            self._item(place),
            lambda id_: insert_measure(self._edit, self._document_id, id_, Measure(), None),
        )

    def _once(self, parent: str, make: Callable[[str], str]) -> str:
        if parent not in self._made:
            self._made[parent] = make(parent)
        return self._made[parent]
