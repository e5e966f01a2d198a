"""A clipboard's grid as a small plan: sections, items and measures that come to stand somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ipplanner.importing.recognition.cells import flat, is_full_width, reach_down, values
from ipplanner.importing.recognition.columns import Header, rows_of
from ipplanner.importing.recognition.events import Line, Row
from ipplanner.importing.recognition.habits import habits_of
from ipplanner.importing.recognition.headers import header_at
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.outline import Outline
from ipplanner.importing.recognition.wording import split_heading
from ipplanner.importing.source import Bookmarks, Cell, Grid
from ipplanner.layouts import Layout
from ipplanner.model import Document
from ipplanner.text import one_line

_SHOWN = 20
"""Characters of a text that is told as left out."""


@dataclass(slots=True)
class Pasted:
    """What a clipboard amounts to; `plan` begins where one is until a title says otherwise."""

    plan: Document = field(default_factory=Document)
    notices: list[str] = field(default_factory=list)
    """Sentences on what was not taken."""

    @property
    def rows(self) -> int:
        """Printed rows."""
        return sum(max(1, len(item.measures)) for _, item in self.plan.walk_items())


def read(grid: Grid, header: Header, layout: Layout) -> Pasted:
    """The rows below a header as a plan, merged cells being one section, item or measure."""
    ledger = Ledger()
    events = list(_events(grid, header, layout, ledger))
    rows = [event for event in events if isinstance(event, Row)]
    marks = _all_breaks_meant(rows)
    outline = Outline(layout, ledger, marks, habits_of(rows, header, marks))
    for event in events:
        if isinstance(event, Row):
            outline.add_row(event)
        else:
            outline.add_heading(event.text, event.place)
    _forget_marks(outline.document)
    return Pasted(outline.document, _notices(outline))


def left_out(reason: str, text: str) -> str:
    """The sentence on a text that was not pasted."""
    short = one_line(text)
    short = short if len(short) <= _SHOWN else short[:_SHOWN] + "…"
    return f"{reason}没有粘贴：“{short}”。"


def _events(grid: Grid, header: Header, layout: Layout, ledger: Ledger) -> Iterator[Row | Line]:
    """Rows, and headings that stand across the table."""
    by_row = rows_of(grid)
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in sorted(by_row):
        filled = [cell for cell in by_row[row] if cell.text.strip()]
        if row < header.first:
            _leave(grid, filled, "表头以上的文字", ledger)
        elif row > header.last and not _is_header(by_row, row, header, layout):
            above = {c: cell for c, (cell, end) in reaching.items() if end > row}
            if not above and is_full_width(grid, filled, header) and _numbered(filled[0]):
                yield Line(flat(filled[0]), grid.place(row, filled[0].column), in_table=True)
            elif filled:
                yield _row(grid, filled, above, header, ledger)
            reach_down(by_row[row], reaching)


def _is_header(by_row: dict[int, list[Cell]], row: int, header: Header, layout: Layout) -> bool:
    """Whether a row says again what the header says, as on a second page."""
    again = header_at(by_row, row, layout) if header.printed else None
    return again is not None and again.same_as(header)


def _numbered(cell: Cell) -> bool:
    return bool(split_heading(cell.text)[0])


def _row(
    grid: Grid, filled: list[Cell], above: dict[int, Cell], header: Header, ledger: Ledger
) -> Row:
    regions = [cell for cell in filled if header.fields.get(cell.column) == "region"]
    _leave(grid, regions, "“地区”一栏", ledger)
    own = [cell for cell in filled if cell not in regions]
    row = filled[0].row
    return Row((grid.name, row), grid.place(row, 0), values(grid, own, above, header))


def _leave(grid: Grid, cells: list[Cell], reason: str, ledger: Ledger) -> None:
    for cell in cells:
        ledger.leave(grid.place(cell.row, cell.column), flat(cell), reason)


def _all_breaks_meant(rows: list[Row]) -> Marks:
    # A clipboard has no lines that a narrow page has cut; beside an id, recognition keeps them.
    cells = {(row.at[0], row.at[1], 0): [f"m{position}"] for position, row in enumerate(rows)}
    return Marks(Bookmarks(cells=cells))


def _forget_marks(plan: Document) -> None:
    for *_, measure in plan.walk_measures():
        measure.id = ""


def _notices(outline: Outline) -> list[str]:
    notices = [left_out(one.reason, one.text) for one in outline.ledger.left_out]
    notices += [f"{one.place}：{one.message}" for one in outline.problems]
    lost = outline.ledger.lost([outline.document])
    if lost:
        notices.append(f"有 {sum(lost.values())} 个字没有放进表里，请对照原文检查。")
    return notices
