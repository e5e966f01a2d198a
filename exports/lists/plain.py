"""A plain list as it is printed: its columns, rows and the lines around them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from exports.docx.body import Printed
from exports.page import TURNED, UPRIGHT, Page
from exports.rows import NARROW, Cell, Table
from exports.safe import safe
from exports.surroundings import Line, Surroundings
from ipplanner.layouts import Column
from ipplanner.wording_changes import Kind, Run


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column; the width (twips) is a wish, scaled so that all fill the page."""

    header: str
    width: int
    align: Literal["left", "center"] = "left"


@dataclass(slots=True)
class PlainList:
    """One list; every row has one cell for each column."""

    title: str
    columns: list[ListColumn]
    rows: list[list[Cell]]
    above: list[str] = field(default_factory=list)
    """Short lines between title and table."""
    below: list[str] = field(default_factory=list)
    upright: bool = False
    sheet: str = ""
    """Name of its sheet in Excel; empty for the start of the title."""

    @property
    def page(self) -> Page:
        """The sheet of paper it is printed on."""
        return UPRIGHT if self.upright else TURNED

    def printed(self) -> Printed:
        """What stands on its pages; tall rows may go over to the next one."""
        title = (Run("equal", safe(self.title)),)
        table = replace(self.table(), divides=True)
        return Printed(title, "", self.around(), table, self.page)

    def table(self) -> Table:
        """The list as a table for the writers, its texts cleaned."""
        columns = [_column(one) for one in self.columns]
        rows = [[_cleaned(cell) for cell in row] for row in self.rows]
        headers = [safe(one.header) for one in self.columns]
        return Table(columns, headers, _widths(self.columns, self.page.text_width), rows)

    def around(self) -> Surroundings:
        """The lines above and below the table."""
        above = [Line("subtitle", safe(text)) for text in self.above if text.strip()]
        below = [Line("note", safe(text)) for text in self.below if text.strip()]
        return Surroundings([], [], above, below)


def marked_cell(
    runs: Sequence[Run], only: Collection[Kind] = ("equal", "delete", "insert"), span: int = 1
) -> Cell:
    """A cell of marked stretches, those of the kinds wanted."""
    kept = tuple(Run(one.kind, safe(one.text)) for one in runs if one.kind in only)
    return Cell("".join(one.text for one in kept), span=span, runs=kept)


def _cleaned(cell: Cell) -> Cell:
    runs = tuple(Run(one.kind, safe(one.text)) for one in cell.runs)
    return cell._replace(text=safe(cell.text), runs=runs)


def _column(one: ListColumn) -> Column:
    return Column(one.header, one.header, (), "section", "always", one.width, one.align)


def _widths(columns: Sequence[ListColumn], total: int) -> list[int]:
    """Narrow columns keep their width; the others share what is left."""
    limit = NARROW
    fixed = sum(one.width for one in columns if one.width <= limit)
    wide = sum(one.width for one in columns) - fixed
    if not wide or 2 * fixed > total:
        limit, wide, fixed = 0, wide + fixed, 0
    widths = [
        one.width if one.width <= limit else one.width * (total - fixed) // wide for one in columns
    ]
    widths[widths.index(max(widths))] += total - sum(widths)
    return widths


def with_sheet_names(lists: Sequence[PlainList]) -> list[PlainList]:
    """The lists, each with a sheet name of its own; Excel does not tell case."""
    from exports.xlsx.workbook import sheet_name

    used: set[str] = set()
    named = []
    for one in lists:
        wanted = sheet_name(safe(one.sheet or one.title))
        name, number = wanted, 1
        while name.casefold() in used:
            number += 1
            name = f"{wanted[: 31 - len(str(number))]}{number}"
        used.add(name.casefold())
        named.append(replace(one, sheet=name))
    return named
